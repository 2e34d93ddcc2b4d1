"""What one picture measures: brightness, contrast, sharpness, edges, colour cast."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from services.vision.opencv import cv2
from services.vision.small import Bgrx, Grey

EDGE_FROM, EDGE_SURELY_FROM = 40, 100
_FLAT = 25.0
_LEAST_SPREAD = 1.0


@dataclass(frozen=True, slots=True)
class Measures:
    """Brightness, contrast and percentiles in grey levels, 0 to 255.

    `sharpness` is the variance of the Laplacian (Pech-Pacheco 2000) over that of the picture, so
    that it does not depend on contrast: 0.05 to 0.25 for sharp pictures, below 0.01 for a blur of
    one part in a hundred of the width. `edges` is the share of edge pixels. `cast` is how far the
    mean colour is from grey beyond the spread of colours, `cast_to_spread` the same in units of
    that spread (Gasparini and Schettini 2004).
    """

    brightness: float
    tenth: float
    ninetieth: float
    contrast: float
    sharpness: float
    edges: float
    cast: float
    cast_to_spread: float


def measured(small: Bgrx, grey: Grey) -> Measures:
    """`grey` is `small` without its colours."""
    smooth = cv2.GaussianBlur(grey, (3, 3), 0)
    mean, deviation = cv2.meanStdDev(grey)
    contrast = float(deviation[0, 0])
    _, laplacian = cv2.meanStdDev(cv2.Laplacian(smooth, cv2.CV_16S))
    edges = cv2.countNonZero(cv2.Canny(smooth, EDGE_FROM, EDGE_SURELY_FROM)) / grey.size
    tenth, ninetieth = _percentiles(grey)
    cast, spread = _cast(small)
    return Measures(
        float(mean[0, 0]),
        tenth,
        ninetieth,
        contrast,
        float(laplacian[0, 0]) ** 2 / (contrast**2 + _FLAT),
        edges,
        cast,
        cast / spread,
    )


def _percentiles(grey: Grey) -> tuple[float, float]:
    counts = cv2.calcHist([grey], [0], None, [256], [0, 256]).ravel()
    below = np.cumsum(counts) / grey.size
    return float(np.searchsorted(below, 0.1)), float(np.searchsorted(below, 0.9))


def _cast(small: Bgrx) -> tuple[float, float]:
    # a quarter of the pixels each way: colours are wide, and this is the dearest of the measures
    part = np.ascontiguousarray(small[::4, ::4, :3])
    mean, deviation = cv2.meanStdDev(cv2.cvtColor(part, cv2.COLOR_BGR2LAB))
    away = math.hypot(float(mean[1, 0]) - 128, float(mean[2, 0]) - 128)
    spread = math.hypot(float(deviation[1, 0]), float(deviation[2, 0]))
    return away - spread, max(spread, _LEAST_SPREAD)
