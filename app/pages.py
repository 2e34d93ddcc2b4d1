"""The window's pages, in the order of the rail."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from PySide6.QtWidgets import QWidget

from widgets.alerts.page import AlertsPage
from widgets.cameras.page import CamerasPage
from widgets.events.page import EventsPage
from widgets.logs.page import LogsPage
from widgets.main_window import MainWindow
from widgets.metrics.page import MetricsPage
from widgets.rollout.page import RolloutPage
from widgets.settings.page import SettingsPage
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.wall.page import WallPage

# each page's icon has its key for a name
TITLES = {
    "wall": QT_TRANSLATE_NOOP("Page", "Wall"),
    "cameras": QT_TRANSLATE_NOOP("Page", "Cameras"),
    "alerts": QT_TRANSLATE_NOOP("Page", "Alerts"),
    "rollout": QT_TRANSLATE_NOOP("Page", "Rollout"),
    "metrics": QT_TRANSLATE_NOOP("Page", "Metrics"),
    "logs": QT_TRANSLATE_NOOP("Page", "Logs"),
    "events": QT_TRANSLATE_NOOP("Page", "Events"),
    "settings": QT_TRANSLATE_NOOP("Page", "Settings"),
}

# what is opened by a name of its own: the page, and the tab on it
TABS = {
    "alerts": ("alerts", "inbox"),
    "rules": ("alerts", "rules"),
    "channels": ("alerts", "channels"),
}


@dataclass(frozen=True)
class Pages:
    """Each field is a page under its key; all of them can keep and restore their state."""

    wall: WallPage = field(default_factory=WallPage)
    cameras: CamerasPage = field(default_factory=CamerasPage)
    alerts: AlertsPage = field(default_factory=AlertsPage)
    rollout: RolloutPage = field(default_factory=RolloutPage)
    metrics: MetricsPage = field(default_factory=MetricsPage)
    logs: LogsPage = field(default_factory=LogsPage)
    events: EventsPage = field(default_factory=EventsPage)
    settings: SettingsPage = field(default_factory=SettingsPage)

    def by_key(self) -> dict[str, Any]:
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def add_to(self, window: MainWindow) -> None:
        for key, page in self.by_key().items():
            assert isinstance(page, QWidget)
            window.add_page(key, TITLES[key], key, page)

    def open_in(self, window: MainWindow, key: str) -> None:
        """`key` is a page, or a tab of one."""
        page, tab = TABS.get(key, (key, ""))
        if tab:
            self.by_key()[page].show_tab(tab)
        window.show_page(page)
