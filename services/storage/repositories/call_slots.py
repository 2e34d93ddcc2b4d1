"""Calls summed by slots of time: added to in the transaction that writes the calls themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from services.domain.call_slots import CallSlot

_FIELDS = CallSlot._fields
_KEY = _FIELDS[:5]
_ADDED = _FIELDS[5:-2]
_UPSERT = (
    f"INSERT INTO call_slots ({', '.join(_FIELDS)}) VALUES ({', '.join('?' * len(_FIELDS))})"
    f" ON CONFLICT ({', '.join(_KEY)}) DO UPDATE SET"
    f" {', '.join(f'{name} = {name} + excluded.{name}' for name in _ADDED)},"
    " max_ms = max(max_ms, excluded.max_ms), sketch = excluded.sketch"
)
_SKETCHES = (
    "SELECT operation, implementation, apart, sketch FROM call_slots"
    " WHERE width_s = ? AND start = ?"
)
_SLOTS = (
    f"SELECT {', '.join(_FIELDS)} FROM call_slots WHERE width_s = ? AND start >= ? AND start < ?"
)


def add_slots(
    session: Session, slots: Sequence[CallSlot], merged: Callable[[Sequence[bytes]], bytes]
) -> None:
    """Adds to what is there; each slot may come once."""
    by_time: dict[tuple[int, int], list[CallSlot]] = defaultdict(list)
    for slot in slots:
        by_time[slot.width_s, slot.start].append(slot)
    connection = session.connection()
    for (width_s, start), together in by_time.items():
        there = _sketches(connection, width_s, start)
        rows = [
            tuple(slot._replace(sketch=merged([there.get(slot[2:5], b""), slot.sketch])))
            for slot in together
        ]
        connection.exec_driver_sql(_UPSERT, rows)


def slots_between(
    session: Session, width_s: int, since: int, until: int, *, operation: str | None = None
) -> list[CallSlot]:
    """Slots that start in [since, until), UTC seconds; of one operation, or of each one.

    The sums over all operations (OVERALL) come when they are asked for, and only then.
    """
    one = "operation = ?" if operation is not None else "operation != ?"
    values = (width_s, since, until, operation or "")
    query = f"{_SLOTS} AND {one} ORDER BY start"
    rows = session.connection().exec_driver_sql(query, values)
    return [CallSlot._make(row) for row in rows.fetchall()]


def delete_slots_before(session: Session, width_s: int, start: int, *, most: int) -> int:
    """Deletes at most so many of the oldest slots of one width; answers how many."""
    query = (
        "DELETE FROM call_slots WHERE rowid IN (SELECT rowid FROM call_slots"
        " WHERE width_s = ? AND start < ? ORDER BY start LIMIT ?)"
    )
    return session.connection().exec_driver_sql(query, (width_s, start, most)).rowcount


def _sketches(connection: Connection, width_s: int, start: int) -> dict[Any, bytes]:
    rows = connection.exec_driver_sql(_SKETCHES, (width_s, start)).fetchall()
    return {(operation, side, bool(apart)): sketch for operation, side, apart, sketch in rows}
