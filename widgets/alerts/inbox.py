"""The inbox: what was raised, and what people did about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from services.domain.alerts import Alert
from widgets.alerts.action_row import ActionRow
from widgets.alerts.detail_pane import DetailPane
from widgets.alerts.inbox_actions import AlertAction
from widgets.alerts.inbox_bar import InboxBar
from widgets.alerts.inbox_filter import InboxFilter
from widgets.alerts.inbox_table import InboxTable
from widgets.alerts.statistics_strip import StatisticsStrip
from widgets.bound_key import bind_key

PANE_PX, WIDE_PANE_PX = 440, 620
WIDE_PX = 1600


class InboxPage(QWidget):
    """Asks for alerts page by page: below a number, 0 for the newest ones."""

    alerts_requested = Signal(object, int)  # InboxFilter, number of the oldest alert shown
    chosen_changed = Signal(object)  # the one Alert that is shown in full, or None
    wished = Signal(object)  # AlertWish
    camera_jump_requested = Signal(str)
    rule_open_requested = Signal(int)
    mute_toggled = Signal(bool)
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.bar, self.table, self.acts = InboxBar(self), InboxTable(self), ActionRow(self)
        self.pane, self.statistics = DetailPane(self), StatisticsStrip(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._wanted = InboxFilter()
        self._names: dict[str, str] = {}
        self._shown: int | None = None
        self._has_own_width = False
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._retranslate()

    @property
    def wanted(self) -> InboxFilter:
        return self._wanted

    def show_cameras(self, cameras: Iterable[tuple[str, str]]) -> None:
        """(id, name) of every camera, in order."""
        known = list(cameras)
        self._names = dict(known)
        self.table.alerts.show_names(self._names)
        self.pane.show_names(self._names)
        self.bar.show_cameras(known)

    def show_alerts(
        self, alerts: Sequence[Alert], *, more: bool, first_page: bool, wanted: InboxFilter
    ) -> None:
        """One page, newest first; an answer to a filter that was left meanwhile is dropped."""
        if wanted != self._wanted:
            return
        if not first_page:
            self.table.alerts.add_older(alerts, more=more)
            return
        chosen = [alert.id for alert in self.table.chosen()]
        self.table.alerts.show_alerts(alerts, more=more)
        self.table.choose(chosen)
        if not self.table.chosen():
            self.table.choose_current()
        self._on_chosen()

    def take(self, alerts: Sequence[Alert]) -> None:
        """Alerts that were raised or moved just now, as they are."""
        self.table.take(alerts, self._wanted.passes)
        shown = next((alert for alert in alerts if alert.id == self._shown), None)
        if shown is not None:
            self.pane.show_alert(shown)
            self.chosen_changed.emit(shown)
        self.acts.show_alerts(self.table.chosen())

    def ask_again(self) -> None:
        """Asks for the newest alerts that pass the filter."""
        self._wanted = self.bar.wanted
        self._say_empty()
        self.alerts_requested.emit(self._wanted, 0)

    def show_only(self, camera_id: str) -> None:
        """All alerts of one camera that nobody closed."""
        self.bar.show_filter(InboxFilter(camera_id=camera_id))
        self.ask_again()

    def state(self) -> dict[str, Any]:
        return {
            "filter": self._wanted.state(),
            "columns": self.table.columns_state(),
            "pane": self._splitter.sizes()[1] if self._has_own_width else 0,
            "statistics": self.bar.statistics.isChecked(),
            "days": self.statistics.days,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes what is usable."""
        kept, columns = state.get("filter"), state.get("columns")
        if isinstance(kept, dict):
            self._wanted = InboxFilter.restored(kept)
            self.bar.show_filter(self._wanted)
        if isinstance(columns, dict):
            self.table.restore_columns(columns)
        pane = state.get("pane")
        if isinstance(pane, int) and 200 <= pane <= 3000:
            self._has_own_width = True
            self._share_out(pane)
        days = state.get("days")
        if isinstance(days, int):
            self.statistics.choose_days(days)
        self.bar.statistics.setChecked(state.get("statistics") is True)
        self._say_empty()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self.table.alerts.show_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._has_own_width:
            self._share_out(WIDE_PANE_PX if self.width() >= WIDE_PX else PANE_PX)

    def _share_out(self, pane: int) -> None:
        self._splitter.setSizes([max(1, self.width() - pane), pane])

    def _lay_out(self) -> None:
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        self._splitter.setHandleWidth(1)
        self.statistics.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self._splitter, 1)
        rows.addWidget(self.statistics)
        rows.addWidget(self.acts)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._splitter.splitterMoved.connect(self._keep_width)
        self.table.alerts.older_wanted.connect(
            lambda number: self.alerts_requested.emit(self._wanted, number)
        )
        self.table.chosen_changed.connect(self._on_chosen)
        self.table.asked.connect(self.acts.act)
        self.table.details_asked.connect(self._go_to_details)
        self.acts.wished.connect(self.wished)
        self.acts.opened.connect(self._open)
        self.acts.refused.connect(self.hint)
        self.acts.left.connect(self.table.setFocus)
        self.pane.opened.connect(self._open)
        self.pane.left.connect(self.table.setFocus)
        self.bar.filter_changed.connect(self.ask_again)
        self.bar.mute_toggled.connect(self.mute_toggled)
        self.bar.statistics_toggled.connect(self.statistics.setVisible)

    def _bind_keys(self) -> None:
        for key, act in (("T", self.bar.statistics.toggle), ("M", self.bar.mute.toggle)):
            bind_key(key, self.table, act)
        for standard, act in (
            (QKeySequence.StandardKey.Find, self.bar.focus_text),
            (QKeySequence.StandardKey.Refresh, self.ask_again),
        ):
            bind_key(standard, self, act, within=True)

    def _keep_width(self) -> None:
        self._has_own_width = True

    def _on_chosen(self) -> None:
        chosen = self.table.chosen()
        self.acts.show_alerts(chosen)
        alert = chosen[0] if chosen else None
        if (alert.id if alert else None) == self._shown:
            return
        self._shown = alert.id if alert else None
        self.pane.show_alert(alert)
        self.chosen_changed.emit(alert)

    def _go_to_details(self) -> None:
        if self.table.chosen():
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, action: AlertAction, alert: Alert) -> None:
        if action is AlertAction.RULE:
            self.rule_open_requested.emit(alert.rule_id)
        else:
            self.camera_jump_requested.emit(alert.camera_id or alert.cameras[0])

    def _say_empty(self) -> None:
        if self._wanted.is_usual:
            words = self.tr("Nothing waits for you here. Alerts come from the rules beside.")
        else:
            words = self.tr("No alert passes the filter. “Clear” shows all that is not closed.")
        self.table.show_empty(words)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Alerts"))
        self.table.alerts.show_again()
        self._say_empty()
