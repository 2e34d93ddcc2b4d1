"""What an import would change, line by line, before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.plain_text import plain_tip


class ImportKind(StrEnum):
    """What a line of the preview says."""

    ADDED = "added"
    CHANGED = "changed"
    PROBLEM = "problem"


@dataclass(frozen=True)
class ImportLine:
    """One camera that comes or changes, or one thing that cannot be taken over. Text translated."""

    kind: ImportKind
    camera: str
    text: str


_LOOKS = {
    ImportKind.ADDED: ("add", Meaning.OK),
    ImportKind.CHANGED: ("edit", Meaning.INFORMATION),
    ImportKind.PROBLEM: ("warning", Meaning.ATTENTION),
}


class ImportPreview(QDialog):
    """Whoever imports calls `accept()` or `show_error()`."""

    apply_requested = Signal()

    def __init__(
        self, file_name: str, lines: Sequence[ImportLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file_name = file_name
        self._lines = tuple(lines)
        self._error = ""
        self._summary = QLabel(self)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._table = QTableWidget(len(self._lines), 3, self)
        self._apply, self._cancel = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        table = self._table
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, 120)
        table.setColumnWidth(1, 200)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self._apply.setProperty("role", "main")
        self._apply.clicked.connect(self._on_apply)
        self._cancel.clicked.connect(self.reject)
        low = QHBoxLayout()
        low.setSpacing(8)
        low.addStretch(1)
        low.addWidget(self._cancel)
        low.addWidget(self._apply)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(16)
        rows.addWidget(self._summary)
        rows.addWidget(table, 1)
        rows.addLayout(low)
        self.resize(800, 520)

    def show_error(self, text: str) -> None:
        self._error = text
        self._apply.setEnabled(self._is_worth_it())
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _on_apply(self) -> None:
        self._apply.setEnabled(False)
        self.apply_requested.emit()

    def _is_worth_it(self) -> bool:
        return any(line.kind is not ImportKind.PROBLEM for line in self._lines)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Import {file}").format(file=self._file_name))
        self._summary.setText(self._error or self._summary_words())
        self._summary.setProperty("level", "error" if self._error else "")
        self._apply.setText(self.tr("Import"))
        self._apply.setEnabled(self._is_worth_it())
        self._cancel.setText(self.tr("Cancel"))
        self._table.setAccessibleName(self.tr("What the import changes"))
        self._table.setHorizontalHeaderLabels(
            [self.tr("What"), self.tr("Camera"), self.tr("In detail")]
        )
        self._fill()

    def _summary_words(self) -> str:
        count = {kind: sum(line.kind is kind for line in self._lines) for kind in ImportKind}
        if not self._lines:
            return self.tr("The file names nothing that is not here already.")
        text = self.tr("{added} added, {changed} changed, {problems} with a problem (left out)")
        return text.format(
            added=count[ImportKind.ADDED],
            changed=count[ImportKind.CHANGED],
            problems=count[ImportKind.PROBLEM],
        )

    def _fill(self) -> None:
        tokens = current_tokens()
        words = {
            ImportKind.ADDED: self.tr("Added"),
            ImportKind.CHANGED: self.tr("Changed"),
            ImportKind.PROBLEM: self.tr("Problem"),
        }
        for row, line in enumerate(self._lines):
            name, meaning = _LOOKS[line.kind]
            color = tokens.by_meaning[meaning]
            what = QTableWidgetItem(QIcon(icon(name, color)), words[line.kind])
            what.setForeground(QColor(color))
            self._table.setItem(row, 0, what)
            for column, text in ((1, line.camera), (2, line.text)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                self._table.setItem(row, column, item)
