"""The words a camera's slot thinks in: where it stands, and what follows a worker's leaving."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from services.domain.pictures import CaptureOrder
from services.domain.run_state import Problem
from services.domain.source import SourceKind


class Phase(StrEnum):
    """RESTING has no worker, WAITING may have one, LEAVING has one that is to go."""

    RESTING = "resting"
    FORKING = "forking"
    QUEUED = "queued"
    OPENING = "opening"
    CONNECTED = "connected"
    WAITING = "waiting"
    LEAVING = "leaving"


@dataclass(frozen=True)
class Afterwards:
    """What follows when the worker has left: a start, a retry, more waiting, or rest.

    `crash` is a problem of the worker, `problem` one of the camera.
    """

    order: CaptureOrder | None = None
    problem: Problem | None = None
    crash: Problem | None = None
    goes_on_waiting: bool = False


REST = Afterwards()


def same_capture(one: CaptureOrder, other: CaptureOrder) -> bool:
    """Whether a worker for the one captures the other as well."""
    like = replace(one, name=other.name)
    if one.source.kind is not SourceKind.DEVICE:
        # only a local device is asked for a rate
        like = replace(like, fps_wanted=other.fps_wanted)
    return like == other
