"""The details panel's presenter: one camera on the right, kept fresh while it is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from app.presenters.camera_actions import CameraActions
from app.presenters.desk import Desk
from app.presenters.state_clock import StateClock
from services.domain.alerts import Violation
from services.domain.regions import Region
from services.domain.results import CameraView
from services.storage.repositories.journal import JournalFilter
from widgets.diagnosis.details import DetailsPanel
from widgets.words import say

LINES = 20
REFRESH_MS = 2000


class DetailsPresenter(QObject):
    """A child of the panel it serves."""

    def __init__(self, desk: Desk, clock: StateClock, actions: CameraActions) -> None:
        self._panel = DetailsPanel(desk.window)
        self._panel.hide()
        super().__init__(self._panel)
        self._desk = desk
        self._camera_id = ""
        self._panel.action_requested.connect(actions.perform)
        clock.looked.connect(self._on_looked)
        desk.window.panel_closed.connect(self._on_closed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._ask)

    @Slot(str)
    def open(self, camera_id: str) -> None:
        self._camera_id = camera_id
        self._desk.window.show_panel(self._panel, self.tr("Details"))
        view = self._desk.view(camera_id)
        if view is not None:
            self._panel.show_camera(view)
        self._ask()
        self._timer.start(REFRESH_MS)

    @Slot(list)
    def _on_looked(self, views: list[CameraView]) -> None:
        for view in views:
            if view.camera.id == self._camera_id:
                self._panel.show_camera(view)
                return
        if self._camera_id:
            # deleted, here or in the site file
            self._desk.window.hide_panel()

    @Slot()
    def _on_closed(self) -> None:
        self._timer.stop()
        self._camera_id = ""

    @Slot()
    def _ask(self) -> None:
        """A camera that was deleted meanwhile has nothing to tell: no error for that."""
        if not self._camera_id:
            return
        desk, actor = self._desk, self._desk.operator()
        only = JournalFilter(camera_id=self._camera_id)
        desk.background.run(
            desk.station.journal.begin(actor, only, None), then=self._panel.show_entries
        )
        desk.background.run(
            desk.station.log_tail.begin(actor, self._camera_id, LINES),
            then=self._panel.show_log_tail,
            failed=lambda _, __: None,
        )
        self._ask_watched()

    def _ask_watched(self) -> None:
        """An answer about a camera that is not shown any more is dropped."""
        desk, actor, asked_for = self._desk, self._desk.operator(), self._camera_id
        self._panel.show_detector(desk.station.detector_state())

        def show_regions(regions: Sequence[Region] | str) -> None:
            if asked_for == self._camera_id:
                self._panel.show_regions(regions)

        def show_violations(newest: list[Violation]) -> None:
            if asked_for == self._camera_id:
                self._panel.show_last_violation(newest[0] if newest else None)

        desk.background.run(
            desk.station.regions.begin(actor, asked_for),
            then=show_regions,
            failed=lambda said, _: show_regions(say(said)),
        )
        desk.background.run(
            desk.station.violations.begin(actor, asked_for, None),
            then=show_violations,
            failed=lambda _, __: None,
        )
