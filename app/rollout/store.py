"""The rollout's rows as its ledger and its desk see them: one call, one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from services.domain.call import STATION_ACTOR
from services.domain.rollout_view import AuditLine, ProblemReport
from services.domain.sentence_json import sentence_from_json, sentence_to_json
from services.domain.sentences import sentence
from services.rollout.store import Decided, Stored, Written
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.audit import AuditEntry, add_audit
from services.storage.repositories.changes import Change
from services.storage.repositories.problem_reports import add_report, close_report, reports
from services.storage.repositories.rollout import (
    CAMERA,
    RULE,
    Note,
    delete_note,
    read_buckets,
    read_notes,
    read_state,
    rollout_audit,
    write_buckets,
    write_note,
    write_state,
)

__all__ = ["Note", "RolloutRows"]


class RolloutRows:
    """In any thread; every change has its line in the audit, in the same transaction."""

    def __init__(self, database: ConfigurationDatabase) -> None:
        self._database = database

    @property
    def database(self) -> ConfigurationDatabase:
        return self._database

    def load(self) -> Stored:
        with self._database.read() as session:
            notes = read_notes(session)
            return Stored(
                read_state(session),
                read_buckets(session, CAMERA),
                read_buckets(session, RULE),
                {key: note.value for key, note in notes.items()},
            )

    def save(self, written: Written) -> None:
        with self._database.write() as session:
            write_state(session, written.state, written.at)
            for kind, buckets in ((CAMERA, written.cameras), (RULE, written.rules)):
                if buckets is not None:
                    write_buckets(session, kind, buckets)
            for key, value in written.notes.items():
                write_note(session, key, Note(value, STATION_ACTOR, written.at))
            if written.decided is not None:
                _add_line(session, written.decided, written.at)

    def notes(self, prefix: str = "") -> dict[str, Note]:
        with self._database.read() as session:
            return read_notes(session, prefix)

    def keep_note(
        self, key: str, value: Any, decided: Decided | None, *, by: str, at: datetime
    ) -> None:
        """None forgets the note."""
        with self._database.write() as session:
            if value is None:
                delete_note(session, key)
            else:
                write_note(session, key, Note(value, by, at))
            if decided is not None:
                _add_line(session, decided, at)

    def problem_reports(self) -> list[ProblemReport]:
        with self._database.read() as session:
            return reports(session)

    def report_problem(self, report: ProblemReport, decided: Decided) -> ProblemReport:
        with self._database.write() as session:
            kept = add_report(session, report)
            _add_line(session, decided, report.at)
        return kept

    def close_problem(
        self, number: int, note: str, decided: Decided, at: datetime
    ) -> ProblemReport:
        with self._database.write() as session:
            closed = close_report(session, number, by=decided.actor, note=note, at=at)
            _add_line(session, decided, at)
        return closed

    def audit(self, before: int | None = None, *, kind: str = "") -> list[AuditLine]:
        """Newest first, a page of them."""
        with self._database.read() as session:
            return [_line(entry) for entry in rollout_audit(session, before=before, kind=kind)]


def _add_line(session: Session, decided: Decided, at: datetime) -> None:
    details = {
        "what": sentence_to_json(decided.what),
        "before": decided.before,
        "after": decided.after,
        "why": decided.why,
    }
    add_audit(session, Change(decided.actor, decided.call_id, at), decided.kind, details)


def _line(entry: AuditEntry) -> AuditLine:
    details: Mapping[str, Any] = entry.details
    try:
        what = sentence_from_json(details["what"])
    except (LookupError, TypeError, AttributeError):
        what = sentence("A line of the audit that cannot be read.")
    return AuditLine(
        entry.number,
        entry.at,
        entry.actor,
        what,
        str(details.get("before", "")),
        str(details.get("after", "")),
        str(details.get("why", "")),
    )
