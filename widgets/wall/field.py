"""The room of the tiles: places them, keeps one for each camera that was ever seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from services.domain.pictures import Pictures
from services.domain.results import CameraView
from widgets.look.tokens import TOKENS, Theme
from widgets.wall.controls import HEIGHT_PX, TileControls
from widgets.wall.grid import Layout, cells
from widgets.wall.picture_clock import PictureClock
from widgets.wall.tile import Tile

PicturesOf = Callable[[str], Pictures | None]


class TileField(QWidget):
    """Tiles of other pages rest: they keep their last picture, grey, and let go of the memory."""

    resized = Signal()
    focus_moved = Signal()

    def __init__(self, clock: PictureClock, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.controls = TileControls(self)
        self._clock = clock
        self._tiles: dict[str, Tile] = {}
        self._shown: list[str] = []
        self._layout = Layout.AUTOMATIC
        self._pictures_of: PicturesOf = lambda camera_id: None
        self._background = QColor(TOKENS[Theme.DARK].background)
        self._figures = False
        self._unhandled: Mapping[str, int] = {}
        self._hovered: Tile | None = None

    @property
    def shown(self) -> list[str]:
        """The cameras whose tiles are placed now, in order."""
        return list(self._shown)

    def tile(self, camera_id: str) -> Tile | None:
        return self._tiles.get(camera_id)

    def tiles(self) -> list[Tile]:
        return [self._tiles[camera_id] for camera_id in self._shown]

    def tile_at(self, place: QPoint) -> Tile | None:
        return next((tile for tile in self.tiles() if tile.geometry().contains(place)), None)

    def focused(self) -> Tile | None:
        return next((tile for tile in self.tiles() if tile.hasFocus()), None)

    @property
    def controls_tile(self) -> Tile | None:
        """The tile that carries the small buttons now."""
        tile = self.controls.parentWidget()
        return tile if isinstance(tile, Tile) else None

    def set_pictures_of(self, pictures_of: PicturesOf) -> None:
        self._pictures_of = pictures_of

    def set_theme(self, theme: Theme) -> None:
        self._background = QColor(TOKENS[theme].background)
        self.update()

    def set_figures(self, shown: bool) -> None:
        self._figures = shown
        for tile in self._tiles.values():
            tile.set_figures(shown or tile is self._hovered)

    def set_unhandled(self, alerts: Mapping[str, int]) -> None:
        """Unhandled alerts by camera."""
        self._unhandled = alerts
        for camera_id, tile in self._tiles.items():
            tile.set_unhandled(alerts.get(camera_id, 0))

    def forget(self, kept: Mapping[str, CameraView]) -> None:
        """Removes the tiles of cameras that are gone."""
        for camera_id in [known for known in self._tiles if known not in kept]:
            tile = self._tiles.pop(camera_id)
            if self.controls.parentWidget() is tile:
                self._take_controls_back()
            if self._hovered is tile:
                self._hovered = None
            tile.deleteLater()
        self._shown = [camera_id for camera_id in self._shown if camera_id in self._tiles]

    def retranslate(self) -> None:
        for tile in self._tiles.values():
            tile.retranslate()

    def place(
        self, camera_ids: Sequence[str], layout: Layout, views: Mapping[str, CameraView]
    ) -> None:
        """Shows these cameras in this layout, in this order."""
        for camera_id in self._shown:
            if camera_id not in camera_ids:
                self._tiles[camera_id].hide()
                self._tiles[camera_id].rest()
        self._shown, self._layout = list(camera_ids), layout
        for camera_id in self._shown:
            if camera_id not in self._tiles:
                self._tiles[camera_id] = self._new_tile(views[camera_id])
            self.show_view(views[camera_id])
        self._set_geometry()
        self._set_tab_order()

    def show_view(self, view: CameraView) -> None:
        """Takes a state: tiles out of sight only keep what they must."""
        tile = self._tiles.get(view.camera.id)
        if tile is None:
            return
        tile.show_view(view, self._pictures_of(view.camera.id))
        if self.controls.parentWidget() is tile:
            self.controls.show_view(view)

    def look_at_pictures(self, seen: bool) -> None:
        """Starts or stops painting new pictures: nobody looks at a hidden wall."""
        self._clock.watch(self.tiles() if seen else ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_geometry()
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._background)

    def _new_tile(self, view: CameraView) -> Tile:
        tile = Tile(view, self._clock, self)
        tile.set_figures(self._figures)
        tile.set_unhandled(self._unhandled.get(view.camera.id, 0))
        tile.hovered.connect(lambda inside: self._hover(tile if inside else None))
        tile.focus_changed.connect(self._on_focus_changed)
        return tile

    def _set_geometry(self) -> None:
        layout = Layout.ONE if len(self._shown) == 1 else self._layout
        places = cells(layout, len(self._shown), self.width(), self.height())
        for tile, cell in zip(self.tiles(), places, strict=True):
            tile.setGeometry(cell.x, cell.y, cell.width, cell.height)
            tile.show()
        self._place_controls()

    def _set_tab_order(self) -> None:
        tiles = self.tiles()
        for before, after in pairwise(tiles):
            self.setTabOrder(before, after)

    def _on_focus_changed(self) -> None:
        self._place_controls()
        self.focus_moved.emit()

    def _hover(self, tile: Tile | None) -> None:
        if tile is not self._hovered:
            before, self._hovered = self._hovered, tile
            for changed in (before, tile):
                if changed is not None:
                    changed.set_figures(self._figures or changed is tile)
            self._place_controls()

    def _place_controls(self) -> None:
        """The mouse goes before the focus; a strip on no tile is hidden."""
        tile = self._hovered if self._hovered in self.tiles() else self.focused()
        before = self.controls.parentWidget()
        if isinstance(before, Tile) and before is not tile:
            before.set_lift(0)
        if tile is None or not tile.isVisible():
            self._take_controls_back()
            return
        self.controls.show_on(tile, tile.view)
        tile.set_lift(HEIGHT_PX)

    def _take_controls_back(self) -> None:
        self.controls.hide()
        self.controls.setParent(self)
