"""News that nobody asked for: frozen events that services publish through an injected callable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.domain.alerts import Alert, AlertStep
from services.domain.results import SiteNews
from services.domain.rollout_view import RollBackNotice
from services.domain.run_state import RunState
from services.domain.sentences import NOTHING, Sentence


@dataclass(frozen=True)
class CameraStateChanged:
    """The supervisor saw a camera change its state; `before` is None at the first."""

    camera_id: str
    before: RunState | None
    now: RunState


@dataclass(frozen=True)
class CamerasChanged:
    """Cameras were added, edited or removed, here or in the site file."""

    camera_ids: tuple[str, ...]


@dataclass(frozen=True)
class SiteChanged:
    """The site file and the station stand differently to each other now."""

    news: SiteNews


@dataclass(frozen=True)
class SystemicLoss:
    """Many cameras were lost at once, or this machine slept: one notice, one grace pass."""

    reason: Sentence


@dataclass(frozen=True)
class ProblemSeen:
    """Something an operator should read in the message area."""

    what: Sentence


@dataclass(frozen=True)
class RolledBack:
    """Everything is legacy again, by a guard or by a hand."""

    notice: RollBackNotice


@dataclass(frozen=True)
class RolloutChanged:
    """Somebody, or the plan, decided something about the rollout: what, and why."""

    revision: int
    actor: str = ""
    what: Sentence = NOTHING
    why: str = ""


@dataclass(frozen=True)
class Rehearsed:
    """A drill or a comparison on a copy of the site ended: how."""

    what: Sentence


@dataclass(frozen=True)
class AlertFired:
    """A rule raised a new alert; `quiet`: nobody should be told of it now."""

    alert: Alert
    channels: tuple[str, ...] = ()
    quiet: bool = False


@dataclass(frozen=True)
class AlertChanged:
    """An alert moved on either axis, or was hit again: what happened to it since the last news.

    `channels`: people are told of it only now, on these.
    """

    alert: Alert
    steps: tuple[AlertStep, ...]
    actor: str = ""
    channels: tuple[str, ...] = ()


Event = (
    CameraStateChanged
    | CamerasChanged
    | SiteChanged
    | SystemicLoss
    | ProblemSeen
    | RolledBack
    | RolloutChanged
    | Rehearsed
    | AlertFired
    | AlertChanged
)
Publish = Callable[[Event], None]
