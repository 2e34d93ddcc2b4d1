"""Looks at pictures: at their own rate, never in the pictures' way, and not after a fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from services.capture.examining import Examining, decoded_for
from services.capture.messages import Examine, Examined
from services.capture.screen import Screen
from services.domain.detections import Detection, Look
from services.domain.pictures import HIDDEN, Stream, View
from tests.services.capture.fakes import SlotBed, WorkerOnPaper

HIT = Detection("intrusion", "Door", 0.7)
SHOWN = View(160, 90, Stream.SUB, shown=True)


class GreyPicture:
    """A picture of one shade."""

    width, height = 640, 360

    def __init__(self, shade: int = 90) -> None:
        self.shade = shade

    def draw(self, into: Any) -> None:
        into[:] = self.shade

    def thumbnail(self) -> bytes:
        return b""

    def jpeg(self) -> bytes:
        return b"\xff\xd8\xff"


class Bright:
    """Sees a hit in bright pictures; a fault in black ones."""

    def __init__(self) -> None:
        self.seen: list[float] = []

    def see(self, small: Any, at: float) -> Look | None:
        assert small.shape == (90, 160, 4)
        self.seen.append(at)
        if not np.any(small):
            raise ValueError("a black picture")
        return Look(at, (HIT,), wants_picture=True) if small.mean() > 128 else None


@dataclass(frozen=True)
class Examination:
    every_s: float = 0.5
    wants_every_picture: bool = True
    size: tuple[int, int] = (160, 90)
    bright: Bright = field(default_factory=Bright, compare=False)

    def examiner(self) -> Bright:
        return self.bright


class Worker:
    def __init__(self) -> None:
        self.told: list[Look] = []
        self.examination = Examination()
        self.examining = Examining(self._tell)
        self.examining.give(self.examination)

    def _tell(self, examined: Examined) -> None:
        self.told.append(examined.look)


def test_fifteen_pictures_a_second_are_looked_at_twice_a_second() -> None:
    worker = Worker()

    for number in range(150):
        worker.examining.see(GreyPicture(), 100 + number / 15)

    assert 19 <= len(worker.examination.bright.seen) <= 22


def test_a_hit_is_told_with_the_picture_that_it_was_seen_in() -> None:
    worker = Worker()

    worker.examining.see(GreyPicture(), 100.0)
    worker.examining.see(GreyPicture(200), 101.0)

    assert worker.told == [Look(101.0, (HIT,), wants_picture=True, jpeg=b"\xff\xd8\xff")]


def test_a_fault_ends_the_looks_and_is_told_once() -> None:
    worker = Worker()

    for at in (100.0, 101.0, 102.0):
        worker.examining.see(GreyPicture(0), at)

    (look,) = worker.told
    assert look.failed == "ValueError('a black picture')"


def test_another_examination_begins_again_after_a_fault() -> None:
    worker = Worker()
    worker.examining.see(GreyPicture(0), 100.0)
    worker.examining.give(Examination())

    worker.examining.see(GreyPicture(200), 101.0)

    assert worker.told[-1].detections == (HIT,)


def test_without_an_examination_nothing_is_looked_at_nor_decoded() -> None:
    worker = Worker()
    worker.examining.give(None)

    worker.examining.see(GreyPicture(200), 100.0)

    assert worker.told == []
    assert worker.examining.rate == 0


@pytest.mark.parametrize(
    ("view", "limit"),
    [
        (HIDDEN, 2.0),
        (SHOWN, None),
        (View(160, 90, Stream.SUB, shown=True, fps_limit=1.0), 2.0),
        (View(160, 90, Stream.SUB, shown=True, fps_limit=5.0), 5.0),
    ],
)
def test_a_hidden_camera_is_decoded_at_the_rate_of_the_looks(
    view: View, limit: float | None
) -> None:
    wanted = decoded_for(view, Worker().examining.rate)

    assert (wanted.fps_limit, wanted.shown) == (limit, view.shown)


def test_an_examination_that_takes_what_comes_asks_for_no_decoding() -> None:
    examining = Examining(lambda _: None)
    examining.give(Examination(wants_every_picture=False))

    assert decoded_for(HIDDEN, examining.rate) == HIDDEN


def test_every_worker_of_a_camera_is_told_what_to_look_for_and_only_news() -> None:
    screen, first, second = Screen(), WorkerOnPaper(), WorkerOnPaper()
    screen.attach(first, 1.0)
    examination = Examination()

    screen.examine(examination)
    screen.examine(Examination())
    screen.detach()
    screen.attach(second, 2.0)
    screen.examine(None)

    assert first.told_of(Examine) == [Examine(examination)]
    assert second.told_of(Examine) == [Examine(examination), Examine(None)]


def test_what_a_worker_saw_reaches_the_station_with_its_camera() -> None:
    bed = SlotBed()
    bed.connect()

    bed.slot.heard(Examined(Look(5.0, (HIT,))), bed.now)

    assert [(one.camera_id, one.look.detections) for one in bed.sighted] == [("gate", (HIT,))]
