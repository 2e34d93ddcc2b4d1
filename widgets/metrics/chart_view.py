"""One chart under the hand: pan, zoom and crosshair, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from services.domain.metrics import ChartMark
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning, Tokens
from widgets.metrics.axis import TIMES_PX, VALUES_PX, Axis, paint_axes
from widgets.metrics.ground import Ground
from widgets.metrics.time_words import moment_text, span_text
from widgets.plain_text import plain_tip
from widgets.words import say

NEAR_PX = 6
PAN_STEP = 0.1
ZOOM_STEP = 1.5


class ChartView(pg.GraphicsView):  # type: ignore[misc]
    """Tells what the hand wants; its times are set by the board, for all charts alike."""

    range_moved = Signal(float, float)
    pan_requested = Signal(float)
    zoom_requested = Signal(float)
    home_requested = Signal()
    hovered = Signal(object)  # UTC seconds, or None
    step_requested = Signal(int)

    def __init__(self, axis: Axis, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.box = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self.ground = Ground()
        self.cross = pg.InfiniteLine(angle=90, movable=False)
        self._axis = axis
        self._is_setting = False
        self._lay_out()
        self.cross.hide()
        self.ground.add_to(self.box)
        self.box.addItem(self.cross, ignoreBounds=True)
        self.box.setMouseEnabled(x=True, y=False)
        self.box.disableAutoRange()
        self.box.sigXRangeChanged.connect(self._on_range)
        self.sceneObj.sigMouseMoved.connect(self._on_mouse)

    def show_range(self, since: float, until: float) -> None:
        self._is_setting = True
        try:
            self.box.setXRange(since, until, padding=0)
            # now, not in the middle of the next picture, which would then be painted twice
            self.sceneObj.prepareForPaint()
        finally:
            self._is_setting = False

    def show_values(self, low: float, high: float) -> None:
        self.box.setYRange(low, high, padding=0)
        self.sceneObj.prepareForPaint()

    def show_time(self, marks: Sequence[ChartMark], off: Sequence[tuple[float, float]]) -> None:
        self.ground.show_time(marks, off)

    def show_cross(self, at: float | None) -> None:
        self.cross.setVisible(at is not None)
        if at is not None:
            self.cross.setValue(at)

    @property
    def times(self) -> tuple[float, float]:
        since, until = self.box.viewRange()[0]
        return float(since), float(until)

    def tip_at(self, at: float) -> str:
        """What is marked near this time, as text; empty where nothing is."""
        since, until = self.times
        near = (until - since) / max(self.box.width(), 1) * NEAR_PX
        said = [
            f"{moment_text(mark.at)}  {say(mark.text)}"
            for mark in self.ground.marks
            if abs(mark.at - at) <= near
        ]
        off = self.tr("The station was off: {span}")
        said += [off.format(span=span_text(a, b)) for a, b in self.ground.off if a <= at <= b]
        return "\n".join(said)

    def tint(self, tokens: Tokens) -> None:
        self.setBackground(tokens.background)
        pen = QPen(QColor(tokens.text), 1)
        pen.setCosmetic(True)
        self.cross.setPen(pen)
        self.ground.update()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802
        super().drawBackground(painter, rect)
        times, values = self.box.viewRange()
        box = self.box.sceneBoundingRect()
        paint_axes(painter, current_tokens(), box, tuple(times), tuple(values), self._axis)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._go_by_key(event):
            # not to the scene: what is no key of a chart is the window's
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.box.setBorder(QPen(QColor(current_tokens().by_meaning[Meaning.INFORMATION]), 2))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.box.setBorder(None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    def _lay_out(self) -> None:
        # the same for all charts: their times stand one above the other
        self.centralLayout.setContentsMargins(VALUES_PX, 5, 12, TIMES_PX)
        self.centralLayout.addItem(self.box, 0, 0)
        # the axes are painted as background, and move with everything else
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)

    def _go_by_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if key == Qt.Key.Key_Right else -1
            if modifiers & Qt.KeyboardModifier.ShiftModifier:
                self.step_requested.emit(way)
            else:
                self.pan_requested.emit(way * PAN_STEP)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_requested.emit(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_requested.emit(ZOOM_STEP)
        elif key == Qt.Key.Key_Home:
            self.home_requested.emit()
        elif key == Qt.Key.Key_Escape and self.cross.isVisible():
            self.hovered.emit(None)
        else:
            return False
        return True

    def _on_range(self, _: Any, times: Sequence[float]) -> None:
        if not self._is_setting:
            self.range_moved.emit(float(times[0]), float(times[1]))

    def _on_mouse(self, place: QPointF) -> None:
        if not self.box.sceneBoundingRect().contains(place):
            self.hovered.emit(None)
            return
        at = float(self.box.mapSceneToView(place).x())
        self.hovered.emit(at)
        tip = self.tip_at(at)
        if tip:
            where = self.mapToGlobal(self.mapFromScene(place) + QPoint(0, 8))
            QToolTip.showText(where, plain_tip(tip), self)
        else:
            QToolTip.hideText()
