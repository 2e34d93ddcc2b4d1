"""What a file of rules would change, line by line, before anything is changed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from services.domain.rules import RuleDraft, RuleImport, rule_words
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.plain_text import plain_tip
from widgets.words import say


class _Kind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


_LOOKS = {
    _Kind.ADDED: ("add", Meaning.OK),
    _Kind.CHANGED: ("edit", Meaning.INFORMATION),
    _Kind.REMOVED: ("delete", Meaning.ATTENTION),
}


class RuleImportDialog(QDialog):
    """Whoever imports calls `accept()` or `show_error()`."""

    apply_requested = Signal(bool)  # whether rules that the file does not name go

    def __init__(
        self,
        file_name: str,
        wanted: RuleImport,
        names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._file_name, self._wanted, self._names = file_name, wanted, dict(names)
        self._error = ""
        self.summary, self.table = QLabel(self), QTableWidget(0, 3, self)
        self.remove_others = QCheckBox(self)
        self.apply, self.cancel = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.remove_others.toggled.connect(self._say)
        self.apply.clicked.connect(self._on_apply)
        self.cancel.clicked.connect(self.reject)
        self._say()

    def show_error(self, text: str) -> None:
        self._error = text
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _on_apply(self) -> None:
        self.apply.setEnabled(False)
        self.apply_requested.emit(self.remove_others.isChecked())

    def _lines(self) -> list[tuple[_Kind, RuleDraft]]:
        wanted = self._wanted
        added = [(_Kind.ADDED, draft) for draft in wanted.added]
        changed = [(_Kind.CHANGED, draft) for _, draft in wanted.changed]
        removed = [(_Kind.REMOVED, rule.draft) for rule in wanted.others]
        return [*added, *changed, *(removed if self.remove_others.isChecked() else [])]

    def _say(self) -> None:
        lines = self._lines()
        self.setWindowTitle(self.tr("Import {file}").format(file=self._file_name))
        self.summary.setText(self._error or self._summary_words(lines))
        self.summary.setProperty("level", "error" if self._error else "")
        self.summary.style().unpolish(self.summary)
        self.summary.style().polish(self.summary)
        others = self.tr("Remove the {count} rules that the file does not name")
        self.remove_others.setText(others.format(count=len(self._wanted.others)))
        self.remove_others.setEnabled(bool(self._wanted.others))
        self.apply.setText(self.tr("Import"))
        self.apply.setEnabled(bool(lines))
        self.cancel.setText(self.tr("Cancel"))
        self.table.setAccessibleName(self.tr("What the import changes"))
        heads = [self.tr("What"), self.tr("Rule"), self.tr("In words")]
        self.table.setHorizontalHeaderLabels(heads)
        self._fill(lines)

    def _summary_words(self, lines: list[tuple[_Kind, RuleDraft]]) -> str:
        if not lines:
            return self.tr("All rules of the file are here already, and the same.")
        count = {kind: sum(each is kind for each, _ in lines) for kind in _Kind}
        text = self.tr("{added} added, {changed} changed, {removed} removed, {same} the same.")
        return text.format(
            added=count[_Kind.ADDED],
            changed=count[_Kind.CHANGED],
            removed=count[_Kind.REMOVED],
            same=self._wanted.same,
        )

    def _fill(self, lines: list[tuple[_Kind, RuleDraft]]) -> None:
        words = {
            _Kind.ADDED: self.tr("Added"),
            _Kind.CHANGED: self.tr("Changed"),
            _Kind.REMOVED: self.tr("Removed"),
        }
        self.table.setRowCount(len(lines))
        for row, (kind, draft) in enumerate(lines):
            name, meaning = _LOOKS[kind]
            color = current_tokens().by_meaning[meaning]
            what = QTableWidgetItem(QIcon(icon(name, color)), words[kind])
            what.setForeground(QColor(color))
            self.table.setItem(row, 0, what)
            for column, text in ((1, draft.name), (2, say(rule_words(draft, self._names)))):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                self.table.setItem(row, column, item)

    def _lay_out(self) -> None:
        table = self.table
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
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.apply.setProperty("role", "main")
        low = QHBoxLayout()
        low.setSpacing(8)
        low.addWidget(self.remove_others)
        low.addStretch(1)
        low.addWidget(self.cancel)
        low.addWidget(self.apply)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(16)
        rows.addWidget(self.summary)
        rows.addWidget(table, 1)
        rows.addLayout(low)
        self.resize(800, 520)
