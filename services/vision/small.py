"""The small pictures that are looked at: 320x180 for the checks, half of it for motion."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from services.vision.opencv import cv2

CHECKED_WIDTH, CHECKED_HEIGHT = 320, 180
CHECKED = CHECKED_WIDTH, CHECKED_HEIGHT
"""At half of it a camera out of focus by one part in a hundred of the width looks sharp."""

WIDTH, HEIGHT = CHECKED_WIDTH // 2, CHECKED_HEIGHT // 2

Bgrx = NDArray[Any]
"""(height, width, 4) bytes, as workers draw."""

Grey = NDArray[Any]
"""(height, width) bytes."""

Mask = NDArray[Any]
"""(HEIGHT, WIDTH), 255 where something is, else 0."""


def grey_of(small: Bgrx) -> Grey:
    return cv2.cvtColor(small, cv2.COLOR_BGRA2GRAY)


def half(grey: Grey) -> Grey:
    """(HEIGHT, WIDTH): each pixel the mean of four, which takes half of the noise away."""
    return cv2.resize(grey, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
