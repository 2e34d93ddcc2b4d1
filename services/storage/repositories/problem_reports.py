"""Serious problems that people reported; an open one holds the stage of a rollout."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.rollout_view import ProblemReport
from services.storage.tables.rollout import ProblemReportRow

MOST_SHOWN = 200


def add_report(session: Session, report: ProblemReport) -> ProblemReport:
    """The report with the number it got."""
    row = ProblemReportRow(
        at=report.at,
        who=report.who,
        what=report.what,
        camera_id=report.camera_id,
        operation=report.operation.value if report.operation else "",
        closed_at=None,
        closed_by="",
        note="",
    )
    session.add(row)
    session.flush()
    return _report(row)


def close_report(
    session: Session, number: int, *, by: str, note: str, at: datetime
) -> ProblemReport:
    """Raises BadValue for a report that is not there or closed already."""
    row = session.get(ProblemReportRow, number)
    if row is None:
        raise BadValue("There is no problem report {number}.", field="number", number=number)
    if row.closed_at is not None:
        raise BadValue("Problem report {number} is closed.", field="number", number=number)
    row.closed_at, row.closed_by, row.note = at, by, note
    session.flush()
    return _report(row)


def reports(session: Session) -> list[ProblemReport]:
    """Open ones first, then newest first; no open one is ever left out."""
    newest = select(ProblemReportRow).order_by(ProblemReportRow.number.desc())
    is_open = ProblemReportRow.closed_at.is_(None)
    still_open = session.scalars(newest.where(is_open)).all()
    closed = session.scalars(newest.where(~is_open).limit(MOST_SHOWN)).all()
    return [_report(row) for row in (*still_open, *closed)]


def _report(row: ProblemReportRow) -> ProblemReport:
    return ProblemReport(
        number=row.number,
        at=row.at,
        who=row.who,
        what=row.what,
        camera_id=row.camera_id,
        # one that a newer station knows is kept in the words of the report
        operation=Operation(row.operation) if row.operation in set(Operation) else None,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        note=row.note,
    )
