"""Where a window stood, and back there only as far as a screen still shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_KEYS = ("x", "y", "width", "height")
_SCREEN_KEYS = ("screen_x", "screen_y")
_LEAST_VISIBLE = 120


def kept_geometry(window: QWidget) -> dict[str, Any]:
    """The place it has when it is neither maximised nor full screen, and on which screen."""
    fills_screen = window.isMaximized() or window.isFullScreen()
    place = window.normalGeometry() if fills_screen else window.geometry()
    values = (place.x(), place.y(), place.width(), place.height())
    screen = window.screen()
    corner = (screen.geometry().x(), screen.geometry().y())
    return {
        **dict(zip(_KEYS, values, strict=True)),
        **dict(zip(_SCREEN_KEYS, corner, strict=True)),
        "screen": screen.name(),
        "maximized": window.isMaximized(),
    }


def restore_geometry(window: QWidget, state: Mapping[str, Any]) -> None:
    values = _whole(state, _KEYS)
    if values is not None:
        screens = {each.name(): each.geometry() for each in QGuiApplication.screens()}
        place = with_its_screen(QRect(*values), state, screens)
        if place is None:
            window.setGeometry(into_first_screen(QRect(*values)))
        else:
            window.setGeometry(on_a_screen(place))
    if state.get("maximized") is True:
        window.showMaximized()


def with_its_screen(
    place: QRect, state: Mapping[str, Any], screens: Mapping[str, QRect]
) -> QRect | None:
    """The place on the screen that it was kept on, wherever that stands now; None without it."""
    name, corner = state.get("screen"), _whole(state, _SCREEN_KEYS)
    if not isinstance(name, str) or corner is None:
        return place
    screen = screens.get(name)
    return None if screen is None else place.translated(screen.topLeft() - QPoint(*corner))


def on_a_screen(place: QRect) -> QRect:
    """The place itself, or moved and shrunk onto the first screen where too little would show."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    for screen in screens:
        seen = screen.intersected(place)
        # the title row must be reachable
        if (
            seen.width() >= _LEAST_VISIBLE
            and seen.height() >= _LEAST_VISIBLE
            and place.y() >= screen.y()
        ):
            return place
    return into_first_screen(place)


def into_first_screen(place: QRect) -> QRect:
    """All of it on the screen that is always there."""
    first = QGuiApplication.primaryScreen().availableGeometry()
    width, height = min(place.width(), first.width()), min(place.height(), first.height())
    return QRect(first.x(), first.y(), width, height)


def _whole(state: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[int, ...] | None:
    values = [state.get(key) for key in keys]
    if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        return None
    return tuple(int(value or 0) for value in values)
