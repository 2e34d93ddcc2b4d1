"""Draws one line of a log: a sign for its level, its time, its text with what was sought."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter

from services.domain.logs import LogLevel, LogLine, parse_log_line
from widgets.look.tokens import Meaning, Tokens

TEXT_PX = 13
PAD = 12
GAP = 10
SIGNS = {
    LogLevel.DEBUG: ("D", Meaning.QUIET),
    LogLevel.INFO: ("I", Meaning.INFORMATION),
    LogLevel.WARNING: ("W", Meaning.ATTENTION),
    LogLevel.ERROR: ("E", Meaning.FAILED),
    LogLevel.CRITICAL: ("C", Meaning.FAILED),
}
_LOUD = frozenset({LogLevel.WARNING, LogLevel.ERROR, LogLevel.CRITICAL})
_TIME = "2026-11-23 22:55:17.123"


def log_font(pixels: int = TEXT_PX) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(pixels)
    return font


@dataclass(frozen=True)
class LineLook:
    """Where the columns of a line stand, in pixels."""

    font: QFont
    metrics: QFontMetricsF
    sign_width: float
    time_width: float

    @property
    def height(self) -> int:
        return round(self.metrics.height()) + 4

    @property
    def text_left(self) -> float:
        return PAD + self.sign_width + GAP + self.time_width + GAP

    def line_width(self, text: str) -> float:
        return self.text_left + self.metrics.horizontalAdvance(parse_log_line(text).text) + PAD


def line_look(font: QFont) -> LineLook:
    metrics = QFontMetricsF(font)
    sign_width = metrics.horizontalAdvance("W") + 8
    return LineLook(font, metrics, sign_width, metrics.horizontalAdvance(_TIME))


def draw_line(
    painter: QPainter, look: LineLook, tokens: Tokens, box: QRectF, text: str, sought: str
) -> None:
    """The painter has the look's font; `box` begins left of the sign, scrolled or not."""
    line = parse_log_line(text)
    if line.level is not None:
        _draw_sign(painter, look, tokens, box, line.level)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(_column(box, PAD + look.sign_width + GAP), _ALIGN, line.time)
    column = _column(box, look.text_left)
    if sought:
        _draw_found(painter, look, tokens, column, line.text, sought)
    painter.setPen(_text_color(line, tokens))
    painter.drawText(column, _ALIGN, line.text)


_ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def _column(box: QRectF, left: float) -> QRectF:
    return QRectF(box.left() + left, box.top(), 1_000_000, box.height())


def _draw_sign(
    painter: QPainter, look: LineLook, tokens: Tokens, box: QRectF, level: LogLevel
) -> None:
    letter, meaning = SIGNS[level]
    color = QColor(tokens.by_meaning[meaning])
    badge = QRectF(box.left() + PAD, box.top() + 2, look.sign_width, box.height() - 4)
    if level in _LOUD:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(badge, 3, 3)
        color = QColor(tokens.background)
    painter.setPen(color)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)


def _text_color(line: LogLine, tokens: Tokens) -> QColor:
    if line.level is LogLevel.DEBUG:
        return QColor(tokens.muted)
    if line.level in _LOUD:
        return QColor(tokens.by_meaning[SIGNS[line.level][1]])
    return QColor(tokens.text)


def _draw_found(
    painter: QPainter, look: LineLook, tokens: Tokens, column: QRectF, text: str, sought: str
) -> None:
    color = QColor(tokens.by_meaning[Meaning.ATTENTION])
    color.setAlpha(56)
    folded, needle = text.lower(), sought.lower()
    at = folded.find(needle)
    while at >= 0:
        left = column.left() + look.metrics.horizontalAdvance(text[:at])
        width = look.metrics.horizontalAdvance(text[at : at + len(needle)])
        painter.fillRect(QRectF(left, column.top() + 1, width, column.height() - 2), color)
        at = folded.find(needle, at + len(needle))
