"""From slots to strokes: gaps stay gaps, few calls stay visibly few."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.metrics.dashes import OFF_PX, ON_PX, dashes
from widgets.metrics.series import (
    MOST_RINGS,
    THIN_CALLS,
    Column,
    Strokes,
    highest,
    logarithms,
    lowest,
    strokes,
)

NAN = math.nan
MANY = THIN_CALLS


def drawn(values: list[float], calls: list[int]) -> Strokes:
    return strokes(np.arange(len(values), dtype=float), np.array(values), calls)


def there(column: Column) -> list[int]:
    """The slots in which something is drawn."""
    return [int(slot) for slot in np.flatnonzero(np.isfinite(column))]


def test_a_slot_without_calls_is_a_gap_in_every_stroke() -> None:
    line = drawn([1, 2, NAN, 4, 5], [MANY, MANY, 0, MANY, MANY])
    assert there(line.firm) == [0, 1, 3, 4]
    assert there(line.thin) == there(line.rings) == there(line.dots) == []


def test_slots_with_few_calls_are_drawn_thin_with_rings() -> None:
    line = drawn([1, 2, 3, 4, 5], [MANY, MANY, MANY - 1, MANY, MANY])
    assert there(line.firm) == [0, 1, 3, 4]
    assert there(line.rings) == [2]


def test_a_thin_line_reaches_its_firm_neighbours() -> None:
    line = drawn([1, 2, 3, 4, 5], [MANY, MANY, 1, MANY, MANY])
    assert there(line.thin) == [1, 2, 3]


def test_a_thin_line_does_not_reach_over_a_gap() -> None:
    line = drawn([1, NAN, 3, 4], [MANY, 0, 1, MANY])
    assert there(line.thin) == [2, 3]


def test_a_firm_slot_between_gaps_is_a_dot() -> None:
    line = drawn([NAN, 2, NAN, 4, 5], [0, MANY, 0, MANY, MANY])
    assert there(line.dots) == [1]


def test_many_rings_would_hide_the_line_so_only_lone_ones_are_drawn() -> None:
    slots = MOST_RINGS + 1
    line = drawn([*([1.0] * slots), NAN, 2.0], [1] * slots + [0, 1])
    assert there(line.rings) == [slots + 1]


def test_half_as_slow_again_is_as_far_everywhere() -> None:
    levels = logarithms([10, 15, 1000, 1500])
    assert levels[1] - levels[0] == pytest.approx(levels[3] - levels[2])


def test_a_latency_of_nothing_stays_on_the_axis_and_a_gap_a_gap() -> None:
    assert np.isfinite(logarithms([0.0])[0])
    assert math.isnan(logarithms([NAN])[0])


def test_reaches_look_past_gaps() -> None:
    assert highest([np.array([NAN, 3.0]), np.array([NAN])], least=1) == 3
    assert highest([np.array([NAN])], least=6) == 6
    assert lowest([np.array([NAN, 90.0])], most=94) == 90


def test_dashes_and_spaces_take_turns() -> None:
    x, _ = dashes(np.array([0.0, 40.0]), np.array([5.0, 5.0]), 1, 1)
    period = ON_PX + OFF_PX
    assert list(x[::2]) == [0, period, 2 * period, 3 * period]
    assert list(x[1::2]) == [ON_PX, period + ON_PX, 2 * period + ON_PX, 40]


def test_dashes_are_as_long_on_every_scale() -> None:
    near, _ = dashes(np.array([0.0, 40.0]), np.array([5.0, 5.0]), 1, 1)
    far, _ = dashes(np.array([0.0, 4000.0]), np.array([5.0, 5.0]), 100, 1)
    assert list(far) == [100 * place for place in near]


@given(
    values=st.lists(st.one_of(st.just(NAN), st.floats(0, 100)), min_size=2, max_size=40),
    unit=st.floats(0.01, 10),
)
def test_no_dash_lies_over_a_gap_and_all_lie_on_the_line(values: list[float], unit: float) -> None:
    x, y = np.arange(len(values), dtype=float), np.array(values)
    ends, levels = dashes(x, y, unit, unit)
    for start, stop, level in zip(ends[::2], ends[1::2], levels[::2], strict=True):
        slot = min(int((start + stop) / 2), len(values) - 2)
        assert math.isfinite(values[slot])
        assert math.isfinite(values[slot + 1])
        low, high = sorted(values[slot : slot + 2])
        assert low - 1e-6 <= level <= high + 1e-6
