"""Boxes out of a YOLO-style model's answer.

Two layouts are read, for C classes and N boxes; boxes are (middle x, middle y, width, height) in
pixels of the model's picture:

- V8, [1, 4 + C, N]: the box, then a score for each class (Ultralytics YOLOv8, v9, v11).
- V5, [1, N, 5 + C]: the box, how sure that there is anything, then a share for each class; the
  score is the product of both (YOLOv5, v7).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.vision.opencv import cv2

OVERLAP = 0.45
"""Boxes of one class that share more than this part are one thing (Neubeck and Van Gool 2006)."""

MOST_BOXES = 300

Answer = NDArray[Any]


class Layout(StrEnum):
    V8 = "v8"
    V5 = "v5"


class Found(NamedTuple):
    """Left, top, width, height in pixels of the model's picture; confidence is 0 to 1."""

    class_number: int
    confidence: float
    x: float
    y: float
    width: float
    height: float


def layout_of(shape: Sequence[int], classes: int) -> tuple[Layout, int] | None:
    """The layout, and how many classes it has; `classes` is 0 where nobody said how many.

    None for a shape that is no detector's, or has another number of classes.
    """
    if len(shape) != 3 or shape[0] != 1:
        return None
    _, rows, columns = shape
    if classes:
        if rows == 4 + classes:
            return Layout.V8, classes
        return (Layout.V5, classes) if columns == 5 + classes else None
    if 4 < rows <= columns:
        return Layout.V8, rows - 4
    return (Layout.V5, columns - 5) if 5 < columns < rows else None


def boxes_of(answer: Answer, layout: Layout, least_confidence: float) -> list[Found]:
    """The surest class of each box, surest first, without those that say the same again."""
    rows = answer[0].T if layout is Layout.V8 else answer[0]
    scores = rows[:, 4:] if layout is Layout.V8 else rows[:, 5:] * rows[:, 4:5]
    best = scores.argmax(axis=1)
    sure = scores[np.arange(len(rows)), best]
    # a comparison with NaN is false
    kept = np.flatnonzero((sure >= least_confidence) & np.isfinite(rows[:, :4]).all(axis=1))
    kept = kept[np.argsort(-sure[kept], kind="stable")][:MOST_BOXES]
    found = [_found(rows[place], int(best[place]), float(sure[place])) for place in kept]
    return _without_repeats(found)


def _found(row: NDArray[Any], class_number: int, confidence: float) -> Found:
    x, y, width, height = (float(value) for value in row[:4])
    return Found(class_number, min(1.0, confidence), x - width / 2, y - height / 2, width, height)


def _without_repeats(found: list[Found]) -> list[Found]:
    if not found:
        return []
    kept = cv2.dnn.NMSBoxesBatched(
        [one[2:] for one in found],
        [one.confidence for one in found],
        [one.class_number for one in found],
        0.0,
        OVERLAP,
    )
    return [found[place] for place in sorted(int(place) for place in kept)]
