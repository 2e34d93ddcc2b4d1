"""When a worker is ended for hanging: its own loop stands, or its reader does."""

from __future__ import annotations

from typing import Protocol

from services.capture import slot_words
from services.capture.messages import CaptureLimits
from services.capture.phases import Afterwards, Phase

HEARTBEAT_LIMIT_S = 10.0
READER_GRACE_S = 4.0


class Signs(Protocol):
    """What the watchdog reads of the worker's vitals, in monotonic seconds."""

    @property
    def heartbeat_at(self) -> float: ...
    @property
    def packet_at(self) -> float: ...


def overdue(
    phase: Phase, signs: Signs, limits: CaptureLimits, hired_at: float, since: float, now: float
) -> Afterwards | None:
    """What is to follow the end of a worker that hangs, None while it does not.

    `since` is when the phase began. The worker's fault is a loop without a sign of life; the
    camera's, or the library's that ignores its limits, is silence while the heart beats.
    """
    if phase is Phase.FORKING:
        # the fork server has a watchdog of its own
        return None
    if now - max(signs.heartbeat_at, hired_at) > HEARTBEAT_LIMIT_S:
        return Afterwards(crash=slot_words.HANGS)
    silent_s = now - max(signs.packet_at, since)
    if phase is Phase.OPENING and silent_s > limits.open_s + READER_GRACE_S:
        return Afterwards(problem=slot_words.opening_hangs(round(silent_s, 1)))
    if phase is Phase.CONNECTED and silent_s > limits.read_s + READER_GRACE_S:
        return Afterwards(problem=slot_words.reading_hangs(round(silent_s, 1)))
    return None
