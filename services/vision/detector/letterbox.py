"""A picture fitted into a model's square, with grey bars, and boxes taken back out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from numpy.typing import NDArray

from services.domain.alerts.violation import Box
from services.vision.opencv import cv2

BAR_GREY = (114, 114, 114)
"""What such models were trained with."""

Bgr = NDArray[Any]
"""(height, width, 3) bytes."""


@dataclass(frozen=True, slots=True)
class Letterbox:
    """`left` and `top` are the bars, in pixels of the square; width and height what they frame."""

    side: int
    width: int
    height: int
    left: int
    top: int

    @classmethod
    def of(cls, width: int, height: int, side: int) -> Self:
        """For a picture of this size."""
        scale = min(side / width, side / height)
        fitted = max(1, round(width * scale)), max(1, round(height * scale))
        return cls(side, *fitted, (side - fitted[0]) // 2, (side - fitted[1]) // 2)

    def framed(self, picture: Bgr) -> Bgr:
        fitted = cv2.resize(picture, (self.width, self.height), interpolation=cv2.INTER_LINEAR)
        right, bottom = self.side - self.width - self.left, self.side - self.height - self.top
        return cv2.copyMakeBorder(
            fitted, self.top, bottom, self.left, right, cv2.BORDER_CONSTANT, value=BAR_GREY
        )

    def box(self, x: float, y: float, width: float, height: float) -> Box | None:
        """In shares of the picture, cut at its sides; None for what lies in the bars alone."""
        left, right = self._across(x), self._across(x + width)
        top, bottom = self._down(y), self._down(y + height)
        if right <= left or bottom <= top:
            return None
        return Box(left, top, right - left, bottom - top)

    def _across(self, x: float) -> float:
        return min(1.0, max(0.0, (x - self.left) / self.width))

    def _down(self, y: float) -> float:
        return min(1.0, max(0.0, (y - self.top) / self.height))
