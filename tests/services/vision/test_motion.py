"""Motion in regions, on made pictures at two looks a second."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.detections import Detection
from services.domain.regions import Region
from services.vision.background import WARM_UP_LOOKS
from services.vision.latch import Latch
from services.vision.motion import EVERY_S, Motion, confidence
from services.vision.region_mask import mask_of
from services.vision.small import HEIGHT, WIDTH
from tests.services.vision.scenes import Scene

LEFT = Region("Left", "intrusion", ((0, 0), (0.5, 0), (0.5, 1), (0, 1)))
RIGHT = Region("Right", "no_entry", ((0.5, 0), (1, 0), (1, 1), (0.5, 1)))
SHARE = 0.02


class Watching:
    """A motion detector that has looked at the still scene for a while."""

    def __init__(self, *regions: Region, share: float = SHARE, looks: int = 12) -> None:
        self.scene = Scene()
        self.motion = Motion(regions or (LEFT, RIGHT), share)
        self.at = 100.0
        for _ in range(looks):
            assert self.look() == ()

    def look(self, **scene: object) -> tuple[Detection, ...]:
        self.at += EVERY_S
        return self.motion.see(self.scene.grey(**scene), self.at)  # type: ignore[arg-type]


def test_a_still_scene_with_noise_gives_no_hits() -> None:
    watching = Watching()

    assert [watching.look() for _ in range(120)] == [()] * 120


def test_what_moves_is_a_hit_in_its_region_only() -> None:
    watching = Watching()

    (hit,) = watching.look(thing=(20, 30, 14, 30))

    assert (hit.region, hit.violation_type) == ("Left", "intrusion")
    assert hit.box is not None
    assert hit.box.x == pytest.approx(20 / WIDTH, abs=0.02)
    assert hit.box.width == pytest.approx(14 / WIDTH, abs=0.03)
    assert hit.box.y == pytest.approx(30 / HEIGHT, abs=0.03)


def test_what_walks_through_is_a_hit_at_every_look() -> None:
    watching = Watching(LEFT)

    hits = [watching.look(thing=(4 + 6 * step, 30, 14, 30)) for step in range(8)]

    assert all(hits)


def test_less_than_the_share_is_no_hit() -> None:
    watching = Watching(LEFT, share=0.1)

    assert watching.look(thing=(20, 30, 14, 30)) == ()  # 420 of 7200 pixels


@pytest.mark.parametrize("brighter", [60.0, -35.0])
def test_a_light_that_is_switched_is_no_motion(brighter: float) -> None:
    watching = Watching()

    looks = [watching.look(brighter=brighter) for _ in range(20)]

    assert looks == [()] * 20


def test_a_light_that_is_switched_off_for_good_is_no_motion() -> None:
    watching = Watching()

    looks = [watching.look(gain=0.02) for _ in range(20)]

    assert looks == [()] * 20


def test_dawn_is_no_motion() -> None:
    watching = Watching()

    looks = [watching.look(brighter=step / 4) for step in range(240)]

    assert looks == [()] * 240


def test_after_another_light_motion_is_found_again() -> None:
    watching = Watching()
    for _ in range(2 + WARM_UP_LOOKS):
        watching.look(brighter=50)

    assert watching.look(brighter=50, thing=(20, 30, 14, 30))


def test_another_scene_as_a_whole_is_no_motion() -> None:
    watching = Watching()
    watching.scene = Scene(seed=9)

    looks = [watching.look() for _ in range(10)]

    assert looks == [()] * 10


def test_while_it_learns_nothing_is_a_hit() -> None:
    motion = Motion([LEFT], SHARE)
    scene = Scene()

    looks = [
        motion.see(scene.grey(thing=(6 * step, 30, 14, 30)), 100 + step * EVERY_S)
        for step in range(WARM_UP_LOOKS)
    ]

    assert looks == [()] * WARM_UP_LOOKS


def test_after_a_pause_it_learns_anew() -> None:
    watching = Watching()
    watching.at += 60

    assert watching.look(thing=(20, 30, 60, 50)) == ()


def test_what_stands_still_becomes_background() -> None:
    watching = Watching(LEFT)

    hits = [watching.look(thing=(20, 30, 14, 30)) for _ in range(60)]

    assert hits[0]
    assert not any(hits[40:])


def test_the_smallest_region_still_has_a_pixel() -> None:
    dot = Region("Dot", "intrusion", ((0.5, 0.5), (0.515, 0.5), (0.515, 0.515), (0.5, 0.515)))

    assert mask_of(dot).any()


def test_a_region_covers_what_was_drawn() -> None:
    mask = mask_of(LEFT)

    assert mask[:, :79].all()
    assert not mask[:, 81:].any()


@given(st.lists(st.floats(0, 1), max_size=60), st.floats(0.01, 0.9))
def test_a_latch_goes_on_only_at_its_mark_and_off_only_below_half_of_it(
    values: list[float], on: float
) -> None:
    latch = Latch(on, on / 2)
    for value in values:
        before, latch = latch.is_on, latch.seen(value)
        if latch.is_on and not before:
            assert value >= on
        if before and not latch.is_on:
            assert value < on / 2
        if on / 2 <= value < on:
            assert latch.is_on == before


@given(st.floats(0.0001, 1), st.floats(0.001, 1))
def test_confidence_grows_with_the_share_and_stays_within_its_bounds(
    share: float, on: float
) -> None:
    assert 0 < confidence(share, on) < 1
    assert confidence(min(1, share * 2), on) >= confidence(share, on)
