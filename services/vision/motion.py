"""Motion inside regions: how much of each moves, and whether that is a hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.domain.alerts.violation import Box
from services.domain.detections import Detection
from services.domain.regions import Region
from services.vision.background import Background
from services.vision.latch import Latch
from services.vision.opencv import cv2
from services.vision.region_mask import mask_of
from services.vision.small import HEIGHT, WIDTH, Grey, Mask

OFF_SHARE = 0.5
"""A region that moved goes on moving down to this part of the share that begins it."""

LEAST_PIXELS = 4
"""Less than this is noise, however small the region."""

EVERY_S = 0.5


@dataclass
class _Watched:
    """A region, its mask, and whether it moves now."""

    region: Region
    mask: Mask
    pixels: int
    latch: Latch


class Motion:
    """`share` is the part of a region, 0 to 1, that has to move for a hit."""

    def __init__(self, regions: Sequence[Region], share: float) -> None:
        self._background = Background()
        self._watched = [_watched(region, share) for region in regions]

    def see(self, grey: Grey, at: float) -> tuple[Detection, ...]:
        """A hit for each region that moves now; `at` is monotonic seconds."""
        moving = self._background.see(grey, at)
        found = [_hit(one, moving) for one in self._watched]
        return tuple(hit for hit in found if hit is not None)


def _watched(region: Region, share: float) -> _Watched:
    mask = mask_of(region)
    pixels = max(1, cv2.countNonZero(mask))
    # in a region of few pixels a share may be less than one
    on = max(share, LEAST_PIXELS / pixels)
    return _Watched(region, mask, pixels, Latch(on, on * OFF_SHARE))


def _hit(watched: _Watched, moving: Mask | None) -> Detection | None:
    inside = None if moving is None else cv2.bitwise_and(moving, watched.mask)
    share = 0.0 if inside is None else cv2.countNonZero(inside) / watched.pixels
    watched.latch = watched.latch.seen(share)
    if inside is None or not watched.latch.is_on:
        return None
    region = watched.region
    return Detection(region.type, region.name, confidence(share, watched.latch.on), _box(inside))


def confidence(share: float, on: float) -> float:
    """0.5 for what is just enough, towards 1 for much more; 0 to 1."""
    return share / (share + on)


def _box(inside: Mask) -> Box:
    x, y, width, height = cv2.boundingRect(inside)
    return Box(x / WIDTH, y / HEIGHT, width / WIDTH, height / HEIGHT)
