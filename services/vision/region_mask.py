"""Regions as masks of small pictures."""

from __future__ import annotations

import numpy as np

from services.domain.regions import Region
from services.vision.opencv import cv2
from services.vision.small import HEIGHT, WIDTH, Mask

# corners lie between pixels: fillPoly takes them in sixteenths
_SHIFT = 4


def mask_of(region: Region) -> Mask:
    """At least one pixel, however small the region is."""
    scale = np.array([WIDTH, HEIGHT]) * (1 << _SHIFT)
    half = 1 << (_SHIFT - 1)
    corners = np.round(np.array(region.points) * scale).astype(np.int32) - half
    mask = np.zeros((HEIGHT, WIDTH), np.uint8)
    cv2.fillPoly(mask, [corners], 255, shift=_SHIFT)
    return mask
