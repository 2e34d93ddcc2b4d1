"""The columns of a chart: both sides, gaps as gaps, the time in which nothing ran."""

from __future__ import annotations

import math

import pytest

from services.domain.call_slots import OVERALL
from services.domain.errors import Outcome
from services.domain.metrics import ChartMark, Charts, MarkKind
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.sentences import sentence
from services.metrics.charts import charts, off_spans
from services.metrics.slots import slots_of
from services.metrics.windows import Grid, Segment
from tests.services.metrics.called import NOON_S, called

GRID = Grid(20, Segment(10, NOON_S, NOON_S + 60))
NOW = NOON_S + 60.0
LEGACY = Implementation.LEGACY


def charts_of(*calls: CallRecord, marks: tuple[ChartMark, ...] = ()) -> Charts:
    slots = [s for s in slots_of(calls) if s.width_s == 10 and s.operation == OVERALL]
    return charts(None, GRID, slots, marks=marks, now=NOW)


def test_stored_slots_are_added_up_to_those_of_the_chart() -> None:
    found = charts_of(called(0), called(10), called(45), called(50, implementation=LEGACY))

    assert found.slot_s == 20
    assert found.starts == [NOON_S, NOON_S + 20, NOON_S + 40]
    assert found.domain.calls == [2, 0, 1]
    assert found.legacy.calls == [0, 0, 1]


def test_a_slot_without_calls_is_a_gap_and_no_zero() -> None:
    found = charts_of(called(0), called(40))

    for column in (
        found.domain.error_rate,
        found.domain.success_rate,
        found.domain.p50_ms,
        found.domain.p95_ms,
        found.domain.p99_ms,
        found.usage_share,
        found.expected_share,
    ):
        assert [math.isnan(value) for value in column] == [False, True, False]


def test_rates_outcomes_and_percentiles_stand_in_their_slot() -> None:
    found = charts_of(
        *[called(25, latency_ms=float(ms)) for ms in range(1, 20)],
        called(30, outcome=Outcome.INTERNAL),
        called(31, outcome=Outcome.REFUSED),
    )

    assert found.domain.calls == [0, 21, 0]
    assert found.domain.by_outcome[Outcome.INTERNAL] == [0, 1, 0]
    assert found.domain.error_rate[1] == 1 / 20
    assert found.domain.success_rate[1] == 19 / 20
    assert found.domain.p95_ms[1] == pytest.approx(19, rel=0.01)


def test_unreachable_cameras_lower_no_success_rate() -> None:
    found = charts_of(called(0), called(1, outcome=Outcome.ENVIRONMENT))

    assert found.domain.success_rate[0] == 1.0
    assert found.domain.by_outcome[Outcome.ENVIRONMENT] == [1, 0, 0]


def test_the_share_follows_the_slider() -> None:
    found = charts_of(
        called(0, percentage=10),
        called(1, percentage=10, implementation=LEGACY),
        called(40, percentage=100),
    )

    assert found.usage_share[0] == 0.5
    assert found.expected_share[0] == pytest.approx(0.1)
    assert (found.usage_share[2], found.expected_share[2]) == (1.0, 1.0)


def test_what_stands_apart_is_in_no_column() -> None:
    found = charts_of(called(0, reason=Reason.SYNTHETIC), called(0, reason=Reason.LATCHED))

    assert found.domain.calls == [0, 0, 0]
    assert math.isnan(found.usage_share[0])


def test_a_chart_without_any_slot_has_empty_columns_of_full_length() -> None:
    found = charts(Operation.START, GRID, [], now=NOW)

    assert found.domain.calls == [0, 0, 0]
    assert len(found.legacy.p95_ms) == 3
    assert found.operation is Operation.START


def test_marks_outside_the_chart_are_left_out() -> None:
    raised = sentence("25 % to 100 %")
    within = ChartMark(NOON_S + 5.0, MarkKind.SLIDER, raised)
    before = ChartMark(NOON_S - 5.0, MarkKind.STAGE, raised)

    assert charts_of(called(0), marks=(before, within)).marks == (within,)


@pytest.mark.parametrize(
    ("runs", "off"),
    [
        ([], ((0.0, 1000.0),)),
        ([(0.0, 990.0)], ()),
        ([(-50.0, 100.0), (400.0, 950.0)], ((100.0, 400.0),)),
        ([(200.0, 300.0)], ((0.0, 200.0), (300.0, 1000.0))),
        ([(100.0, 600.0), (300.0, 400.0)], ((0.0, 100.0), (600.0, 1000.0))),
        ([(400.0, 500.0), (0.0, 100.0)], ((100.0, 400.0), (500.0, 1000.0))),
    ],
)
def test_the_spans_without_a_station_are_what_the_runs_leave(
    runs: list[tuple[float, float]], off: tuple[tuple[float, float], ...]
) -> None:
    assert off_spans(runs, 0.0, 1000.0, now=1000.0) == off


def test_the_future_is_no_time_without_a_station() -> None:
    assert off_spans([(0.0, 900.0)], 0.0, 5000.0, now=950.0) == ()
    assert off_spans([(0.0, 500.0)], 0.0, 5000.0, now=950.0) == ((500.0, 950.0),)
