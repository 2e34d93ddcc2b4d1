"""Each kind of bad picture is found after some looks, and no other kind with it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.vision.image_checks import (
    ADOPTED_AFTER_S,
    EVERY_S,
    LOOKS,
    LOOKS_FOR_MOVED,
    TOLD_AGAIN_S,
    ImageChecks,
)
from services.vision.small import grey_of
from services.vision.steady import Steady
from services.vision.verdicts import KINDS
from tests.services.vision.scenes import Yard

SCENES = ("gate", "yard", "loading-dock", "entrance", "corridor", "car-park", "server-room", "roof")
FINE = dict.fromkeys(KINDS, False)


class Watching:
    """Image checks that know the usual view of a camera."""

    def __init__(self, scene: str = "yard", looks: int = 20) -> None:
        self.yard, self.checks = Yard(scene), ImageChecks()
        self.at = 5000.0
        self.found: dict[str, bool] = {}
        self.look(looks)

    def look(self, times: int = 1, **seen: Any) -> None:
        for _ in range(times):
            self.at += EVERY_S
            small = self.yard.see(**seen)
            news = self.checks.see(small, grey_of(small), self.at)
            self.found |= {finding.kind: finding.present for finding in news}

    @property
    def present(self) -> set[str]:
        return {kind for kind, is_so in self.found.items() if is_so}


@pytest.mark.parametrize("scene", SCENES)
def test_a_good_picture_is_said_to_be_good(scene: str) -> None:
    assert Watching(scene).found == FINE


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("dark", {"gain": 0.08}),
        ("bright", {"brighter": 200.0}),
        ("blurred", {"blur": 0.012}),
        ("covered", {"covered": 90.0}),
        ("colour_cast", {"colours": (0.5, 0.75, 1.25)}),
        ("moved", {"shift": (0.12, 0.05)}),
    ],
)
@pytest.mark.parametrize("scene", ["gate", "loading-dock"])
def test_a_bad_picture_is_found_for_what_it_is_and_gone_when_it_is_good(
    scene: str, kind: str, seen: dict[str, Any]
) -> None:
    watching = Watching(scene)

    watching.look(LOOKS_FOR_MOVED + 1, **seen)
    assert watching.present == {kind}
    watching.look(LOOKS_FOR_MOVED + 1)
    assert watching.present == set()


def test_a_picture_that_is_bad_from_the_first_look_is_found_too() -> None:
    watching = Watching(looks=0)

    watching.look(LOOKS, blur=0.015)

    assert watching.present == {"blurred"}


def test_a_single_bad_look_says_nothing() -> None:
    watching = Watching()

    watching.look(LOOKS - 1, covered=90.0)
    watching.look(1)
    watching.look(LOOKS - 1, covered=90.0)

    assert watching.present == set()


def test_dawn_moves_nothing_and_covers_nothing() -> None:
    watching = Watching(looks=0)

    for step in range(200):
        watching.look(gain=0.4 + step / 250)

    assert watching.found == FINE


def test_a_camera_that_shakes_a_little_has_not_moved() -> None:
    watching = Watching()

    for step in range(30):
        watching.look(shift=(0.004 * (step % 3 - 1), 0.006 * (step % 2)))

    assert watching.present == set()


def test_a_camera_that_was_turned_and_stays_so_has_a_new_view_in_the_end() -> None:
    watching = Watching()

    watching.look(int(ADOPTED_AFTER_S / EVERY_S / 2), shift=(0.12, 0.0))
    assert watching.present == {"moved"}
    watching.look(int(ADOPTED_AFTER_S / EVERY_S / 2) + 20, shift=(0.12, 0.0))

    assert watching.present == set()


def test_what_stays_is_told_again_every_hour_and_not_before() -> None:
    checks, yard = ImageChecks(), Yard()
    small = yard.see()
    grey, told = grey_of(small), 0
    for look in range(int(2.5 * TOLD_AGAIN_S / 30)):
        told += len(checks.see(small, grey, 10_000 + 30.0 * look))

    assert told == 3 * len(KINDS)


@given(st.lists(st.sampled_from([True, False, None]), max_size=60), st.integers(1, 6))
def test_a_verdict_changes_only_after_so_many_looks_in_a_row_agree(
    looks: list[bool | None], after: int
) -> None:
    held, told = Steady(after), list[bool]()
    for verdict in looks:
        before, held = held.present, held.seen(verdict)
        if verdict is not None:
            told.append(verdict)
        if held.present != before:
            assert told[-after:] == [held.present] * after
        elif len(told) >= after and len(set(told[-after:])) == 1:
            assert held.present == told[-1]
