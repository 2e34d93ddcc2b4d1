"""Try it: what the rule would have raised over the last seven days, and a threshold for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from services.domain.alerts import Tried
from services.domain.rules import Suggestion
from widgets.rules.tried_alerts import ShownAlert, shown_alerts
from widgets.rules.try_chart import TryChart
from widgets.rules.try_model import TryModel
from widgets.words import say

_WIDTHS = (100, 96, 120, 116)


class TryView(QWidget):
    """Shows a result until the rule is edited; then it says that it is an old one."""

    try_requested = Signal()
    cancel_requested = Signal()
    suggestion_requested = Signal()
    suggestion_taken = Signal(str, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tried: Tried | None = None
        self._against_saved, self._complete = False, True
        self._suggested: Suggestion | None = None
        self._is_running = self._is_stale = False
        self.run, self.cancel = QPushButton(self), QPushButton(self)
        self.suggest, self.take = QPushButton(self), QPushButton(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 100)
        self.says, self.why = QLabel(self), QLabel(self)
        self.chart = TryChart(self)
        self.model, self.list = TryModel(), QTableView(self)
        self._set_up_list()
        self._lay_out()
        self.run.clicked.connect(self.try_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        self.suggest.clicked.connect(self.suggestion_requested)
        self.take.clicked.connect(self._on_taken)
        self._retranslate()
        self.clear()

    def clear(self) -> None:
        """Another rule is edited: nothing has been tried of it."""
        self._tried, self._suggested, self._is_stale = None, None, False
        self.why.setText("")
        self.take.hide()
        self._show_result({}, 0.0, 0.0)

    def show_possible(self, *, rule: bool, suggestion: bool) -> None:
        """Whether the rule can be tried as it stands, and whether a threshold can be suggested."""
        self.run.setEnabled(rule and not self._is_running)
        self.suggest.setEnabled(rule and suggestion)
        self.suggest.setVisible(suggestion)

    def show_edited(self) -> None:
        """What is shown is of the rule as it was."""
        if self._tried is not None:
            self._is_stale = True
            self._say()

    def show_running(self) -> None:
        self._is_running = True
        self.progress.setValue(0)
        self._show_whether_running()

    def show_progress(self, done: float) -> None:
        self.progress.setValue(round(100 * done))

    def show_tried(
        self,
        tried: Tried,
        span: tuple[float, float],
        names: Mapping[str, str],
        *,
        against_saved: bool,
        complete: bool,
    ) -> None:
        """Not `complete`: of a part of what the rule waits for there are no records."""
        self._is_running = self._is_stale = False
        self._tried, self._against_saved, self._complete = tried, against_saved, complete
        self._show_result(names, *span)
        self._show_whether_running()

    def show_ended(self, text: str) -> None:
        """Without a result, and why."""
        self._is_running = False
        self._show_whether_running()
        self.says.setText(text)

    def show_suggestion(self, suggestion: Suggestion) -> None:
        self._suggested = suggestion
        self.take.setVisible(suggestion.value is not None)
        self._say()

    def show_no_suggestion(self, text: str) -> None:
        self._suggested = None
        self.take.hide()
        self.why.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._say()
        elif event.type() is QEvent.Type.PaletteChange:
            self.model.show_again()

    def _show_result(self, names: Mapping[str, str], since: float, until: float) -> None:
        alerts: tuple[ShownAlert, ...] = ()
        if self._tried is not None:
            alerts = shown_alerts(self._tried, against_saved=self._against_saved)
        self.model.show_alerts(alerts, names)
        self.chart.show_alerts(alerts, since, until, names)
        self.list.setColumnHidden(0, not self._against_saved)
        self.list.setVisible(bool(alerts))
        self.chart.setVisible(bool(alerts))
        self._say()

    def _show_whether_running(self) -> None:
        had_focus = self.run.hasFocus() or self.cancel.hasFocus()
        self.progress.setVisible(self._is_running)
        self.cancel.setVisible(self._is_running)
        self.run.setVisible(not self._is_running)
        self.run.setEnabled(not self._is_running)
        if had_focus:
            (self.cancel if self._is_running else self.run).setFocus()
        self._say()

    def _say(self) -> None:
        self.says.setText(self._result_words())
        self.says.setProperty("role", "muted" if self._is_stale or not self._tried else "")
        self.says.style().unpolish(self.says)
        self.says.style().polish(self.says)
        if self._suggested is not None:
            self.why.setText(say(self._suggested.why))
        self.why.setVisible(bool(self.why.text()))

    def _result_words(self) -> str:
        tried = self._tried
        if self._is_running:
            return self.tr("Trying…")
        if tried is None:
            return self.tr("Not tried yet: F5 shows what the rule would have raised.")
        if self._is_stale:
            return self.tr("The rule was edited since: try it again.")
        if not self._complete:
            return self.tr(
                "What is wrong with the station is not recorded: no data. The past does not tell "
                "when this rule would have fired."
            )
        if not tried.events:
            return self.tr("Nothing was recorded that this rule listens to: no data.")
        if self._against_saved:
            text = self.tr(
                "{count} alerts of {events} records in 7 days: {added} added, {removed} removed "
                "against the saved rule."
            )
        else:
            text = self.tr("{count} alerts of {events} records in 7 days.")
        return text.format(
            count=len(tried.alerts),
            events=tried.events,
            added=len(tried.added),
            removed=len(tried.removed),
        )

    def _on_taken(self) -> None:
        if self._suggested is not None and self._suggested.value is not None:
            self.suggestion_taken.emit(self._suggested.field, self._suggested.value)

    def _set_up_list(self) -> None:
        table = self.list
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(24)
        table.horizontalHeader().setStretchLastSection(True)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.run, self.cancel, self.suggest):
            buttons.addWidget(button)
        buttons.addStretch(1)
        advice = QHBoxLayout()
        advice.setSpacing(8)
        advice.addWidget(self.why, 1)
        advice.addWidget(self.take)
        for label in (self.says, self.why):
            label.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 0)
        rows.setSpacing(8)
        rows.addLayout(buttons)
        rows.addWidget(self.progress)
        rows.addLayout(advice)
        rows.addWidget(self.says)
        rows.addWidget(self.chart)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        self.progress.hide()
        self.cancel.hide()

    def _retranslate(self) -> None:
        self.run.setText(self.tr("Try it"))
        self.run.setToolTip(self.tr("On what was recorded in the last 7 days. F5"))
        self.cancel.setText(self.tr("Cancel"))
        self.suggest.setText(self.tr("Suggest a threshold"))
        self.suggest.setToolTip(self.tr("From what was recorded in the last 7 days"))
        self.take.setText(self.tr("Take it"))
        self.progress.setAccessibleName(self.tr("How much of the trial is done"))
        self.list.setAccessibleName(self.tr("Alerts that the rule would have raised"))
        self.model.show_again()
