"""What is looked for in one camera's pictures; it travels to the camera's worker."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.domain.detections import Detection, Finding, Look
from services.domain.regions import Region
from services.vision import image_checks, motion
from services.vision.best_picture import BestPicture
from services.vision.image_checks import ImageChecks
from services.vision.motion import Motion
from services.vision.small import CHECKED, CHECKED_HEIGHT, CHECKED_WIDTH, Bgrx, Grey, grey_of, half

# pictures come a little early and late: those just before their time count as in time
EARLY = 0.9

_WARM_UP_LOOKS = 5
_SOMEWHERE = Region("warm up", "motion", ((0.2, 0.2), (0.8, 0.2), (0.5, 0.8)))


def warm_up() -> None:
    """Has OpenCV build its tables, so that workers forked from here share them.

    Each worker would otherwise take 0.17 s and 13 MB of its own for them at its first picture.
    """
    examiner = Examination((_SOMEWHERE,)).examiner()
    noise = np.random.default_rng(0)
    for look in range(_WARM_UP_LOOKS):
        small = noise.integers(0, 256, (CHECKED_HEIGHT, CHECKED_WIDTH, 4), dtype=np.uint8)
        examiner.see(small, look * image_checks.EVERY_S)


@dataclass(frozen=True)
class Examination:
    """`motion_share` is the part of a region that has to move, 0 to 1.

    Without regions only the image checks look, at what is decoded anyway.
    """

    regions: tuple[Region, ...] = ()
    motion_share: float = 0.02

    @property
    def size(self) -> tuple[int, int]:
        return CHECKED

    @property
    def every_s(self) -> float:
        return motion.EVERY_S if self.regions else image_checks.EVERY_S

    @property
    def wants_every_picture(self) -> bool:
        return bool(self.regions)

    def examiner(self) -> PictureExaminer:
        return PictureExaminer(self)


class PictureExaminer:
    """One worker's; one thread at a time."""

    def __init__(self, examination: Examination) -> None:
        regions, share = examination.regions, examination.motion_share
        self._motion = Motion(regions, share) if regions else None
        self._checks = ImageChecks()
        self._checked_at = float("-inf")
        self._best = BestPicture()

    def see(self, small: Bgrx, at: float) -> Look | None:
        """None when there is nothing to tell."""
        grey = grey_of(small)
        hits, findings = self._hits(grey, at), self._findings(small, grey, at)
        if not hits and not findings:
            return None
        return Look(at, hits, findings, wants_picture=self._best.wants(hits, at))

    def _hits(self, grey: Grey, at: float) -> tuple[Detection, ...]:
        return () if self._motion is None else self._motion.see(half(grey), at)

    def _findings(self, small: Bgrx, grey: Grey, at: float) -> tuple[Finding, ...]:
        if at - self._checked_at < image_checks.EVERY_S * EARLY:
            return ()
        self._checked_at = at
        return self._checks.see(small, grey, at)
