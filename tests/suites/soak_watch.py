"""What a long run may not leave growing: threads, files, processes, memory; looked at all along."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil

WARM_UP_S = 120.0
MOST_MORE_THREADS = 8
MOST_MORE_FILES = 40
MOST_GROWTH_MB = 20.0
JUDGED_FROM_S = 480.0
"""A shorter run says nothing of memory: the first minutes fill caches."""


@dataclass(frozen=True)
class Look:
    """`own_mb` is what the station's process has for itself, `tree_mb` its workers too."""

    at_s: float
    threads: int
    files: int
    processes: int
    own_mb: float
    tree_mb: float


@dataclass
class Watch:
    looks: list[Look] = field(default_factory=list)
    pids: set[int] = field(default_factory=set)
    began: float = field(default_factory=time.monotonic)
    threads_before: set[threading.Thread] = field(
        default_factory=lambda: set(threading.enumerate())
    )

    def look(self) -> Look:
        own = psutil.Process()
        family = [own, *own.children(recursive=True)]
        self.pids |= {process.pid for process in family[1:]}
        sizes = [_own_mb(process) for process in family]
        found = Look(
            time.monotonic() - self.began,
            threading.active_count(),
            sum(1 for _ in Path("/proc/self/fd").iterdir()),
            len(family),
            sizes[0],
            sum(sizes),
        )
        self.looks.append(found)
        return found

    def misses(self) -> list[str]:
        warm = _after_warm_up(self.looks)
        found = []
        for what, most in (("threads", MOST_MORE_THREADS), ("files", MOST_MORE_FILES)):
            more = max(getattr(look, what) for look in warm) - getattr(warm[0], what)
            if more > most:
                found.append(f"{more} more {what} than after the warm-up, at most {most}")
        if self.is_memory_judged and self.growth_mb > MOST_GROWTH_MB:
            found.append(f"the station grew by {self.growth_mb} MB, at most {MOST_GROWTH_MB}")
        return found

    def left_running(self) -> list[int]:
        """Processes that outlived the station."""
        return sorted(pid for pid in self.pids if _is_alive(pid))

    def threads_left(self) -> list[str]:
        now = set(threading.enumerate())
        return sorted(thread.name for thread in now - self.threads_before)

    @property
    def is_memory_judged(self) -> bool:
        return bool(self.looks) and self.looks[-1].at_s >= JUDGED_FROM_S

    @property
    def growth_mb(self) -> float:
        warm = _after_warm_up(self.looks)
        return round(warm[-1].own_mb - warm[0].own_mb, 1)

    @property
    def slope_mb_per_hour(self) -> float | None:
        """Least squares over the looks after the warm-up."""
        warm = _after_warm_up(self.looks)
        if not self.is_memory_judged or len(warm) < 3:
            return None
        slope = np.polyfit([look.at_s for look in warm], [look.own_mb for look in warm], 1)[0]
        return round(float(slope) * 3600, 1)


def _after_warm_up(looks: Sequence[Look]) -> Sequence[Look]:
    warm = [look for look in looks if look.at_s >= WARM_UP_S]
    return warm if len(warm) >= 2 else looks


def _own_mb(process: psutil.Process) -> float:
    with suppress(psutil.Error):
        return float(process.memory_full_info().uss) / 1e6
    return 0.0


def _is_alive(pid: int) -> bool:
    with suppress(OSError):
        return "(zombie)" not in Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return False
