"""Slots are added to, never written over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from services.domain.call_slots import OVERALL, CallSlot
from services.domain.operation import Implementation, Operation, Reason
from services.metrics.sketch import merged, sketch_of
from services.metrics.slots import slots_of
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.call_slots import (
    add_slots,
    delete_slots_before,
    slots_between,
)
from tests.services.metrics.called import NOON_S, called


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = RecordsDatabase.open(tmp_path / RECORDS_FILE)
    with opened.write() as session:
        yield session
    opened.close()


def hours(session: Session, operation: str | None = None) -> list[CallSlot]:
    return slots_between(session, 3600, 0, NOON_S + 86_400, operation=operation)


def test_two_batches_are_the_sum_of_both(session: Session) -> None:
    one = [called(0, latency_ms=10.0), called(1, latency_ms=40.0)]
    two = [called(2, latency_ms=20.0), called(3, implementation=Implementation.LEGACY)]

    add_slots(session, slots_of(one), merged)
    add_slots(session, slots_of(two), merged)

    domain, legacy = sorted(hours(session, "start"), key=lambda slot: slot.implementation)
    assert domain[:5] == (3600, NOON_S, "start", "domain", False)
    assert (domain.ok, domain.first, domain.expected) == (3, 3, 75)
    assert (domain.sum_ms, domain.max_ms) == (70.0, 40.0)
    assert domain.sketch == sketch_of([10.0, 40.0, 20.0])
    assert legacy.ok == 1


def test_what_stands_apart_has_a_slot_of_its_own(session: Session) -> None:
    add_slots(session, slots_of([called(), called(reason=Reason.FORCED)]), merged)
    add_slots(session, slots_of([called(reason=Reason.FORCED)]), merged)

    assert {bool(slot.apart): slot.ok for slot in hours(session, "start")} == {False: 1, True: 2}


def test_the_sum_over_all_operations_comes_only_when_asked_for(session: Session) -> None:
    add_slots(session, slots_of([called(), called(operation=Operation.LOGS)]), merged)

    assert sorted(slot.operation for slot in hours(session)) == ["logs", "start"]
    assert [(slot.operation, slot.ok) for slot in hours(session, OVERALL)] == [("", 2)]


def test_slots_are_read_by_their_start(session: Session) -> None:
    add_slots(session, slots_of([called(n) for n in (0, 10, 20, 30)]), merged)

    found = slots_between(session, 10, NOON_S + 10, NOON_S + 30, operation="start")

    assert [slot.start - NOON_S for slot in found] == [10, 20]


def test_the_oldest_slots_of_one_width_go_first(session: Session) -> None:
    add_slots(session, slots_of([called(n) for n in (0, 10, 20)]), merged)

    assert delete_slots_before(session, 10, NOON_S + 20, most=3) == 3
    assert delete_slots_before(session, 10, NOON_S + 20, most=3) == 1
    assert delete_slots_before(session, 10, NOON_S + 20, most=3) == 0
    assert len(slots_between(session, 10, 0, NOON_S + 60)) == 1
    assert len(hours(session)) == 1
