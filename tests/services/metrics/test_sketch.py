"""Percentiles from bins: near the true value, and the same in whatever order they are merged."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.metrics.sketch import (
    EMPTY,
    LEAST_MS,
    MOST_MS,
    RELATIVE_ERROR,
    count_of,
    grouped_percentiles,
    merged,
    percentiles,
    sketch_of,
)

latencies = st.lists(st.floats(0.002, 1e7), max_size=60)


def exact(values: list[float], percent: int) -> float:
    """Value number ceil(p n)."""
    return sorted(values)[-(-percent * len(values) // 100) - 1]


@given(st.lists(st.floats(0.002, 1e7), min_size=1, max_size=200), st.integers(1, 100))
def test_a_percentile_is_within_one_percent_of_the_value_it_stands_for(
    values: list[float], percent: int
) -> None:
    (found,) = percentiles(sketch_of(values), [percent])

    assert found == pytest.approx(exact(values, percent), rel=RELATIVE_ERROR * (1 + 1e-9))


@given(st.lists(latencies, max_size=6))
def test_merged_sketches_are_the_sketch_of_all_values(parts: list[list[float]]) -> None:
    together = sketch_of([value for part in parts for value in part])

    assert merged([sketch_of(part) for part in parts]) == together


@given(latencies, latencies, latencies)
def test_the_order_of_merging_does_not_matter(
    one: list[float], two: list[float], three: list[float]
) -> None:
    a, b, c = map(sketch_of, (one, two, three))

    assert merged([merged([a, b]), c]) == merged([c, merged([b, a])])


@given(st.lists(st.tuples(latencies, st.integers(0, 3)), max_size=8))
def test_groups_merged_at_once_answer_as_each_merged_alone(
    parts: list[tuple[list[float], int]],
) -> None:
    sketches = [sketch_of(values) for values, _ in parts]
    groups = [group for _, group in parts]

    found = grouped_percentiles(sketches, groups, 4, [50, 95, 99])

    for group in range(4):
        alone = merged([s for s, g in zip(sketches, groups, strict=True) if g == group])
        assert [row[group] for row in found] == pytest.approx(
            percentiles(alone, [50, 95, 99]), nan_ok=True
        )


def test_the_rank_is_a_whole_number_of_the_count() -> None:
    hundred = sketch_of([float(value) for value in range(1, 101)])

    assert percentiles(hundred, [7, 50, 95, 99]) == pytest.approx([7, 50, 95, 99], rel=0.01)


def test_no_values_are_no_percentile() -> None:
    assert sketch_of([]) == EMPTY
    assert merged([]) == EMPTY
    assert merged([EMPTY, EMPTY]) == EMPTY
    assert count_of(EMPTY) == 0
    assert math.isnan(percentiles(EMPTY, [95])[0])


def test_what_is_no_latency_counts_as_the_least_or_the_most() -> None:
    odd = sketch_of([0.0, -5.0, math.nan, math.inf])

    assert count_of(odd) == 4
    assert percentiles(odd, [75, 100]) == pytest.approx([LEAST_MS, MOST_MS], rel=0.01)


def test_a_thousand_latencies_take_little_more_than_a_kilobyte() -> None:
    # lognormal by its quantiles, sigma 0.8: as wide as calls are
    values = [math.exp(0.8 * math.sqrt(2) * _erf_inverse(n / 500 - 1)) for n in range(1, 1000)]

    assert len(sketch_of(values)) < 1500


def _erf_inverse(x: float) -> float:
    """Winitzki's approximation, 2008."""
    a = 0.147
    log = math.log(1 - x * x) if abs(x) < 1 else -30.0
    half = 2 / (math.pi * a) + log / 2
    return math.copysign(math.sqrt(math.sqrt(half * half - log / a) - half), x)
