"""The library's items without what costs time at every step of a pan.

Left alone, each looks over all its values for its bounds, and for its outline whenever the mouse
moves. Nothing here is clicked on, and all of a chart is painted again when it moves.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

_NOWHERE = QPainterPath()
_BESIDE = 3
_MOST = 50


class Painted(pg.GraphicsObject):  # type: ignore[misc]
    """Fills its view, and is not there for the mouse.

    Its bounds reach some views beyond what is seen, so that a pan seldom changes them. They are no
    wider than that: where a quarter of an hour is seen, all times would be more pixels wide than
    Qt can count, and it would paint nothing.
    """

    _bounds = QRectF()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._bounds

    def shape(self) -> QPainterPath:
        return _NOWHERE

    def viewTransformChanged(self) -> None:  # noqa: N802
        pg.GraphicsObject.viewTransformChanged(self)
        view = self.getViewBox()
        seen = QRectF() if view is None else view.viewRect()
        if seen.isValid() and not _reaches(self._bounds, seen):
            self.prepareGeometryChange()
            wide, high = _BESIDE * seen.width(), _BESIDE * seen.height()
            self._bounds = seen.adjusted(-wide, -high, wide, high)


class Curve(Painted, pg.PlotCurveItem):  # type: ignore[misc]
    pass


class Points(Painted, pg.ScatterPlotItem):  # type: ignore[misc]
    pass


class Bars(Painted, pg.BarGraphItem):  # type: ignore[misc]
    pass


def _reaches(bounds: QRectF, seen: QRectF) -> bool:
    """Around all that is seen, and not so far that its pixels cannot be counted."""
    is_near = bounds.width() < _MOST * seen.width() and bounds.height() < _MOST * seen.height()
    return is_near and bounds.contains(seen)
