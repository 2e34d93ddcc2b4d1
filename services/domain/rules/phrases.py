"""The small parts that a rule's sentence is made of: durations, lists, figures."""

from __future__ import annotations

from collections.abc import Sequence

from services.domain.sentences import Sentence, sentence

MINUTE_S = 60
HOUR_S = 3600
DAY_S = 24 * HOUR_S


def figure(value: float) -> str:
    """Without a fraction that says nothing: `5`, not `5.0`."""
    return f"{value:.10g}"


def percent(share: float) -> str:
    """0 to 1 as percent, without its sign."""
    return figure(round(100 * share, 8))


def duration(seconds: float) -> Sentence:
    """In the largest unit that needs no fraction."""
    if seconds and seconds % DAY_S == 0:
        return _days(seconds / DAY_S)
    if seconds and seconds % HOUR_S == 0:
        return _hours(seconds / HOUR_S)
    if seconds and seconds % MINUTE_S == 0:
        return _minutes(seconds / MINUTE_S)
    if seconds == 1:
        return sentence("1 second")
    return sentence("{count} seconds", count=figure(seconds))


def all_names(items: Sequence[Sentence]) -> Sentence:
    """`a, b and c`; names are joined by other words than clauses in some languages."""
    *before, last = items
    if not before:
        return last
    return sentence("{list} and {name}", list=name_list(before), name=last)


def any_name(items: Sequence[Sentence]) -> Sentence:
    """`a, b or c`"""
    *before, last = items
    if not before:
        return last
    return sentence("{list} or {name}", list=name_list(before), name=last)


def name_list(items: Sequence[Sentence]) -> Sentence:
    """`a, b, c`"""
    joined = items[0]
    for item in items[1:]:
        joined = sentence("{list}, {name}", list=joined, name=item)
    return joined


def all_clauses(items: Sequence[Sentence]) -> Sentence:
    *before, last = items
    return sentence("{list} and {clause}", list=clause_list(before), clause=last)


def any_clause(items: Sequence[Sentence]) -> Sentence:
    *before, last = items
    return sentence("{list} or {clause}", list=clause_list(before), clause=last)


def clause_list(items: Sequence[Sentence]) -> Sentence:
    joined = items[0]
    for item in items[1:]:
        joined = sentence("{list}, {clause}", list=joined, clause=item)
    return joined


def as_it_is(text: str) -> Sentence:
    """A text from outside: the same in every language."""
    return sentence("{text}", text=text)


def _days(count: float) -> Sentence:
    return sentence("1 day") if count == 1 else sentence("{count} days", count=figure(count))


def _hours(count: float) -> Sentence:
    return sentence("1 hour") if count == 1 else sentence("{count} hours", count=figure(count))


def _minutes(count: float) -> Sentence:
    return sentence("1 minute") if count == 1 else sentence("{count} minutes", count=figure(count))
