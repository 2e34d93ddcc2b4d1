"""Charts and figures of the station's own calls, legacy and domain side by side."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from services.domain.metrics import ChartQuery, Charts, MetricsSnapshot
from services.domain.operation import Operation
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits
from widgets.metrics.bar import MetricsBar
from widgets.metrics.foot import MetricsFoot
from widgets.metrics.ranges import FIRST, Range, range_named
from widgets.metrics.save_dialog import ask_for_file
from widgets.metrics.tables import MetricsTables, restore_sizes
from widgets.metrics.time_window import TimeWindow, last

if TYPE_CHECKING:
    from widgets.metrics.board import ChartBoard

# a hand that still moves is not asked after at every pixel
SETTLED_MS = 200


class MetricsPage(QWidget):
    """Asks by `query_changed` for what it wants to show; `clock` is the time of day in seconds.

    `board_wanted` comes once, when the page is first looked at: whoever answers loads the charts'
    library in this thread and calls `build_board()` then.
    """

    board_wanted = Signal()
    query_changed = Signal()
    table_requested = Signal(str)  # path of the CSV file
    picture_requested = Signal(str)  # path of the PNG file

    def __init__(
        self, parent: QWidget | None = None, *, clock: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._clock = clock
        self.bar, self.foot, self.tables = MetricsBar(self), MetricsFoot(self), MetricsTables(self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.place = QStackedWidget(self)
        self.loading = QLabel()
        self.board: ChartBoard | None = None
        self.charts: Charts | None = None
        self._snapshot: MetricsSnapshot | None = None
        self._limits = DEFAULT_LIMITS
        self._range = FIRST
        self.operation: Operation | None = None
        self.window_shown = last(FIRST.seconds, clock())
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._was_seen = False
        self._lay_out()
        self._connect()
        self._show_window(self.window_shown)
        self._retranslate()

    @property
    def wanted_charts(self) -> ChartQuery:
        """What the charts need for the stretch in sight, as it is now."""
        now = self._clock()
        return ChartQuery(self.operation, *self.window_shown.at(now).asked(now))

    @property
    def wanted_figures(self) -> tuple[float, float]:
        """Since and until of the figures, UTC seconds."""
        window = self.window_shown.at(self._clock())
        return window.since, window.until

    @property
    def sees_now(self) -> bool:
        """Whether what happens now belongs into the charts."""
        return self.window_shown.follows or self.window_shown.until >= self._clock()

    def build_board(self) -> None:
        """Its library should have been loaded before: that takes half a second."""
        from widgets.metrics.board import ChartBoard

        if self.board is not None:
            return
        board = self.board = ChartBoard(self)
        board.range_moved.connect(
            lambda since, until: self._move(self.window_shown.moved(since, until, self._clock()))
        )
        board.pan_requested.connect(
            lambda by: self._move(self.window_shown.panned(by, self._clock()))
        )
        board.zoom_requested.connect(
            lambda by: self._move(self.window_shown.zoomed(by, self._clock()))
        )
        board.home_requested.connect(self.go_home)
        self.place.addWidget(board)
        self.place.setCurrentWidget(board)
        board.show_window(self.window_shown)
        board.show_limits(self._limits)
        if self.charts is not None:
            board.show_charts(self.charts)
        if self._snapshot is not None:
            board.show_snapshot(self._snapshot)
        walk: tuple[QWidget, ...] = (self.bar.picture, *board.views, self.tables.figures_table)
        for before, after in pairwise(walk):
            self.setTabOrder(before, after)

    def show_charts(self, charts: Charts) -> None:
        """Those of an operation that was left meanwhile are dropped."""
        if charts.operation is not self.operation:
            return
        self.charts = charts
        self._show_window(self.window_shown.at(self._clock()))
        self.foot.show_slot(charts.slot_s)
        self.foot.show_problem("")
        if self.board is not None:
            self.board.show_charts(charts)
            self.bar.show_whether_empty(is_empty=self.board.is_empty)

    def show_snapshot(self, snapshot: MetricsSnapshot) -> None:
        self._snapshot = snapshot
        self.tables.show_snapshot(snapshot)
        self.foot.show_dropped(snapshot.dropped)
        if self.board is not None:
            self.board.show_snapshot(snapshot)

    def show_limits(self, limits: GuardLimits) -> None:
        self._limits = limits
        if self.board is not None:
            self.board.show_limits(limits)

    def show_problem(self, text: str) -> None:
        """Why nothing fresh can be shown; what is there stays."""
        self.foot.show_problem(text)

    def choose_operation(self, operation: Operation | None) -> None:
        self.operation = operation
        self.bar.show_operation(operation)
        self._ask()

    def choose_range(self, chosen: Range) -> None:
        self._range = chosen
        self.go_home()

    def go_home(self) -> None:
        """The chosen range, up to now, and on with the clock."""
        self._show_window(last(self._range.seconds, self._clock()))
        self._ask()

    def picture(self) -> QPixmap:
        """The charts as they are seen."""
        return self.place.grab()

    def state(self) -> dict[str, Any]:
        return {
            "range": self._range.key,
            "operation": self.operation.value if self.operation else "",
            "parts": self.splitter.sizes(),
            **self.tables.state(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        self._range = range_named(state.get("range")) or self._range
        known = {one.value: one for one in Operation}
        self.operation = known.get(str(state.get("operation", "")))
        self.bar.show_operation(self.operation)
        restore_sizes(self.splitter, state.get("parts"))
        self.tables.restore(state)
        self._show_window(last(self._range.seconds, self._clock()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self.board_wanted.emit()
        # what was shown when the page was left is old
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        self.loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.loading.setProperty("role", "muted")
        self.place.addWidget(self.loading)
        self.splitter.addWidget(self.place)
        self.splitter.addWidget(self.tables)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([500, 170])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.foot)
        self.setFocusProxy(self.bar.operation)

    def _connect(self) -> None:
        self.bar.operation_chosen.connect(self.choose_operation)
        self.bar.range_chosen.connect(self.choose_range)
        self.bar.follow_requested.connect(self.go_home)
        self.bar.table_requested.connect(self._ask_for_table)
        self.bar.picture_requested.connect(self._ask_for_picture)
        self.tables.operation_chosen.connect(self.choose_operation)
        self._settled.timeout.connect(self.query_changed)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.bar.focus_operation),
            (QKeySequence(QKeySequence.StandardKey.Refresh), self._ask),
            (QKeySequence(QKeySequence.StandardKey.Save), self._ask_for_table),
            (QKeySequence("Ctrl+Shift+S"), self._ask_for_picture),
        ):
            QShortcut(keys, self, act)

    def _move(self, window: TimeWindow) -> None:
        """By hand: it is asked for when the hand rests."""
        self._show_window(window)
        self._settled.start()

    def _show_window(self, window: TimeWindow) -> None:
        self.window_shown = window
        self.bar.show_span(self.window_shown.seconds, follows=self.window_shown.follows)
        if self.board is not None:
            self.board.show_window(self.window_shown)

    def _ask(self) -> None:
        self._settled.stop()
        self.query_changed.emit()

    def _ask_for_table(self) -> None:
        if self.bar.table.isEnabled():
            title, kind = self.tr("Save as CSV"), self.tr("CSV files (*.csv)")
            ask_for_file(self, title, kind, "csv", self.table_requested.emit)

    def _ask_for_picture(self) -> None:
        if self.bar.picture.isEnabled():
            title, kind = self.tr("Save as a picture"), self.tr("Pictures (*.png)")
            ask_for_file(self, title, kind, "png", self.picture_requested.emit)

    def _retranslate(self) -> None:
        self.loading.setText(self.tr("Loading the charts…"))
