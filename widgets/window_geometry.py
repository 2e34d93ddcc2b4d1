"""Where the window stood, and back there only as far as a screen still shows it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_KEYS = ("x", "y", "width", "height")
_LEAST_VISIBLE = 120


def kept_geometry(window: QWidget) -> dict[str, Any]:
    """The place it has when it is neither maximised nor full screen."""
    fills_screen = window.isMaximized() or window.isFullScreen()
    place = window.normalGeometry() if fills_screen else window.geometry()
    values = (place.x(), place.y(), place.width(), place.height())
    return dict(zip(_KEYS, values, strict=True)) | {"maximized": window.isMaximized()}


def restore_geometry(window: QWidget, state: dict[str, Any]) -> None:
    values = [state.get(key) for key in _KEYS]
    if all(isinstance(value, int) for value in values):
        window.setGeometry(on_a_screen(QRect(*(int(value or 0) for value in values))))
    if state.get("maximized") is True:
        window.showMaximized()


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
    first = QGuiApplication.primaryScreen().availableGeometry()
    width, height = min(place.width(), first.width()), min(place.height(), first.height())
    return QRect(first.x(), first.y(), width, height)
