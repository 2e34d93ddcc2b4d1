"""A clip for the tests' model: a dark place with a lamp that fills one of its cells."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np

WIDTH, HEIGHT, FPS = 320, 180, 10
LAMP = (slice(10, 90), slice(160, 240))
"""Rows and columns: the cell (2, 1) of a 64 pixel square that the picture is fitted into."""


def lit_clip(path: Path, *, lit: bool = True) -> Path:
    """Two seconds, noisy."""
    random = np.random.default_rng(1)
    with av.open(str(path), "w") as clip:
        stream = clip.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.options = {"g": "10", "bf": "0"}
        for _ in range(2 * FPS):
            pixels = random.integers(20, 40, (HEIGHT, WIDTH, 3), dtype=np.uint8)
            if lit:
                pixels[LAMP] = 250
            clip.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="bgr24")))
        clip.mux(stream.encode(None))
    return path
