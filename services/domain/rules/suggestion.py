"""A threshold that the recorded days speak for, and on how much it rests."""

from __future__ import annotations

from dataclasses import dataclass

from services.domain.sentences import Sentence


@dataclass(frozen=True)
class Suggestion:
    """`field` is the condition's field; `value` None where there is not enough to go by.

    `records` are those it rests on, `days` the time they span; `why` says all of it.
    """

    field: str
    value: float | None
    records: int
    days: float
    why: Sentence
