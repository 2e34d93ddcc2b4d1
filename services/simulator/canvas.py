"""Drawing in hundredths of the picture, so that one scene fits every size."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from services.simulator.opencv import cv2

Pixels = npt.NDArray[np.uint8]
Colour = tuple[int, int, int]  # blue, green, red

ROUGHNESS = 9.0


class Canvas:
    """A picture in BGR; x, y, widths and heights are percents of its sides."""

    def __init__(self, pixels: Pixels) -> None:
        self.pixels: Any = pixels
        self._height, self._width = pixels.shape[:2]

    def box(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        left, top = self._at(x, y)
        right, bottom = self._at(x + width, y + height)
        cv2.rectangle(self.pixels, (left, top), (right, bottom), colour, -1)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """The radius is in percents of the height."""
        reach = max(1, round(radius * self._height / 100))
        cv2.circle(self.pixels, self._at(x, y), reach, colour, -1, cv2.LINE_AA)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], colour: Colour, thick: float
    ) -> None:
        width = max(1, round(thick * self._height / 100))
        cv2.line(self.pixels, self._at(*start), self._at(*end), colour, width, cv2.LINE_AA)

    def shape(self, corners: list[tuple[float, float]], colour: Colour) -> None:
        points = np.array([self._at(*corner) for corner in corners], np.int32)
        cv2.fillPoly(self.pixels, [points], colour, cv2.LINE_AA)

    def fade(self, top: float, bottom: float, above: Colour, below: Colour) -> None:
        """A band from side to side whose colour runs from `above` to `below`."""
        first, last = self._at(0, top)[1], self._at(0, bottom)[1]
        share = np.linspace(0.0, 1.0, max(1, last - first))[:, None, None]
        band = np.array(above) * (1 - share) + np.array(below) * share
        self.pixels[first:last] = band.astype(np.uint8)

    def _at(self, x: float, y: float) -> tuple[int, int]:
        return round(x * self._width / 100), round(y * self._height / 100)


def roughened(pixels: Pixels, seed: int) -> Pixels:
    """The picture with the grain and the dark corners of a real lens; the grain stands still."""
    height, width = pixels.shape[:2]
    grain = np.random.default_rng(seed).normal(0.0, ROUGHNESS, (height, width, 1))
    soft = cv2.blur(grain, (3, 3))[:, :, None]
    across = np.linspace(-1.0, 1.0, width)[None, :, None]
    down = np.linspace(-1.0, 1.0, height)[:, None, None]
    light = 1.0 - 0.16 * (across**2 + down**2)
    rough: Pixels = np.clip(pixels * light + soft, 0, 255).astype(np.uint8)
    return rough
