"""The alert that is shown in full: its picture, history, notifications, and its camera live."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from app.presenters.desk import Desk
from app.presenters.shown_views import ShownViews
from app.presenters.state_clock import StateClock
from services.domain.alerts import Alert
from services.domain.pictures import View
from services.domain.results import CameraView
from services.rollout.calls import Request
from widgets.alerts.inbox import InboxPage

T = TypeVar("T")
DELIVERIES_MS = 3_000


class InboxDetails(QObject):
    """A child of the page it serves."""

    def __init__(
        self,
        page: InboxPage,
        desk: Desk,
        clock: StateClock,
        shown: ShownViews,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._shown = shown
        self._alert: Alert | None = None
        page.chosen_changed.connect(self._on_chosen)
        page.pane.pictures.live_wanted.connect(self._on_live_wanted)
        clock.looked.connect(self._on_looked)
        # a delivery that is tried again is no news of its alert
        self._again = QTimer(self, interval=DELIVERIES_MS)
        self._again.timeout.connect(self._ask_deliveries)
        self._again.start()

    @Slot(object)
    def _on_chosen(self, alert: Alert | None) -> None:
        """Also when the alert that is shown moved: its history did, its picture perhaps."""
        before, self._alert = self._alert, alert
        if alert is None:
            self._page.pane.pictures.show_camera(None, None)
            return
        station, pane = self._desk.station, self._page.pane
        is_other = before is None or before.id != alert.id
        self._ask(station.alert_history, alert.id, pane.show_history)
        if is_other or (before and before.evidence.violations != alert.evidence.violations):
            self._ask(station.alert_violations, alert.id, pane.show_violations)
        if is_other or (before and before.evidence.picture != alert.evidence.picture):
            self._ask(station.alert_picture, alert.id, pane.show_picture)
        self._ask_deliveries()
        if is_other:
            self._on_looked(self._desk.station.views())

    @Slot()
    def _ask_deliveries(self) -> None:
        if self._alert is not None and self._page.isVisible():
            self._ask(
                self._desk.station.deliveries, self._alert.id, self._page.pane.show_deliveries
            )

    def _ask(
        self, request: Request[[int], T], alert_id: int, show: Callable[[int, T], None]
    ) -> None:
        asked = request.begin(self._desk.operator(), alert_id)
        self._desk.background.run(asked, then=partial(show, alert_id))

    @Slot(list)
    def _on_looked(self, views: list[CameraView]) -> None:
        alert = self._alert
        if alert is None or not self._page.isVisible():
            return
        camera_id = alert.camera_id or next(iter(alert.cameras), "")
        view = next((one for one in views if one.camera.id == camera_id), None)
        pictures = self._desk.station.pictures(camera_id) if view is not None else None
        self._page.pane.pictures.show_camera(view, pictures)

    @Slot(str, View)
    def _on_live_wanted(self, camera_id: str, view: View) -> None:
        """A camera that is let go of here may be on a wall."""
        self._shown.show(self, camera_id, view)
