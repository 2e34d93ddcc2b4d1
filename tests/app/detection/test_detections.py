"""Recorded hits become violations: one for each episode, which grows while it lasts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.alerts.detections import PROGRESS_EVERY_S, Detections
from services.domain.alerts import Box, ProgressInput, Violation, ViolationReport
from services.domain.detections import Detection, Look
from services.domain.errors import DatabaseUnavailable

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC).timestamp()
FIRST, BETTER = b"\xff\xd8\xff first", b"\xff\xd8\xff better"
BOX = Box(0.1, 0.1, 0.2, 0.2)


class Book:
    """Violations in a list; refuses when it is told to."""

    def __init__(self) -> None:
        self.violations: dict[int, Violation] = {}
        self.pictures: dict[str, bytes] = {}
        self.refuses = False

    def record(self, camera_id: str, report: ViolationReport) -> Violation:
        self._check()
        assert report.at is not None
        number = len(self.violations) + 1
        name = f"{number}.jpg" if report.jpeg else ""
        if name:
            self.pictures[name] = report.jpeg
        violation = Violation(
            camera_id,
            report.violation_type,
            report.at,
            report.at,
            report.confidence,
            report.region,
            report.box,
            name,
            number=number,
        )
        self.violations[number] = violation
        return violation

    def amend(self, violations: Sequence[Violation]) -> None:
        self._check()
        self.violations |= {one.number: one for one in violations}

    def keep_picture(self, violation: Violation, jpeg: bytes) -> str:
        name = violation.picture or f"{violation.number}.jpg"
        self.pictures[name] = jpeg
        return name

    def _check(self) -> None:
        if self.refuses:
            raise DatabaseUnavailable("The database is locked.")


class Desk:
    """Hits of the camera Gate, in seconds after noon."""

    def __init__(self) -> None:
        self.book, self.told = Book(), list[ProgressInput]()
        self.detections = Detections(self.book, self.told.append)

    def hit(
        self, *seconds: float, sure: float = 0.6, jpeg: bytes = b"", region: str = "Door"
    ) -> None:
        for second in seconds:
            seen = (Detection("intrusion", region, sure, BOX),)
            self.detections.take("gate", Look(0.0, seen, jpeg=jpeg), NOON + second)

    def look(self, second: float) -> None:
        self.detections.look(NOON + second)

    @property
    def violations(self) -> list[Violation]:
        return list(self.book.violations.values())


def at(second: float) -> datetime:
    return datetime.fromtimestamp(NOON + second, UTC)


def test_one_hit_is_no_violation() -> None:
    desk = Desk()

    desk.hit(0)
    desk.look(30)

    assert desk.violations == []


def test_the_second_hit_within_two_seconds_is_one_with_the_first_ones_picture() -> None:
    desk = Desk()

    desk.hit(0, jpeg=FIRST)
    desk.hit(1.9)

    (violation,) = desk.violations
    assert (violation.at, violation.region, violation.box) == (at(0), "Door", BOX)
    assert desk.book.pictures[violation.picture] == FIRST


def test_two_hits_further_apart_are_none() -> None:
    desk = Desk()

    desk.hit(0, 2.5)

    assert desk.violations == []


def test_two_things_of_one_type_at_once_are_one_hit() -> None:
    desk = Desk()
    two = (Detection("intrusion", "", 0.8, BOX), Detection("intrusion", "", 0.6, BOX))

    desk.detections.take("gate", Look(0.0, two), NOON)

    assert desk.violations == []


def test_an_episode_keeps_count_end_and_its_best_picture() -> None:
    desk = Desk()

    desk.hit(0, jpeg=FIRST)
    desk.hit(0.5, 1, 1.5)
    desk.hit(2, sure=0.9, jpeg=BETTER)
    desk.hit(2.5, 9)
    desk.look(19.1)

    (violation,) = desk.violations
    assert (violation.count, violation.last_at, violation.is_over) == (7, at(9), True)
    assert violation.confidence == 0.9
    assert desk.book.pictures == {violation.picture: BETTER}


def test_a_worse_picture_does_not_take_the_place_of_a_better_one() -> None:
    desk = Desk()

    desk.hit(0, sure=0.9, jpeg=BETTER)
    desk.hit(0.5)
    desk.hit(1, sure=0.7, jpeg=FIRST)
    desk.look(20)

    assert list(desk.book.pictures.values()) == [BETTER]


def test_what_comes_again_after_ten_seconds_is_another_violation() -> None:
    desk = Desk()

    desk.hit(0, 1, 20, 21)
    desk.look(40)

    assert [(one.at, one.last_at, one.is_over) for one in desk.violations] == [
        (at(0), at(1), True),
        (at(20), at(21), True),
    ]


def test_two_regions_are_two_violations() -> None:
    desk = Desk()

    desk.hit(0, 1)
    desk.hit(0, 1, region="Yard")

    assert [one.region for one in desk.violations] == ["Door", "Yard"]


def test_the_engine_hears_that_it_goes_on_and_of_every_hit_once() -> None:
    desk = Desk()

    for half in range(60):
        desk.hit(half / 2)
        desk.look(half / 2)
    for second in range(30, 45):
        desk.look(second)

    heard = [progress.at for progress in desk.told]
    assert 1 + sum(progress.hits for progress in desk.told) == 60
    assert max(b - a for a, b in pairwise(heard)) <= PROGRESS_EVERY_S + 1


def test_what_cannot_be_recorded_is_recorded_with_a_later_hit() -> None:
    desk = Desk()
    desk.book.refuses = True
    desk.hit(0, jpeg=FIRST)
    desk.hit(1)
    desk.look(1)
    desk.book.refuses = False

    desk.hit(3)
    desk.look(20)

    (violation,) = desk.violations
    assert (violation.at, violation.count, violation.is_over) == (at(0), 3, True)


def test_an_end_that_cannot_be_written_is_written_later() -> None:
    desk = Desk()
    desk.hit(0, 1)
    desk.book.refuses = True
    desk.look(15)
    desk.book.refuses = False

    desk.look(25)

    assert [one.is_over for one in desk.violations] == [True]


def test_the_end_of_the_station_ends_what_goes_on() -> None:
    desk = Desk()
    desk.hit(0, 1, 2)

    desk.detections.close(NOON + 3)

    (violation,) = desk.violations
    assert (violation.count, violation.is_over) == (3, True)


@given(st.lists(st.sampled_from([0.25, 0.5, 1.0, 3.0, 9.0, 11.0]), max_size=60))
def test_every_hit_of_an_episode_is_counted_in_exactly_one_violation(gaps: list[float]) -> None:
    desk, second, times = Desk(), 0.0, list[float]()
    for gap in gaps:
        second += gap
        times.append(second)
        desk.hit(second)
        desk.look(second)
    desk.look(second + 100)

    counted = 0
    for one in desk.violations:
        assert one.is_over
        assert one.last_at is not None
        inside = [t for t in times if one.at <= at(t) <= one.last_at]
        assert len(inside) == one.count >= 2
        counted += one.count
    assert counted <= len(times)
    assert sum(p.hits for p in desk.told) == counted - len(desk.violations)
