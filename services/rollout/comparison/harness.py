"""Runs all cases on both sides and compares what was seen; one case never spoils the others."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from services.domain.clock import UtcClock, utc_now
from services.domain.errors import CallCancelled, CallTimedOut, StationError
from services.domain.operation import Implementation
from services.domain.rehearsals import CaseVerdict, ComparedField, Comparison, Progress
from services.domain.sentences import sentence
from services.rollout.comparison.case import Bench, CannotBeTried, Case, Seen
from services.rollout.comparison.judging import Excuse, compared, not_tried, summary
from services.rollout.comparison.normalising import observation

logger = logging.getLogger(__name__)

ShowProgress = Callable[[Progress], None]


def compare(
    cases: Sequence[Case],
    bench: Bench,
    excuse: Excuse,
    show_progress: ShowProgress,
    cancelled: threading.Event,
    *,
    utc_clock: UtcClock = utc_now,
) -> Comparison:
    """Each case on legacy, then on domain; raises CallCancelled between two cases."""
    fields: list[ComparedField] = []
    for done, case in enumerate(cases):
        if cancelled.is_set():
            raise CallCancelled("The comparison was broken off.")
        what = sentence("{operation}: {case}", operation=case.operation, case=case.name)
        show_progress(Progress(done, len(cases), what))
        fields += _tried(case, bench, excuse)
    show_progress(Progress(len(cases), len(cases), sentence("The comparison is done.")))
    return Comparison(tuple(fields), summary(utc_clock(), fields))


def _tried(case: Case, bench: Bench, excuse: Excuse) -> list[ComparedField]:
    try:
        legacy = bench.attempt(case, Implementation.LEGACY)
        domain = bench.attempt(case, Implementation.DOMAIN)
    except CannotBeTried as error:
        return [not_tried(case, CaseVerdict.SKIPPED, str(error), str(error))]
    except Exception as error:
        # what makes the situations is ours too, and one that fails is no match
        logger.exception("case %s of %s could not be tried", case.name, case.operation)
        return [not_tried(case, CaseVerdict.ERROR, type(error).__name__, type(error).__name__)]
    broken = [_is_broken(seen) for seen in (legacy, domain)]
    if any(broken):
        return [not_tried(case, CaseVerdict.ERROR, _said(legacy), _said(domain))]
    return compared(case.operation, case.name, observation(legacy), observation(domain), excuse)


def _is_broken(seen: Seen) -> bool:
    """An error that does not speak to the operator, or no answer: a mistake on whichever side."""
    if seen.error is None:
        return False
    return not isinstance(seen.error, StationError) or isinstance(seen.error, CallTimedOut)


def _said(seen: Seen) -> str:
    return "answered" if seen.error is None else type(seen.error).__name__
