from __future__ import annotations

import numpy as np
import pytest
from av import VideoFrame

from services.capture.scaling import Scaler, fitted, thumbnail
from services.capture.shared_frames import Pixels

ORANGE = (40, 140, 230)  # blue, green, red


def plain_frame(width: int, height: int, format_name: str, *, full: bool = False) -> VideoFrame:
    # the library's conversion is exact only for sizes it likes: others are cut out of one of those
    bgr = np.zeros((512, 512, 3), np.uint8)
    bgr[:] = ORANGE
    large = VideoFrame.from_ndarray(bgr, format="bgr24").reformat(
        format=format_name, dst_color_range="JPEG" if full else None
    )
    frame = VideoFrame(width, height, format_name)
    frame.color_range, frame.colorspace = large.color_range, large.colorspace
    for plane, source in zip(frame.planes, large.planes, strict=True):
        plane.update(bytes(memoryview(source))[: plane.line_size] * plane.height)
    return frame


def drawn(frame: VideoFrame, width: int, height: int) -> Pixels:
    into = np.zeros((height, width, 4), np.uint8)
    Scaler().draw(frame, into)
    return into


@pytest.mark.parametrize(
    "format_name", ["yuv420p", "yuv422p", "yuv444p", "nv12", "rgb24", "gbrp", "yuv420p10le"]
)
@pytest.mark.parametrize("size", [(320, 180), (321, 181), (98, 66)])
def test_colours_stay_what_they_are(format_name: str, size: tuple[int, int]) -> None:
    pixels = drawn(plain_frame(*size, format_name), 240, 136)

    # the library's own scaler is not exact at the edges of odd sizes
    assert np.abs(pixels[16:-16, 16:-16, :3].astype(int) - ORANGE).max() <= 6


@pytest.mark.parametrize("format_name", ["yuvj420p", "yuvj422p", "yuvj444p"])
def test_the_full_range_of_jpeg_is_kept(format_name: str) -> None:
    frame = plain_frame(320, 180, format_name, full=True)

    pixels = drawn(frame, 240, 136)

    assert np.abs(pixels[..., :3].astype(int) - ORANGE).max() <= 6


def test_black_and_white_of_the_full_range_reach_the_ends() -> None:
    frame = VideoFrame(64, 64, "yuvj420p")
    rows = np.repeat(np.array([0, 255], np.uint8), 32)[:, None].repeat(64, 1)
    frame.planes[0].update(_padded(rows, frame.planes[0].line_size))
    for plane in frame.planes[1:]:
        plane.update(_padded(np.full((32, 32), 128, np.uint8), plane.line_size))

    pixels = drawn(frame, 64, 64)

    assert pixels[0, 0, :3].max() <= 2
    assert pixels[-1, -1, :3].min() >= 253


def test_rows_with_padding_do_not_slant_the_picture() -> None:
    frame = VideoFrame(100, 50, "yuv420p")
    assert frame.planes[0].line_size > 100
    columns = np.zeros((50, 100), np.uint8)
    columns[:, 50:] = 235
    frame.planes[0].update(_padded(columns, frame.planes[0].line_size))
    for plane in frame.planes[1:]:
        plane.update(_padded(np.full((25, 50), 128, np.uint8), plane.line_size))

    pixels = drawn(frame, 100, 50)

    assert pixels[:, :48, :3].max() <= 20
    assert pixels[:, 52:, :3].min() >= 235


@pytest.mark.parametrize(
    ("source", "room", "expected"),
    [
        ((640, 360), (240, 135), (240, 135)),
        ((640, 360), (240, 200), (240, 135)),
        ((640, 480), (240, 135), (180, 135)),
        ((1080, 1920), (240, 135), (76, 135)),
        ((8192, 16), (240, 135), (240, 1)),
    ],
)
def test_a_picture_keeps_its_shape(
    source: tuple[int, int], room: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert fitted(*source, *room) == expected


def test_a_thumbnail_sees_a_small_change() -> None:
    still = plain_frame(1920, 1080, "yuv420p")
    rows = np.full((1080, 1920), 100, np.uint8)
    still.planes[0].update(_padded(rows, still.planes[0].line_size))
    before = thumbnail(still)
    rows[400:440, 300:340] = 160
    still.planes[0].update(_padded(rows, still.planes[0].line_size))

    assert len(before) == 64 * 36
    assert thumbnail(still) != before


def _padded(rows: Pixels, line_size: int) -> bytes:
    wide = np.zeros((rows.shape[0], line_size), np.uint8)
    wide[:, : rows.shape[1]] = rows
    return wide.tobytes()
