"""The station's own icons, tinted by token and drawn sharp at every pixel ratio."""

from __future__ import annotations

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ICON_SIZE = 20
_FADED = 0.4


def icon(name: str, color: str) -> QIcon:
    """The icon `resources/icons/NAME.svg` in `color` (#RRGGBB), faded where disabled."""
    screen_ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    made = QIcon()
    for ratio in sorted({1.0, 2.0, screen_ratio}):
        drawn = pixmap(name, color, ICON_SIZE, ratio)
        made.addPixmap(drawn, QIcon.Mode.Normal)
        made.addPixmap(_faded(drawn), QIcon.Mode.Disabled)
    return made


@cache
def pixmap(name: str, color: str, size: int, device_pixel_ratio: float) -> QPixmap:
    """A square picture of `size` device-independent pixels; only for the GUI thread."""
    side = round(size * device_pixel_ratio)
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_text(name).replace("currentColor", color).encode()))
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(device_pixel_ratio)
    return drawn


@cache
def _text(name: str) -> str:
    return resources.files("resources").joinpath("icons", f"{name}.svg").read_text("utf-8")


def _faded(drawn: QPixmap) -> QPixmap:
    faded = QPixmap(drawn.size())
    faded.fill(Qt.GlobalColor.transparent)
    faded.setDevicePixelRatio(drawn.devicePixelRatio())
    painter = QPainter(faded)
    painter.setOpacity(_FADED)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return faded
