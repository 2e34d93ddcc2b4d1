"""The alerts of a trial on a line of time, one row a camera: bars, with a shape for each change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.rules.tried_alerts import LOOKS, Change, ShownAlert, cameras_of

MOST_ROWS = 6
ROW_PX = 22
AXIS_PX = 20
NAMES_PX = 104
SIGN_PX = 10
_LEAST_BAR_PX = 3


class TryChart(QWidget):
    """A picture of the list beside it: it takes no focus and says no more than that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alerts: Sequence[ShownAlert] = ()
        self._since = self._until = 0.0
        self._names: Mapping[str, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_alerts(
        self,
        alerts: Sequence[ShownAlert],
        since: float,
        until: float,
        names: Mapping[str, str],
    ) -> None:
        """Times are UTC seconds; the axis is the machine's own time."""
        self._alerts, self._since, self._until = alerts, since, until
        self._names = dict(names)
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> list[str]:
        """Cameras that have a row; those beyond are in the list alone."""
        return cameras_of(self._alerts)[:MOST_ROWS]

    def sizeHint(self) -> QSize:
        left_out = len(cameras_of(self._alerts)) > MOST_ROWS
        return QSize(320, AXIS_PX + ROW_PX * (max(1, len(self.rows)) + left_out))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._until <= self._since:
            return
        painter = QPainter(self)
        self._paint_days(painter)
        for row, camera in enumerate(self.rows):
            self._paint_row(painter, row, camera)
        left_out = len(cameras_of(self._alerts)) - len(self.rows)
        if left_out > 0:
            text = self.tr("{count} more cameras stand in the list").format(count=left_out)
            self._paint_name(painter, len(self.rows), text, self.width())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.update()

    def _paint_days(self, painter: QPainter) -> None:
        tokens = current_tokens()
        bottom = self.height() - AXIS_PX
        for day in _midnights(self._since, self._until):
            x = self._x(day.timestamp())
            painter.setPen(QColor(tokens.border))
            painter.drawLine(round(x), 0, round(x), bottom)
            painter.setPen(QColor(tokens.muted))
            box = QRectF(x + 4, bottom, 80, AXIS_PX)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, day.strftime("%m-%d"))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(NAMES_PX, bottom, self.width(), bottom)

    def _paint_row(self, painter: QPainter, row: int, camera: str) -> None:
        name = self._names.get(camera, camera) or self.tr("Station")
        self._paint_name(painter, row, name, NAMES_PX - 8)
        for one in self._alerts:
            if one.alert.camera_id == camera:
                self._paint_alert(painter, row, one)

    def _paint_name(self, painter: QPainter, row: int, text: str, width: float) -> None:
        painter.setPen(QColor(current_tokens().text))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))
        box = QRectF(0, row * ROW_PX, width, ROW_PX)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_alert(self, painter: QPainter, row: int, one: ShownAlert) -> None:
        meaning, shape = LOOKS[one.change]
        color = QColor(current_tokens().by_meaning[meaning])
        left = self._x(max(one.alert.fired_at, self._since))
        end = self._until if one.alert.resolved_at is None else one.alert.resolved_at
        width = max(self._x(end) - left, _LEAST_BAR_PX)
        middle = row * ROW_PX + ROW_PX / 2
        bar = QRectF(left, middle + 3, width, 5)
        if one.change is Change.REMOVED:
            painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
            painter.drawRect(bar)
        else:
            painter.fillRect(bar, color)
        sign = QRectF(left - SIGN_PX / 2 + 1, middle - 8, SIGN_PX, SIGN_PX)
        draw_shape(painter, shape, sign, color)

    def _x(self, at: float) -> float:
        share = (at - self._since) / (self._until - self._since)
        return NAMES_PX + share * (self.width() - NAMES_PX - SIGN_PX)


def _midnights(since: float, until: float) -> list[datetime]:
    day = datetime.fromtimestamp(since).astimezone().replace(hour=0, minute=0, second=0)
    days = (day + timedelta(days=count) for count in range(1, 10))
    return [each for each in days if since <= each.timestamp() < until]
