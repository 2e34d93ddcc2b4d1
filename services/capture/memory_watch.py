"""Looks now and then how much memory workers take, and has those that leak replaced."""

from __future__ import annotations

from collections.abc import Iterable

import psutil

from services.capture import slot_words
from services.capture.camera_slot import CameraSlot
from services.capture.capture_settings import InForce

LOOK_EVERY_S = 3.0
# the worker's own limit is on its address space: what it really holds stays below that
SHARE_OF_LIMIT = 0.75


class MemoryWatch:
    """A worker is replaced at three quarters of its limit."""

    def __init__(self, in_force: InForce) -> None:
        self._in_force = in_force
        self._next_look = 0.0

    def look(self, slots: Iterable[CameraSlot], now: float) -> None:
        if now < self._next_look:
            return
        self._next_look = now + LOOK_EVERY_S
        most = self._in_force.settings.limits.memory_bytes * SHARE_OF_LIMIT
        for slot in slots:
            pid = None if slot.worker is None else slot.worker.pid
            if pid is not None and resident_bytes(pid) > most:
                slot.recycle(slot_words.TOO_MUCH_MEMORY, now)


def resident_bytes(pid: int) -> int:
    """0 for a process that is gone."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
