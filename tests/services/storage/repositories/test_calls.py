"""Calls come back as they were recorded, by time, by number, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.storage.database import RecordsDatabase
from services.storage.places import RECORDS_FILE
from services.storage.repositories.calls import (
    calls_after,
    calls_since,
    last_calls,
    last_failures,
    write_calls,
)
from tests.services.metrics.called import NOON, called

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = RecordsDatabase.open(tmp_path / RECORDS_FILE)
    with opened.write() as session:
        yield session
    opened.close()


def seconds_of(calls: list[CallRecord]) -> list[float]:
    return [(call.at - NOON).total_seconds() for call in calls]


def test_a_call_comes_back_as_it_was(session: Session) -> None:
    full = called(
        0.123456,
        outcome=Outcome.ENVIRONMENT,
        error="CameraUnreachable",
        stage="2/3",
        attempt=2,
        bucket=9_999,
        reachable=True,
        reason=Reason.FALLBACK,
        implementation=LEGACY,
    )
    write_calls(session, [full, called()])

    assert calls_since(session, NOON) == [full, called()]


def test_a_time_of_another_zone_is_kept_as_utc(session: Session) -> None:
    noon_in_china = NOON.astimezone(timezone(timedelta(hours=8)))
    write_calls(session, [called()._replace(at=noon_in_china)])

    assert calls_since(session, NOON) == [called()]
    assert calls_since(session, NOON + timedelta(seconds=1)) == []


def test_calls_since_a_time_are_chosen_by_operation_and_side(session: Session) -> None:
    write_calls(
        session,
        [
            called(-1),
            called(0),
            called(1, operation=Operation.STOP),
            called(2, implementation=LEGACY),
            called(3),
        ],
    )

    assert seconds_of(calls_since(session, NOON)) == [0, 1, 2, 3]
    assert seconds_of(calls_since(session, NOON, operation=Operation.START)) == [0, 2, 3]
    assert seconds_of(calls_since(session, NOON, implementation=LEGACY)) == [2]
    assert seconds_of(calls_since(session, NOON, until=NOON + timedelta(seconds=3))) == [0, 1, 2]
    assert seconds_of(calls_since(session, NOON, most=2)) == [2, 3]


def test_the_last_calls_are_those_that_count(session: Session) -> None:
    write_calls(
        session,
        [
            *[called(n) for n in range(5)],
            called(5, reason=Reason.FORCED),
            called(6, implementation=LEGACY),
            called(7, operation=Operation.STOP),
            called(8, reason=Reason.SYNTHETIC),
        ],
    )

    assert seconds_of(last_calls(session, Operation.START, DOMAIN, 3)) == [2, 3, 4]
    assert seconds_of(last_calls(session, Operation.START, DOMAIN, 9, apart=True)) == [5, 8]
    assert last_calls(session, Operation.LOGS, DOMAIN, 9) == []


def test_pages_hold_every_call_once_in_the_order_of_writing(session: Session) -> None:
    # the clock was set back in between
    write_calls(session, [called(n) for n in (0, 1, 2, -100, -99)])

    first = calls_after(session, limit=3)
    second = calls_after(session, first.last, limit=3)
    end = calls_after(session, second.last, limit=3)

    assert seconds_of([*first.calls, *second.calls]) == [0, 1, 2, -100, -99]
    assert (end.calls, end.last) == ((), second.last)


def test_the_last_failures_come_newest_first(session: Session) -> None:
    write_calls(
        session,
        [
            called(0, outcome=Outcome.INTERNAL),
            called(1),
            called(2, outcome=Outcome.REFUSED),
            called(3, outcome=Outcome.TIMEOUT),
            called(4, outcome=Outcome.ENVIRONMENT),
            called(5, outcome=Outcome.CANCELLED),
            called(100, outcome=Outcome.INTERNAL),
        ],
    )
    until = NOON + timedelta(seconds=50)

    assert seconds_of(last_failures(session, NOON, until)) == [4, 3, 0]
    assert seconds_of(last_failures(session, NOON, until, 2)) == [4, 3]


def test_the_last_failures_are_found_by_the_index_of_failures(session: Session) -> None:
    query = (
        "SELECT number FROM calls WHERE outcome IN ('internal', 'timeout', 'environment')"
        " AND +at >= '' ORDER BY number DESC LIMIT 10"
    )

    plan = session.execute(text(f"EXPLAIN QUERY PLAN {query}")).fetchall()

    assert "ix_calls_failed" in str(plan)


def test_half_a_character_in_a_name_is_no_reason_to_lose_a_call(session: Session) -> None:
    write_calls(session, [called(unit="gate\ud800", actor="Kim\udcff", error="\udc80")])

    (stored,) = calls_since(session, NOON)
    assert (stored.unit, stored.actor, stored.error) == ("gate?", "Kim?", "?")


def test_a_call_without_a_latency_is_refused_by_the_database(session: Session) -> None:
    with pytest.raises(SQLAlchemyError):
        write_calls(session, [called(latency_ms=float("nan"))])
