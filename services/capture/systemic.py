"""Tells one big loss from many small ones, so that it is answered once and not by every camera."""

from __future__ import annotations

import time

from services.capture.ladder import Random
from services.domain.clock import Clock
from services.domain.sentences import Sentence, sentence

SHARE_LOST = 0.30
LEAST_LOST = 4
WITHIN_S = 5.0
GRACE_S = 5.0
LONGEST_GAP_S = 3.0
LEAST_SLEEP_S = 1.0
RECONNECTS_PER_S = 8.0
PACED_FOR_S = 30.0
# the loop looks a few times a second: a place missed between two looks is not lost
LONGEST_CREDIT_S = 0.25


def slept_s() -> float:
    """How long this machine has been asleep since it was started, in seconds."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)


class SystemicGuard:
    """Watches for a loss that many cameras share; then one grace pass, then paced reconnects."""

    def __init__(self, random: Random, slept: Clock = slept_s) -> None:
        self._random = random
        self._slept = slept
        self._slept_before: float | None = None
        self._last_look: float | None = None
        self._lost_at: dict[str, float] = {}
        self._grace_until = float("-inf")
        self._next_place = float("-inf")

    def in_grace(self, now: float) -> bool:
        """No kills and no attempts of our own now."""
        return now < self._grace_until

    def note_lost(self, camera_id: str, now: float) -> None:
        self._lost_at[camera_id] = now

    def note_ended(self, camera_id: str) -> None:
        """The camera was stopped by somebody: no loss any more."""
        self._lost_at.pop(camera_id, None)

    def look(self, running: int, now: float) -> Sentence | None:
        """Called with every turn of the loop; words when a loss that many share begins."""
        reason = self._machine_stood_still(now) or self._many_lost(running, now)
        if reason is None or self.in_grace(now):
            return None
        self._lost_at.clear()
        self._grace_until = now + GRACE_S
        self._next_place = self._grace_until
        return reason

    def may_attempt(self, now: float) -> bool:
        """Takes a place for one attempt of our own: none in the grace pass, then eight a second."""
        if self.in_grace(now):
            return False
        if now >= self._grace_until + PACED_FOR_S:
            return True
        if now < self._next_place:
            return False
        step = 1 / RECONNECTS_PER_S
        self._next_place = max(now - LONGEST_CREDIT_S, self._next_place) + step * (
            0.5 + self._random()
        )
        return True

    def _machine_stood_still(self, now: float) -> Sentence | None:
        slept, last_look = self._slept(), self._last_look
        slept_before = self._slept_before
        self._slept_before, self._last_look = slept, now
        if slept_before is not None and slept - slept_before > LEAST_SLEEP_S:
            return sentence(
                "This machine slept for {seconds} s.", seconds=round(slept - slept_before)
            )
        if last_look is not None and now - last_look > LONGEST_GAP_S:
            return sentence(
                "This machine stood still for {seconds} s.", seconds=round(now - last_look)
            )
        return None

    def _many_lost(self, running: int, now: float) -> Sentence | None:
        self._lost_at = {c: at for c, at in self._lost_at.items() if now - at <= WITHIN_S}
        lost = len(self._lost_at)
        if lost < LEAST_LOST or lost <= SHARE_LOST * running:
            return None
        return sentence(
            "{lost} of {running} cameras were lost within {seconds} s.",
            lost=lost,
            running=running,
            seconds=round(WITHIN_S),
        )
