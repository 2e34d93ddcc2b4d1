"""What the station costs this machine: user + system time of its whole process tree, and memory."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import psutil

METER_EVERY_S = 5.0
FIRST_LOOK_S = 0.5
CHILDREN_EVERY = 6


class ProcessTree:
    """This process, its children, and the workers, whose ids somebody else knows already.

    Looking for grandchildren costs a walk over every process of the machine: not done here.
    """

    def __init__(self, worker_pids: Callable[[], Iterable[int]]) -> None:
        self._worker_pids = worker_pids
        self._known: dict[int, psutil.Process] = {}
        self._spent: dict[int, float] = {}
        self._own = psutil.Process()
        self._children: list[int] = []
        self._looks = 0

    def own_seconds(self) -> float:
        return _cpu_seconds(self._own)

    def seconds(self) -> float:
        """CPU seconds so far; a process that ended counts with the time seen last."""
        for process in self._processes():
            with contextlib.suppress(psutil.Error):
                self._spent[process.pid] = _cpu_seconds(process)
        return sum(self._spent.values())

    def memory_mb(self) -> float:
        """Resident memory less what is shared, in MB."""
        total = 0
        for process in self._processes():
            with contextlib.suppress(psutil.Error):
                memory = process.memory_info()
                total += memory.rss - memory.shared
        return total / 1e6

    def _processes(self) -> Iterable[psutil.Process]:
        if self._looks % CHILDREN_EVERY == 0:
            self._children = [child.pid for child in self._own.children()]
        self._looks += 1
        wanted = {*self._children, *self._worker_pids()}
        for pid in wanted - self._known.keys():
            with contextlib.suppress(psutil.Error):
                self._known[pid] = psutil.Process(pid)
        self._known = {pid: self._known[pid] for pid in wanted if pid in self._known}
        return [self._own, *self._known.values()]


class UsageSpan:
    """Percent of one core between `begin()` and now."""

    def __init__(self, tree: ProcessTree) -> None:
        self._tree = tree
        self.begin()

    def begin(self) -> None:
        self._began_at = time.monotonic()
        self._own_at_begin = self._tree.own_seconds()
        self._tree_at_begin = self._tree.seconds()

    def own_percent(self) -> float:
        return 100 * (self._tree.own_seconds() - self._own_at_begin) / self._elapsed_s()

    def tree_percent(self) -> float:
        return 100 * (self._tree.seconds() - self._tree_at_begin) / self._elapsed_s()

    def _elapsed_s(self) -> float:
        return max(time.monotonic() - self._began_at, 1e-3)


@dataclass(frozen=True)
class Usage:
    """Percent of one core; MB."""

    cpu_percent: float = 0.0
    memory_mb: float = 0.0


class UsageMeter:
    """Measures on a thread of its own: reading sixty processes takes longer than a picture may."""

    def __init__(self, tree: ProcessTree) -> None:
        self.latest = Usage()
        self._tree = tree
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="usage meter", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        span, pause_s = UsageSpan(self._tree), FIRST_LOOK_S
        while not self._stopping.wait(pause_s):
            self.latest = Usage(span.tree_percent(), self._tree.memory_mb())
            span.begin()
            pause_s = METER_EVERY_S


def _cpu_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
