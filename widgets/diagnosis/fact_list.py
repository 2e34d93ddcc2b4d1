"""A titled group of names and values whose rows never move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from widgets.elided_label import ElidedLabel

NAME_PX = 128


class FactList(QWidget):
    """Values are one line each, whole in their tool tip."""

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setProperty("role", "group")
        line = QFrame()
        line.setProperty("role", "line")
        self._names = [QLabel() for _ in range(rows)]
        self.values = [ElidedLabel() for _ in range(rows)]
        self._texts: list[str] = [""] * rows
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, NAME_PX)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, (name, value) in enumerate(zip(self._names, self.values, strict=True)):
            name.setProperty("role", "muted")
            name.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(name, row, 0)
            grid.addWidget(value, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(line)
        layout.addLayout(grid)

    @property
    def texts(self) -> list[str]:
        return list(self._texts)

    def show_words(self, title: str, names: Sequence[str]) -> None:
        self._title.setText(title)
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self._name_values()

    def show_texts(self, texts: Sequence[str]) -> None:
        for row, text in enumerate(texts):
            if text != self._texts[row]:
                self._texts[row] = text
                self.values[row].show_text(text)
        self._name_values()

    def _name_values(self) -> None:
        for name, value, text in zip(self._names, self.values, self._texts, strict=True):
            value.setAccessibleName(f"{name.text()}: {text}")
