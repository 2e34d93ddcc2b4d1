"""How a service's sentence is put together for the window."""

from __future__ import annotations

from services.domain.sentences import sentence
from widgets.words import say


def test_a_sentence_within_a_sentence_is_said_in_its_place() -> None:
    reason = sentence("The camera knows no such path ({status}).", status=404)

    assert say(sentence("Failed. {reason}", reason=reason)) == (
        "Failed. The camera knows no such path (404)."
    )


def test_an_operation_is_said_in_words() -> None:
    said = sentence("“{operation}” failed: {why}", operation="set_auto_start", why="No space.")

    assert say(said) == "“set auto-start” failed: No space."


def test_a_camera_that_is_called_like_an_operation_keeps_its_name() -> None:
    said = sentence("{camera} is not active. Activate it first.", camera="set_auto_start")

    assert say(said).startswith("set_auto_start is not active")


def test_no_sentence_says_nothing() -> None:
    assert say(sentence("")) == ""
