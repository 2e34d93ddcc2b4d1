"""How evenly the GUI loop turns: the time between two ticks of a 5 ms precise timer."""

from __future__ import annotations

import time
from array import array

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Slot

TICK_MS = 5
MOST_GAPS = 400_000


class LoopMeter(QObject):
    """Gaps in milliseconds since `begin()`; costs about half a percent of a core while it runs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps_ms = array("d")
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self._gaps_ms = array("d")
        self._last = time.perf_counter()
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        self._timer.stop()
        self._gaps_ms = array("d")

    def percentiles(self) -> dict[str, float]:
        """p50, p95, p99 and max in milliseconds; zeros before the first tick."""
        return percentiles(self._gaps_ms)

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        if len(self._gaps_ms) < MOST_GAPS:
            self._gaps_ms.append((now - self._last) * 1000)
        self._last = now


def percentiles(gaps_ms: array[float]) -> dict[str, float]:
    if not gaps_ms:
        return {"p50": 0.0, "p95": 0.0, "p99": 0.0, "max": 0.0}
    p50, p95, p99 = (float(p) for p in np.percentile(np.frombuffer(gaps_ms), [50, 95, 99]))
    return {"p50": p50, "p95": p95, "p99": p99, "max": max(gaps_ms)}
