"""Single cameras in windows of their own, beside the walls that go on showing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.presenters.camera_actions import CameraActions
from app.presenters.desk import Desk
from app.presenters.shown_views import ShownViews
from app.presenters.state_clock import StateClock
from services.domain.pictures import View
from services.domain.results import CameraView
from widgets.message_level import MessageLevel
from widgets.wall.tile_window import TileWindow

MOST_WINDOWS = 16


class TileWindows(QObject):
    """A child of the window. One window a camera; it closes when its camera is gone."""

    wall_requested = Signal(str)

    def __init__(
        self, desk: Desk, clock: StateClock, actions: CameraActions, shown: ShownViews
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._actions = actions
        self._shown = shown
        self._windows: dict[str, TileWindow] = {}
        self._unhandled: Mapping[str, int] = {}
        clock.looked.connect(self._on_looked)

    def window(self, camera_id: str) -> TileWindow | None:
        return self._windows.get(camera_id)

    @Slot(list)
    def open(self, camera_ids: Sequence[str]) -> None:
        """A window for each; one that is open comes forward."""
        views = {view.camera.id: view for view in self._desk.station.views()}
        for camera_id in camera_ids:
            if camera_id in self._windows:
                self._windows[camera_id].come_forward()
            elif len(self._windows) >= MOST_WINDOWS:
                text = self.tr("At most {n} cameras have windows of their own. Close one first.")
                self._desk.tell(text.format(n=MOST_WINDOWS), MessageLevel.WARNING)
                return
            elif camera_id in views:
                self._open(views[camera_id], None)

    def show_unhandled(self, alerts: Mapping[str, int]) -> None:
        self._unhandled = alerts
        for window in self._windows.values():
            window.lone.field.set_unhandled(alerts)

    def close(self) -> None:
        for camera_id in list(self._windows):
            self._close(camera_id)

    def state(self) -> dict[str, Any]:
        return {key: window.state() for key, window in self._windows.items()}

    def restore(self, state: dict[str, Any]) -> None:
        views = {view.camera.id: view for view in self._desk.station.views()}
        for camera_id, kept in list(state.items())[:MOST_WINDOWS]:
            if camera_id in views and isinstance(kept, dict):
                self._open(views[camera_id], kept)

    def _open(self, view: CameraView, state: dict[str, Any] | None) -> None:
        desk, camera_id = self._desk, view.camera.id
        window = TileWindow(view, desk.station.pictures, desk.window.message_area.messages)
        self._windows[camera_id] = window
        window.lone.view_wanted.connect(lambda wanted: self._show(camera_id, wanted))
        window.lone.action_requested.connect(self._actions.perform)
        window.lone.refused.connect(lambda why: desk.tell(why, MessageLevel.INFORMATION))
        window.wall_requested.connect(self.wall_requested)
        window.closed.connect(lambda: self._close(camera_id))
        window.lone.field.set_unhandled(self._unhandled)
        desk.window.add_keys(window)
        if state is not None:
            window.restore(state)
        window.show()
        window.lone.setFocus()

    def _show(self, camera_id: str, wanted: View) -> None:
        self._shown.show((self, camera_id), camera_id, wanted)

    def _close(self, camera_id: str) -> None:
        window = self._windows.pop(camera_id, None)
        if window is not None:
            self._shown.forget((self, camera_id))
            window.hide()
            window.deleteLater()

    @Slot(list)
    def _on_looked(self, views: list[CameraView]) -> None:
        if not self._windows:
            return
        seen = {view.camera.id: view for view in views}
        for camera_id, window in list(self._windows.items()):
            if camera_id in seen:
                window.show_view(seen[camera_id])
            else:
                name = window.lone.view.camera.name
                self._close(camera_id)
                text = self.tr("{camera} is gone, and its window with it.").format(camera=name)
                self._desk.tell(text, MessageLevel.INFORMATION)
