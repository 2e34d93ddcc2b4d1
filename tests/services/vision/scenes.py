"""Made pictures: a still yard with a camera's noise, in any light, with something in it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.vision.opencv import cv2
from services.vision.small import HEIGHT, WIDTH

NOISE = 3.0


class Scene:
    """The same pictures every time; brightness is 0 to 255, noise in grey levels."""

    def __init__(self, seed: int = 1) -> None:
        self._random = np.random.default_rng(seed)
        corners = self._random.integers(40, 190, (9, 16)).astype(np.uint8)
        blurry: Any = cv2.resize(corners, (WIDTH, HEIGHT), interpolation=cv2.INTER_NEAREST)
        self.still: NDArray[np.float64] = blurry.astype(np.float64)

    def grey(
        self,
        *,
        brighter: float = 0.0,
        gain: float = 1.0,
        noise: float = NOISE,
        thing: tuple[int, int, int, int] | None = None,
        shade: float = 60.0,
    ) -> NDArray[np.uint8]:
        """`thing` is (x, y, width, height) in small pixels, `shade` brighter than what it hides."""
        picture = self.still * gain + brighter
        if thing is not None:
            x, y, width, height = thing
            picture[y : y + height, x : x + width] += shade
        picture = picture + self._random.normal(0, noise, picture.shape)
        return np.clip(picture, 0, 255).astype(np.uint8)


def bgrx(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.dstack([grey, grey, grey, np.full_like(grey, 255)])
