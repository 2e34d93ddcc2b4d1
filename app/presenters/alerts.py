"""All that alerts are in a window: the inbox, its number everywhere, the wall's marks, notices."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.news_desk import NewsDesk
from app.pages import Pages
from app.presenters.alert_news import AlertNews
from app.presenters.alert_notices import AlertNotices
from app.presenters.desk import Desk
from app.presenters.inbox import InboxPresenter
from app.presenters.inbox_actions import InboxActions
from app.presenters.inbox_details import InboxDetails
from app.presenters.state_clock import StateClock
from app.presenters.tray import Tray
from app.presenters.unhandled import Unhandled
from app.presenters.walls import Walls
from services.alerts.delivery.sound import AlertSound

ALERT_WAV = Path(str(files("resources") / "sounds" / "alert.wav"))


class AlertsPresenter(QObject):
    """A child of the window; puts the parts together."""

    camera_jump_requested = Signal(str)
    forward_requested = Signal()

    def __init__(self, desk: Desk, clock: StateClock, pages: Pages, walls: Walls) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._pages = pages
        inbox = pages.alerts.inbox
        self.news = AlertNews(desk.background.post, self)
        self._inbox = InboxPresenter(inbox, desk, clock)
        self._unhandled = Unhandled(desk)
        tray = Tray(desk.window)
        self.notices = AlertNotices(desk, AlertSound(ALERT_WAV), tray, desk.station.settings)
        InboxActions(inbox, desk)
        InboxDetails(inbox, desk, clock, walls.shown)
        for moved in (self._inbox.on_moved, self._unhandled.on_moved):
            self.news.moved.connect(moved)
        self.news.told.connect(self.notices.on_told)
        self._unhandled.marked.connect(walls.show_unhandled)
        self._unhandled.changed.connect(tray.show_count)
        self.notices.muted.connect(self._show_muted)
        inbox.mute_toggled.connect(self.notices.mute)
        inbox.camera_jump_requested.connect(self.camera_jump_requested)
        inbox.rule_open_requested.connect(self._open_rule)
        walls.alerts_requested.connect(self.open_inbox_of)
        tray.inbox_requested.connect(self._on_tray)

    def start(self, news: NewsDesk) -> None:
        # first hear, then ask: what happens in between is in one of both
        news.subscribe(self.news.on_event)
        self._unhandled.start()
        self._inbox.start()

    def close(self, news: NewsDesk) -> None:
        news.unsubscribe(self.news.on_event)
        self.notices.close()

    @Slot(str)
    def open_inbox_of(self, camera_id: str) -> None:
        self._pages.open_in(self._desk.window, "alerts")
        self._pages.alerts.show_tab("inbox")
        self._pages.alerts.inbox.show_only(camera_id)
        self._pages.alerts.setFocus()

    @Slot(int)
    def _open_rule(self, rule_id: int) -> None:
        self._pages.alerts.show_tab("rules")
        self._pages.alerts.rules.select(rule_id)
        self._pages.alerts.setFocus()

    @Slot()
    def _on_tray(self) -> None:
        self.forward_requested.emit()
        self._pages.open_in(self._desk.window, "alerts")
        self._pages.alerts.show_tab("inbox")

    @Slot(bool)
    def _show_muted(self, muted: bool) -> None:
        self._pages.alerts.inbox.bar.show_muted(muted=muted)
        self._desk.window.status_bar.show_muted(muted=muted)
