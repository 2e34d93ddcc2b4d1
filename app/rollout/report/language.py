"""Says sentences and figures in the report's language, whatever the window speaks."""

from __future__ import annotations

from datetime import datetime

from app.rollout.report.markdown import plain
from app.spoken import Spoken
from app.translations import CHINESE
from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.sentences import Sentence, sentence

ENGLISH = "en"
UNKNOWN = sentence("unknown")


class ReportLanguage:
    """Every answer is Markdown; needs no window and no application."""

    def __init__(self, language: str) -> None:
        if language not in (ENGLISH, CHINESE):
            raise BadValue("A report is written in zh_CN or in en.", field="language")
        self._spoken = Spoken(language)

    def say(self, said: Sentence) -> str:
        return plain(self._spoken.say(said))

    def operation(self, operation: Operation | None) -> str:
        if operation is None:
            return self.say(sentence("All operations"))
        return plain(self._spoken.value("operation", operation.value))

    def rate(self, rate: float | None) -> str:
        """0 to 1 as per cent; a rate of no calls is unknown."""
        if rate is None:
            return self.say(UNKNOWN)
        shown = f"{rate * 100:.2f}".rstrip("0").rstrip(".")
        return self.say(sentence("{percent} %", percent=shown))

    def milliseconds(self, ms: float | None) -> str:
        return self.say(UNKNOWN) if ms is None else f"{ms:.1f} ms"

    def moment(self, at: datetime | None) -> str:
        """Local time with its distance from UTC: a report travels."""
        if at is None:
            return self.say(UNKNOWN)
        return f"{at.astimezone():%Y-%m-%d %H:%M %z}"

    def hours(self, seconds: float) -> str:
        return self.say(sentence("{hours} h", hours=f"{seconds / 3600:.1f}"))
