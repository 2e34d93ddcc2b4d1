"""Sentences in a language of their own, whatever the window speaks."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from app.translations import CHINESE, own_texts
from services.domain.sentences import Sentence, Value, fill
from widgets.value_words import value_text


class Spoken:
    """Needs no window and no application; one thread at a time."""

    def __init__(self, language: str) -> None:
        self.language = language
        # an empty one finds nothing, and what is not found stays English
        self._texts = own_texts() if language == CHINESE else QTranslator()

    def say(self, said: Sentence) -> str:
        if not said.template:
            return ""
        values = {name: self._said(name, value) for name, value in said.arguments.items()}
        return fill(self._texts.translate("Sentence", said.template) or said.template, values)

    def value(self, name: str, value: str) -> str:
        """A value in its words; one that has none stays as it is."""
        text = value_text(name, value)
        return value if text is None else self._texts.translate("Value", text) or text

    def _said(self, name: str, value: Value) -> str | int | float:
        if isinstance(value, Sentence):
            return self.say(value)
        return self.value(name, value) if isinstance(value, str) else value
