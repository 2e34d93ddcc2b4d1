"""What the engine is told: recorded events only. Times are UTC seconds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from services.domain.run_state import CaptureState

STATION = ""
"""The camera of what concerns the station as a whole."""


# the two kinds that come by the thousand are named tuples: they are made in half the time


class SampleInput(NamedTuple):
    """A look at a camera: every 30 s, and (`changed`) whenever its state changes.

    `age_s` of its newest frame is None where there was none; `since_s` is how long it is in this
    state; `nominal_fps` is None where nobody said what it should be.
    """

    camera_id: str
    at: float
    state: CaptureState
    fps: float = 0.0
    nominal_fps: float | None = None
    bitrate_kbps: float = 0.0
    age_s: float | None = None
    since_s: float | None = None
    changed: bool = False


class ViolationInput(NamedTuple):
    """`happened_at` is never after `at`, when the station took it up."""

    camera_id: str
    at: float
    happened_at: float
    violation_type: str
    number: int = 0
    confidence: float = 1.0
    picture: str = ""


@dataclass(frozen=True, slots=True)
class ProgressInput:
    """A violation goes on: so many more `hits`, the last of them when it `happened`."""

    camera_id: str
    at: float
    happened_at: float
    violation_type: str
    hits: int


@dataclass(frozen=True, slots=True)
class FindingInput:
    """What an image check finds, or no longer finds."""

    camera_id: str
    at: float
    kind: str
    present: bool


@dataclass(frozen=True, slots=True)
class FigureInput:
    """A figure of the station's own calls; `key` names metric, operation, side and window.

    `value` is None where there were no calls.
    """

    at: float
    key: str
    value: float | None


@dataclass(frozen=True, slots=True)
class SystemInput:
    """Whether something is the matter with the station itself."""

    at: float
    kind: str
    present: bool


@dataclass(frozen=True, slots=True)
class TimeInput:
    """Nothing happened, but something was due."""

    at: float


@dataclass(frozen=True, slots=True)
class MuteInput:
    """The camera's other rules are quiet while it is offline, and heard again after."""

    at: float
    muted: bool


@dataclass(frozen=True, slots=True)
class SiteInput:
    """Which cameras of a site alert are still offline."""

    at: float
    camera_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class NotifiedInput:
    """A notification really went out."""

    at: float


@dataclass(frozen=True, slots=True)
class SnoozeInput:
    """No notifications until a time, or (None) until the signal is resolved."""

    at: float
    until: float | None


@dataclass(frozen=True, slots=True)
class StationOff:
    """The station did not run, or its clock was set: clocks skip the time between."""

    since: float
    until: float

    @property
    def at(self) -> float:
        return self.until


Input: TypeAlias = (
    SampleInput
    | ViolationInput
    | ProgressInput
    | FindingInput
    | FigureInput
    | SystemInput
    | TimeInput
    | MuteInput
    | SiteInput
    | NotifiedInput
    | SnoozeInput
    | StationOff
)


def as_of(what: Input, now: float) -> Input:
    """The input as it is heard now; one from a clock that is ahead does not take time with it."""
    if what.at <= now:
        return what
    if isinstance(what, ViolationInput):
        return what._replace(at=now, happened_at=min(what.happened_at, now))
    if isinstance(what, SampleInput):
        return what._replace(at=now)
    if isinstance(what, ProgressInput):
        return replace(what, at=now, happened_at=min(what.happened_at, now))
    if isinstance(what, StationOff):
        return replace(what, until=now)
    return replace(what, at=now)
