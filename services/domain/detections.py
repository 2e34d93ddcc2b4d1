"""What was seen in a camera's picture: hits of detectors, findings of image checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from services.domain.alerts.violation import Box
from services.domain.sentences import NOTHING, Sentence

LONGEST_WHY = 300


@dataclass(frozen=True, slots=True)
class Detection:
    """One hit; `region` is empty for what was seen anywhere. Confidence is 0 to 1."""

    violation_type: str
    region: str
    confidence: float
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether the picture is dark, blurred …: one of the kinds that rules name."""

    kind: str
    present: bool


@dataclass(frozen=True)
class Look:
    """What one look at a picture gave; `at` is when the picture arrived, monotonic seconds.

    `wants_picture`: the picture is worth keeping, `jpeg` is that picture. `failed` says that
    nobody looks any more, and why.
    """

    at: float
    detections: tuple[Detection, ...] = ()
    findings: tuple[Finding, ...] = ()
    wants_picture: bool = False
    jpeg: bytes = field(default=b"", repr=False)
    failed: str = ""


@dataclass(frozen=True)
class Sighting:
    """A look, and whose picture it was."""

    camera_id: str
    look: Look


class DetectorPhase(StrEnum):
    """OFF: nobody asked for it. REFUSED: its model or settings do not fit, it waits for others.

    WAITING: it ended, and is tried again. GIVEN_UP: that happened too often.
    """

    OFF = "off"
    STARTING = "starting"
    RUNNING = "running"
    SLOW = "slow"
    REFUSED = "refused"
    WAITING = "waiting"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class DetectorState:
    """The detector's process now; figures are of its last second, CPU in percent of one core."""

    phase: DetectorPhase = DetectorPhase.OFF
    reason: Sentence = NOTHING
    model: str = ""
    cameras: int = 0
    pictures_per_s: float = 0.0
    wanted_per_s: float = 0.0
    ms_each: float = 0.0
    cpu_percent: float = 0.0
    failures: int = 0
