"""Says sentences and figures in the report's language, whatever the window speaks."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTranslator

from app.rollout.report.markdown import plain
from app.translations import CHINESE, own_texts
from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.sentences import Sentence, Value, fill, sentence
from widgets.value_words import value_text

ENGLISH = "en"
UNKNOWN = sentence("unknown")


class ReportLanguage:
    """Every answer is Markdown; needs no window and no application."""

    def __init__(self, language: str) -> None:
        if language not in (ENGLISH, CHINESE):
            raise BadValue("A report is written in zh_CN or in en.", field="language")
        # an empty one finds nothing, and what is not found stays English
        self._texts = own_texts() if language == CHINESE else QTranslator()

    def say(self, said: Sentence) -> str:
        return plain(self._filled(said))

    def operation(self, operation: Operation | None) -> str:
        if operation is None:
            return self.say(sentence("All operations"))
        return plain(self._value("operation", operation.value))

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

    def _filled(self, said: Sentence) -> str:
        if not said.template:
            return ""
        values = {name: self._said(name, value) for name, value in said.arguments.items()}
        return fill(self._texts.translate("Sentence", said.template) or said.template, values)

    def _said(self, name: str, value: Value) -> str | int | float:
        if isinstance(value, Sentence):
            return self._filled(value)
        return self._value(name, value) if isinstance(value, str) else value

    def _value(self, name: str, value: str) -> str:
        text = value_text(name, value)
        return value if text is None else self._texts.translate("Value", text) or text
