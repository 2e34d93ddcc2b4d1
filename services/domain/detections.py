"""What was seen in a camera's picture: hits of detectors, findings of image checks."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.domain.alerts.violation import Box

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
