"""The library's items without what costs time at every step of a pan.

Left alone, each looks over all its values for its bounds, and for its outline whenever the mouse
moves. Nothing here is clicked on, and all of a chart is painted again when it moves.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

# all times, all values: the view cuts off what is outside of it
_EVERYWHERE = QRectF(0.0, -1e9, 1e11, 2e9)
_NOWHERE = QPainterPath()


class Painted(pg.GraphicsObject):  # type: ignore[misc]
    """Fills its view, and is not there for the mouse."""

    def boundingRect(self) -> QRectF:  # noqa: N802
        return _EVERYWHERE

    def shape(self) -> QPainterPath:
        return _NOWHERE

    def viewTransformChanged(self) -> None:  # noqa: N802
        pg.GraphicsObject.viewTransformChanged(self)


class Curve(Painted, pg.PlotCurveItem):  # type: ignore[misc]
    pass


class Points(Painted, pg.ScatterPlotItem):  # type: ignore[misc]
    pass


class Bars(Painted, pg.BarGraphItem):  # type: ignore[misc]
    pass
