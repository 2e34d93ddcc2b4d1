"""The slider of the split: what is in force, what is meant, the plan's stages, every camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from services.domain.rollout import BUCKETS
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning, Tokens

_SIDE = 14
_GROOVE_Y = 22
_GROOVE = 6
_HANDLE = 8
_HEIGHT = 52
_TICK = 5


@dataclass(frozen=True)
class SliderMarks:
    """`buckets` (0 to 9999) are the cameras'; `stages` percentages, `stage` the current one."""

    in_force: int = 0
    stages: tuple[int, ...] = ()
    stage: int | None = None
    buckets: tuple[int, ...] = ()


class SplitSlider(QSlider):
    """Moving it only means something: what is in force stays until somebody applies it.

    Arrows move it by 1, Page by 10, Home and End go to 0 and 100.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._marks = SliderMarks()
        self.setRange(0, 100)
        self.setSingleStep(1)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    @property
    def marks(self) -> SliderMarks:
        return self._marks

    def show_marks(self, marks: SliderMarks) -> None:
        if marks != self._marks:
            self._marks = marks
            self.update()

    def x_of(self, percent: float) -> float:
        return _SIDE + (self.width() - 2 * _SIDE) * percent / 100

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # who scrolls must not move the rollout
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_cameras(painter, tokens)
        self._draw_groove(painter, tokens)
        self._draw_stages(painter, tokens)
        self._draw_handle(painter, tokens)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def _follow(self, event: QMouseEvent) -> None:
        room = max(1, self.width() - 2 * _SIDE)
        self.setValue(round((event.position().x() - _SIDE) / room * 100))

    def _draw_cameras(self, painter: QPainter, tokens: Tokens) -> None:
        """One tick each, where its bucket is: left of the handle domain will serve it."""
        low, high = sorted((self._marks.in_force, self.value()))
        for bucket in self._marks.buckets:
            at = bucket * 100 / BUCKETS
            is_mover = self.isEnabled() and low <= at < high
            side = tokens.domain if at < self.value() else tokens.legacy
            color = QColor(side if self.isEnabled() else tokens.muted)
            height = _TICK * (2 if is_mover else 1)
            box = QRectF(self.x_of(at) - 1, _GROOVE_Y - 7 - height, 2, height)
            painter.fillRect(box, color)

    def _draw_groove(self, painter: QPainter, tokens: Tokens) -> None:
        in_force, meant = self._marks.in_force, self.value()
        self._draw_part(painter, 0, 100, QBrush(QColor(tokens.border)))
        served = QColor(tokens.domain if self.isEnabled() else tokens.muted)
        self._draw_part(painter, 0, min(in_force, meant), QBrush(served))
        if in_force != meant:
            low, high = sorted((in_force, meant))
            side = tokens.domain if meant > in_force else tokens.legacy
            self._draw_part(painter, low, high, QBrush(QColor(tokens.surface)))
            striped = QBrush(QColor(side), Qt.BrushStyle.BDiagPattern)
            self._draw_part(painter, low, high, striped)
        painter.setPen(QPen(QColor(tokens.text), 2))
        x = self.x_of(in_force)
        painter.drawLine(QPointF(x, _GROOVE_Y - 6), QPointF(x, _GROOVE_Y + 6))

    def _draw_part(self, painter: QPainter, low: float, high: float, brush: QBrush) -> None:
        left, right = self.x_of(low), self.x_of(high)
        box = QRectF(left, _GROOVE_Y - _GROOVE / 2, right - left, _GROOVE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(box, 2, 2)

    def _draw_stages(self, painter: QPainter, tokens: Tokens) -> None:
        font = self.font()
        font.setPixelSize(12)
        taken = -1.0
        for number, percent in enumerate(_scale(self._marks.stages)):
            is_stage = percent in self._marks.stages
            is_now = is_stage and percent == self._marks.stage
            font.setBold(is_now)
            painter.setFont(font)
            x = self.x_of(percent)
            painter.setPen(QPen(QColor(tokens.text if is_stage else tokens.muted), 1))
            if is_stage:
                painter.drawLine(QPointF(x, _GROOVE_Y + 8), QPointF(x, _GROOVE_Y + 13))
            text = f"{percent} %"
            width = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(x - width / 2, 0), self.width() - width)
            # stages that stand close keep their marks and lose their words
            if number == 0 or left > taken + 4:
                painter.drawText(QPointF(left, _HEIGHT - 5), text)
                taken = left + width

    def _draw_handle(self, painter: QPainter, tokens: Tokens) -> None:
        middle = QPointF(self.x_of(self.value()), _GROOVE_Y)
        ring = QColor(tokens.by_meaning[Meaning.INFORMATION])
        painter.setPen(QPen(ring if self.hasFocus() else QColor(tokens.background), 2))
        painter.setBrush(QColor(tokens.text if self.isEnabled() else tokens.outline))
        painter.drawEllipse(middle, _HANDLE, _HANDLE)


def _scale(stages: Sequence[int]) -> list[int]:
    return sorted({0, *(stages or (25, 50, 75)), 100})
