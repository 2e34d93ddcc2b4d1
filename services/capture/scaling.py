"""From a decoded picture straight to the wall's 32-bit pixels.

The three planes are resized first and converted last: a fifth of the work of converting first.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from av import VideoFrame
from av.video.reformatter import VideoReformatter

from services.capture.opencv import cv2
from services.capture.shared_frames import Pixels

THUMBNAIL = (64, 36)
JPEG_QUALITY = 92
# nobody sees colour flicker: its planes take larger steps than brightness does
COLOUR_STEP = 4

# how much narrower and lower the colour planes are; all 8-bit, three planes or one
_PLANAR = {
    "yuv420p": False,
    "yuvj420p": True,
    "yuv422p": False,
    "yuvj422p": True,
    "yuv444p": False,
    "yuvj444p": True,
    "yuv440p": False,
    "yuvj440p": True,
}
_FULL_RANGE = 2
# full range to the studio range that the conversion expects
_LUMA_TABLE = np.clip(np.round(16 + np.arange(256) * 219 / 255), 0, 255).astype(np.uint8)
_COLOUR_TABLE = np.clip(np.round(128 + (np.arange(256) - 128) * 224 / 255), 0, 255).astype(np.uint8)


def fitted(width: int, height: int, most_width: int, most_height: int) -> tuple[int, int]:
    """The largest size of this shape that fits; at least one pixel each way."""
    scale = min(most_width / width, most_height / height)
    return (
        min(most_width, max(1, round(width * scale))),
        min(most_height, max(1, round(height * scale))),
    )


class Scaler:
    """Scales one stream's pictures; keeps its scratch memory, so one per thread."""

    def __init__(self) -> None:
        self._scratch = np.zeros(0, np.uint8)
        self._library = VideoReformatter()

    def draw(self, frame: VideoFrame, into: Pixels) -> None:
        """Fills `into`, (height, width, 4) with even sides, with the frame as BGRX."""
        if frame.format.name in _PLANAR:
            self._draw_planes(frame, into)
        else:
            self._draw_by_library(frame, into)

    def _draw_planes(self, frame: VideoFrame, into: Pixels) -> None:
        height, width = into.shape[:2]
        full = width * height
        if self._scratch.size != full * 3 // 2:
            self._scratch = np.zeros(full * 3 // 2, np.uint8)
        scratch, quarter = self._scratch, full // 4
        luma = scratch[:full].reshape(height, width)
        first = scratch[full : full + quarter].reshape(height // 2, width // 2)
        second = scratch[full + quarter :].reshape(height // 2, width // 2)
        brightness, *colours = frame.planes
        resize(plane_pixels(brightness), luma)
        for plane, target in zip(colours, (first, second), strict=True):
            resize(plane_pixels(plane), target, most=COLOUR_STEP)
        if _PLANAR[frame.format.name] or frame.color_range == _FULL_RANGE:
            cv2.LUT(luma, _LUMA_TABLE, dst=luma)
            cv2.LUT(first, _COLOUR_TABLE, dst=first)
            cv2.LUT(second, _COLOUR_TABLE, dst=second)
        planes = scratch.reshape(height * 3 // 2, width)
        cv2.cvtColor(planes, cv2.COLOR_YUV2BGRA_I420, dst=into)

    def _draw_by_library(self, frame: VideoFrame, into: Pixels) -> None:
        height, width = into.shape[:2]
        plain = self._library.reformat(frame, width=width, height=height, format="bgra")
        plane = plain.planes[0]
        rows = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
        into[:] = rows[:height, : width * 4].reshape(height, width, 4)


def plane_pixels(plane: Any, *, bytes_a_pixel: int = 1) -> Pixels:
    """A plane without the padding at the end of its rows."""
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width * bytes_a_pixel]


def resize(pixels: Pixels, target: Pixels, *, most: int = 2) -> None:
    """In place into `target`, by halves and then by less than `most` at once.

    Averaging four pixels each time, so nothing flickers; a sixteenth of the cost of averaging by
    any factor at once.
    """
    height, width = target.shape[:2]
    while pixels.shape[0] >= most * height and pixels.shape[1] >= most * width:
        pixels = _half(pixels)
    if pixels.shape[:2] == (height, width):
        target[:] = pixels
    else:
        cv2.resize(pixels, (width, height), dst=target, interpolation=cv2.INTER_LINEAR)


def _half(pixels: Pixels) -> Pixels:
    rows, columns = pixels.shape[0] // 2, pixels.shape[1] // 2
    half = np.empty((rows, columns, *pixels.shape[2:]), np.uint8)
    # an odd row or column is left out: only exact halves are fast
    exact = pixels[: 2 * rows, : 2 * columns]
    cv2.resize(exact, (columns, rows), dst=half, interpolation=cv2.INTER_AREA)
    return half


def thumbnail(frame: VideoFrame) -> bytes:
    """64x36 of the frame's brightness, for telling whether pictures change."""
    if frame.format.name in _PLANAR or frame.format.name in ("nv12", "gray"):
        brightness = plane_pixels(frame.planes[0])
    else:
        brightness = plane_pixels(frame.reformat(format="gray").planes[0])
    small = np.empty((THUMBNAIL[1], THUMBNAIL[0]), np.uint8)
    resize(brightness, small)
    return small.tobytes()


def jpeg_of(bgr: Pixels) -> bytes:
    done, encoded = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    if not done:
        raise ValueError("the picture cannot be written as JPEG")
    return bytes(encoded.tobytes())
