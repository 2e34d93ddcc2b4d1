"""What a camera usually shows, learnt slowly, and whether it shows something else now."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.vision.background import correlation
from services.vision.measures import Measures
from services.vision.opencv import cv2
from services.vision.small import HEIGHT, WIDTH, Grey

LEARNS_OVER_LOOKS = 60
"""Two minutes at a look each two seconds: dawn is followed, a hand before the lens is not."""

KNOWN_AFTER_LOOKS = 5
FARTHEST_SAME_PX = 2.5
SURE_SHIFT = 0.12
NO_SHIFT = 0.04
OTHER_VIEW = 0.25
# one lamp must not outweigh all else
STRONGEST = 200


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a picture stands to the usual view; shift in small pixels, `sure` 0 to 1."""

    likeness: float
    shift_px: float
    sure: float

    @property
    def is_moved(self) -> bool:
        """The same things elsewhere, or nothing of what was there."""
        if self.sure >= SURE_SHIFT:
            return self.shift_px > FARTHEST_SAME_PX
        return self.sure < NO_SHIFT and self.likeness < OTHER_VIEW


class UsualView:
    """One camera's; `learn` only what is usual."""

    def __init__(self) -> None:
        self._looks = 0
        self._mean: NDArray[np.float32] = np.zeros((HEIGHT, WIDTH), np.float32)
        self.edges = 0.0
        self.sharpness = 0.0
        self._window = cv2.createHanningWindow((WIDTH, HEIGHT), cv2.CV_32F)

    @property
    def is_known(self) -> bool:
        return self._looks >= KNOWN_AFTER_LOOKS

    def learn(self, grey: Grey, seen: Measures) -> None:
        self._looks += 1
        share = max(1 / self._looks, 1 / LEARNS_OVER_LOOKS)
        cv2.accumulateWeighted(grey, self._mean, share)
        self.edges += share * (seen.edges - self.edges)
        self.sharpness += share * (seen.sharpness - self.sharpness)

    def forget(self) -> None:
        self._looks = 0

    def compare(self, grey: Grey) -> Comparison:
        """Shifts by phase correlation (Kuglin and Hines 1975) of the gradients."""
        usual = cv2.convertScaleAbs(self._mean)
        (x, y), sure = cv2.phaseCorrelate(_gradient(usual), _gradient(grey), self._window)
        return Comparison(correlation(usual, grey), float(np.hypot(x, y)), float(sure))


def _gradient(grey: Grey) -> NDArray[np.float32]:
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0)
    down = cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    strength: NDArray[np.float32] = np.minimum(np.abs(across) + np.abs(down), 200).astype(
        np.float32
    )
    return strength
