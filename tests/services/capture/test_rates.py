from __future__ import annotations

import pytest

from services.capture.rates import Rates
from services.capture.sources.arrival import Arrival, sane_fps


def arrival(at: float, *, size: int = 1000, is_key: bool = False, sound: bool = False) -> Arrival:
    return Arrival(at, size, not sound, is_key, None)


def test_rates_are_counted_by_arrival() -> None:
    rates = Rates()
    for number in range(151):
        rates.count(arrival(number / 15, is_key=number % 30 == 0))

    fps, kbps = rates.measured(10.0)

    assert fps == pytest.approx(15, abs=0.3)
    assert kbps == pytest.approx(15 * 8, abs=4)
    assert rates.key_frame_distance_s == 2.0


def test_sound_counts_as_bits_and_not_as_pictures() -> None:
    rates = Rates()
    for number in range(50):
        rates.count(arrival(number / 10, sound=True))

    fps, kbps = rates.measured(5.0)

    assert fps == 0.0
    assert kbps > 0


def test_a_silent_stream_has_no_rate() -> None:
    rates = Rates()
    rates.count(arrival(0.0))
    rates.count(arrival(0.1))

    assert rates.measured(60.0) == (0.0, 0.0)


@pytest.mark.parametrize("fps", [0.0, -1.0, 90_000.0, float("nan"), float("inf"), None, "15"])
def test_an_absurd_rate_is_no_rate(fps: object) -> None:
    assert sane_fps(fps) is None
