"""Numbers and times as verdicts say them."""

from __future__ import annotations

from datetime import UTC, datetime

from services.domain.sentences import NOTHING, Sentence, sentence


def percent(rate: float) -> float:
    """A rate from 0 to 1 in percent, short enough to be read."""
    return round(rate * 100, 2)


def said_at(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def in_a_row(*sentences: Sentence) -> Sentence:
    """Those that say something, one after the other."""
    row = NOTHING
    for one in sentences:
        if one == NOTHING:
            continue
        row = one if row == NOTHING else sentence("{first} {then}", first=row, then=one)
    return row
