"""A scene's pictures, made by their numbers: the same number always shows the same moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import numpy as np

from services.simulator.canvas import Canvas, Pixels, roughened
from services.simulator.caption import Caption
from services.simulator.scenes import Format, Scene


class PictureMaker:
    """Draws what moves over what stands; `time_of_day` is local and asked for each picture."""

    def __init__(
        self, scene: Scene, wanted: Format, *, time_of_day: Callable[[], datetime] = datetime.now
    ) -> None:
        self._scene = scene
        self._fps = wanted.fps
        self._time_of_day = time_of_day
        self._caption = Caption(scene.name, wanted.width)
        standing: Pixels = np.zeros((wanted.height, wanted.width, 3), np.uint8)
        scene.stands(Canvas(standing))
        self._standing = roughened(standing, seed=len(scene.id))

    def picture(self, number: int) -> Pixels:
        pixels = self._standing.copy()
        self._scene.moves(Canvas(pixels), number / self._fps)
        self._caption.burn_in(pixels, at=self._time_of_day(), number=number)
        return pixels
