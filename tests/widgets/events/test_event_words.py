"""How an entry of the journal is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.domain.results import JournalEntry
from services.domain.run_state import CaptureState
from services.domain.sentences import sentence
from widgets.events.event_words import kind_word, sign, time_text
from widgets.look.tokens import STATE_LOOK, Meaning, Shape

NOON = datetime(2026, 11, 23, 12, 0, 5, tzinfo=UTC)


def entry(kind: str, template: str, **values: str) -> JournalEntry:
    return JournalEntry(NOON, "station", kind, sentence(template, **values))


def test_today_needs_no_date_and_another_day_does() -> None:
    assert time_text(NOON, NOON) == NOON.astimezone().strftime("%H:%M:%S")
    assert time_text(NOON - timedelta(days=2), NOON).startswith("2026-11-21 ")


def test_a_state_carries_the_sign_of_the_wall() -> None:
    said = entry("state", "Wrong password. {reason}", reason="")
    assert sign(said) == STATE_LOOK[CaptureState.AUTH_FAILED]


def test_an_action_that_failed_is_marked_and_one_that_went_well_is_not() -> None:
    failed = entry("call", "“{operation}” failed: {why}", operation="start", why="no")
    assert sign(failed) == (Meaning.FAILED, Shape.CROSS)
    assert sign(entry("call", "Stopped.")) is None


def test_a_kind_without_words_is_shown_as_it_is() -> None:
    assert kind_word("door_opened") == "door opened"
