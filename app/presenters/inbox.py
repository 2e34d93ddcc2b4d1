"""The inbox's presenter: pages of alerts, what is new, and figures of the rules."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.presenters.desk import Desk
from app.presenters.state_clock import StateClock
from services.domain.alerts import Alert
from services.domain.clock import utc_now
from services.domain.results import CameraView
from services.storage.repositories.alerts import AlertFilter
from widgets.alerts.inbox import InboxPage
from widgets.alerts.inbox_filter import InboxFilter
from widgets.message_level import MessageLevel
from widgets.rule_names import built_in_named

PAGE = 200
DAY_S = 86_400.0


class InboxPresenter(QObject):
    """A child of the page it serves; it follows the news also while the page is not seen."""

    def __init__(self, page: InboxPage, desk: Desk, clock: StateClock) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        # what is told while a first page is on its way is newer than the page
        self._heard: dict[int, Alert] | None = None
        clock.cameras_changed.connect(self._on_cameras_changed)
        page.alerts_requested.connect(self._on_requested)
        page.statistics.wanted.connect(self._on_statistics_wanted)
        page.hint.connect(lambda text: desk.tell(text, MessageLevel.INFORMATION))

    def start(self) -> None:
        self._page.ask_again()

    @Slot(list)
    def on_moved(self, alerts: list[Alert]) -> None:
        if self._heard is not None:
            self._heard |= {alert.id: alert for alert in alerts}
        self._page.take(alerts)

    @Slot(list)
    def _on_cameras_changed(self, views: list[CameraView]) -> None:
        self._page.show_cameras([(view.camera.id, view.camera.name) for view in views])

    @Slot(object, int)
    def _on_requested(self, wanted: InboxFilter, before: int) -> None:
        if not before:
            self._heard = {}
        asked = self._desk.station.alerts.begin(
            self._desk.operator(), _stored(wanted), before or None
        )
        show = partial(self._show, wanted, first_page=not before)
        self._desk.background.run(asked, then=show)

    def _show(self, wanted: InboxFilter, alerts: list[Alert], *, first_page: bool) -> None:
        more = len(alerts) >= PAGE
        self._page.show_alerts(alerts, more=more, first_page=first_page, wanted=wanted)
        if first_page and wanted == self._page.wanted:
            heard, self._heard = self._heard or {}, None
            self._page.take(list(heard.values()))

    @Slot(int)
    def _on_statistics_wanted(self, days: int) -> None:
        since = utc_now().timestamp() - days * DAY_S
        asked = self._desk.station.rule_statistics.begin(self._desk.operator(), since)
        show = partial(self._page.statistics.show_statistics, days)
        self._desk.background.run(asked, then=show)


def _stored(wanted: InboxFilter) -> AlertFilter:
    return AlertFilter(
        handling=wanted.handlings,
        camera_id=wanted.camera_id,
        priorities=wanted.priorities,
        signals=wanted.signals,
        closed_as=wanted.closed_as,
        rule_text=wanted.rule_text,
        rule_names=built_in_named(wanted.rule_text) if wanted.rule_text else (),
    )
