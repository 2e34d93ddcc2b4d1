"""The records of calls: written a thousand a second, read by time, by number, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from services.domain.errors import Outcome
from services.domain.operation import NOT_COUNTED, CallRecord, Implementation, Operation, Reason
from services.storage.repositories.storable import storable
from services.storage.tables import CallRow
from services.storage.tables.calls import FAILED

PAGE = 5_000

_COLUMNS = [column.name for column in CallRow.__table__.columns if column.name != "number"]
_INSERT = f"INSERT INTO calls ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_SELECT = f"SELECT {', '.join(_COLUMNS)}, number FROM calls"
_APART = ", ".join(f"'{reason}'" for reason in sorted(NOT_COUNTED))
_IMPLEMENTATIONS = {str(one): one for one in Implementation}
_REASONS = {str(one): one for one in Reason}
_OUTCOMES = {str(one): one for one in Outcome}


@dataclass(frozen=True)
class CallsPage:
    """Calls in the order they were written; `last` is where the next page begins after."""

    calls: tuple[CallRecord, ...]
    last: int


def write_calls(session: Session, calls: Sequence[CallRecord]) -> None:
    if calls:
        # plain tuples: the library's own insert takes ten times the time, under the lock of Python
        session.connection().exec_driver_sql(_INSERT, [_row(call) for call in calls])


def calls_since(
    session: Session,
    at: datetime,
    *,
    until: datetime | None = None,
    operation: Operation | None = None,
    implementation: Implementation | None = None,
    most: int | None = None,
) -> list[CallRecord]:
    """Oldest first; with `most`, the newest so many. `until` is not included."""
    wanted: list[tuple[str, Any]] = [("at >= ?", _text(at))]
    if until is not None:
        wanted.append(("at < ?", _text(until)))
    if operation is not None:
        wanted.append(("operation = ?", str(operation)))
    if implementation is not None:
        wanted.append(("implementation = ?", str(implementation)))
    conditions = " AND ".join(condition for condition, _ in wanted)
    values = tuple(value for _, value in wanted)
    return _newest(session, conditions, values, most)


def last_calls(
    session: Session,
    operation: Operation,
    implementation: Implementation,
    n: int,
    *,
    apart: bool = False,
) -> list[CallRecord]:
    """The newest n that count, or with `apart` of those that do not; oldest first."""
    among = "IN" if apart else "NOT IN"
    conditions = f"operation = ? AND implementation = ? AND reason {among} ({_APART})"
    return _newest(session, conditions, (str(operation), str(implementation)), n)


def calls_after(session: Session, number: int = 0, *, limit: int = PAGE) -> CallsPage:
    """The next page in the order of writing; an empty page is the end."""
    rows = _rows(session, "WHERE number > ? ORDER BY number LIMIT ?", (number, limit))
    return CallsPage(_calls(rows), rows[-1][-1] if rows else number)


def last_failures(
    session: Session, since: datetime, until: datetime, n: int = 10
) -> list[CallRecord]:
    """The newest n that ended by internal, timeout or environment; newest first."""
    # +at: walks the small index of failures, not all calls of the span
    conditions = f"WHERE {FAILED} AND +at >= ? AND +at < ? ORDER BY number DESC LIMIT ?"
    return list(_calls(_rows(session, conditions, (_text(since), _text(until), n))))


def find_call(session: Session, call_id: str) -> CallRecord | None:
    """The last attempt of a call; there is no index for it, so this is for rare questions."""
    found = _newest(session, "call_id = ?", (call_id,), 1)
    return found[0] if found else None


def _newest(
    session: Session, conditions: str, values: tuple[Any, ...], most: int | None
) -> list[CallRecord]:
    if most is None:
        return list(_calls(_rows(session, f"WHERE {conditions} ORDER BY number", values)))
    tail = f"WHERE {conditions} ORDER BY number DESC LIMIT ?"
    return list(_calls(reversed(_rows(session, tail, (*values, most)))))


def _rows(session: Session, tail: str, values: tuple[Any, ...]) -> Sequence[Any]:
    return session.connection().exec_driver_sql(f"{_SELECT} {tail}", values).fetchall()


def _row(call: CallRecord) -> tuple[Any, ...]:
    # str(): the driver looks long for how to store an enumeration
    return (
        call.call_id,
        _text(call.at),
        storable(call.actor),
        str(call.operation),
        storable(call.unit),
        str(call.implementation),
        str(call.reason),
        str(call.outcome),
        storable(call.error),
        call.latency_ms,
        call.percentage,
        call.stage,
        call.attempt,
        call.bucket,
        call.reachable,
    )


def _calls(rows: Iterable[Any]) -> tuple[CallRecord, ...]:
    return tuple(_call(*row) for row in rows)


def _call(
    call_id: str,
    at: str,
    actor: str,
    operation: str,
    unit: str,
    implementation: str,
    reason: str,
    outcome: str,
    error: str,
    latency_ms: float,
    percentage: int,
    stage: str,
    attempt: int,
    bucket: int | None,
    reachable: int,
    _number: int,
) -> CallRecord:
    return CallRecord(
        call_id=call_id,
        at=datetime.fromisoformat(at).replace(tzinfo=UTC),
        actor=actor,
        operation=operation,
        unit=unit,
        implementation=_IMPLEMENTATIONS[implementation],
        reason=_REASONS[reason],
        outcome=_OUTCOMES[outcome],
        error=error,
        latency_ms=latency_ms,
        percentage=percentage,
        stage=stage,
        attempt=attempt,
        bucket=bucket,
        reachable=bool(reachable),
    )


def _text(at: datetime) -> str:
    """As the column type writes it: UTC, of equal width, so that texts sort by time."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
