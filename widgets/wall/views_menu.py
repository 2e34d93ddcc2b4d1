"""The menu of named views: open one, save, rename, delete."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from services.domain.wall_views import WallView
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.wall.named_views import NamedViews


@dataclass(frozen=True)
class ViewWishes:
    """What the menu's entries ask for."""

    open: Callable[[WallView], None]
    leave: Callable[[], None]
    save_new: Callable[[], None]
    save_changes: Callable[[], None]
    rename: Callable[[], None]
    delete: Callable[[], None]
    new_wall: Callable[[], None]


def views_menu(parent: QWidget, named: NamedViews, wishes: ViewWishes, *, modified: bool) -> QMenu:
    """It deletes itself when it closes."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    all_cameras = _translate("All cameras")
    _add_choice(menu, group, f"{all_cameras}\tAlt+0", named.current is None, wishes.leave)
    for view in named.views:
        # an ampersand in a name is no key of the menu
        name = view.name.replace("&", "&&")
        text = f"{name}\tAlt+{view.key}" if view.key else name
        _add_choice(menu, group, text, view is named.current, partial(wishes.open, view))
    menu.addSeparator()
    _add(menu, "save", _translate("Save as a view…") + "\tCtrl+S", wishes.save_new)
    if named.current is not None:
        name = named.current.name.replace("&", "&&")
        if modified:
            text = _translate("Save the changes to “{view}”").format(view=name)
            _add(menu, "save", text, wishes.save_changes)
            text = _translate("Back to “{view}” as it was saved").format(view=name)
            _add(menu, "undo", text, partial(wishes.open, named.current))
        _add(menu, "edit", _translate("Rename “{view}”…").format(view=name), wishes.rename)
        _add(menu, "delete", _translate("Delete “{view}”").format(view=name), wishes.delete)
    menu.addSeparator()
    _add(menu, "own_window", _translate("New wall window") + "\tCtrl+Shift+W", wishes.new_wall)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add_choice(
    menu: QMenu, group: QActionGroup, text: str, chosen: bool, do: Callable[[], None]
) -> None:
    entry = QAction(text, group)
    entry.setCheckable(True)
    entry.setChecked(chosen)
    entry.triggered.connect(lambda: do())
    menu.addAction(entry)


def _add(menu: QMenu, name: str, text: str, do: Callable[[], None]) -> None:
    entry = QAction(icon(name, current_tokens().text), text, menu)
    entry.triggered.connect(lambda: do())
    menu.addAction(entry)


def _translate(words: str) -> str:
    return QCoreApplication.translate("WallViews", words)
