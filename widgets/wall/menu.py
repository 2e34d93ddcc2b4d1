"""The wall's context menu: every action, off ones with the reason, and the layouts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words
from widgets.look.icons import icon
from widgets.look.tokens import TOKENS, Theme
from widgets.offered_actions import BEGINS_GROUP, ORDER, action_tooltip, why_off_for
from widgets.wall.arrangement import Arrangement
from widgets.wall.choices import WallChoices
from widgets.wall.field import TileField
from widgets.wall.grid import Layout
from widgets.wall.hands import WallHands
from widgets.wall.layout_words import layout_words


class WallMenus(QObject):
    """Opens the menu where it is asked for and brings the buttons on a tile to the hands."""

    alerts_requested = Signal(str)

    def __init__(
        self, arrangement: Arrangement, hands: WallHands, choices: WallChoices, field: TileField
    ) -> None:
        super().__init__(field)
        self.theme = Theme.DARK
        self._arrangement = arrangement
        self._hands = hands
        self._choices = choices
        self._field = field
        hands.mouse.menu_asked.connect(self.open)
        field.controls.action_clicked.connect(self._ask_for_tile)
        field.controls.more_clicked.connect(self._open_for_tile)

    def open(self, camera_id: str, place: QPoint) -> None:
        """For the selection when it was opened on it, else for that tile; bare: layouts only."""
        self._hands.pick_for_menu(camera_id)
        self._popup(self._hands.targets() if camera_id else [], place)

    def open_for_selection(self, place: QPoint) -> None:
        self._popup(self._hands.targets(), place)

    def _popup(self, views: Sequence[CameraView], place: QPoint) -> None:
        wall_menu(
            self._field,
            views,
            self._arrangement.layout,
            self.theme,
            ask=lambda action: self._hands.ask(action, views),
            choose=self._choices.set_layout,
            take_out=self._hands.take_out,
            open_or_return=lambda: self._hands.open_or_return(views[0].camera.id),
            show_alerts=lambda: self.alerts_requested.emit(views[0].camera.id),
            is_open=self._arrangement.maximised is not None,
        ).popup(place)

    def _ask_for_tile(self, action: CameraAction) -> None:
        """The buttons on a tile are for that tile alone, whatever is selected."""
        tile = self._field.controls_tile
        if tile is not None:
            self._hands.ask(action, [tile.view])

    def _open_for_tile(self, place: QPoint) -> None:
        tile = self._field.controls_tile
        if tile is not None:
            self.open(tile.camera_id, place)


def wall_menu(
    parent: QWidget,
    views: Sequence[CameraView],
    layout: Layout,
    theme: Theme,
    *,
    ask: Callable[[CameraAction], None],
    choose: Callable[[Layout], None],
    take_out: Callable[[], object],
    open_or_return: Callable[[], None],
    show_alerts: Callable[[], None],
    is_open: bool,
) -> QMenu:
    """A menu for these cameras; it deletes itself when it closes."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    if views:
        for action in ORDER:
            if action in BEGINS_GROUP:
                menu.addSeparator()
            add_action(menu, action, views, theme, ask)
        menu.addSeparator()
        _add_opening(menu, is_open, theme, open_or_return)
        text = QCoreApplication.translate("Wall", "Show alerts of this camera")
        entry = menu.addAction(icon("alerts", TOKENS[theme].text), text)
        entry.triggered.connect(lambda: show_alerts())
        words = QCoreApplication.translate("Wall", "Open in its own window")
        entry = menu.addAction(icon("own_window", TOKENS[theme].text), words + "\tO")
        entry.triggered.connect(lambda: take_out())
    _add_layouts(menu, layout, theme, choose)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def add_action(
    menu: QMenu,
    action: CameraAction,
    views: Sequence[CameraView],
    theme: Theme,
    ask: Callable[[CameraAction], None],
) -> None:
    reason = why_off_for(action, views)
    words = action_words(action)
    text = f"{words} – {reason}" if reason else words
    # the key stands in the text: a shortcut of the menu would take it from the wall
    entry = QAction(icon(FACES[action].icon, TOKENS[theme].text), f"{text}\t{FACES[action].key}")
    entry.setParent(menu)
    entry.setEnabled(not reason)
    entry.setToolTip(action_tooltip(action, reason))
    entry.setData(str(action))
    entry.triggered.connect(lambda: ask(action))
    menu.addAction(entry)


def _add_opening(menu: QMenu, is_open: bool, theme: Theme, do: Callable[[], None]) -> None:
    if is_open:
        text = QCoreApplication.translate("Wall", "Back to the grid")
        entry = menu.addAction(icon("wall", TOKENS[theme].text), text + "\tEsc")
    else:
        text = QCoreApplication.translate("Wall", "Maximise")
        entry = menu.addAction(icon("zoom", TOKENS[theme].text), text + "\tEnter")
    entry.triggered.connect(do)


def _add_layouts(
    menu: QMenu, layout: Layout, theme: Theme, choose: Callable[[Layout], None]
) -> None:
    title = QCoreApplication.translate("Wall", "Layout")
    layouts = menu.addMenu(icon("grid", TOKENS[theme].text), title)
    group = QActionGroup(layouts)
    for each in Layout:
        entry = QAction(layout_words(each), group)
        entry.setCheckable(True)
        entry.setChecked(each is layout)
        entry.setData(str(each))
        entry.triggered.connect(lambda _=False, chosen=each: choose(chosen))
        layouts.addAction(entry)
