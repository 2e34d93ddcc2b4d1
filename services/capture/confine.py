"""A worker's limits: whatever a stream makes the decoder do, the station goes on."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
from pathlib import Path

from services.capture.messages import CaptureLimits

# when memory is short the kernel takes a camera, not the station
OOM_SCORE = "500"
# mallopt(3), glibc: each attempt is read by a thread of its own, and each thread would otherwise
# leave an arena of its own behind
M_ARENA_MAX, ONE_ARENA = -8, 1


def confine(limits: CaptureLimits) -> None:
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, ONE_ARENA)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, limits.nice)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(OOM_SCORE)
