"""The rule as JSON, to be read and copied; nothing is typed here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class JsonView(QPlainTextEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self._retranslate()

    def show_rule(self, plain: Mapping[str, Any]) -> None:
        self.setPlainText(json.dumps(plain, ensure_ascii=False, indent=2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The rule as JSON, to copy from"))
