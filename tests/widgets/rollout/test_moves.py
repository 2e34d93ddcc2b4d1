"""Who would change sides is worked out as the router will decide it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from services.domain.operation import Implementation
from services.domain.rollout import Latch, LatchCause, RolloutState
from tests.widgets.rollout.views import NOW, cameras
from widgets.rollout.moves import moves

AT_25 = RolloutState(percent=25)


def test_raising_the_slider_moves_cameras_to_domain_in_the_order_of_their_buckets() -> None:
    moving = moves(cameras(), 60, AT_25)

    assert [camera.name for camera in moving.to_domain] == ["Roof", "Dock", "Ramp"]
    assert moving.to_legacy == ()


def test_lowering_it_moves_them_back() -> None:
    moving = moves(cameras(), 10, AT_25)

    assert [camera.name for camera in moving.to_legacy] == ["Stairs"]


def test_a_pinned_camera_does_not_move() -> None:
    pinned = tuple(replace(c, pin=Implementation.LEGACY) for c in cameras())

    moving = moves(pinned, 100, AT_25)

    assert moving.to_domain == ()


def test_nobody_moves_while_everything_is_latched() -> None:
    latch = Latch(LatchCause.ROLL_BACK, "Li", "Because.", NOW)

    assert moves(cameras(latched=True), 100, replace(AT_25, latch=latch)).camera_ids == frozenset()


def test_cameras_that_are_not_dealt_yet_are_counted_and_not_named() -> None:
    undealt = tuple(replace(c, bucket=None) for c in cameras(percent=0))

    moving = moves(undealt, 25, RolloutState())

    assert moving.undealt == 8
    assert moving.camera_ids == frozenset()


@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 40))
def test_raising_never_takes_a_camera_away(before: int, after: int, count: int) -> None:
    low, high = sorted((before, after))

    assert moves(cameras(count, low), high, RolloutState(percent=low)).to_legacy == ()
