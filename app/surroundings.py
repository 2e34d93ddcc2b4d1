"""What a station takes from outside itself; a drill brings a clock of its own, and its fault."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.alerts.system_questions import DiskUsage
from app.pairs import Pair
from services.domain.clock import UtcClock, utc_now
from services.domain.operation import Operation

Pairs = dict[Operation, Pair]


def as_they_are(pairs: Pairs) -> Pairs:
    return pairs


@dataclass(frozen=True)
class Surroundings:
    """`variables` is the environment; `change` may put something else in an operation's place.

    `rehearses`: writes are read back, though nobody watches the site file.
    """

    utc_clock: UtcClock = utc_now
    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)
    change: Callable[[Pairs], Pairs] = as_they_are
    disk_usage: Callable[[Path], DiskUsage] = shutil.disk_usage
    rehearses: bool = False
