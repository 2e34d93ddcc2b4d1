"""What the wall wants of each camera: size and stream where it is seen, nothing where it is not."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from services.domain.pictures import HIDDEN, Stream, View
from widgets.wall.arrangement import Arrangement
from widgets.wall.field import TileField
from widgets.wall.grid import Layout
from widgets.wall.tile import Tile

SETTLE_MS = 150


class ViewsWanted(QObject):
    """Tells only what changed; while a size is still moving it waits until it stands."""

    view_wanted = Signal(str, View)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: dict[str, View] = {}
        self._wanted: dict[str, View] = {}
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._tell)

    def ask(
        self, arrangement: Arrangement, field: TileField, *, seen: bool, settle: bool = False
    ) -> None:
        """Looks at the tiles; `seen` is false while the whole wall is out of sight."""
        tiles = field.tiles() if seen else []
        shown = {
            tile.camera_id: view_of(tile, _stream(place, len(tiles), arrangement.layout))
            for place, tile in enumerate(tiles)
        }
        self._wanted = {camera_id: shown.get(camera_id, HIDDEN) for camera_id in arrangement.views}
        if settle:
            self._settled.start()
        else:
            self._settled.stop()
            self._tell()

    def _tell(self) -> None:
        told, self._told = self._told, dict(self._wanted)
        for camera_id, view in self._wanted.items():
            if told.get(camera_id) != view:
                self.view_wanted.emit(camera_id, view)


def view_of(tile: Tile, stream: Stream) -> View:
    """The tile's size in device pixels, larger while it is zoomed."""
    scale = tile.devicePixelRatioF()
    width = max(16, round(tile.width() * scale))
    height = max(16, round(tile.height() * scale))
    width, height = tile.zoom.size_wanted(width, height)
    return View(width, height, stream, shown=True)


def _stream(place: int, count: int, layout: Layout) -> Stream:
    """The large picture for the only tile and the large one of six, the small one for the rest."""
    alone = count == 1 or layout is Layout.ONE
    return Stream.MAIN if alone or (layout is Layout.SIX and place == 0) else Stream.SUB
