"""A hand in the window: turns its pages now and then, and measures how evenly its loop turns."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.loop_meter import LoopMeter
from widgets.main_window import MainWindow

PAGES = (
    *("cameras", "wall", "alerts", "wall", "rollout", "metrics"),
    *("logs", "wall", "events", "settings", "wall"),
)
FIRST_LOOK_S = 3.0


class WindowHand(QObject):
    """Used in the window's thread. `gaps` are milliseconds since it had opened; 0: turns none."""

    def __init__(self, every_s: float) -> None:
        super().__init__()
        self.turned = 0
        self.gaps: dict[str, float] = {}
        self._meter = LoopMeter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        if every_s:
            self._timer.start(int(every_s * 1000))
        # opening has a figure of its own
        QTimer.singleShot(int(FIRST_LOOK_S * 1000), self._meter.begin)

    def end(self) -> None:
        self._timer.stop()
        gaps = self._meter.percentiles()
        # all of nothing: the run was over before anything was measured
        self.gaps = {name: round(gap, 1) for name, gap in gaps.items()} if gaps["max"] else {}
        self._meter.stop()

    @Slot()
    def _turn(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.show_page(PAGES[self.turned % len(PAGES)])
                self.turned += 1
