"""What the journal tells of the rollout."""

from __future__ import annotations

from services.domain.events import RolledBack, RolloutChanged
from services.domain.rollout_view import RollBackNotice
from services.domain.sentences import sentence
from tests.app.test_journal import NOON, Book


def test_a_roll_back_is_written_down_with_what_was_seen() -> None:
    book = Book()
    why = sentence("By hand: {reason}", reason="the gate was dark")

    book.journal.on_event(RolledBack(RollBackNotice(NOON, "Li", why, 25)))

    entry = book.entries[0]
    assert (entry.kind, entry.actor) == ("roll_back", "Li")
    assert "rolled back from 25 %" in str(entry.what)
    assert "the gate was dark" in str(entry.what)


def test_a_decision_is_written_down_with_who_and_why() -> None:
    book = Book()

    book.journal.on_event(RolloutChanged(3, "Li", sentence("The slider was moved."), "to see"))

    entry = book.entries[0]
    assert (entry.kind, entry.actor) == ("rollout", "Li")
    assert str(entry.what) == "The slider was moved. to see"
