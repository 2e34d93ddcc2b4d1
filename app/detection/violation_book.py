"""Violations as the detectors write them: the operation, then what grows of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from app.alerts.violation_pictures import keep_picture, replace_picture
from services.domain.alerts import Violation, ViolationReport
from services.storage.database import RecordsDatabase
from services.storage.repositories.violations import amend_violation, end_violations

Record = Callable[[str, ViolationReport], Violation]


class StoredViolations:
    """app.alerts.detections.ViolationBook; `record` is the operation everybody records by."""

    def __init__(self, record: Record, records: RecordsDatabase, pictures: Path) -> None:
        self._record = record
        self._records = records
        self._pictures = pictures

    def record(self, camera_id: str, report: ViolationReport) -> Violation:
        return self._record(camera_id, report)

    def amend(self, violations: Sequence[Violation]) -> None:
        with self._records.write() as session:
            for violation in violations:
                amend_violation(session, violation)

    def keep_picture(self, violation: Violation, jpeg: bytes) -> str:
        if not violation.picture:
            return keep_picture(self._pictures, violation.camera_id, violation.at, jpeg)
        replace_picture(self._pictures, violation.picture, jpeg)
        return violation.picture

    def end_all(self) -> None:
        """What a kill left open."""
        with self._records.write() as session:
            end_violations(session)
