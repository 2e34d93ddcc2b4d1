"""The metrics page's presenter: asks for charts and figures, again while they are looked at."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from app.presenters.chart_export import export_charts, export_picture
from app.presenters.desk import Desk
from services.domain.clock import Clock, monotonic
from services.domain.metrics import Charts, MetricsSnapshot
from services.domain.rollout_view import RolloutView
from services.domain.sentences import Sentence
from services.domain.verdicts import DEFAULT_LIMITS
from widgets.metrics.page import MetricsPage
from widgets.metrics.ranges import refresh_s
from widgets.words import say

LOOK_EVERY_MS = 5000
# the window stands by then, and the cameras are opening in their own processes
LOAD_AFTER_MS = 300


class MetricsPresenter(QObject):
    """A child of the page it serves; asks only while the page is seen, one question at a time."""

    def __init__(self, page: MetricsPage, desk: Desk, *, clock: Clock = monotonic) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._clock = clock
        self._asked_at = float("-inf")
        self._open = 0
        self._is_stale = False
        self._limits = DEFAULT_LIMITS
        page.board_wanted.connect(self._on_board_wanted)
        page.query_changed.connect(self.ask)
        page.table_requested.connect(self._on_table)
        page.picture_requested.connect(self._on_picture)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)
        self._load = QTimer(self, singleShot=True, interval=LOAD_AFTER_MS)
        self._load.timeout.connect(load_charts)
        self._load.start()

    @Slot()
    def look(self) -> None:
        """Asks again when the charts are seen, reach up to now, and are old for their span."""
        page = self._page
        since, until = page.wanted_figures
        # the timer is not exact to the millisecond
        is_old = self._clock() - self._asked_at >= refresh_s(until - since) - 0.5
        if page.isVisible() and page.sees_now and is_old:
            self.ask()

    @Slot()
    def ask(self) -> None:
        if not self._page.isVisible():
            return
        if self._open:
            self._is_stale = True
            return
        self._is_stale, self._open, self._asked_at = False, 2, self._clock()
        operator, run = self._desk.operator(), self._desk.background.run
        station, page = self._desk.station, self._page
        charts = station.charts.begin(operator, page.wanted_charts)
        figures = station.metrics.begin(operator, *page.wanted_figures)
        run(charts, then=self._on_charts, failed=self._on_failed)
        run(figures, then=self._on_figures, failed=self._on_failed)

    @Slot(object)
    def show_rollout(self, view: RolloutView) -> None:
        """The limits that are in force now."""
        if view.limits != self._limits:
            self._limits = view.limits
            self._page.show_limits(view.limits)

    def _on_charts(self, charts: Charts) -> None:
        self._page.show_charts(charts)
        self._answered()

    def _on_figures(self, snapshot: MetricsSnapshot) -> None:
        self._page.show_snapshot(snapshot)
        self._answered()

    def _on_failed(self, said: Sentence, field: str | None) -> None:
        """Said in the page: every five seconds is too often for a message."""
        del field
        self._page.show_problem(say(said))
        self._answered()

    def _answered(self) -> None:
        self._open -= 1
        if not self._open and self._is_stale:
            self.ask()

    @Slot()
    def _on_board_wanted(self) -> None:
        self._load.stop()
        # after the page has painted that it loads
        QTimer.singleShot(0, self._build)

    @Slot()
    def _build(self) -> None:
        load_charts()
        self._page.build_board()

    @Slot(str)
    def _on_table(self, path: str) -> None:
        charts = self._page.charts
        if charts is not None:
            file = Path(path)
            write = partial(export_charts, file, charts)
            self._desk.background.work(write, then=lambda _: self._say_saved(file))

    @Slot(str)
    def _on_picture(self, path: str) -> None:
        file = Path(path)
        write = partial(export_picture, file, self._page.picture().toImage())
        self._desk.background.work(write, then=lambda _: self._say_saved(file))

    def _say_saved(self, file: Path) -> None:
        opens = (self.tr("Open folder"), partial(self._desk.open_folder, file.parent))
        self._desk.tell(self.tr("Saved as {file}").format(file=file.name), actions=[opens])


def load_charts() -> None:
    """A third of a second, once, and in the GUI thread.

    The library makes classes of Qt's. Made in another thread while this one paints, they crashed
    the window (a null pointer in PySide::MetaObjectBuilder::update, about one start in ten).
    """
    import_module("widgets.metrics.board")
