"""The wall's context menu: every action, off ones with the reason, and the layouts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words
from widgets.look.icons import icon
from widgets.look.tokens import TOKENS, Theme
from widgets.wall.grid import Layout
from widgets.wall.layout_words import layout_words
from widgets.wall.offered import BEGINS_GROUP, ORDER, action_tooltip, why_off_for


def wall_menu(
    parent: QWidget,
    views: Sequence[CameraView],
    layout: Layout,
    theme: Theme,
    *,
    ask: Callable[[CameraAction], None],
    choose: Callable[[Layout], None],
) -> QMenu:
    """A menu for these cameras; it deletes itself when it closes."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    if views:
        for action in ORDER:
            if action in BEGINS_GROUP:
                menu.addSeparator()
            _add_action(menu, action, views, theme, ask)
        menu.addSeparator()
    _add_layouts(menu, layout, theme, choose)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add_action(
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
