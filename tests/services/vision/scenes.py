"""Made pictures: a still yard with a camera's noise, in any light, with something in it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.simulator.picture_maker import PictureMaker
from services.simulator.scenes import SCENES
from services.vision.opencv import cv2
from services.vision.small import CHECKED, HEIGHT, WIDTH

NOISE = 3.0
SMALL_NOISE = 1.5


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


class Yard:
    """The simulated yard as a camera sends it, seen small: shifted, blurred, covered, in any light.

    Colours and things of a real scene, as the checks are made for; a camera's noise over it.
    """

    def __init__(self, scene: str = "yard", seed: int = 2) -> None:
        random = np.random.default_rng(seed)
        (found,) = (one for one in SCENES if one.id == scene)
        self._whole = PictureMaker(found, found.main).picture(30)
        shape = (8, CHECKED[1], CHECKED[0], 3)
        self._noise = random.normal(0, SMALL_NOISE, shape).astype(np.float32)
        self._made: dict[Any, Any] = {}
        self._looks = 0

    def see(self, **seen: Any) -> NDArray[np.uint8]:
        """As `drawn` has it."""
        key = tuple(sorted(seen.items()))
        if key not in self._made:
            self._made[key] = self.drawn(**seen)
        self._looks += 1
        noisy = np.clip(self._made[key] + self._noise[self._looks % 8], 0, 255).astype(np.uint8)
        return np.dstack([noisy, np.full(noisy.shape[:2], 255, np.uint8)])

    def drawn(
        self,
        *,
        gain: float = 1.0,
        brighter: float = 0.0,
        blur: float = 0.0,
        shift: tuple[float, float] = (0.0, 0.0),
        colours: tuple[float, float, float] = (1.0, 1.0, 1.0),
        covered: float = 0.0,
    ) -> Any:
        """`blur` and `shift` are shares of the sides; `covered` is the shade of a cloth."""
        height, width = self._whole.shape[:2]
        picture: Any = self._whole
        if blur:
            picture = cv2.GaussianBlur(picture, (0, 0), width * blur)
        if any(shift):
            move = np.array([[1, 0, shift[0] * width], [0, 1, shift[1] * height]], np.float32)
            picture = cv2.warpAffine(
                picture, move, (width, height), borderMode=cv2.BORDER_REFLECT_101
            )
        small: Any = cv2.resize(picture, CHECKED, interpolation=cv2.INTER_AREA)
        if covered:
            small = np.full_like(small, covered)
        return small.astype(np.float32) * gain * np.array(colours, np.float32) + brighter
