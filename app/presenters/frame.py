"""The frame's presenter: status bar, banners, what is wrong with the site."""

from __future__ import annotations

from collections.abc import Sequence

import psutil
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.loop_meter import LoopMeter
from app.overload import CALM_CPU_PERCENT, Overload
from app.presenters.banners import banners
from app.presenters.desk import Desk
from app.presenters.rollout_banners import ROLLOUT_PAGE, rollout_banners, waiting_number
from app.presenters.state_clock import StateClock
from app.presenters.walls import Walls
from app.process_usage import UsageMeter
from services.domain.clock import monotonic
from services.domain.results import CameraView
from services.domain.rollout_view import RolloutView
from services.domain.run_state import CaptureState
from services.domain.sentences import Sentence
from widgets.banner_strip import Banner
from widgets.words import say

LOOK_EVERY_MS = 1000


class FramePresenter(QObject):
    """A child of the window. `decision_asked` names what a banner's button asks for."""

    decision_asked = Signal(str)

    def __init__(self, desk: Desk, clock: StateClock, walls: Walls, meter: UsageMeter) -> None:
        super().__init__(desk.window)
        self.shed_pictures = 0
        self._desk = desk
        self._meter = meter
        self._walls = walls
        self.sheds = True
        self._views: list[CameraView] = []
        self._rollout: list[Banner] = []
        self._overload = Overload()
        self._was_shedding: bool | None = None
        self._loop = LoopMeter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)
        clock.looked.connect(self._on_looked)
        desk.window.page_changed.connect(lambda _: self.look())
        desk.window.banner_pressed.connect(self._on_banner)

    @Slot()
    def look(self) -> None:
        station, window = self._desk.station, self._desk.window
        running = [view.run for view in self._views if view.run.is_running]
        live = sum(1 for run in running if run.is_live)
        problems = station.problems()
        usage = self._meter.latest
        window.status_bar.show_figures(
            live,
            len(running),
            usage.cpu_percent,
            usage.memory_mb,
            self._about_problems(problems),
            database_ok=not problems,
            operator=self._desk.operator(),
        )
        self._look_at_load()
        site = banners(station.news(), problems, self._desk.name)
        # the page itself says it, larger and with what to do next
        rollout = [] if window.current_page == ROLLOUT_PAGE else self._rollout
        window.show_banners([*rollout, *site])

    @Slot(object)
    def show_rollout(self, view: RolloutView) -> None:
        """A roll back stands on every page until it is answered."""
        shown = rollout_banners(view)
        self._desk.window.show_waiting("rollout", waiting_number(view))
        if shown != self._rollout:
            self._rollout = shown
            self.look()

    def _about_problems(self, problems: Sequence[Sentence]) -> str:
        if not problems:
            return self.tr("Database OK")
        text = self.tr("Problems: {count}. {first}")
        return text.format(count=len(problems), first=say(problems[0]))

    def _look_at_load(self) -> None:
        busy_percent = psutil.cpu_percent()
        limit = self._overload.look(
            monotonic(),
            machine_percent=busy_percent,
            loop_p95_ms=self._loop.percentiles()["p95"],
            pictures_late=any(v.run.state is CaptureState.LATE for v in self._views),
        )
        # its 5 ms timer is not free: the loop is watched only while it can matter
        if busy_percent > CALM_CPU_PERCENT:
            self._loop.begin()
        else:
            self._loop.stop()
        self._note_overload()
        held_back = self._walls.limit_rate(limit if self.sheds else None)
        self.shed_pictures += held_back
        self._desk.window.status_bar.show_shed(held_back)

    def _note_overload(self) -> None:
        """An alert rule may wait for it; at the start it is told what a former run left behind."""
        if self._overload.is_shedding is not self._was_shedding:
            self._was_shedding = self._overload.is_shedding
            self._desk.station.note_overload(self._was_shedding)

    @Slot(list)
    def _on_looked(self, views: list[CameraView]) -> None:
        self._views = views

    @Slot(str, str)
    def _on_banner(self, banner: str, button: str) -> None:
        self.decision_asked.emit(button)
