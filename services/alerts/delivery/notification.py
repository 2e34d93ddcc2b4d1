"""What is told of an alert: one frozen record, whichever way it leaves the station."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from services.domain.sentence_json import sentence_from_json, sentence_to_json
from services.domain.sentences import Sentence


@dataclass(frozen=True)
class Notification:
    """`text` is for people; `recipients` are the rule's, for channels that address people.

    `signal` and `priority` are the words of 6-alerts (firing, resolved; low to critical);
    `fired_at` is aware, `count` how often the alert was hit.
    """

    alert_id: int
    rule_name: str
    camera_id: str
    camera_name: str
    signal: str
    priority: str
    fired_at: datetime
    count: int
    text: Sentence
    picture: Path | None = None
    recipients: tuple[str, ...] = ()
    is_test: bool = False

    def plain(self) -> dict[str, Any]:
        """As JSON takes it, for the outbox; `from_plain` gives the same notification again."""
        return {
            **self.__dict__,
            "fired_at": self.fired_at.isoformat(),
            "text": sentence_to_json(self.text),
            "picture": None if self.picture is None else str(self.picture),
            "recipients": list(self.recipients),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Notification:
        """Raises LookupError, TypeError, ValueError or AttributeError for what is none."""
        picture = plain["picture"]
        stored = {
            **plain,
            "fired_at": datetime.fromisoformat(plain["fired_at"]),
            "text": sentence_from_json(plain["text"]),
            "picture": None if picture is None else Path(picture),
            "recipients": tuple(plain["recipients"]),
        }
        return cls(**stored)


def one_line(text: str) -> str:
    """Names from outside, fit for a log line or the subject of a mail."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
