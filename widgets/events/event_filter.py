"""Which entries of the journal are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.domain.results import JournalEntry
from widgets.words import say


@dataclass(frozen=True)
class EventFilter:
    """None means any; `since` and `until` are aware; `text` counts in any case."""

    camera_id: str | None = None
    actor: str | None = None
    kind: str | None = None
    text: str = ""
    since: datetime | None = None
    until: datetime | None = None

    @property
    def is_empty(self) -> bool:
        return self == EventFilter()

    def passes(self, entry: JournalEntry) -> bool:
        """For entries that arrive live: the journal itself filters what it is asked for."""
        chosen = (
            (self.camera_id, entry.camera_id),
            (self.actor, entry.actor),
            (self.kind, entry.kind),
        )
        if any(wanted is not None and wanted != is_ for wanted, is_ in chosen):
            return False
        if self.since is not None and entry.at < self.since:
            return False
        if self.until is not None and entry.at > self.until:
            return False
        words = f"{entry.camera_id or ''} {entry.actor} {entry.what} {say(entry.what)}"
        return self.text.casefold() in words.casefold()
