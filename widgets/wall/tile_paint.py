"""How a picture and the signs around it are painted on a tile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from widgets.look.tokens import Meaning
from widgets.wall.alert_mark import paint_alert
from widgets.wall.grid import fitted
from widgets.wall.tile_texts import ON_PICTURES
from widgets.wall.zoom import Zoom

SIGN_PX = 2
CORNER_PX = 14
# the worker rounds sides to what its scaler likes: such a picture is drawn as it is
ROUNDING_PX = 3
BLACK = QColor(0, 0, 0)
SELECTED = QColor(ON_PICTURES.by_meaning[Meaning.INFORMATION])
FOCUSED = QColor(ON_PICTURES.text)


@dataclass(frozen=True)
class Spot:
    """Where a picture of this size stands on a tile; `exact`: pixel for pixel, 60 times cheaper."""

    width: int
    height: int
    scale: float
    exact: bool
    box: QRectF
    pixels: QRect


def spot_of(width: int, height: int, tile: QWidget) -> Spot:
    """Letter-boxed in the middle of the tile; sizes of the picture in device pixels."""
    scale = tile.devicePixelRatioF()
    wide, high = round(tile.width() * scale), round(tile.height() * scale)
    left, top, fit_width, fit_height = fitted(width, height, wide, high)
    exact = max(abs(fit_width - width), abs(fit_height - height)) <= ROUNDING_PX
    if exact:
        left, top, fit_width, fit_height = (wide - width) // 2, (high - height) // 2, width, height
    box = QRectF(left / scale, top / scale, fit_width / scale, fit_height / scale)
    return Spot(width, height, scale, exact, box, box.toAlignedRect() & tile.rect())


def paint_picture(painter: QPainter, image: QImage, spot: Spot, zoom: Zoom) -> None:
    if spot.exact and not zoom.is_on:
        if spot.scale == 1.0:
            painter.drawImage(spot.box.topLeft(), image)
        else:
            _paint_pixels(painter, image, spot)
        return
    # smooth only where somebody looks closely: elsewhere the right size is on its way
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, zoom.is_on)
    painter.drawImage(spot.box, image, _part_seen(image, zoom))


def _paint_pixels(painter: QPainter, image: QImage, spot: Spot) -> None:
    """In device pixels: an image told of their ratio would be a copy of the shared memory."""
    painter.save()
    painter.scale(1 / spot.scale, 1 / spot.scale)
    painter.drawImage(spot.box.topLeft() * spot.scale, image)
    painter.restore()


class Signed(Protocol):
    """A tile as its signs see it; `lift_px`: the height of the controls at its bottom."""

    is_selected: bool
    is_drop_target: bool
    unhandled: int
    lift_px: int

    def rect(self) -> QRect: ...

    def hasFocus(self) -> bool: ...  # noqa: N802


def paint_signs(painter: QPainter, tile: Signed) -> None:
    """What lies over the picture: alerts, selection, focus; each can be seen beside the others."""
    if tile.unhandled:
        paint_alert(painter, tile.rect(), tile.unhandled)
    if tile.is_selected or tile.is_drop_target:
        paint_border(painter, tile.rect(), is_drop_target=tile.is_drop_target)
    if tile.hasFocus():
        paint_corners(painter, tile.rect().adjusted(0, 0, 0, -tile.lift_px))


def paint_border(painter: QPainter, box: QRect, *, is_drop_target: bool) -> None:
    pen = QPen(FOCUSED if is_drop_target else SELECTED, SIGN_PX)
    pen.setStyle(Qt.PenStyle.DashLine if is_drop_target else Qt.PenStyle.SolidLine)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(box.adjusted(1, 1, -1, -1))


def paint_corners(painter: QPainter, box: QRect) -> None:
    """Focus is four corners, selection a whole border: both can be seen at once."""
    painter.setPen(QPen(FOCUSED, SIGN_PX))
    inner = box.adjusted(1, 1, -1, -1)
    for x, y, dx, dy in (
        (inner.left(), inner.top(), CORNER_PX, CORNER_PX),
        (inner.right(), inner.top(), -CORNER_PX, CORNER_PX),
        (inner.left(), inner.bottom(), CORNER_PX, -CORNER_PX),
        (inner.right(), inner.bottom(), -CORNER_PX, -CORNER_PX),
    ):
        painter.drawLine(x, y, x + dx, y)
        painter.drawLine(x, y, x, y + dy)


def _part_seen(image: QImage, zoom: Zoom) -> QRectF:
    return QRectF(
        zoom.x * image.width(),
        zoom.y * image.height(),
        image.width() / zoom.factor,
        image.height() / zoom.factor,
    )
