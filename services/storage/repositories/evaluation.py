"""Where the rules stand: written in batches, read once at the start."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.storage.tables import EvaluationMarkRow, EvaluationStateRow

_ONLY_ROW = 1
_UPSERT = (
    "INSERT INTO evaluation_states (rule_id, camera_id, conditions, state) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (rule_id, camera_id)"
    " DO UPDATE SET conditions = excluded.conditions, state = excluded.state"
)
_DELETE = "DELETE FROM evaluation_states WHERE rule_id = ? AND camera_id = ?"


@dataclass(frozen=True)
class StoredState:
    """`conditions` are those of the rule as it stood then; `state` None: the pair is gone."""

    rule_id: int
    camera_id: str
    conditions: str
    state: Mapping[str, Any] | None


@dataclass(frozen=True)
class Mark:
    """Up to this time, and this violation, the states know everything."""

    at: datetime
    violation: int


@dataclass(frozen=True)
class StateRows:
    """States as the table takes them: made before anybody has to wait for the writing."""

    kept: list[tuple[int, str, str, str]]
    gone: list[tuple[int, str]]
    mark: Mark

    @classmethod
    def of(cls, states: Sequence[StoredState], mark: Mark) -> StateRows:
        kept = [
            (one.rule_id, one.camera_id, one.conditions, json.dumps(one.state))
            for one in states
            if one.state is not None
        ]
        gone = [(one.rule_id, one.camera_id) for one in states if one.state is None]
        return cls(kept, gone, mark)


def write_states(session: Session, rows: StateRows) -> None:
    """All of them with their mark: what is marked is never counted twice."""
    connection = session.connection()
    if rows.kept:
        connection.exec_driver_sql(_UPSERT, rows.kept)
    if rows.gone:
        connection.exec_driver_sql(_DELETE, rows.gone)
    mark = rows.mark
    session.merge(EvaluationMarkRow(number=_ONLY_ROW, at=mark.at, violation=mark.violation))


def read_states(session: Session) -> list[StoredState]:
    rows = session.scalars(select(EvaluationStateRow))
    return [StoredState(row.rule_id, row.camera_id, row.conditions, row.state) for row in rows]


def read_mark(session: Session) -> Mark | None:
    """None before anything was evaluated."""
    row = session.get(EvaluationMarkRow, _ONLY_ROW)
    return None if row is None else Mark(row.at, row.violation)


def read_state(session: Session, rule_id: int, camera_id: str) -> StoredState | None:
    row = session.get(EvaluationStateRow, (rule_id, camera_id))
    if row is None:
        return None
    return StoredState(row.rule_id, row.camera_id, row.conditions, row.state)
