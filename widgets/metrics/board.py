"""The five charts and their figures: one time axis, one crosshair, for all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from services.domain.metrics import Charts, MetricsSnapshot, OperationFigures
from services.domain.operation import Operation
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits
from widgets.look.theme import current_tokens
from widgets.metrics.chart import PLANS, Chart
from widgets.metrics.chart_view import ChartView
from widgets.metrics.readings import NOTHING_READ, reading_at, reading_of, slot_at
from widgets.metrics.readout import Readout
from widgets.metrics.series import THIN_CALLS
from widgets.metrics.time_window import TimeWindow
from widgets.metrics.time_words import span_text
from widgets.operation_words import operation_word

COLUMNS = 2


class ChartBoard(QWidget):
    """Made once, when the page is first looked at: its library takes half a second to load."""

    range_moved = Signal(float, float)
    pan_requested = Signal(float)
    zoom_requested = Signal(float)
    home_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts = [Chart(plan, self) for plan in PLANS]
        self.readout = Readout(self)
        self.notice = QLabel(self)
        self._shown: Charts | None = None
        self._snapshot: MetricsSnapshot | None = None
        self._limits = DEFAULT_LIMITS
        self._window = TimeWindow(0, 1)
        self._slot: int | None = None
        self._lay_out()
        self._connect()
        self._tint()
        self._retranslate()

    @property
    def views(self) -> list[ChartView]:
        return [chart.view for chart in self.charts]

    def show_window(self, window: TimeWindow) -> None:
        self._window = window
        for chart in self.charts:
            chart.view.show_range(window.since, window.until)

    def show_charts(self, charts: Charts) -> None:
        cross = self._cross_at
        self._shown = charts
        for chart in self.charts:
            chart.show_charts(charts)
        self._point_at(cross)
        self._show_limits()
        self._show_whether_empty()

    def show_snapshot(self, snapshot: MetricsSnapshot) -> None:
        self._snapshot = snapshot
        self._show_limits()
        self._show_reading()

    def show_limits(self, limits: GuardLimits) -> None:
        self._limits = limits
        self._show_limits()

    @property
    def is_empty(self) -> bool:
        shown = self._shown
        return shown is not None and not any(map(sum, (shown.legacy.calls, shown.domain.calls)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _lay_out(self) -> None:
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setProperty("role", "heading")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setObjectName("popover")
        self.notice.setMargin(16)
        self.notice.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.notice.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for place, widget in enumerate((*self.charts, self.readout)):
            grid.addWidget(widget, place // COLUMNS, place % COLUMNS)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.notice, 0, 0, grid.rowCount(), COLUMNS, Qt.AlignmentFlag.AlignCenter)

    def _connect(self) -> None:
        for chart in self.charts:
            view = chart.view
            view.range_moved.connect(self.range_moved)
            view.pan_requested.connect(self.pan_requested)
            view.zoom_requested.connect(self.zoom_requested)
            view.home_requested.connect(self.home_requested)
            view.hovered.connect(self._point_at)
            view.step_requested.connect(self._step)

    @property
    def _operation(self) -> Operation | None:
        return self._shown.operation if self._shown else None

    @property
    def _figures(self) -> OperationFigures | None:
        """Those of the operation on the charts, over the whole range."""
        if self._snapshot is None:
            return None
        if self._operation is None:
            return self._snapshot.overall
        lines = self._snapshot.operations
        return next((line for line in lines if line.operation is self._operation), None)

    @property
    def _cross_at(self) -> float | None:
        if self._shown is None or self._slot is None:
            return None
        return self._shown.starts[self._slot] + self._shown.slot_s / 2

    def _point_at(self, at: float | None) -> None:
        charts = self._shown
        self._slot = None if at is None or charts is None else slot_at(charts, at)
        for chart in self.charts:
            chart.view.show_cross(self._cross_at)
        self._show_reading()

    def _step(self, slots: int) -> None:
        """The crosshair by keyboard: from slot to slot, beginning at the newest in sight."""
        if self._shown is None or not len(self._shown.starts):
            return
        last = len(self._shown.starts) - 1
        if self._slot is None:
            newest = slot_at(self._shown, self._window.until - self._shown.slot_s / 2)
            slot = last if newest is None else newest
        else:
            slot = min(max(0, self._slot + slots), last)
        self._point_at(self._shown.starts[slot] + self._shown.slot_s / 2)

    def _show_reading(self) -> None:
        charts, slot = self._shown, self._slot
        if charts is None or slot is None:
            figures = self._figures
            title = self.tr("{operation}, whole range").format(
                operation=operation_word(self._operation)
            )
            self.readout.show_reading(title, reading_of(figures) if figures else NOTHING_READ)
            self._describe()
            return
        start = charts.starts[slot]
        reading = reading_at(charts, slot)
        calls = reading.legacy.calls + reading.domain.calls
        note = self.charts[0].view.tip_at(start + charts.slot_s / 2)
        if not note and 0 < calls < THIN_CALLS:
            note = self.tr("few calls")
        self.readout.show_reading(span_text(start, start + charts.slot_s), reading, note)
        self._describe()

    def _describe(self) -> None:
        for chart in self.charts:
            chart.describe(self.readout.text)

    def _show_limits(self) -> None:
        """Latency grows over legacy's own P95, which is one operation's: never a mixture's."""
        figures = self._figures if self._operation is not None else None
        latency = figures.legacy.latency if figures else None
        is_enough = latency is not None and latency.calls >= THIN_CALLS
        for chart in self.charts:
            chart.show_limits(self._limits, latency.p95_ms if latency and is_enough else None)

    def _show_whether_empty(self) -> None:
        self.notice.setVisible(self.is_empty)

    def _tint(self) -> None:
        tokens = current_tokens()
        for chart in self.charts:
            chart.tint(tokens)

    def _retranslate(self) -> None:
        self.notice.setText(self.tr("No calls were recorded in this time."))
        self.readout.setAccessibleName(self.tr("Figures at the crosshair"))
        for chart in self.charts:
            chart.retranslate()
        self._show_limits()
        self._show_reading()
