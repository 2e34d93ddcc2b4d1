"""Questions of the editor, in a row of its own: edits that would be lost, and a conflict."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.plain_text import plain_tip
from widgets.rules.terms import label_word

_LONGEST = 80


class LossQuestion(QFrame):
    """Edits would be lost: save them, drop them, or stay."""

    save_chosen = Signal()
    discard_chosen = Signal()
    stay_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("level", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self)
        self.save, self.discard, self.stay = (QPushButton(self) for _ in range(3))
        self.save.setProperty("role", "main")
        cells = QHBoxLayout(self)
        cells.setContentsMargins(12, 4, 12, 4)
        cells.setSpacing(8)
        cells.addWidget(self._words, 1)
        for button in (self.save, self.discard, self.stay):
            cells.addWidget(button)
        self.save.clicked.connect(self.save_chosen)
        self.discard.clicked.connect(self.discard_chosen)
        self.stay.clicked.connect(self.stay_chosen)
        self._retranslate()
        self.hide()

    def ask(self) -> None:
        self.show()
        self.stay.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._words.setText(self.tr("The edits of this rule are not saved."))
        self.save.setText(self.tr("Save"))
        self.discard.setText(self.tr("Discard"))
        self.stay.setText(self.tr("Keep editing"))


class ConflictQuestion(QFrame):
    """Somebody saved the rule meanwhile: both versions, field by field."""

    mine_chosen = Signal()
    theirs_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("level", "error")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._both: tuple[Mapping[str, Any], Mapping[str, Any], int] | None = None
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._cells: list[QLabel] = []
        self.mine, self.theirs = QPushButton(self), QPushButton(self)
        self.mine.clicked.connect(self.mine_chosen)
        self.theirs.clicked.connect(self.theirs_chosen)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.mine)
        buttons.addWidget(self.theirs)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 8)
        rows.addWidget(self._words)
        rows.addLayout(self._grid)
        rows.addLayout(buttons)
        self._retranslate()
        self.hide()

    def ask(self, mine: Mapping[str, Any], theirs: Mapping[str, Any], revision: int) -> None:
        """Both as plain rules; the revision is theirs."""
        self._both = (mine, theirs, revision)
        self._fill()
        self.show()
        self.theirs.setFocus()

    @property
    def shown(self) -> list[tuple[str, ...]]:
        """Field, mine, theirs; as they stand."""
        texts = [cell.text() for cell in self._cells]
        return [tuple(texts[at : at + 3]) for at in range(0, len(texts), 3)]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._fill()

    def _fill(self) -> None:
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        if self._both is None:
            return
        mine, theirs, revision = self._both
        text = self.tr("Somebody saved this rule meanwhile, as revision {revision}.")
        self._words.setText(text.format(revision=revision))
        heads = ("", self.tr("Yours"), self.tr("Theirs"))
        different = [name for name in mine if mine[name] != theirs.get(name)]
        lines = [(label_word(name), _short(mine[name]), _short(theirs[name])) for name in different]
        for row, line in enumerate([heads, *lines]):
            for column, words in enumerate(line):
                self._add_cell(row, column, words)

    def _add_cell(self, row: int, column: int, words: str) -> None:
        cell = QLabel(self)
        cell.setTextFormat(Qt.TextFormat.PlainText)
        cell.setText(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")
        cell.setToolTip(plain_tip(words))
        if row == 0 or column == 0:
            cell.setProperty("role", "small")
        self._grid.addWidget(cell, row, column)
        self._cells.append(cell)

    def _retranslate(self) -> None:
        self.mine.setText(self.tr("Take mine"))
        self.mine.setToolTip(self.tr("Saves your version over theirs"))
        self.theirs.setText(self.tr("Take theirs"))
        self.theirs.setToolTip(self.tr("Drops your edits"))


def _short(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
