"""The words of the latency guard: what was compared with what, and what tempers it."""

from __future__ import annotations

from collections.abc import Sequence

from services.domain.sentences import NOTHING, Sentence, sentence
from services.domain.verdicts import GuardLimits
from services.rollout.guards.baselines import Baseline, BaselineSource
from services.rollout.guards.latency_bound import lower_rank, rank
from services.rollout.guards.wording import in_a_row, percent, said_at


def formula_of(
    ratio: float, low: float, values: Sequence[float], baseline: Baseline, limits: GuardLimits
) -> Sentence:
    calls = len(values)
    return sentence(
        "P95 = value {rank} of {calls} = {domain} ms, legacy {legacy} ms: {growth} %;"
        " lower bound = value {low_rank}: {low} %; roll back above {limit} %",
        rank=rank(calls),
        calls=calls,
        domain=round(values[rank(calls) - 1], 1),
        legacy=round(baseline.p95_ms, 1),
        growth=_signed(ratio),
        low_rank=lower_rank(calls),
        low=_signed(low),
        limit=percent(limits.latency_roll_back),
    )


def window_of(calls: int, baseline: Baseline) -> Sentence:
    return sentence(
        "{calls} timed calls of domain since the slider moved, {legacy} of legacy",
        calls=calls,
        legacy=baseline.calls,
    )


def note_of(
    baseline: Baseline,
    *,
    is_missing: bool = False,
    is_noted: bool = False,
    is_pending: bool = False,
    holds: bool = False,
) -> Sentence:
    return in_a_row(
        sentence("Without a baseline latency rolls nothing back.") if is_missing else NOTHING,
        _said_source(baseline),
        sentence("Slower than legacy.") if is_noted and not is_pending else NOTHING,
        sentence("Too slow in this check; a second one decides.") if is_pending else NOTHING,
        sentence("Legacy is as slow in the last 24 hours: rolling back would not help.")
        if holds
        else NOTHING,
    )


def _said_source(baseline: Baseline) -> Sentence:
    if baseline.source is BaselineSource.SAME_CAMERAS:
        return sentence("Compared with the same cameras before they moved.")
    if baseline.source is BaselineSource.OTHER_CAMERAS:
        return sentence("Compared with other cameras.")
    if baseline.source is BaselineSource.FROZEN:
        return sentence("Compared with the baseline frozen {at}.", at=said_at(baseline.at))
    return NOTHING


def _signed(ratio: float) -> str:
    return f"{(ratio - 1) * 100:+.1f}"
