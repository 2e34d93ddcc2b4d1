"""What the station costs this machine: user + system time of its whole process tree, and memory."""

from __future__ import annotations

import contextlib
import time

import psutil


class ProcessUsage:
    """Measures since `begin()`; percentages are of one core."""

    def __init__(self) -> None:
        self._own = psutil.Process()
        self._spent: dict[int, float] = {}
        self._began_at = time.monotonic()
        self._own_at_begin = 0.0
        self._tree_at_begin = 0.0
        self.begin()

    def begin(self) -> None:
        self._began_at = time.monotonic()
        self._own_at_begin = _cpu_seconds(self._own)
        self._tree_at_begin = self._tree_seconds()

    def own_percent(self) -> float:
        return 100 * (_cpu_seconds(self._own) - self._own_at_begin) / self._elapsed_s()

    def tree_percent(self) -> float:
        """A process that ended meanwhile counts with the time seen last."""
        return 100 * (self._tree_seconds() - self._tree_at_begin) / self._elapsed_s()

    def tree_memory_mb(self) -> float:
        """Resident memory less what is shared, in MB; cheap enough for a status bar."""
        total = 0
        for process in self._tree():
            with contextlib.suppress(psutil.Error):
                memory = process.memory_info()
                total += memory.rss - memory.shared
        return total / 1e6

    def _elapsed_s(self) -> float:
        return max(time.monotonic() - self._began_at, 1e-3)

    def _tree(self) -> list[psutil.Process]:
        with contextlib.suppress(psutil.Error):
            return [self._own, *self._own.children(recursive=True)]
        return [self._own]

    def _tree_seconds(self) -> float:
        for process in self._tree():
            with contextlib.suppress(psutil.Error):
                self._spent[process.pid] = _cpu_seconds(process)
        return sum(self._spent.values())


def _cpu_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
