"""When a worker is ended for hanging: its own loop stands, or its reader does."""

from __future__ import annotations

from typing import Protocol

from services.capture import slot_words
from services.capture.messages import CaptureLimits
from services.domain.run_state import Problem

HEARTBEAT_LIMIT_S = 10.0
READER_GRACE_S = 4.0


class Signs(Protocol):
    """What the watchdog reads of the worker's vitals, in monotonic seconds."""

    @property
    def heartbeat_at(self) -> float: ...
    @property
    def packet_at(self) -> float: ...


def dead_loop(signs: Signs, hired_at: float, now: float) -> Problem | None:
    """The worker's fault: its loop gives no sign of life."""
    silent_s = now - max(signs.heartbeat_at, hired_at)
    return slot_words.HANGS if silent_s > HEARTBEAT_LIMIT_S else None


def standing_open(signs: Signs, limits: CaptureLimits, since: float, now: float) -> Problem | None:
    """The library's fault: opening goes on beyond its limit, and nothing arrives."""
    silent_s = now - max(signs.packet_at, since)
    if silent_s <= limits.open_s + READER_GRACE_S:
        return None
    return slot_words.opening_hangs(round(silent_s, 1))


def standing_read(signs: Signs, limits: CaptureLimits, since: float, now: float) -> Problem | None:
    """The library's fault: reading goes on beyond its limit."""
    silent_s = now - max(signs.packet_at, since)
    if silent_s <= limits.read_s + READER_GRACE_S:
        return None
    return slot_words.reading_hangs(round(silent_s, 1))
