"""What the crosshair reads."""

from __future__ import annotations

from services.domain.errors import Outcome
from services.domain.operation import Operation
from tests.widgets.metrics.convincing import NOON, charts, figures
from widgets.metrics.readings import reading_at, reading_of, slot_at


def test_a_time_falls_into_the_slot_that_holds_it() -> None:
    data = charts([1, 2, 3], [0, 0, 0], slot_s=60)
    assert slot_at(data, NOON - 180) == 0
    assert slot_at(data, NOON - 0.1) == 2


def test_before_and_after_all_slots_there_is_none() -> None:
    data = charts([1, 2, 3], [0, 0, 0], slot_s=60)
    assert slot_at(data, NOON - 181) is None
    assert slot_at(data, NOON) is None
    assert slot_at(charts([], []), NOON) is None


def test_a_slot_is_read_on_both_sides_and_gaps_as_nothing() -> None:
    read = reading_at(charts([30, 6], [10, 0], slot_s=60), 1)
    assert (read.legacy.calls, read.domain.calls) == (6, 0)
    assert read.legacy.error_rate == 0
    assert read.domain.error_rate is None
    assert read.domain.p95_ms is None
    assert read.usage_share == 0
    assert read.expected_share == 0.25


def test_the_whole_range_is_read_from_its_figures() -> None:
    read = reading_of(figures(Operation.START, 300, 100, failed=5))
    assert read.domain.calls == 100
    assert read.domain.by_outcome[Outcome.INTERNAL] == 5
    assert read.domain.error_rate == 5 / 99
    assert read.legacy.p95_ms == 62
    assert read.usage_share == 0.25
