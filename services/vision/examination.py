"""What is looked for in one camera's pictures; it travels to the camera's worker."""

from __future__ import annotations

from dataclasses import dataclass

from services.domain.detections import Look
from services.domain.regions import Region
from services.vision import motion
from services.vision.best_picture import BestPicture
from services.vision.motion import Motion
from services.vision.small import SIZE, Bgrx, grey_of


@dataclass(frozen=True)
class Examination:
    """`motion_share` is the part of a region that has to move, 0 to 1."""

    regions: tuple[Region, ...]
    motion_share: float

    @property
    def size(self) -> tuple[int, int]:
        return SIZE

    @property
    def every_s(self) -> float:
        return motion.EVERY_S

    @property
    def wants_every_picture(self) -> bool:
        return bool(self.regions)

    def examiner(self) -> PictureExaminer:
        return PictureExaminer(self)


class PictureExaminer:
    """One worker's; one thread at a time."""

    def __init__(self, examination: Examination) -> None:
        self._motion = Motion(examination.regions, examination.motion_share)
        self._best = BestPicture()

    def see(self, small: Bgrx, at: float) -> Look | None:
        """None when there is nothing to tell."""
        hits = self._motion.see(grey_of(small), at)
        if not hits:
            return None
        return Look(at, hits, wants_picture=self._best.wants(hits, at))
