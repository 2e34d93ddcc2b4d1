"""A rule tried on the records of the last seven days, beside a running station or in it."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from operator import attrgetter

from sqlalchemy.orm import Session

from app.alerts.station_looks import Measure, figures_at
from services.alerts.engine import EngineRule
from services.alerts.trying import Progress, Trial, always, tried
from services.alerts.watches.cameras import SHOWS_PICTURES
from services.alerts.watches.making import inputs_of
from services.domain.alerts import (
    FigureInput,
    FindingInput,
    Input,
    ProgressInput,
    SampleInput,
    StationOff,
    Tried,
    ViolationInput,
)
from services.domain.call_slots import HOUR_S
from services.domain.clock import UtcClock, utc_now
from services.domain.rules import Rule, RuleDraft
from services.domain.run_state import CaptureState
from services.storage.database import RecordsDatabase
from services.storage.repositories.detections import findings_since, progress_since
from services.storage.repositories.samples import samples_since
from services.storage.repositories.station_runs import runs_between
from services.storage.repositories.violations import inputs_since

TRIED_DAYS = 7
NEW_RULE = 2**62
"""The number of a rule that is not saved: greater than any that is."""

NOT_LOST = SHOWS_PICTURES | {CaptureState.STOPPED}


def try_rule(
    records: RecordsDatabase,
    draft: RuleDraft,
    *,
    saved: Rule | None,
    rules: Sequence[Rule],
    cameras: Sequence[str],
    measure: Measure | None = None,
    progress: Progress = always,
    utc_clock: UtcClock = utc_now,
) -> Tried:
    """`saved` is what the draft is an edit of, None for a new rule.

    Figures of calls (`measure`) are looked at once an hour, where the live engine does so once a
    minute: of days that are gone only the sums by the hour are kept.
    """
    until = utc_clock()
    since = until - timedelta(days=TRIED_DAYS)
    rule = EngineRule.of(saved.id if saved else NEW_RULE, draft)
    before = EngineRule.of(saved.id, saved.draft) if saved and saved.draft.enabled else None
    muting = muting_rules(rules, rule.id)
    heard = [rule, *muting, *([before] if before else [])]
    trial = Trial(since.timestamp(), until.timestamp(), cameras, muting)
    with records.read() as session:
        # a week of samples says little that the first of a row does not
        calm = NOT_LOST if _hear_losses_alone(heard) else frozenset()
        inputs = inputs_between(session, heard, since, until, measure, calm=calm)
        return tried(draft.name, rule, before, inputs, trial, progress)


def muting_rules(rules: Sequence[Rule], but: int) -> list[EngineRule]:
    """Those that silence the other rules of a camera without pictures; `but` is not one of them."""
    return [
        other
        for one in rules
        if one.draft.enabled
        and (other := EngineRule.of(one.id, one.draft)).is_of_offline
        and other.id != but
    ]


def recorded(
    records: RecordsDatabase,
    rules: Sequence[EngineRule],
    since: datetime,
    until: datetime,
    measure: Measure | None,
) -> list[Input]:
    """All of `inputs_between` at once."""
    with records.read() as session:
        return list(inputs_between(session, rules, since, until, measure))


def inputs_between(
    session: Session,
    rules: Sequence[EngineRule],
    since: datetime,
    until: datetime,
    measure: Measure | None,
    *,
    calm: Collection[CaptureState] = (),
) -> Iterator[Input]:
    """What was recorded of the kinds that the rules hear, in the order of their times.

    While a camera stays in states of `calm`, only the first of its samples.
    """
    kinds = {kind for rule in rules for kind in inputs_of(rule.conditions)}
    runs = runs_between(session, since, until)
    sources: list[Iterator[Input]] = [iter(_off_times(runs, since))]
    if ViolationInput in kinds:
        sources.append(inputs_since(session, since))
    if SampleInput in kinds:
        sources.append(samples_since(session, since, once=calm))
    if ProgressInput in kinds:
        sources.append(progress_since(session, since))
    if FindingInput in kinds:
        sources.append(findings_since(session, since))
    if FigureInput in kinds and measure is not None:
        sources.append(_figures(rules, measure, since, until))
    return heapq.merge(*sources, key=attrgetter("at"))


def _hear_losses_alone(rules: Sequence[EngineRule]) -> bool:
    """Whether no rule asks more of a sample than whether the camera is lost."""
    return not any(
        SampleInput in inputs_of(rule.conditions) and not rule.is_of_offline for rule in rules
    )


def _figures(
    rules: Sequence[EngineRule], measure: Measure, since: datetime, until: datetime
) -> Iterator[Input]:
    conditions = [rule.conditions for rule in rules]
    at = since.timestamp()
    while (at := at + HOUR_S) < until.timestamp():
        yield from figures_at(conditions, measure, at)


def _off_times(runs: Sequence[tuple[datetime, datetime]], since: datetime) -> list[StationOff]:
    """The station was off before its first run, and between two."""
    ends = [since, *(seen for _, seen in runs[:-1])]
    starts = [begun for begun, _ in runs]
    pairs = zip(ends[: len(starts)], starts, strict=True)
    return [StationOff(_seconds(end), _seconds(start)) for end, start in pairs if start > end]


def _seconds(at: datetime) -> float:
    return at.astimezone(UTC).timestamp()
