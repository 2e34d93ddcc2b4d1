"""Violations: one row each, the same one again is the first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.domain.alerts import Box, Violation, ViolationInput, ViolationStatus
from services.domain.rules.conditions import ANY
from services.storage.repositories.plain_rows import plain_rows, seconds_of, stored_time
from services.storage.repositories.storable import storable
from services.storage.tables import ViolationRow

PAGE = 1000

_INPUTS = (
    "SELECT camera_id, seen_at, at, violation_type, number, confidence, picture FROM violations"
)
_WITNESSES = (
    "SELECT number, picture, confidence FROM violations"
    f" WHERE camera_id = ? AND at >= ? AND (violation_type = ? OR ? = '{ANY}')"
    " ORDER BY at DESC, number DESC LIMIT ?"
)
_SAME = (
    "SELECT number FROM violations"
    " WHERE camera_id = ? AND at = ? AND violation_type = ? AND region = ? LIMIT 1"
)
# they come in storms: as mapped rows they take three times as long
_ADD = (
    "INSERT INTO violations (camera_id, at, violation_type, region, seen_at, confidence, box,"
    " picture, status, count, last_at, is_over)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number"
)


def add_violation(session: Session, violation: Violation) -> tuple[Violation, bool]:
    """The violation with its number, and whether it is new: one that was sent twice is not."""
    kind, region = storable(violation.violation_type), storable(violation.region)
    same = (violation.camera_id, stored_time(violation.at), kind, region)
    first = next(plain_rows(session, _SAME, same), None)
    if first is not None:
        return violations_numbered(session, first)[0], False
    values = (*same, *_details(violation))
    number = next(plain_rows(session, _ADD, values))[0]
    return replace(violation, violation_type=kind, region=region, number=number), True


def violations_page(
    session: Session, *, camera_id: str | None = None, before: int | None = None, limit: int = 200
) -> list[Violation]:
    """Newest first; `before` is the number of the last one of the page above."""
    wanted = select(ViolationRow).order_by(ViolationRow.number.desc())
    if camera_id is not None:
        wanted = wanted.where(ViolationRow.camera_id == camera_id)
    if before is not None:
        wanted = wanted.where(ViolationRow.number < before)
    return [_violation(row) for row in session.scalars(wanted.limit(min(limit, PAGE)))]


class Witness(NamedTuple):
    """A violation that speaks for an alert."""

    number: int
    picture: str
    confidence: float


def witnesses(
    session: Session, camera_id: str, violation_type: str, *, since: datetime, most: int
) -> list[Witness]:
    """The newest of a camera and a type (or `any`) since a time; newest first."""
    values = (camera_id, stored_time(since), violation_type, violation_type, most)
    return [Witness(*row) for row in plain_rows(session, _WITNESSES, values)]


def violations_numbered(session: Session, numbers: Sequence[int]) -> list[Violation]:
    """Those of these numbers that are still kept, newest first."""
    wanted = select(ViolationRow).where(ViolationRow.number.in_(numbers))
    newest = wanted.order_by(ViolationRow.at.desc(), ViolationRow.number.desc())
    return [_violation(row) for row in session.scalars(newest)]


def set_status(session: Session, numbers: Sequence[int], status: ViolationStatus) -> None:
    """What people said of an alert holds for the violations that it is made of."""
    if numbers:
        rows = update(ViolationRow).where(ViolationRow.number.in_(numbers))
        session.execute(rows.values(status=str(status)))


def amend_violation(session: Session, violation: Violation) -> None:
    """What grows with an episode: hits, the last of them, the surest one and its picture."""
    rows = update(ViolationRow).where(ViolationRow.number == violation.number)
    session.execute(
        rows.values(
            count=violation.count,
            last_at=violation.last_at,
            is_over=violation.is_over,
            confidence=float(violation.confidence),
            picture=violation.picture,
        )
    )


def end_violations(session: Session) -> int:
    """What a kill left open is over; answers how many."""
    still_open = select(ViolationRow.number).where(ViolationRow.is_over.is_(False))
    numbers = session.scalars(still_open).all()
    if numbers:
        rows = update(ViolationRow).where(ViolationRow.number.in_(numbers))
        session.execute(rows.values(is_over=True))
    return len(numbers)


def last_violation(session: Session) -> int:
    """The highest number so far; 0 before the first."""
    return session.scalar(select(func.max(ViolationRow.number))) or 0


def inputs_after(session: Session, number: int) -> Iterator[ViolationInput]:
    """In the order in which they were recorded."""
    query = f"{_INPUTS} WHERE number > ? ORDER BY number"
    return _inputs(session, query, (number,))


def inputs_since(session: Session, since: datetime) -> Iterator[ViolationInput]:
    """In the order in which the station took them up."""
    query = f"{_INPUTS} WHERE seen_at >= ? ORDER BY seen_at, number"
    return _inputs(session, query, (stored_time(since),))


def _inputs(session: Session, query: str, values: tuple[Any, ...]) -> Iterator[ViolationInput]:
    rows = plain_rows(session, query, values)
    for camera_id, seen_at, at, violation_type, number, confidence, picture in rows:
        seen = seconds_of(seen_at)
        happened = seen if at >= seen_at else seconds_of(at)
        yield ViolationInput(camera_id, seen, happened, violation_type, number, confidence, picture)


def _details(violation: Violation) -> tuple[Any, ...]:
    """What may differ where two are the same one, in the order of `_ADD`."""
    box, last_at = violation.box, violation.last_at
    return (
        stored_time(violation.seen_at),
        float(violation.confidence),
        None if box is None else json.dumps([box.x, box.y, box.width, box.height]),
        violation.picture,
        str(violation.status),
        violation.count,
        None if last_at is None else stored_time(last_at),
        violation.is_over,
    )


def _violation(row: ViolationRow) -> Violation:
    return Violation(
        camera_id=row.camera_id,
        violation_type=row.violation_type,
        at=row.at,
        seen_at=row.seen_at,
        confidence=row.confidence,
        region=row.region,
        box=None if row.box is None else Box(*row.box),
        picture=row.picture,
        status=ViolationStatus(row.status),
        number=row.number,
        count=row.count,
        last_at=row.last_at,
        is_over=row.is_over,
    )
