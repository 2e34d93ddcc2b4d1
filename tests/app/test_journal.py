from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.journal import Journal
from services.domain.errors import CameraInactive, Outcome
from services.domain.events import CameraStateChanged
from services.domain.operation import CallRecord, Implementation, Reason
from services.domain.results import JournalEntry
from services.domain.rules import RuleSaved
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import sentence
from services.rollout.calls import Answer

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


class Book:
    """Keeps what the journal writes."""

    def __init__(self) -> None:
        self.entries: list[JournalEntry] = []
        self.calls: list[CallRecord] = []
        self.journal = Journal(self.entries.append, self.calls.append, utc_clock=lambda: NOON)

    def answer(
        self,
        operation: str,
        error: Exception | None = None,
        *,
        unit: str = "gate",
        result: Any = None,
    ) -> Answer[Any]:
        outcome = Outcome.REFUSED if error else Outcome.OK
        record = CallRecord(
            "c0ffee",
            NOON,
            "Li",
            operation,
            unit,
            Implementation.DOMAIN,
            Reason.ONLY,
            outcome,
            "",
            1.0,
        )
        return Answer(record, result, error)


def test_a_start_is_written_down_with_who_asked() -> None:
    book = Book()

    book.journal.on_answer(book.answer("start"))

    assert [(e.actor, e.camera_id, str(e.what)) for e in book.entries] == [
        ("Li", "gate", "Start accepted.")
    ]
    assert len(book.calls) == 1


def test_a_refusal_is_written_down_with_its_reason() -> None:
    book = Book()
    error = CameraInactive("{camera} is not active. Activate it first.", camera="Gate")

    book.journal.on_answer(book.answer("start", error))

    assert "Gate is not active" in str(book.entries[0].what)


def test_of_a_rule_its_number_is_written_down() -> None:
    book = Book()

    book.journal.on_answer(book.answer("create_rule", unit="some-key", result=RuleSaved(7, 1)))
    book.journal.on_answer(book.answer("update_rule", unit="7", result=RuleSaved(7, 2)))
    book.journal.on_answer(book.answer("delete_rule", unit="7"))

    assert [str(entry.what) for entry in book.entries] == [
        "Rule 7 was created.",
        "Rule 7 was changed.",
        "Rule 7 was deleted.",
    ]


def test_reads_are_counted_but_not_written_into_the_journal() -> None:
    book = Book()

    book.journal.on_answer(book.answer("status"))

    assert book.entries == []
    assert len(book.calls) == 1


def test_what_is_no_operation_is_not_counted_as_one() -> None:
    book = Book()

    book.journal.on_answer(book.answer("stored_sizes"))

    assert book.calls == []


def test_a_lost_camera_is_written_down_with_the_reason() -> None:
    book = Book()
    lost = RunState("gate", CaptureState.RECONNECTING, sentence("The server closed."))

    book.journal.on_event(CameraStateChanged("gate", None, lost))

    assert str(book.entries[0].what) == "Reconnecting. The server closed."
    assert book.entries[0].actor == "station"
