"""The wall's presenter: pictures in, requests out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.presenters.camera_actions import CameraActions
from app.presenters.desk import Desk
from app.presenters.shown_views import ShownViews
from app.presenters.state_clock import StateClock
from services.domain.pictures import View
from services.domain.results import CameraView
from widgets.message_level import MessageLevel
from widgets.wall.page import WallPage


class WallPresenter(QObject):
    """A child of the page it serves."""

    def __init__(
        self,
        page: WallPage,
        desk: Desk,
        clock: StateClock,
        actions: CameraActions,
        shown: ShownViews,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._shown = shown
        self._fps_limit: float | None = None
        self._wanted: dict[str, View] = {}
        clock.cameras_changed.connect(self._on_cameras_changed)
        clock.looked.connect(page.show_states)
        page.action_requested.connect(actions.perform)
        page.view_wanted.connect(self._on_view_wanted)
        page.hint.connect(self._on_hint)

    def limit_rate(self, fps_limit: float | None) -> int:
        """Fewer pictures on tiles nobody looks at; how many cameras are held back."""
        if fps_limit != self._fps_limit:
            self._fps_limit = fps_limit
            for camera_id in self._wanted:
                self._show(camera_id)
        return len(self._held_back()) if fps_limit is not None else 0

    def show_cameras(self) -> None:
        """At once, on a wall that comes when the clock has told of the cameras already."""
        self._on_cameras_changed(self._desk.station.views())

    @Slot(list)
    def _on_cameras_changed(self, views: list[CameraView]) -> None:
        self._page.show_cameras(views, self._desk.station.pictures)
        known = {view.camera.id for view in views}
        self._wanted = {key: view for key, view in self._wanted.items() if key in known}
        self._shown.keep(known)

    @Slot(str, View)
    def _on_view_wanted(self, camera_id: str, view: View) -> None:
        self._wanted[camera_id] = view
        self._show(camera_id)

    @Slot(str)
    def _on_hint(self, text: str) -> None:
        self._desk.tell(text, MessageLevel.INFORMATION)

    def _show(self, camera_id: str) -> None:
        view = self._wanted[camera_id]
        if self._fps_limit is not None and camera_id in self._held_back():
            view = View(view.width, view.height, view.stream, view.shown, self._fps_limit)
        self._shown.show(self, camera_id, view)

    def _held_back(self) -> set[str]:
        looked_at = self._page.looked_at()
        return {key for key, view in self._wanted.items() if view.shown and key not in looked_at}
