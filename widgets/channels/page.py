"""Where notifications leave the station: the channels, each with a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from services.domain.alerts import ChannelTraffic
from services.domain.channels import LOG_CHANNEL, ChannelKind, ChannelSettings
from services.domain.clock import UtcClock, utc_now
from widgets.channels.channel_rows import COLUMNS, TestResult, channel_row
from widgets.channels.channel_words import kind_words
from widgets.channels.first_channel import FirstChannel
from widgets.elided_label import ElidedLabel
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.rollout.rows_table import RowsTable


class ChannelsPage(QWidget):
    """Requests name a channel; the log can be tested, and neither edited nor deleted."""

    shown = Signal()
    add_requested = Signal()
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    test_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, clock: UtcClock = utc_now) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clock = clock
        self._channels: tuple[ChannelSettings, ...] = (LOG_CHANNEL,)
        self._traffic: Mapping[str, ChannelTraffic] = {}
        self._tested: Mapping[str, TestResult] = {}
        self.summary = ElidedLabel(self)
        self.test, self.edit = QPushButton(self), QPushButton(self)
        self.delete, self.add = QPushButton(self), QPushButton(self)
        self.table = RowsTable(COLUMNS, self)
        self.first = FirstChannel(self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_channels(
        self,
        channels: Sequence[ChannelSettings],
        traffic: Mapping[str, ChannelTraffic],
        tested: Mapping[str, TestResult],
    ) -> None:
        self._channels, self._traffic, self._tested = tuple(channels), traffic, tested
        now = self._clock()
        rows = [
            channel_row(one, traffic.get(one.name), tested.get(one.name), now)
            for one in self._channels
        ]
        self.table.show_rows(rows)
        if self.chosen is None:
            self.table.choose(self._channels[0].name)
        had_focus = self.first.isAncestorOf(self.focusWidget() or self)
        self.first.setVisible(len(self._channels) == 1)
        if had_focus and len(self._channels) > 1:
            self.table.setFocus()
        self._show_summary()
        self._show_what_can_be_done()

    def choose(self, name: str) -> None:
        self.table.choose(name)

    @property
    def chosen(self) -> str | None:
        keys = self.table.chosen_keys()
        return keys[0] if keys else None

    def state(self) -> dict[str, Any]:
        return {"table": self.table.columns_state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes what is usable."""
        if isinstance(state.get("table"), dict):
            self.table.restore_columns(state["table"])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _lay_out(self) -> None:
        bar = QWidget(self)
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.summary, 1)
        for button in (self.test, self.edit, self.delete, self.add):
            row.addWidget(button)
        self.add.setProperty("role", "main")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(bar)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.first, 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        table = self.table
        self.add.clicked.connect(self.add_requested)
        self.first.add_requested.connect(self.add_requested)
        self.edit.clicked.connect(self._on_edit)
        self.delete.clicked.connect(self._on_delete)
        self.test.clicked.connect(self._on_test)
        table.activated.connect(lambda _: self._on_edit())
        table.chosen_changed.connect(self._show_what_can_be_done)
        for key in ("Ins", "N"):
            table.bind(key, self.add_requested.emit)
        for key in ("Return", "Enter"):
            table.bind(key, self._on_edit)
        table.bind("Del", self._on_delete)
        table.bind("T", self._on_test)

    def _on_edit(self) -> None:
        if self._can_change():
            self.edit_requested.emit(self.chosen)

    def _on_delete(self) -> None:
        if self._can_change():
            self.delete_requested.emit(self.chosen)

    def _on_test(self) -> None:
        if self.chosen is not None and not self._is_testing():
            self.test_requested.emit(self.chosen)

    def _can_change(self) -> bool:
        return self.chosen not in (None, LOG_CHANNEL.name)

    def _is_testing(self) -> bool:
        tested = self._tested.get(self.chosen or "")
        return tested is not None and tested.what is None

    def _show_summary(self) -> None:
        known = {one.name for one in self._channels}
        found = [one for one in self._traffic.values() if one.channel in known]
        text = self.tr("Waiting: {waiting}. Given up in the last 7 days: {failed}.").format(
            waiting=sum(one.waiting for one in found), failed=sum(one.failed for one in found)
        )
        lost = self._lost()
        if lost:
            words = self.tr("Without a channel: {kinds}. Rules name what is not set up here.")
            kinds = ", ".join(f"{kind_words(kind)} ({count})" for kind, count in lost.items())
            text = f"{words.format(kinds=kinds)} {text}"
        self.summary.setProperty("level", "warning" if lost else "")
        self.summary.style().unpolish(self.summary)
        self.summary.style().polish(self.summary)
        self.summary.show_text(text)

    def _lost(self) -> dict[ChannelKind, int]:
        """Messages that went nowhere, by kinds that still have no channel."""
        there = {one.kind for one in self._channels}
        return {
            kind: self._traffic[kind].failed
            for kind in ChannelKind
            if kind not in there and kind in self._traffic and self._traffic[kind].failed
        }

    def _show_what_can_be_done(self) -> None:
        for button in (self.edit, self.delete):
            button.setEnabled(self._can_change())
        self.test.setEnabled(self.chosen is not None and not self._is_testing())
        is_log = self.chosen == LOG_CHANNEL.name
        fixed = self.tr("The log is always told.")
        self.edit.setToolTip(fixed if is_log else self.tr("Enter"))
        self.delete.setToolTip(fixed if is_log else self.tr("Del; can be undone for 10 seconds"))

    def _retranslate(self) -> None:
        tokens = current_tokens()
        self.table.setAccessibleName(self.tr("Channels"))
        self.add.setText(self.tr("Add channel"))
        self.add.setIcon(icon("add", tokens.on_accent))
        self.add.setToolTip(self.tr("N or Ins"))
        self.edit.setText(self.tr("Edit"))
        self.delete.setText(self.tr("Delete"))
        self.test.setText(self.tr("Test"))
        self.test.setToolTip(self.tr("Sends one message now, marked as a test (T)"))
        self.show_channels(self._channels, self._traffic, self._tested)
