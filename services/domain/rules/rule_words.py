"""A whole rule as one sentence, in words that an operator would say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from services.domain.rules.combined import AllOf, AnyOf, Conditions
from services.domain.rules.condition_words import OF_STATION, clause
from services.domain.rules.draft import RuleDraft
from services.domain.rules.phrases import (
    all_names,
    any_name,
    as_it_is,
    clause_list,
    duration,
    name_list,
)
from services.domain.rules.schedule import DAYS, Schedule, WeekSpan
from services.domain.sentences import Sentence, sentence

MOST_NAMED = 3

PRIORITIES = {
    "low": sentence("low"),
    "medium": sentence("medium"),
    "high": sentence("high"),
    "critical": sentence("critical"),
}
CHANNELS = {
    "window": sentence("window"),
    "sound": sentence("sound"),
    "desktop": sentence("desktop"),
    "log": sentence("log"),
    "webhook": sentence("webhook"),
    "email": sentence("e-mail"),
    "service": sentence("service"),
}
DAY_WORDS = {
    "mon": sentence("Mon"),
    "tue": sentence("Tue"),
    "wed": sentence("Wed"),
    "thu": sentence("Thu"),
    "fri": sentence("Fri"),
    "sat": sentence("Sat"),
    "sun": sentence("Sun"),
}


def rule_words(draft: RuleDraft, names: Mapping[str, str]) -> Sentence:
    """`names` are cameras' names by id; one without a name is called by its id."""
    rest = clause_list([*_told(draft), *_times(draft)])
    condition = clause(draft.conditions, _cameras(draft.cameras, names))
    said = _when(draft, condition)
    if draft.enabled:
        return sentence("{when}: {rest}.", when=said, rest=rest)
    return sentence("{when}: {rest}. Disabled.", when=said, rest=rest)


def is_of_station(conditions: Conditions) -> bool:
    """Whether no part of it concerns a camera."""
    if isinstance(conditions, AllOf | AnyOf):
        return all(is_of_station(part) for part in conditions.parts)
    return isinstance(conditions, OF_STATION)


def _when(draft: RuleDraft, condition: Sentence) -> Sentence:
    lasts = draft.for_s > 0
    lasted = duration(draft.for_s)
    if draft.schedule is None:
        if not lasts:
            return sentence("When {condition}", condition=condition)
        return sentence(
            "When {condition} and this lasts {duration}", condition=condition, duration=lasted
        )
    hours = _hours(draft.schedule)
    if not lasts:
        return sentence("{hours}: when {condition}", hours=hours, condition=condition)
    return sentence(
        "{hours}: when {condition} and this lasts {duration}",
        hours=hours,
        condition=condition,
        duration=lasted,
    )


def _cameras(cameras: tuple[str, ...] | None, names: Mapping[str, str]) -> Sentence:
    if cameras is None:
        return sentence("any camera")
    if len(cameras) > MOST_NAMED:
        return sentence("one of {count} cameras", count=len(cameras))
    return any_name([as_it_is(names.get(camera) or camera) for camera in cameras])


def _told(draft: RuleDraft) -> Iterator[Sentence]:
    yield PRIORITIES[draft.priority]
    tell = all_names([CHANNELS[channel] for channel in draft.channels])
    if len(draft.recipients) == 1:
        yield sentence("tell {channels} ({name})", channels=tell, name=draft.recipients[0])
    elif draft.recipients:
        count = len(draft.recipients)
        yield sentence("tell {channels} ({count} recipients)", channels=tell, count=count)
    else:
        yield sentence("tell {channels}", channels=tell)


def _times(draft: RuleDraft) -> Iterator[Sentence]:
    if draft.cooldown_s:
        yield sentence("at most every {duration}", duration=duration(draft.cooldown_s))
    if draft.keep_firing_for_s:
        lasted = duration(draft.keep_firing_for_s)
        yield sentence("over only after {duration} of calm", duration=lasted)
    if draft.requires_ack:
        yield sentence("somebody has to acknowledge")


def _hours(schedule: Schedule) -> Sentence:
    spans = all_names([_span(span) for span in schedule.spans[:MOST_NAMED]])
    zone = schedule.time_zone
    if len(schedule.spans) > MOST_NAMED:
        return sentence("{spans} and more ({zone})", spans=spans, zone=zone)
    return sentence("{spans} ({zone})", spans=spans, zone=zone)


def _span(span: WeekSpan) -> Sentence:
    hours = _times_of_day(span)
    if len(span.days) == len(DAYS):
        return hours
    days = name_list([DAY_WORDS[day] for day in DAYS if day in span.days])
    return sentence("{days} {hours}", days=days, hours=hours)


def _times_of_day(span: WeekSpan) -> Sentence:
    if span.start == span.end:
        return sentence("all day")
    if span.end < span.start:
        return sentence("{start} to {end} of the next day", start=span.start, end=span.end)
    return sentence("{start} to {end}", start=span.start, end=span.end)
