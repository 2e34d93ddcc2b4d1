"""What the mouse does on the wall: pick, open, drag to another place, zoom and pan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from widgets.wall.field import TileField
from widgets.wall.tile import Tile
from widgets.wall.tile_texts import BAR_PX

WHEEL_STEP = 120.0


class WallMouse(QObject):
    """Tiles let mouse events through to the field; this child of it makes wishes of them."""

    picked = Signal(str, Qt.KeyboardModifier)
    picked_nothing = Signal()
    opened = Signal(str)
    dropped = Signal(str, str)
    zoomed = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(self, field: TileField) -> None:
        super().__init__(field)
        self._field = field
        self._pressed: Tile | None = None
        self._pressed_at = QPoint()
        self._carried: str | None = None
        self._target: Tile | None = None
        field.installEventFilter(self)

    @property
    def is_carrying(self) -> bool:
        return self._carried is not None

    def put_back(self) -> None:
        """Ends a drag; everything stays where it was."""
        self._carried = None
        self._pressed = None
        self._show_target(None)
        self._field.unsetCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QContextMenuEvent):
            return self._menu(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        left = event.button() is Qt.MouseButton.LeftButton
        kind = event.type()
        if kind is QEvent.Type.MouseMove and self._pressed is not None:
            self._move(event.position().toPoint())
        elif kind is QEvent.Type.MouseButtonPress and left:
            self._press(event)
        elif kind is QEvent.Type.MouseButtonRelease and left:
            self._release()
        elif kind is QEvent.Type.MouseButtonDblClick and left:
            self._open(event.position().toPoint())
        else:
            return False
        return True

    def _press(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        tile = self._field.tile_at(place)
        if tile is None:
            self.picked_nothing.emit()
            return
        self._pressed, self._pressed_at = tile, place
        self.picked.emit(tile.camera_id, event.modifiers())

    def _move(self, place: QPoint) -> None:
        tile = self._pressed
        if tile is None:
            return
        by_bar = self._pressed_at.y() - tile.y() < BAR_PX
        far = (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if tile.zoom.is_on and not by_bar:
            self._pan(tile, place)
        elif self._carried is None and by_bar and far and len(self._field.shown) > 1:
            self._carried = tile.camera_id
            self._field.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried is not None:
            target = self._field.tile_at(place)
            self._show_target(target if target is not tile else None)

    def _release(self) -> None:
        carried, target = self._carried, self._target
        self.put_back()
        if carried is not None and target is not None:
            self.dropped.emit(carried, target.camera_id)

    def _open(self, place: QPoint) -> None:
        tile = self._field.tile_at(place)
        if tile is None:
            return
        if tile.zoom.is_on:
            tile.reset_zoom()
            self.zoomed.emit()
        else:
            self.opened.emit(tile.camera_id)

    def _pan(self, tile: Tile, place: QPoint) -> None:
        moved, self._pressed_at = place - self._pressed_at, place
        box = tile.picture_box()
        tile.set_zoom(tile.zoom.moved(moved.x() / box.width(), moved.y() / box.height()))

    def _wheel(self, event: QWheelEvent) -> bool:
        tile = self._field.tile_at(event.position().toPoint())
        steps = event.angleDelta().y() / WHEEL_STEP
        if tile is None or not steps:
            return False
        box = tile.picture_box()
        place = event.position() - tile.pos().toPointF() - box.topLeft()
        x = min(1.0, max(0.0, place.x() / box.width()))
        y = min(1.0, max(0.0, place.y() / box.height()))
        tile.set_zoom(tile.zoom.at(x, y, steps))
        self.zoomed.emit()
        return True

    def _menu(self, event: QContextMenuEvent) -> bool:
        tile = self._field.tile_at(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            tile = self._field.focused() or tile
        self.menu_asked.emit(tile.camera_id if tile else "", event.globalPos())
        return True

    def _show_target(self, target: Tile | None) -> None:
        if target is self._target:
            return
        for tile, is_target in ((self._target, False), (target, True)):
            if tile is not None:
                tile.set_drop_target(is_target)
        self._target = target
