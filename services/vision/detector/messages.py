"""What the station and the detector's process say to each other, one message a packet."""

from __future__ import annotations

from dataclasses import dataclass

from services.domain.detections import Sighting
from services.domain.sentences import Sentence
from services.vision.detector.order import DetectorOrder


@dataclass(frozen=True)
class Work:
    """The first message: load this model. Answered by Ready or Refused."""

    order: DetectorOrder


@dataclass(frozen=True)
class Watch:
    """Look at this camera; the descriptor of its picture memory comes along."""

    camera_id: str
    width: int
    height: int


@dataclass(frozen=True)
class Forget:
    camera_id: str


ToDetector = Work | Watch | Forget


@dataclass(frozen=True)
class Ready:
    """The model is loaded and was tried."""


@dataclass(frozen=True)
class Refused:
    """The model cannot be used; the process ends."""

    reason: Sentence


@dataclass(frozen=True)
class Seen:
    sighting: Sighting


@dataclass(frozen=True)
class Pace:
    """Once a second: the work since the last one. `cpu_percent` is of one core."""

    pictures_per_s: float
    wanted_per_s: float
    ms_each: float
    cpu_percent: float


FromDetector = Ready | Refused | Seen | Pace
