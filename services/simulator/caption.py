"""The line burnt into every picture: name, clock, number of the picture."""

from __future__ import annotations

from datetime import datetime
from functools import cache

import numpy as np

from services.simulator.canvas import Pixels
from services.simulator.opencv import cv2

LETTERS_ACROSS = 46
SMALLEST_LETTER = 7  # pixels wide
WHITE, DARK = (245, 245, 245), 24


class Caption:
    """Pastes letters drawn once: writing the line anew costs ten times as much."""

    def __init__(self, name: str, width: int) -> None:
        self._name = name
        self._letter_width = max(SMALLEST_LETTER, width // LETTERS_ACROSS)

    def burn_in(self, pixels: Pixels, *, at: datetime, number: int) -> None:
        clock = f"{at:%Y-%m-%d %H:%M:%S}.{at.microsecond // 100_000}"
        text = f" {self._name} {clock} #{number}"
        line = np.hstack([_letter(character, self._letter_width) for character in text])
        height, width = line.shape[0], min(line.shape[1], pixels.shape[1])
        # at the bottom: viewers put their own words at the top
        pixels[-height:, :width] = line[:, :width]


@cache
def _letter(character: str, width: int) -> Pixels:
    height = width * 2
    font, size, thick = cv2.FONT_HERSHEY_SIMPLEX, width / 19, max(1, width // 9)
    (needed, _), _ = cv2.getTextSize(character, font, size, thick)
    # m and w are wider than the rest
    drawn = np.full((height, max(width, needed + 2), 3), DARK, np.uint8)
    middle = (drawn.shape[1] - needed) // 2, round(height * 0.74)
    cv2.putText(drawn, character, middle, font, size, WHITE, thick, cv2.LINE_AA)
    return drawn
