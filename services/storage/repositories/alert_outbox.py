"""Notifications on their way: added with the alert, taken up by whoever delivers them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, delete, func, insert, select, update
from sqlalchemy.orm import Session

from services.domain.alerts import ChannelTraffic, Delivery
from services.domain.sentence_json import sentence_from_json, sentence_to_json
from services.domain.sentences import NOTHING, Sentence
from services.storage.repositories.plain_rows import stored_time
from services.storage.tables import AlertOutboxRow, AlertRow

MOST_OF_A_CHANNEL = 100
MOST_DELIVERIES = 200

_NOTE = (
    "UPDATE alert_outbox SET done_at = ?, next_at = coalesce(?, next_at), tried_at = ?, ok = ?,"
    " result = ?, tries = tries + 1 WHERE number = ?"
)


@dataclass(frozen=True)
class WaitingNotification:
    """`payload` is the notification as it was added; `tries` were made since `at`.

    `picture` is the file that its alert has by now.
    """

    number: int
    alert_id: int
    channel: str
    payload: Mapping[str, Any]
    tries: int
    at: datetime
    picture: str = ""


@dataclass(frozen=True)
class Attempt:
    """One that was made at `at`, and when the next one is due; None: delivered, or given up."""

    number: int
    ok: bool
    what: Sentence
    at: datetime
    next_at: datetime | None = None


def add_notifications(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Those of a whole turn of the engine in one statement, within the alerts' transaction."""
    if rows:
        session.execute(insert(AlertOutboxRow), list(rows))


def notification_row(
    alert_id: int,
    channel: str,
    payload: Mapping[str, Any],
    at: datetime,
    *,
    refused: Sentence | None = None,
) -> dict[str, Any]:
    """Due at once, unless it is `refused`: then it is only kept, with why."""
    return {
        "alert_id": alert_id,
        "kind": channel,
        "payload": dict(payload),
        "at": at,
        "tries": 0,
        "next_at": at,
        "done_at": at if refused else None,
        "tried_at": None,
        "ok": False,
        "result": _stored(refused) if refused else "",
    }


def due_notifications(session: Session, now: datetime) -> list[WaitingNotification]:
    """What is neither done nor to be tried later, the oldest first; at most 100 of a channel."""
    row = AlertOutboxRow
    rank = func.row_number().over(partition_by=row.kind, order_by=row.number).label("rank")
    due = select(row.number, rank).where(row.done_at.is_(None), row.next_at <= now).subquery()
    wanted = select(due.c.number).where(due.c.rank <= MOST_OF_A_CHANNEL)
    rows = (
        select(row, AlertRow.evidence)
        .outerjoin(AlertRow, AlertRow.id == row.alert_id)
        .where(row.number.in_(wanted))
        .order_by(row.number)
    )
    return [_waiting(one, evidence) for one, evidence in session.execute(rows)]


def note_attempts(session: Session, attempts: Sequence[Attempt]) -> None:
    """All of them in one statement; a number that is gone meanwhile is no error."""
    if attempts:
        session.connection().exec_driver_sql(_NOTE, [_noted(one) for one in attempts])


def hurry_notifications(session: Session, channel: str, now: datetime) -> None:
    """What waits for the channel is due now: its settings were mended."""
    row = AlertOutboxRow
    waits = update(row).where(row.kind == channel, row.done_at.is_(None), row.next_at > now)
    session.execute(waits.values(next_at=now))


def deliveries_of(session: Session, alert_id: int) -> list[Delivery]:
    """What became of an alert's notifications, the newest first."""
    row = AlertOutboxRow
    wanted = select(row).where(row.alert_id == alert_id).order_by(row.number.desc())
    return [_delivery(one) for one in session.scalars(wanted.limit(MOST_DELIVERIES))]


def traffic(session: Session, *, failed_since: datetime) -> dict[str, ChannelTraffic]:
    """By channel: what waits, what was given up since then, and the newest result."""
    row = AlertOutboxRow
    waits = row.done_at.is_(None)
    failed = and_(row.done_at >= failed_since, row.ok.is_(False))
    counts = select(
        row.kind,
        func.sum(case((waits, 1), else_=0)),
        func.sum(case((failed, 1), else_=0)),
    ).group_by(row.kind)
    last = _newest_results(session)
    return {
        channel: ChannelTraffic(channel, waiting, gone, *last.get(channel, (None, False, NOTHING)))
        for channel, waiting, gone in session.execute(counts)
    }


def delete_done_before(session: Session, at: datetime, *, most: int) -> int:
    """At most so many of those that were done before; answers how many."""
    row = AlertOutboxRow
    numbers = session.scalars(select(row.number).where(row.done_at < at).limit(most)).all()
    if numbers:
        session.execute(delete(row).where(row.number.in_(numbers)))
    return len(numbers)


def _newest_results(session: Session) -> dict[str, tuple[datetime | None, bool, Sentence]]:
    row = AlertOutboxRow
    newest = (
        select(row.kind, func.max(row.tried_at).label("tried_at")).group_by(row.kind).subquery()
    )
    same = and_(newest.c.kind == row.kind, newest.c.tried_at == row.tried_at)
    rows = session.scalars(select(row).join(newest, same).order_by(row.number))
    return {one.kind: (one.tried_at, one.ok, _restored(one.result)) for one in rows}


def _waiting(row: AlertOutboxRow, evidence: Mapping[str, Any] | None) -> WaitingNotification:
    picture = str(evidence["picture"]) if evidence else ""
    return WaitingNotification(
        row.number, row.alert_id, row.kind, row.payload, row.tries, row.at, picture
    )


def _noted(attempt: Attempt) -> tuple[Any, ...]:
    at, next_at = stored_time(attempt.at), attempt.next_at
    times = (at, None, at) if next_at is None else (None, stored_time(next_at), at)
    return (*times, attempt.ok, _stored(attempt.what), attempt.number)


def _delivery(row: AlertOutboxRow) -> Delivery:
    return Delivery(
        number=row.number,
        alert_id=row.alert_id,
        channel=row.kind,
        queued_at=row.at,
        attempts=row.tries,
        next_at=row.next_at if row.done_at is None else None,
        done_at=row.done_at,
        ok=row.ok,
        what=_restored(row.result),
    )


def _stored(what: Sentence) -> str:
    return json.dumps(sentence_to_json(what), ensure_ascii=True)


def _restored(stored: str) -> Sentence:
    """A row of an older station holds none."""
    try:
        return sentence_from_json(json.loads(stored))
    except (ValueError, LookupError, TypeError, AttributeError):
        return NOTHING
