"""What the rollout counts of recorded calls, summed by the database."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.domain.call_counts import CallCount
from services.domain.errors import Outcome
from services.domain.operation import Implementation, Reason
from services.storage.tables import CallRow

HOUR = timedelta(hours=1)


def first_attempts_since(session: Session, since: datetime) -> list[CallCount]:
    """Calls by operation, side, reason and outcome; percentages are summed."""
    columns = (CallRow.operation, CallRow.implementation, CallRow.reason, CallRow.outcome)
    query = (
        select(*columns, func.count(), func.sum(CallRow.percentage))
        .where(CallRow.at >= since, CallRow.attempt == 1)
        .group_by(*columns)
    )
    return [
        CallCount(operation, Implementation(side), Reason(reason), Outcome(outcome), calls, percent)
        for operation, side, reason, outcome, calls, percent in session.execute(query)
    ]


def first_attempts_by_hour(
    session: Session, until: datetime, hours: int
) -> list[tuple[datetime, str, int]]:
    """The beginning of each of the last hours, operation, calls that were not synthetic."""
    found: list[tuple[datetime, str, int]] = []
    for hour in range(hours):
        start = until - (hours - hour) * HOUR
        query = (
            select(CallRow.operation, func.count())
            .where(
                CallRow.at >= start,
                CallRow.at < start + HOUR,
                CallRow.attempt == 1,
                CallRow.reason != Reason.SYNTHETIC,
            )
            .group_by(CallRow.operation)
        )
        found += [(start, name, calls) for name, calls in session.execute(query)]
    return found
