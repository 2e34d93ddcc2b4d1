"""How rules do: their alerts since a time, counted by what people made of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, func, select
from sqlalchemy.orm import Session

from services.domain.alerts import AlertStep, ClosedAs, Handling, RuleStatistics
from services.storage.tables import AlertMomentRow, AlertRow

SECONDS_A_DAY = 86_400.0


def rule_statistics(session: Session, since: datetime) -> list[RuleStatistics]:
    """Of alerts raised since then, the rule with the most of them first.

    The time to acknowledge runs from the alert to the first person who acknowledged or closed it.
    """
    medians = {row.rule_id: row.median for row in session.execute(_medians(since))}
    return [
        RuleStatistics(
            rule_id=row.rule_id,
            rule_name=row.rule_name,
            alerts=row.alerts,
            unhandled=row.unhandled,
            confirmed=row.confirmed,
            false_positives=row.false_positive,
            no_action=row.no_action,
            median_ack_s=medians.get(row.rule_id),
        )
        for row in session.execute(_counts(since))
    ]


def _counts(since: datetime) -> Select[Any]:
    alerts = func.count().label("alerts")
    # SQLite takes a bare column from the row of the max(): the rule's newest name
    return (
        select(
            AlertRow.rule_id,
            AlertRow.rule_name,
            alerts,
            _sum(AlertRow.handling == str(Handling.NEW)).label("unhandled"),
            *(_sum(AlertRow.closed_as == str(one)).label(str(one)) for one in ClosedAs),
            func.max(AlertRow.id),
        )
        .where(AlertRow.fired_at >= since)
        .group_by(AlertRow.rule_id)
        .order_by(alerts.desc(), AlertRow.rule_id)
    )


def _sum(holds: Any) -> Any:
    return func.sum(case((holds, 1), else_=0))


def _medians(since: datetime) -> Select[Any]:
    """The middle one of each rule's times, or the mean of the two in the middle."""
    by_hand = [str(AlertStep.ACKNOWLEDGED), str(AlertStep.CLOSED)]
    first = (
        select(
            AlertRow.rule_id,
            (
                (func.julianday(func.min(AlertMomentRow.at)) - func.julianday(AlertRow.fired_at))
                * SECONDS_A_DAY
            ).label("seconds"),
        )
        .join(
            AlertMomentRow,
            and_(AlertMomentRow.alert_id == AlertRow.id, AlertMomentRow.step.in_(by_hand)),
        )
        .where(AlertRow.fired_at >= since)
        .group_by(AlertRow.id)
        .subquery()
    )
    place = func.row_number().over(partition_by=first.c.rule_id, order_by=first.c.seconds)
    count = func.count().over(partition_by=first.c.rule_id)
    ranked = select(first, place.label("place"), count.label("count")).subquery()
    # of five the third, of six the third and the fourth
    middle = and_(ranked.c.place * 2 >= ranked.c.count, ranked.c.place * 2 <= ranked.c.count + 2)
    return (
        select(ranked.c.rule_id, func.avg(ranked.c.seconds).label("median"))
        .where(middle)
        .group_by(ranked.c.rule_id)
    )
