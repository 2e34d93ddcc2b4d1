"""What detectors and image checks saw, as the engine hears it; and the times these are kept by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from services.domain.alerts import FindingInput, ProgressInput
from services.storage.repositories.plain_rows import seconds_of

_FINDING = "INSERT INTO findings (at, camera_id, kind, present) VALUES (?, ?, ?, ?)"
_PROGRESS = (
    "INSERT INTO violation_progress (at, camera_id, violation_type, happened_at, hits)"
    " VALUES (?, ?, ?, ?, ?)"
)
_FINDINGS = "SELECT at, camera_id, kind, present FROM findings WHERE at >= ? ORDER BY at, number"
_ALL_PROGRESS = (
    "SELECT at, camera_id, violation_type, happened_at, hits FROM violation_progress"
    " WHERE at >= ? ORDER BY at, number"
)


def write_findings(session: Session, findings: Sequence[FindingInput]) -> None:
    rows = [(_text(one.at), one.camera_id, one.kind, one.present) for one in findings]
    if rows:
        session.connection().exec_driver_sql(_FINDING, rows)


def write_progress(session: Session, progress: Sequence[ProgressInput]) -> None:
    rows = [
        (_text(one.at), one.camera_id, one.violation_type, _text(one.happened_at), one.hits)
        for one in progress
    ]
    if rows:
        session.connection().exec_driver_sql(_PROGRESS, rows)


def findings_since(session: Session, since: datetime) -> Iterator[FindingInput]:
    """In the order of their times."""
    found = session.connection().exec_driver_sql(_FINDINGS, (_text(since.timestamp()),))
    for at, camera_id, kind, present in found:
        yield FindingInput(camera_id, seconds_of(at), kind, bool(present))


def progress_since(session: Session, since: datetime) -> Iterator[ProgressInput]:
    """In the order in which the station took it up."""
    found = session.connection().exec_driver_sql(_ALL_PROGRESS, (_text(since.timestamp()),))
    for at, camera_id, violation_type, happened_at, hits in found:
        yield ProgressInput(
            camera_id, seconds_of(at), seconds_of(happened_at), violation_type, hits
        )


def _text(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
