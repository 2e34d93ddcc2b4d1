"""The figures of both sides at the crosshair, or over the whole range; also the charts' legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from services.domain.operation import Implementation
from widgets.look.theme import current_tokens
from widgets.look.tokens import Tokens
from widgets.metrics.pens import STACK, Weight, expected_pen, outcome_color, side_pen
from widgets.metrics.readings import NOTHING_READ, Reading
from widgets.metrics.readout_rows import Row, count_rows, head_row, rate_rows

MOST_ROW_PX = 22.0
# wider, the eye loses the row
MOST_COLUMN_PX = 400.0
HEAD_PX = 26
PAD = 12
SAMPLE_PX = 26
RATE_PX = 108.0
COUNT_PX = 84.0
_ROWS = 8
_WEIGHTS = (Weight.PLAIN, Weight.PLAIN, Weight.FINE, Weight.BOLD, Weight.FINE)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class _Column:
    """Where rows are painted; `value` is the width that either side's value has."""

    left: float
    width: float
    row: float
    value: float

    def places(self, number: int) -> tuple[QRectF, dict[Implementation, QRectF]]:
        """Of a row's name and of both values."""
        top, value = HEAD_PX + number * self.row, min(self.value, self.width * 0.36)
        right = self.left + self.width
        name = QRectF(self.left, top, self.width - 2 * value, self.row)
        return name, {
            Implementation.LEGACY: QRectF(right - 2 * value, top, value, self.row),
            Implementation.DOMAIN: QRectF(right - value, top, value, self.row),
        }


class Readout(QWidget):
    """Painted: it follows the mouse, and nothing in it may move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._note = ""
        self._reading = NOTHING_READ
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_reading(self, title: str, reading: Reading, note: str = "") -> None:
        """`note` says what happened there; all are plain text."""
        self._title, self._reading, self._note = title, reading, note
        self.setAccessibleDescription(self.text)
        self.update()

    @property
    def text(self) -> str:
        """All that is shown, as one line."""
        rows = map(str, (*rate_rows(self._reading), *count_rows(self._reading)))
        return ". ".join(said for said in (self._title, *rows, self._note) if said)

    def sizeHint(self) -> QSize:
        return QSize(520, HEAD_PX + _ROWS * 18)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens, painter = current_tokens(), QPainter(self)
        self._paint_head(painter, tokens)
        width = min(self.width() / 2 - 1.5 * PAD, MOST_COLUMN_PX)
        row = min(MOST_ROW_PX, (self.height() - HEAD_PX - 2) / _ROWS)
        rates = _Column(PAD, width, row, RATE_PX)
        counts = _Column(2 * PAD + width, width, row, COUNT_PX)
        _paint_rows(painter, tokens, rates, [head_row(), *rate_rows(self._reading)])
        _paint_rows(painter, tokens, counts, [head_row(), *count_rows(self._reading)])
        _paint_lines(painter, tokens, rates)
        _paint_squares(painter, tokens, counts)
        painter.end()

    def _paint_head(self, painter: QPainter, tokens: Tokens) -> None:
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        line = QRectF(PAD, 0, self.width() - 2 * PAD, HEAD_PX)
        painter.drawText(line, _LEFT, self._title)
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(self._title) + 12)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        _draw_elided(painter, line, self._note.replace("\n", "; "))


def _paint_rows(painter: QPainter, tokens: Tokens, column: _Column, rows: Sequence[Row]) -> None:
    for number, row in enumerate(rows):
        name, values = column.places(number)
        painter.setPen(QColor(tokens.muted))
        _draw_elided(painter, name, row.name)
        painter.setPen(QColor(tokens.text if number else tokens.muted))
        painter.drawText(values[Implementation.LEGACY], _RIGHT, row.legacy)
        painter.drawText(values[Implementation.DOMAIN], _RIGHT, row.domain)


def _paint_lines(painter: QPainter, tokens: Tokens, column: _Column) -> None:
    """The legend: each figure's line as it is drawn in its chart."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, weight in enumerate(_WEIGHTS, 1):
        for side, place in column.places(number)[1].items():
            _paint_sample(painter, side_pen(side, tokens, weight), place)
    usage = side_pen(Implementation.DOMAIN, tokens, Weight.PLAIN)
    for number, pen in enumerate((usage, expected_pen(tokens)), len(_WEIGHTS) + 1):
        _paint_sample(painter, pen, column.places(number)[1][Implementation.DOMAIN])


def _paint_squares(painter: QPainter, tokens: Tokens, column: _Column) -> None:
    for number, outcome in enumerate(STACK, 2):
        for side, place in column.places(number)[1].items():
            color = outcome_color(outcome, side, tokens)
            painter.fillRect(QRectF(place.left() + 14, place.center().y() - 4, 8, 8), color)


def _paint_sample(painter: QPainter, pen: QPen, place: QRectF) -> None:
    painter.setPen(pen)
    left, middle = place.left() + 12, round(place.center().y()) + 0.5
    painter.drawLine(QLineF(left, middle, left + SAMPLE_PX, middle))


def _draw_elided(painter: QPainter, place: QRectF, text: str) -> None:
    metrics = painter.fontMetrics()
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(place.width())))
    painter.drawText(place, _LEFT, cut)
