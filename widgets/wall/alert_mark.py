"""What a tile says of alerts that nobody has handled: a bell with their number, a broken border."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from widgets.look.icons import pixmap
from widgets.look.tokens import Meaning
from widgets.wall.tile_texts import BAR_PX, ON_PICTURES, SMALL_PX, tile_font

# inside the border of the selection: both can be seen at once
INSET_PX, BORDER_PX = 3, 3
# in widths of the line
DASH, PAUSE = 4.0, 2.0
MARK_PX, BELL_PX, EDGE_PX = 22, 16, 8
MOST_SHOWN = 9
ALERT = QColor(ON_PICTURES.by_meaning[Meaning.FAILED])
_ON_ALERT = ON_PICTURES.background


def paint_alert(painter: QPainter, box: QRect, alerts: int) -> None:
    pen = QPen(ALERT, BORDER_PX)
    pen.setDashPattern([DASH, PAUSE])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # below the bar, whose words it must not cross
    painter.drawRect(box.adjusted(INSET_PX, BAR_PX + 2, -INSET_PX - 1, -INSET_PX - 1))
    mark = _mark(min(alerts, MOST_SHOWN + 1), painter.device().devicePixelRatioF())
    left = box.right() - EDGE_PX - round(mark.deviceIndependentSize().width())
    painter.drawPixmap(left, box.top() + BAR_PX + EDGE_PX, mark)


@cache
def _mark(alerts: int, ratio: float) -> QPixmap:
    """A bell on red; its number beside it from two on."""
    number = "" if alerts == 1 else f"{MOST_SHOWN}+" if alerts > MOST_SHOWN else str(alerts)
    wide = MARK_PX + (14 if len(number) > 1 else 10 if number else 0)
    drawn = QPixmap(round(wide * ratio), round(MARK_PX * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ALERT)
        painter.drawRoundedRect(QRectF(0, 0, wide, MARK_PX), 4, 4)
        inset = (MARK_PX - BELL_PX) // 2
        painter.drawPixmap(inset, inset, pixmap("alerts", _ON_ALERT, BELL_PX, ratio))
        font = tile_font(SMALL_PX)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(_ON_ALERT))
        place = QRectF(inset + BELL_PX, 0, wide - inset - BELL_PX - 3, MARK_PX)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)
    return drawn
