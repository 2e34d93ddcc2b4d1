"""Looks at a camera's pictures beside the wall: small ones, now and then, after they are shown.

What looks is given from outside, as an examination that travels to the worker by name.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import numpy as np

from services.capture.messages import Examination, Examined, Examiner
from services.capture.shared_frames import BYTES_A_PIXEL, Pixels
from services.capture.sources.arrival import Picture
from services.domain.detections import LONGEST_WHY, Look
from services.domain.pictures import View

logger = logging.getLogger(__name__)

# pictures come a little early and late: those just before their time count as in time
EARLY = 0.9

Tell = Callable[[Examined], None]


class Drawn(Protocol):
    """A picture as it is looked at."""

    def draw(self, into: Pixels) -> None: ...

    def jpeg(self) -> bytes: ...


class Examining:
    """Shared by the decode threads and the commands; `tell` takes what was seen."""

    def __init__(self, tell: Tell) -> None:
        self._lock = threading.Lock()
        self._tell = tell
        self._examination: Examination | None = None
        self._examiner: Examiner | None = None
        self._small: Pixels = np.zeros((0, 0, BYTES_A_PIXEL), np.uint8)
        self._seen_at = 0.0

    def give(self, examination: Examination | None) -> None:
        """What is to be looked for from now on; it begins anew."""
        with self._lock:
            self._examination, self._examiner, self._seen_at = examination, None, 0.0
            if examination is None:
                return
            try:
                self._examiner = examination.examiner()
            except Exception as error:  # noqa: BLE001 - told, and the pictures go on
                self._give_up(error)
                return
            width, height = examination.size
            self._small = np.zeros((height, width, BYTES_A_PIXEL), np.uint8)

    @property
    def rate(self) -> float:
        """Pictures a second that have to be decoded for it, whoever else looks; mostly 0."""
        examination = self._examination
        if examination is None or not examination.wants_every_picture:
            return 0.0
        return 1 / examination.every_s

    def see(self, picture: Picture, arrived_at: float) -> None:
        """Called with every picture that was shown; mostly returns at once."""
        with self._lock:
            examination, examiner = self._examination, self._examiner
            if examination is None or examiner is None:
                return
            if arrived_at - self._seen_at < examination.every_s * EARLY:
                return
            self._seen_at = arrived_at
            try:
                look = _look(examiner, picture, self._small, arrived_at)
            except Exception as error:  # noqa: BLE001 - told, and the pictures go on
                self._give_up(error)
                return
        if look is not None:
            self._tell(Examined(look))

    def _give_up(self, error: Exception) -> None:
        """Pictures go on; nobody looks until a new examination comes."""
        logger.exception("The pictures are not examined any more")
        self._examination = self._examiner = None
        self._tell(Examined(Look(0.0, failed=repr(error)[:LONGEST_WHY])))


def decoded_for(view: View, rate: float) -> View:
    """The view with what has to be decoded beside it: a hidden camera's pictures too."""
    if not rate:
        return view
    if view.fps_limit is not None:
        return replace(view, fps_limit=max(rate, view.fps_limit))
    return view if view.shown else replace(view, fps_limit=rate)


def _look(examiner: Examiner, picture: Drawn, small: Pixels, at: float) -> Look | None:
    picture.draw(small)
    look = examiner.see(small, at)
    if look is None or not look.wants_picture:
        return look
    return replace(look, jpeg=picture.jpeg())
