"""Measures the wall once all pictures are there, for the report and the benchmarks."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import psutil
from PySide6.QtCore import QObject, QTimer, Slot

from app.loop_meter import LoopMeter
from app.process_usage import ProcessTree, UsageSpan
from services.domain.results import CameraView
from widgets.wall.page import WallPage

LOOK_EVERY_MS = 50
SETTLE_S = 1.0
WAIT_NO_LONGER_S = 15.0


class WallMeasure(QObject):
    """Seconds count from the start of the process (window) and from start-all (pictures)."""

    def __init__(
        self,
        page: WallPage,
        views: Callable[[], list[CameraView]],
        has_picture: Callable[[str], bool],
        shed: Callable[[], int],
        tree: ProcessTree,
    ) -> None:
        super().__init__(page)
        self.seconds_to_window: float | None = None
        self.seconds_to_all_pictures: float | None = None
        self._page = page
        self._views = views
        self._has_picture = has_picture
        self._shed = shed
        self._shed_before = 0
        self._loop = LoopMeter(self)
        self._usage = UsageSpan(tree)
        self._started_all_at = time.monotonic()
        self._measuring_since: float | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @Slot()
    def note_window(self) -> None:
        """The window has been drawn for the first time."""
        if self.seconds_to_window is None:
            self.seconds_to_window = time.time() - psutil.Process().create_time()

    def note_started_all(self) -> None:
        self._started_all_at = time.monotonic()
        self._timer.start(LOOK_EVERY_MS)

    def figures(self) -> dict[str, Any]:
        if self._measuring_since is None:
            self._begin()
        wall = self._page.clock.figures()
        return {
            "due": wall.due,
            "drawn": wall.drawn,
            "measured_s": time.monotonic() - (self._measuring_since or 0.0),
            "loop_gap_ms": self._loop.percentiles(),
            "gui_cpu_percent": self._usage.own_percent(),
            "station_cpu_percent": self._usage.tree_percent(),
            "written_to_painted_ms_p95": wall.written_to_painted_ms_p95,
            "picture_gap_ms_p99": wall.picture_gap_ms_p99,
            "shed_pictures": self._shed() - self._shed_before,
        }

    @Slot()
    def _look(self) -> None:
        waited_s = time.monotonic() - self._started_all_at
        if self.seconds_to_all_pictures is None and self._all_have_pictures():
            self.seconds_to_all_pictures = waited_s
        shown_for_s = waited_s - (self.seconds_to_all_pictures or waited_s)
        if shown_for_s >= SETTLE_S or waited_s >= WAIT_NO_LONGER_S:
            self._timer.stop()
            self._begin()

    def _all_have_pictures(self) -> bool:
        running = [view.camera.id for view in self._views() if view.run.is_running]
        return bool(running) and all(self._has_picture(camera_id) for camera_id in running)

    def _begin(self) -> None:
        self._page.clock.reset()
        self._loop.begin()
        self._usage.begin()
        self._shed_before = self._shed()
        self._measuring_since = time.monotonic()
