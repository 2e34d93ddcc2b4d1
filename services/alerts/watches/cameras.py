"""What the samples of a camera say: no pictures, too few of them, always the same one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

from services.alerts.gap import Gap
from services.alerts.watches.level import Level
from services.domain.alerts.inputs import Input, SampleInput
from services.domain.rules import CameraOffline, FrameRate, FrozenImage
from services.domain.run_state import CaptureState

SAMPLE_EVERY_S = 30.0
STALE_AFTER_S = 3 * SAMPLE_EVERY_S
SETTLED_AFTER_S = 10.0

SHOWS_PICTURES = frozenset({CaptureState.LIVE, CaptureState.LATE, CaptureState.FROZEN_IMAGE})


def _is_stale(heard_at: float | None, now: float) -> bool:
    return heard_at is None or now - heard_at > STALE_AFTER_S


@dataclass(frozen=True, slots=True)
class OfflineWatch(Level):
    """`lost_at` is when the last frame came; None while frames come, and of a stopped camera."""

    condition: CameraOffline
    heard_at: float | None = None
    lost_at: float | None = None

    def seen(self, what: Input) -> Self:
        if not isinstance(what, SampleInput):
            return self
        lost_at = None
        if what.state is not CaptureState.STOPPED and what.state not in SHOWS_PICTURES:
            lost_at = self._lost_at(what)
        return type(self)(self.condition, what.at, lost_at)

    def _lost_at(self, what: SampleInput) -> float:
        """A camera that reconnects for a moment has lost its newest frame then."""
        if what.age_s is None:
            # never a frame: since it was first seen without one
            return what.at if self.lost_at is None else self.lost_at
        newest = what.at - what.age_s
        return newest if self.lost_at is None else max(newest, self.lost_at)

    def holds(self, now: float) -> bool | None:
        if self.heard_at is None:
            return None
        return self.lost_at is not None and self._over_at(self.lost_at) <= now

    def due(self, now: float) -> float | None:
        if self.lost_at is None or self.holds(now):
            return None
        return self._over_at(self.lost_at)

    def value(self, now: float) -> float | None:
        """Seconds without a frame."""
        return None if self.lost_at is None else now - self.lost_at

    def after(self, gap: Gap) -> Self:
        return type(self)(self.condition, self.heard_at, gap.maybe_skipped(self.lost_at))

    def is_stale(self, now: float) -> bool:
        return _is_stale(self.heard_at, now)

    def plain(self) -> Any:
        return [self.heard_at, self.lost_at]

    def restored(self, plain: Any) -> Self:
        heard_at, lost_at = plain
        return type(self)(self.condition, heard_at, lost_at)

    def _over_at(self, lost_at: float) -> float:
        return lost_at + self.condition.offline_seconds


@dataclass(frozen=True, slots=True)
class FrameRateWatch(Level):
    """`rate` is frames a second, or their share of the nominal rate in percent.

    A camera without pictures says nothing of its rate, nor does one that has just begun.
    """

    condition: FrameRate
    heard_at: float | None = None
    rate: float | None = None
    stopped: bool = False

    def seen(self, what: Input) -> Self:
        if not isinstance(what, SampleInput) or what.changed:
            return self
        if what.state is CaptureState.STOPPED:
            return type(self)(self.condition, what.at, None, stopped=True)
        settled = what.since_s is None or what.since_s >= SETTLED_AFTER_S
        if what.state not in SHOWS_PICTURES or not settled:
            return self
        rate = self._rate(what)
        return self if rate is None else type(self)(self.condition, what.at, rate)

    def _rate(self, what: SampleInput) -> float | None:
        if self.condition.below_fps is not None:
            return what.fps
        return 100 * what.fps / what.nominal_fps if what.nominal_fps else None

    def holds(self, now: float) -> bool | None:
        if self.rate is None:
            return False if self.stopped else None
        limit = self.condition.below_fps or self.condition.below_percent or 0.0
        return self.rate < limit

    def value(self, now: float) -> float | None:
        return self.rate

    def worse(self, one: float, other: float) -> float:
        return min(one, other)

    def is_stale(self, now: float) -> bool:
        return _is_stale(self.heard_at, now)

    def plain(self) -> Any:
        return [self.heard_at, self.rate, self.stopped]

    def restored(self, plain: Any) -> Self:
        heard_at, rate, stopped = plain
        return type(self)(self.condition, heard_at, rate, bool(stopped))


@dataclass(frozen=True, slots=True)
class FrozenWatch(Level):
    """A camera without pictures keeps what was last known of it."""

    condition: FrozenImage
    heard_at: float | None = None
    frozen: bool | None = None

    def seen(self, what: Input) -> Self:
        if not isinstance(what, SampleInput):
            return self
        if what.state not in SHOWS_PICTURES and what.state is not CaptureState.STOPPED:
            return self
        frozen = what.state is CaptureState.FROZEN_IMAGE
        return replace(self, heard_at=what.at, frozen=frozen)

    def holds(self, now: float) -> bool | None:
        return self.frozen

    def is_stale(self, now: float) -> bool:
        return _is_stale(self.heard_at, now)

    def plain(self) -> Any:
        return [self.heard_at, self.frozen]

    def restored(self, plain: Any) -> Self:
        heard_at, frozen = plain
        return type(self)(self.condition, heard_at, frozen)
