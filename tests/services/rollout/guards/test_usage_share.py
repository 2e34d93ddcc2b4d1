from __future__ import annotations

import itertools
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.operation import Operation, Reason
from services.domain.verdicts import VerdictKind
from services.rollout.guards import usage_share
from services.rollout.guards.usage_share import two_sided_p, usage_verdict
from tests.services.rollout.guards.calls import DOMAIN, LEGACY, call, drawn


def enumerated_p(domain: int, percentages: list[int]) -> float:
    """Over all ways the calls can have been drawn."""
    chances = [0.0] * (len(percentages) + 1)
    for hits in itertools.product((False, True), repeat=len(percentages)):
        chance = 1.0
        for hit, percentage in zip(hits, percentages, strict=True):
            chance *= percentage / 100 if hit else 1 - percentage / 100
        chances[sum(hits)] += chance
    return min(1.0, 2 * min(sum(chances[: domain + 1]), sum(chances[domain:])))


@given(st.lists(st.integers(0, 100), min_size=1, max_size=9), st.data())
def test_the_p_is_that_of_all_ways_to_draw(percentages: list[int], data: st.DataObject) -> None:
    domain = data.draw(st.integers(0, len(percentages)))

    assert two_sided_p(domain, Counter(percentages)) == pytest.approx(
        enumerated_p(domain, percentages), abs=1e-9
    )


@pytest.mark.parametrize("domain", [380, 420, 450, 500])
def test_the_approximation_is_near_the_exact_p(
    domain: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    draws = {10: 1_000, 40: 800}
    exact = two_sided_p(domain, draws)

    monkeypatch.setattr(usage_share, "MOST_EXACT", 0)

    assert two_sided_p(domain, draws) == pytest.approx(exact, rel=0.2, abs=1e-4)


def test_calls_drawn_by_their_id_are_as_expected() -> None:
    records = [drawn(call_id=f"status-{n}", percentage=10) for n in range(3_000)]

    verdict = usage_verdict(Operation.STATUS, records)

    assert verdict.kind is VerdictKind.OK
    assert verdict.limit == pytest.approx(0.10)


def test_a_share_of_zero_where_a_quarter_is_asked_for_wants_attention() -> None:
    records = [call(operation="status", implementation=LEGACY) for _ in range(40)]

    verdict = usage_verdict(Operation.STATUS, records)

    assert verdict.kind is VerdictKind.ATTENTION
    assert (verdict.value, verdict.limit) == (0.0, 0.25)


def test_a_call_of_domain_at_zero_percent_cannot_have_been_drawn() -> None:
    assert two_sided_p(1, {0: 50}) == 0.0
    assert two_sided_p(5_000, {100: 5_001}) == 0.0
    assert two_sided_p(5_001, {100: 5_001}) == 1.0


def test_only_first_attempts_that_were_drawn_count() -> None:
    records = [
        call(operation="status"),
        call(operation="status", reason=Reason.FALLBACK, implementation=LEGACY, attempt=2),
        call(operation="status", reason=Reason.FORCED, implementation=DOMAIN),
    ]

    assert usage_verdict(Operation.STATUS, records).have == 1
    assert usage_verdict(Operation.STATUS, records[1:]).kind is VerdictKind.NO_TRAFFIC


def test_honest_draws_seldom_want_attention() -> None:
    chance = random.Random(1234)
    draws = {10: 150, 25: 150}
    low = sum(
        two_sided_p(
            sum(chance.random() < p / 100 for p, n in draws.items() for _ in range(n)), draws
        )
        < 0.05
        for _ in range(400)
    )

    assert low / 400 <= 0.08
