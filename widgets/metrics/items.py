"""The library's items, told once that their bounds are the view's.

Left alone, each looks over all its values at every step of a pan. In a chart every item fills the
view anyway, and all of it is painted again when it moves.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF


class InView(pg.GraphicsObject):  # type: ignore[misc]
    def boundingRect(self) -> QRectF:  # noqa: N802
        return QRectF(self.viewRect() or QRectF())

    def viewTransformChanged(self) -> None:  # noqa: N802
        pg.GraphicsObject.viewTransformChanged(self)
        self.prepareGeometryChange()


class Curve(InView, pg.PlotCurveItem):  # type: ignore[misc]
    pass


class Points(InView, pg.ScatterPlotItem):  # type: ignore[misc]
    pass


class Bars(InView, pg.BarGraphItem):  # type: ignore[misc]
    pass
