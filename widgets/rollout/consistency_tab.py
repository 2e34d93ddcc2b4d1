"""Database against site file, field by field, with its repair; and reads asked of both sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from services.domain.clock import utc_now
from services.domain.consistency import ConsistencyReport, Side
from services.domain.rollout_view import RolloutView
from widgets.elided_label import ElidedLabel
from widgets.rollout.ask_row import AskRow
from widgets.rollout.drift_table import SIDE_KEYS, DriftTable
from widgets.rollout.figures import clock_text
from widgets.rollout.shadow_table import ShadowTable
from widgets.rollout.wishes import CompareFile, RepairDrift
from widgets.words import say


class ConsistencyTab(QWidget):
    """A repair cannot be undone: it shows what it would write, and asks once."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: ConsistencyReport | None = None
        self.table, self.shadow = DriftTable(self), ShadowTable(self)
        self.summary, self.shadow_title = ElidedLabel(self), QLabel(self)
        self.compare, self.repair = QPushButton(self), QPushButton(self)
        self.takes = {side: QPushButton(self) for side in SIDE_KEYS}
        self.ask_row = AskRow(self._head())
        self._lay_out()
        self.compare.clicked.connect(lambda: self.wished.emit(CompareFile()))
        self.repair.clicked.connect(self._ask)
        for side, button in self.takes.items():
            button.clicked.connect(lambda _=False, side=side: self.table.take(side))
        self.table.chosen_changed.connect(self._show_what_can_be_done)
        self.table.activated.connect(lambda _: self._ask())
        self._retranslate()

    @property
    def open_count(self) -> int:
        return len(self.table.drifts)

    def show_view(self, view: RolloutView) -> None:
        self.shadow.show_counts(view.shadow)

    def show_report(self, report: ConsistencyReport) -> None:
        self._report = report
        self.table.show_drifts(report.drifts)
        self._say()
        self._show_what_can_be_done()

    def state(self) -> dict[str, Any]:
        return {"table": self.table.columns_state(), "shadow": self.shadow.columns_state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        for name, table in (("table", self.table), ("shadow", self.shadow)):
            if isinstance(state.get(name), dict):
                table.restore_columns(state[name])

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes here wants to know how it stands now."""
        super().showEvent(event)
        self.wished.emit(CompareFile())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _ask(self) -> None:
        drifts = self.table.chosen
        if not drifts:
            return
        question = self.tr("Fields to write as shown: {count}. This cannot be undone.")
        self.ask_row.ask(
            question.format(count=len(drifts)),
            self.tr("Repair"),
            lambda *_: self.wished.emit(RepairDrift(drifts)),
            is_bare=True,
        )

    def _head(self) -> QWidget:
        usual = QWidget()
        row = QHBoxLayout(usual)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.summary, 1)
        for button in (self.compare, *self.takes.values(), self.repair):
            row.addWidget(button)
        return usual

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.addWidget(self.ask_row)
        self.shadow_title.setProperty("role", "group")
        self.shadow_title.setContentsMargins(16, 8, 16, 4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.shadow_title)
        rows.addWidget(self.shadow)

    def _say(self) -> None:
        report = self._report
        if report is None:
            self.summary.show_text(self.tr("Not compared yet."))
            self.table.show_empty(self.tr("Press “Compare now”."))
            return
        said = [self._counted(report), *map(say, report.attention)]
        if report.waiting:
            said.append(self.tr("Changes are on their way to the site file."))
        self.summary.show_text("  ".join(said))
        agree = self.tr("Database and site file agree in every field.")
        unread = self.tr("Nothing could be compared: the site file cannot be read.")
        self.table.show_empty(agree if report.compared else unread)

    def _counted(self, report: ConsistencyReport) -> str:
        text = self.tr("{time}: {fields} fields compared, {count} differ without anybody's edit.")
        if not report.drifts:
            text = self.tr("{time}: {fields} fields compared, none differs.")
        return text.format(
            time=clock_text(report.at, utc_now()),
            fields=report.compared,
            count=len(report.drifts),
        )

    def _show_what_can_be_done(self) -> None:
        nothing = self.tr("Select fields first.")
        tips = {
            Side.STATION: self.tr("The database's value stands, the file is written ({key})"),
            Side.FILE: self.tr("The file's value stands, the database is written ({key})"),
        }
        is_chosen = bool(self.table.chosen_keys())
        for side, button in self.takes.items():
            button.setEnabled(is_chosen)
            tip = tips[side].format(key=SIDE_KEYS[side])
            button.setToolTip(tip if is_chosen else f"{tip}\n{nothing}")
        self.repair.setEnabled(is_chosen)
        tip = self.tr("Writes the last column; asks once (Enter)")
        self.repair.setToolTip(tip if is_chosen else nothing)

    def _retranslate(self) -> None:
        self.compare.setText(self.tr("Compare now"))
        self.compare.setToolTip(self.tr("All fields of all cameras; nothing is changed"))
        self.takes[Side.STATION].setText(self.tr("Database stands"))
        self.takes[Side.FILE].setText(self.tr("File stands"))
        self.repair.setText(self.tr("Repair the selected…"))
        self.shadow_title.setText(self.tr("Live reads asked of both sides, since the start"))
        self.table.setAccessibleName(self.tr("Fields that differ"))
        self._say()
        self._show_what_can_be_done()
