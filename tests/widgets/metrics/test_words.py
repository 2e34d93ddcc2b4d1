"""Figures and times in words."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from services.domain.operation import Operation
from widgets.metrics.axis import round_places
from widgets.metrics.time_words import tick_text, ticks, zone_text
from widgets.metrics.words import (
    latency_text,
    percent_text,
    recorded_operation_word,
    round_latency_text,
    round_percent_text,
)
from widgets.operation_words import operation_word


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_rates_have_a_digit_more_where_it_matters() -> None:
    assert [percent_text(share) for share in (0, 0.004, 0.125, 1, None)] == [
        "0 %",
        "0.40 %",
        "12.5 %",
        "100 %",
        "–",
    ]
    assert [round_percent_text(share) for share in (0.05, 0.005, 1)] == ["5 %", "0.5 %", "100 %"]


def test_latencies_change_their_unit() -> None:
    assert [latency_text(ms) for ms in (0.04, 4.21, 420, 1250, None)] == [
        "0.04 ms",
        "4.2 ms",
        "420 ms",
        "1.25 s",
        "–",
    ]
    assert [round_latency_text(ms) for ms in (2, 1000.0000001, 0.5)] == ["2 ms", "1 s", "0.5 ms"]


def test_every_operation_has_a_word_and_an_unknown_one_its_name() -> None:
    assert len({operation_word(one) for one in (None, *Operation)}) == 14
    assert recorded_operation_word("add_camera") == "add_camera"
    assert recorded_operation_word("start") == "Start"


@pytest.mark.usefixtures("berlin")
def test_ticks_are_round_in_local_time() -> None:
    noon = datetime(2026, 11, 24, 12, 7).timestamp()
    step, places = ticks(noon - 86_400, noon, 8)
    said = [tick_text(place, step) for place in places]
    assert said == ["15:00", "18:00", "21:00", "24 Nov", "03:00", "06:00", "09:00", "12:00"]
    assert zone_text() in ("UTC+1", "UTC+2")


@pytest.mark.usefixtures("berlin")
def test_midnights_stay_midnights_when_the_clocks_change() -> None:
    end = datetime(2026, 10, 28, 12, 0).timestamp()
    step, places = ticks(end - 5 * 86_400, end, 8)
    assert [datetime.fromtimestamp(place).hour for place in places] == [0] * len(places)
    assert [tick_text(place, step) for place in places][:3] == ["24 Oct", "25 Oct", "26 Oct"]


@pytest.mark.parametrize("span_s", [60, 900, 3600, 86_400, 30 * 86_400, 400 * 86_400])
def test_ticks_are_few_and_within(span_s: float) -> None:
    _, places = ticks(1.79e9, 1.79e9 + span_s, 8)
    assert 2 <= len(places) <= 9
    assert all(1.79e9 <= place <= 1.79e9 + span_s for place in places)


def test_places_on_an_axis_are_round() -> None:
    assert round_places(-1.4, 46, 4) == (20, [0, 20, 40])
    assert round_places(0, 0.06, 6)[1] == pytest.approx([0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06])
