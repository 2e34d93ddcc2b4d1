"""What a roll back saw, in words, for the page and for the banner on every page."""

from __future__ import annotations

from services.domain.rollout_view import RollBackNotice
from widgets.operation_words import operation_word
from widgets.rollout.rollout_words import guard_word
from widgets.words import say


def seen_text(notice: RollBackNotice) -> str:
    """The guard with its formula; of a roll back by hand its reason."""
    verdict = notice.verdict
    if verdict is None:
        return say(notice.why)
    guard = guard_word(verdict.guard)
    if verdict.operation is not None:
        guard = f"{operation_word(verdict.operation)}, {guard}"
    return f"{guard}: {say(verdict.formula)}"


def tempering_text(notice: RollBackNotice) -> str:
    """Which calls were looked at, and what else is known."""
    verdict = notice.verdict
    if verdict is None:
        return ""
    return "; ".join(part for part in (say(verdict.window), say(verdict.note)) if part)
