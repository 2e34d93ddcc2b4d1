"""All walls of the station: the page, further ones in windows, and single pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.presenters.camera_actions import CameraActions
from app.presenters.desk import Desk
from app.presenters.shown_views import ShownViews
from app.presenters.state_clock import StateClock
from app.presenters.tile_windows import TileWindows
from app.presenters.wall import WallPresenter
from app.presenters.wall_views import WallViewsPresenter
from services.domain.wall_views import named
from widgets.look.tokens import Theme
from widgets.message_level import MessageLevel
from widgets.own_window import OwnWindow
from widgets.wall.page import WallPage

MOST_WALLS = 4
SIZE = (1280, 760)


class Walls(QObject):
    """A child of the window. `made`: a wall that still needs what a page's empty state asks for.

    Whoever else shows a camera live says what it wants to `shown`.
    """

    made = Signal(WallPage)
    alerts_requested = Signal(str)

    def __init__(
        self, page: WallPage, desk: Desk, clock: StateClock, actions: CameraActions
    ) -> None:
        super().__init__(desk.window)
        self._page = page
        self._desk = desk
        self._clock = clock
        self._actions = actions
        self.shown = ShownViews(desk.station.show)
        self._presenters: dict[WallPage, WallPresenter] = {}
        self._windows: list[OwnWindow] = []
        self._unhandled: Mapping[str, int] = {}
        self._theme, self._carousel_seconds = Theme.DARK, 0
        self.views = WallViewsPresenter(desk)
        self.tiles = TileWindows(desk, clock, actions, self.shown)
        self._present(page)

    def limit_rate(self, fps_limit: float | None) -> int:
        """Fewer pictures where nobody looks; how many cameras are held back."""
        for presenter in self._presenters.values():
            presenter.limit_rate(fps_limit)
        return self.shown.held_back()

    def apply(self, theme: Theme, carousel_seconds: int) -> None:
        self._theme, self._carousel_seconds = theme, carousel_seconds
        for page in self._presenters:
            page.set_theme(theme)
            page.set_carousel_seconds(carousel_seconds)
        for window in self._windows:
            self._name(window)

    @Slot(object)
    def show_unhandled(self, alerts: Mapping[str, int]) -> None:
        """Unhandled alerts by camera, marked on every tile of it."""
        self._unhandled = alerts
        for page in self._presenters:
            page.field.set_unhandled(alerts)
        self.tiles.show_unhandled(alerts)

    def open_view(self, name: str) -> None:
        """On the page; raises WallViewNotFound."""
        self._page.views.open(named(self._desk.station.wall_views(), name))

    def open(self) -> None:
        """One more wall, in a window of its own; as many as somebody can watch."""
        if len(self._windows) >= MOST_WALLS:
            text = self.tr("There are {n} walls in windows already. Close one first.")
            self._desk.tell(text.format(n=MOST_WALLS), MessageLevel.WARNING)
            return
        self._open({"wall": self._page.state()})

    def close(self) -> None:
        """With the main window: nothing is looked at any more."""
        self.tiles.close()
        for window in list(self._windows):
            self._close(window)

    def state(self) -> dict[str, Any]:
        walls = [window.state() | {"wall": _wall(window).state()} for window in self._windows]
        return {"walls": walls, "tiles": self.tiles.state()}

    def restore(self, state: dict[str, Any]) -> None:
        walls, tiles = state.get("walls"), state.get("tiles")
        for kept in walls[:MOST_WALLS] if isinstance(walls, list) else ():
            if isinstance(kept, dict):
                self._open(kept)
        if isinstance(tiles, dict):
            self.tiles.restore(tiles)

    def _present(self, page: WallPage) -> None:
        presenter = WallPresenter(page, self._desk, self._clock, self._actions, self.shown)
        self._presenters[page] = presenter
        self.views.add(page)
        page.field.set_unhandled(self._unhandled)
        page.menus.alerts_requested.connect(self.alerts_requested)
        page.own_window_requested.connect(self.tiles.open)
        page.views.new_wall_requested.connect(self.open)

    def _open(self, kept: dict[str, Any]) -> None:
        page = WallPage()
        page.set_theme(self._theme)
        page.set_carousel_seconds(self._carousel_seconds)
        window = OwnWindow(page, self._desk.window.message_area.messages)
        self._windows.append(window)
        self._present(page)
        window.resize(*SIZE)
        page.full_screen_requested.connect(window.toggle_full_screen)
        page.views.changed.connect(lambda: self._name(window))
        page.views.arranged.connect(lambda: self._name(window))
        window.closed.connect(lambda: self._close(window))
        self._desk.window.add_keys(window)
        self.made.emit(page)
        if isinstance(kept.get("wall"), dict):
            page.restore(kept["wall"])
        self._presenters[page].show_cameras()
        self._name(window)
        window.restore(kept)
        window.show()
        page.setFocus()

    def _name(self, window: OwnWindow) -> None:
        view = _wall(window).views.name
        title = QCoreApplication.translate("Page", "Wall")
        window.show_title(f"{title}: {view}" if view else title)

    def _close(self, window: OwnWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)
            page = _wall(window)
            self.shown.forget(self._presenters.pop(page))
            self.views.remove(page)
            window.hide()
            window.deleteLater()


def _wall(window: OwnWindow) -> WallPage:
    page = window.content
    assert isinstance(page, WallPage)
    return page
