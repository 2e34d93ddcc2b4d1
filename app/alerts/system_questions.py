"""The questions behind rules of type system: disk, memory, lost records, data drift, rollback.

Overload is no question: the window says so when its pictures come late.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import psutil

from app.alerts.station_looks import Grows
from services.domain.results import SiteNews
from services.metrics.health import CheckState, disk_check

LEAST_MEMORY = 0.05
"""Share of this machine's memory that should be free."""


class DiskUsage(Protocol):
    """Bytes."""

    @property
    def free(self) -> int: ...

    @property
    def total(self) -> int: ...


def system_questions(
    folder: Path,
    *,
    dropped: Callable[[], int],
    news: Callable[[], SiteNews],
    drifts: Callable[[], Sequence[object]],
    latched: Callable[[], bool],
    disk_usage: Callable[[Path], DiskUsage] = shutil.disk_usage,
) -> Mapping[str, Callable[[], bool]]:
    def disk() -> bool:
        try:
            found = disk_usage(folder)
        except OSError:
            return True
        return disk_check(free=found.free, total=found.total).state is not CheckState.OK

    def memory() -> bool:
        found = psutil.virtual_memory()
        return bool(found.available < LEAST_MEMORY * found.total)

    def data_drift() -> bool:
        found = news()
        return bool(found.problem or found.vanished or found.conflicts or drifts())

    return {
        "disk": disk,
        "memory": memory,
        "dropped_records": Grows(dropped),
        "data_drift": data_drift,
        "rollback": latched,
    }
