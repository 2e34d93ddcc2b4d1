"""Whether domain served the share of calls that the slider asked for, where each call is drawn.

Each call is a draw with its own probability, its record's percentage, so the count of domain's
calls is Poisson-binomial (Y. H. Wang, Statistica Sinica 3 (1993), 295-312); exact up to 2000
calls, by the normal approximation with continuity correction beyond.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.sentences import NOTHING, Sentence, sentence
from services.domain.verdicts import Guard, GuardVerdict, VerdictKind
from services.rollout.guards.wording import percent

MOST_EXACT = 2_000
ATTENTION_BELOW = 0.001


def usage_verdict(operation: Operation, records: Sequence[CallRecord]) -> GuardVerdict:
    """Over first attempts that were drawn, since the slider moved; it never rolls back."""
    drawn = [call for call in records if call.reason is Reason.SPLIT and call.attempt == 1]
    domain = sum(call.implementation is Implementation.DOMAIN for call in drawn)
    if not drawn:
        return GuardVerdict(Guard.USAGE_SHARE, VerdictKind.NO_TRAFFIC, operation)
    calls = len(drawn)
    draws = Counter(call.percentage for call in drawn)
    expected = sum(percentage * times for percentage, times in draws.items()) / (100 * calls)
    p = two_sided_p(domain, draws)
    is_odd = p < ATTENTION_BELOW
    return GuardVerdict(
        Guard.USAGE_SHARE,
        VerdictKind.ATTENTION if is_odd else VerdictKind.OK,
        operation,
        value=domain / calls,
        limit=expected,
        have=calls,
        need=1,
        formula=_formula(domain, calls, expected, p),
        window=sentence("{calls} first attempts since the slider moved", calls=calls),
        note=sentence("The share is not what the slider asks for.") if is_odd else NOTHING,
    )


def _formula(domain: int, calls: int, expected: float, p: float) -> Sentence:
    return sentence(
        "domain / all = {domain} / {calls} = {share} %, expected {expected} %, p = {p};"
        " attention below {limit}",
        domain=domain,
        calls=calls,
        share=percent(domain / calls),
        expected=percent(expected),
        p=float(f"{p:.2g}"),
        limit=ATTENTION_BELOW,
    )


def two_sided_p(domain: int, draws: Mapping[int, int]) -> float:
    """How likely a count as far off as `domain` is; `draws` counts calls by percentage, 0 to 100.

    Twice the smaller tail, at most 1.
    """
    if sum(draws.values()) > MOST_EXACT:
        return _normal_p(domain, draws)
    chances = np.ones(1)
    for percentage, calls in draws.items():
        chances = np.convolve(chances, _binomial(calls, percentage / 100))
    tail = min(chances[: domain + 1].sum(), chances[domain:].sum())
    return min(1.0, 2 * float(tail))


def _normal_p(domain: int, draws: Mapping[int, int]) -> float:
    mean = sum(calls * percentage / 100 for percentage, calls in draws.items())
    variance = sum(
        calls * percentage / 100 * (1 - percentage / 100) for percentage, calls in draws.items()
    )
    off = max(0.0, abs(domain - mean) - 0.5)
    if variance == 0:
        return 1.0 if off == 0 else 0.0
    return math.erfc(off / math.sqrt(2 * variance))


def _binomial(calls: int, share: float) -> npt.NDArray[np.float64]:
    """The probabilities of 0 to `calls` hits."""
    if share in (0.0, 1.0):
        sure = np.zeros(calls + 1)
        sure[calls if share else 0] = 1.0
        return sure
    log_of = [math.lgamma(number + 1) for number in range(calls + 1)]
    return np.array(
        [
            math.exp(
                log_of[calls]
                - log_of[hits]
                - log_of[calls - hits]
                + hits * math.log(share)
                + (calls - hits) * math.log1p(-share)
            )
            for hits in range(calls + 1)
        ]
    )
