"""Boxes out of a model's answer, in both layouts, and back into the picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.alerts import Box
from services.vision.detector.boxes import Found, Layout, boxes_of, layout_of
from services.vision.detector.letterbox import Letterbox


@pytest.mark.parametrize(
    ("shape", "classes", "expected"),
    [
        ((1, 84, 8400), 80, (Layout.V8, 80)),
        ((1, 25200, 85), 80, (Layout.V5, 80)),
        ((1, 6, 16), 0, (Layout.V8, 2)),
        ((1, 16, 7), 0, (Layout.V5, 2)),
        ((1, 84, 8400), 3, None),
        ((1, 1000), 0, None),
        ((2, 84, 8400), 80, None),
        ((1, 4, 16), 0, None),
        ((1, 1, 1, 1), 0, None),
    ],
)
def test_the_layout_is_told_from_the_shape(
    shape: tuple[int, ...], classes: int, expected: tuple[Layout, int] | None
) -> None:
    assert layout_of(shape, classes) == expected


V8 = np.array([[[50.0, 20], [40, 20], [20, 10], [10, 10], [0.9, 0.2], [0.1, 0.3]]], np.float32)
V5 = np.array([[[50.0, 40, 20, 10, 1.0, 0.9, 0.1], [20, 20, 10, 10, 0.3, 0.2, 1.0]]], np.float32)


@pytest.mark.parametrize(("answer", "layout"), [(V8, Layout.V8), (V5, Layout.V5)])
def test_the_surest_class_of_each_box_is_taken(
    answer: np.ndarray[tuple[int, ...], np.dtype[np.float32]], layout: Layout
) -> None:
    first, second = boxes_of(answer, layout, 0.25)

    assert first == pytest.approx(Found(0, 0.9, 40, 35, 20, 10))
    assert second == pytest.approx(Found(1, 0.3, 15, 15, 10, 10))


def test_what_is_less_sure_than_asked_for_is_left_out() -> None:
    assert len(boxes_of(V8, Layout.V8, 0.5)) == 1


def test_one_thing_seen_twice_is_one_and_two_classes_in_one_place_are_two() -> None:
    answer = np.array(
        [[[50.0, 51, 50], [40, 40, 40], [20, 20, 20], [10, 10, 10], [0.9, 0.8, 0], [0, 0, 0.7]]],
        np.float32,
    )

    found = boxes_of(answer, Layout.V8, 0.5)

    assert [(one.class_number, round(one.confidence, 1)) for one in found] == [(0, 0.9), (1, 0.7)]


def test_a_wide_picture_has_bars_above_and_below() -> None:
    frame = Letterbox.of(640, 320, 64)

    assert (frame.width, frame.height, frame.left, frame.top) == (64, 32, 0, 16)
    assert frame.framed(np.full((320, 640, 3), 9, np.uint8)).shape == (64, 64, 3)
    assert frame.box(0, 16, 64, 32) == Box(0, 0, 1, 1)
    assert frame.box(16, 0, 32, 64) == Box(0.25, 0, 0.5, 1)
    assert frame.box(0, 0, 64, 8) is None


sides = st.integers(1, 4000)


@given(sides, sides, st.sampled_from([32, 64, 320, 640]), st.data())
def test_a_box_of_the_picture_comes_back_from_the_models_square(
    width: int, height: int, side: int, data: st.DataObject
) -> None:
    frame = Letterbox.of(width, height, side)
    left, top = data.draw(st.floats(0, 0.9)), data.draw(st.floats(0, 0.9))
    across, down = data.draw(st.floats(0.01, 1 - left)), data.draw(st.floats(0.01, 1 - top))

    box = frame.box(
        frame.left + left * frame.width,
        frame.top + top * frame.height,
        across * frame.width,
        down * frame.height,
    )

    assert box is not None
    assert box.x == pytest.approx(left, abs=1e-6)
    assert box.y == pytest.approx(top, abs=1e-6)
    assert box.width == pytest.approx(across, abs=1e-6)
    assert box.height == pytest.approx(down, abs=1e-6)
