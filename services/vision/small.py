"""The small pictures that everything here looks at: 160x90, whatever the camera sends."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from services.vision.opencv import cv2

WIDTH, HEIGHT = 160, 90
SIZE = WIDTH, HEIGHT

Bgrx = NDArray[Any]
"""(HEIGHT, WIDTH, 4) bytes, as workers draw."""

Grey = NDArray[Any]
"""(HEIGHT, WIDTH) bytes."""

Mask = NDArray[Any]
"""(HEIGHT, WIDTH), 255 where something is, else 0."""


def grey_of(small: Bgrx) -> Grey:
    return cv2.cvtColor(small, cv2.COLOR_BGRA2GRAY)
