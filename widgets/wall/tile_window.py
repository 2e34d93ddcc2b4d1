"""One camera's picture in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from services.domain.results import CameraView
from widgets.look.icons import icon
from widgets.look.theme import current_theme, current_tokens
from widgets.messages import Messages
from widgets.offered_actions import BEGINS_GROUP, ORDER
from widgets.own_window import OwnWindow
from widgets.wall.field import PicturesOf
from widgets.wall.lone_tile import LoneTile
from widgets.wall.menu import add_action

SIZE = (640, 396)


class TileWindow(OwnWindow):
    """`wall_requested`: the camera is to be shown on the wall."""

    wall_requested = Signal(str)

    def __init__(self, view: CameraView, pictures_of: PicturesOf, messages: Messages) -> None:
        self.lone = LoneTile(view, pictures_of)
        super().__init__(self.lone, messages)
        self.resize(*SIZE)
        self.show_title(view.camera.name)
        self.lone.opened.connect(self.toggle_full_screen)
        self.lone.menu_asked.connect(self._open_menu)

    @property
    def camera_id(self) -> str:
        return self.lone.view.camera.id

    def show_view(self, view: CameraView) -> None:
        self.show_title(view.camera.name)
        self.lone.show_view(view)

    def menu(self) -> QMenu:
        """The camera's actions and the window's; it deletes itself when it closes."""
        menu, view = QMenu(self), self.lone.view
        menu.setToolTipsVisible(True)
        for action in ORDER:
            if action in BEGINS_GROUP:
                menu.addSeparator()
            add_action(menu, action, [view], current_theme(), self.lone.ask)
        menu.addSeparator()
        self._add(menu, "wall", self.tr("Show on the wall")).triggered.connect(
            lambda: self.wall_requested.emit(view.camera.id)
        )
        on_top = self._add(menu, "on_top", self.tr("Always on top") + "\tCtrl+T")
        on_top.setCheckable(True)
        on_top.setChecked(self.on_top.isChecked())
        on_top.triggered.connect(self.on_top.toggle)
        self._add(menu, "full_screen", self.tr("Full screen") + "\tF11").triggered.connect(
            self.toggle_full_screen
        )
        self._add(menu, "close", self.tr("Close this window") + "\tCtrl+W").triggered.connect(
            self.close
        )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: QMenu, name: str, text: str) -> QAction:
        return menu.addAction(icon(name, current_tokens().text), text)

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(place)
