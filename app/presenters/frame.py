"""The frame's presenter: status bar, banners, what is wrong with the site."""

from __future__ import annotations

import psutil
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.loop_meter import LoopMeter
from app.overload import CALM_CPU_PERCENT, Overload
from app.presenters.desk import Desk
from app.presenters.state_clock import StateClock
from app.presenters.wall import WallPresenter
from app.process_usage import UsageMeter
from services.domain.clock import monotonic
from services.domain.results import CameraView, SiteNews
from services.domain.run_state import CaptureState
from widgets.banner_strip import Banner, BannerButton
from widgets.message_level import MessageLevel
from widgets.words import say

LOOK_EVERY_MS = 1000


class FramePresenter(QObject):
    """A child of the window. `decision_asked` names what a banner's button asks for."""

    decision_asked = Signal(str)

    def __init__(
        self, desk: Desk, clock: StateClock, wall: WallPresenter, meter: UsageMeter
    ) -> None:
        super().__init__(desk.window)
        self.shed_pictures = 0
        self._desk = desk
        self._meter = meter
        self._wall = wall
        self.sheds = True
        self._views: list[CameraView] = []
        self._overload = Overload()
        self._loop = LoopMeter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)
        clock.looked.connect(self._on_looked)
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
            say(problems[0]) if problems else self.tr("Database OK"),
            database_ok=not problems,
            operator=self._desk.operator(),
        )
        self._look_at_load()
        window.show_banners(self._banners(station.news()))

    def _look_at_load(self) -> None:
        if not self.sheds:
            return
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
        held_back = self._wall.limit_rate(limit)
        self.shed_pictures += held_back
        self._desk.window.status_bar.show_shed(held_back)

    def _banners(self, news: SiteNews) -> list[Banner]:
        banners = []
        if news.problem is not None:
            banners.append(Banner("problem", say(news.problem), MessageLevel.ERROR))
        if not news.writable:
            text = self.tr("The site folder cannot be written: watching goes on, edits are off.")
            banners.append(Banner("read_only", text))
        if news.file_pending:
            text = self.tr(
                "An edit is saved here, but not in the site file yet. It is tried again."
            )
            banners.append(Banner("pending", text))
        if news.vanished:
            banners.append(self._vanished_banner(news))
        if news.conflicts:
            text = self.tr("{count} fields were changed here and in the site file.")
            buttons = (BannerButton("decide", self.tr("Decide")),)
            text = text.format(count=len(news.conflicts))
            banners.append(Banner("conflicts", text, buttons=buttons))
        banners += [Banner(f"note-{n}", say(note)) for n, note in enumerate(news.notes)]
        return banners

    def _vanished_banner(self, news: SiteNews) -> Banner:
        names = ", ".join(item.name for item in news.vanished[:3])
        if len(news.vanished) > 3:
            names += " …"
        text = self.tr("The site file no longer names {count} cameras: {names}").format(
            count=len(news.vanished), names=names
        )
        buttons = (
            BannerButton("remove", self.tr("Remove")),
            BannerButton("put_back", self.tr("Put back")),
        )
        return Banner("vanished", text, buttons=buttons)

    @Slot(list)
    def _on_looked(self, views: list[CameraView]) -> None:
        self._views = views

    @Slot(str, str)
    def _on_banner(self, banner: str, button: str) -> None:
        self.decision_asked.emit(button)
