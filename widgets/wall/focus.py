"""Where the keyboard is on the wall, and where it goes when tiles come and go."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.wall.empty import EmptyWall
from widgets.wall.field import TileField
from widgets.wall.toolbar import WallToolbar


class WallFocus:
    """Keys work at once, and nobody who types is disturbed."""

    def __init__(
        self, page: QWidget, field: TileField, empty: EmptyWall, toolbar: WallToolbar
    ) -> None:
        self._page = page
        self._field = field
        self._empty = empty
        self._toolbar = toolbar
        self._had_tiles = False

    @property
    def is_on_wall(self) -> bool:
        """On a tile or in what stands in its place; at first wherever nobody types."""
        window = self._page.window()
        focus = window.focusWidget()
        if not self._had_tiles and not isinstance(focus, QLineEdit):
            return self._page.isVisible() or not window.isVisible()
        rooms: tuple[QWidget, ...] = (self._field, self._empty)
        return focus is None or any(room is focus or room.isAncestorOf(focus) for room in rooms)

    def note_tiles(self, has_tiles: bool) -> None:
        self._had_tiles = self._had_tiles or has_tiles

    def keep(self) -> None:
        if not self._field.shown:
            self._empty.setFocus()
        elif self._field.focused() is None:
            self._field.tiles()[0].setFocus()

    def leave_filter(self) -> None:
        self._toolbar.filter.clear()
        for tile in self._field.tiles()[:1]:
            tile.setFocus()
