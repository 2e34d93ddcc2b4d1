"""One camera's picture alone, with what the wall's tile shows and does: words, zoom, actions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.domain.pictures import Stream, View
from services.domain.results import CameraView
from widgets.camera_actions import CameraAction, why_off
from widgets.wall.field import PicturesOf, TileField
from widgets.wall.grid import Layout
from widgets.wall.keys import STEPS, WallKey, meant_by
from widgets.wall.mouse import WallMouse
from widgets.wall.picture_clock import PictureClock
from widgets.wall.sight import Sight
from widgets.wall.tile import Tile
from widgets.wall.views_wanted import SETTLE_MS, view_of
from widgets.wall.zoom import Zoom

_CENTRE = 0.5
_PAN_STEP = 0.1
_STEPS = {WallKey.ZOOM_IN: 1.0, WallKey.ZOOM_OUT: -1.0}


class LoneTile(QWidget):
    """The wall's own tile in a field for one, painted by a clock that rests while it is hidden.

    `opened`: a double click, which on the wall makes a tile large.
    """

    view_wanted = Signal(View)
    action_requested = Signal(CameraAction, list)
    refused = Signal(str)
    opened = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, view: CameraView, pictures_of: PicturesOf) -> None:
        super().__init__()
        self.clock = PictureClock(self)
        self.field = TileField(self.clock, self)
        self.field.set_pictures_of(pictures_of)
        self._view = view
        self._sight = Sight(self)
        self._mouse = WallMouse(self.field)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settled.timeout.connect(self._want_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.field.place([view.camera.id], Layout.ONE, {view.camera.id: view})
        # on the wall the small buttons follow the focus; here they come with the mouse alone
        self.tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(view.camera.name)
        self._connect()

    @property
    def tile(self) -> Tile:
        return self.field.tiles()[0]

    @property
    def view(self) -> CameraView:
        return self._view

    def show_view(self, view: CameraView) -> None:
        self._view = view
        self.field.show_view(view)
        self.setAccessibleName(view.camera.name)
        self.setAccessibleDescription(self.tile.accessibleDescription())

    def ask(self, action: CameraAction) -> None:
        reason = why_off(action, self._view)
        if reason:
            self.refused.emit(reason)
        else:
            self.action_requested.emit(action, [self._view.camera.id])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant = meant_by(event)
        if isinstance(meant, CameraAction):
            self.ask(meant)
        elif meant in (WallKey.OPEN, WallKey.OPEN_TOO, WallKey.FULL_SCREEN):
            self.opened.emit()
        elif not (isinstance(meant, WallKey) and self._move(meant)):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the keyboard's menu key; the mouse's is the field's."""
        self.menu_asked.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.field.retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        mouse, controls = self._mouse, self.field.controls
        mouse.opened.connect(lambda _: self.opened.emit())
        mouse.menu_asked.connect(lambda _, place: self.menu_asked.emit(place))
        mouse.zoomed.connect(self._want_view)
        controls.action_clicked.connect(self.ask)
        controls.more_clicked.connect(self.menu_asked)
        self.field.resized.connect(self._settled.start)
        self._sight.changed.connect(self._look)

    def _move(self, meant: WallKey) -> bool:
        """Zooms and pans by key; Esc ends the zoom first."""
        tile = self.tile
        if meant in _STEPS:
            tile.set_zoom(tile.zoom.at(_CENTRE, _CENTRE, _STEPS[meant]))
        elif not tile.zoom.is_on:
            return False
        elif meant in (WallKey.ZOOM_RESET, WallKey.BACK):
            tile.set_zoom(Zoom())
        elif meant in STEPS:
            across, down = STEPS[meant]
            tile.set_zoom(tile.zoom.moved(-across * _PAN_STEP, -down * _PAN_STEP))
        else:
            return False
        self._want_view()
        return True

    def _look(self) -> None:
        self.field.look_at_pictures(self._sight.is_clear)
        self._want_view()

    def _want_view(self) -> None:
        seen = self._sight.is_clear
        self.view_wanted.emit(view_of(self.tile, Stream.MAIN) if seen else View())
