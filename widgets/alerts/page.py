"""The desk for alerts: the inbox, the rules that raise them, the channels that tell of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from widgets.alerts.inbox import InboxPage
from widgets.channels.page import ChannelsPage
from widgets.rules.page import RulesPage


class AlertsPage(QWidget):
    """Three pages in tabs; each has its own signals, and its own presenter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.inbox, self.rules, self.channels = InboxPage(), RulesPage(), ChannelsPage()
        self.tabs = QTabWidget(self)
        self._keyed: dict[str, InboxPage | RulesPage | ChannelsPage] = {
            "inbox": self.inbox,
            "rules": self.rules,
            "channels": self.channels,
        }
        for tab in self._keyed.values():
            self.tabs.addTab(tab, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.tabs)
        self.tabs.currentChanged.connect(lambda _: self._lead_focus())
        self._lead_focus()
        self._retranslate()

    def _lead_focus(self) -> None:
        """Who comes by keyboard is in the tab at once; Ctrl+Tab goes on to the next."""
        self.setFocusProxy(self.tabs.currentWidget())

    def show_tab(self, key: str) -> None:
        self.tabs.setCurrentIndex(list(self._keyed).index(key))

    @property
    def current_tab(self) -> str:
        return list(self._keyed)[self.tabs.currentIndex()]

    def state(self) -> dict[str, Any]:
        parts = {key: tab.state() for key, tab in self._keyed.items()}
        return {"tab": self.current_tab, "parts": parts}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes what is usable."""
        parts = state.get("parts")
        for key, part in (parts if isinstance(parts, dict) else {}).items():
            if key in self._keyed and isinstance(part, dict):
                self._keyed[key].restore(part)
        if state.get("tab") in self._keyed:
            self.show_tab(str(state["tab"]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        names = (self.tr("Inbox"), self.tr("Rules"), self.tr("Channels"))
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
