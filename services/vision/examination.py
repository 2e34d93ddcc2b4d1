"""What is looked for in one camera's pictures; it travels to the camera's worker."""

from __future__ import annotations

from dataclasses import dataclass

from services.domain.detections import Detection, Finding, Look
from services.domain.regions import Region
from services.vision import image_checks, motion
from services.vision.best_picture import BestPicture
from services.vision.image_checks import ImageChecks
from services.vision.motion import Motion
from services.vision.small import CHECKED, Bgrx, Grey, grey_of, half

# pictures come a little early and late: those just before their time count as in time
EARLY = 0.9


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
