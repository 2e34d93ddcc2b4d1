from __future__ import annotations

from app.overload import Overload


def looks(overload: Overload, start: float, seconds: int, **seen: float) -> float | None:
    limit = None
    for second in range(seconds + 1):
        limit = overload.look(
            start + second,
            machine_percent=seen["cpu"],
            loop_p95_ms=seen["loop"],
            pictures_late=False,
        )
    return limit


def test_a_busy_machine_with_an_even_loop_sheds_nothing() -> None:
    assert looks(Overload(), 100, 60, cpu=99, loop=8) is None


def test_four_seconds_of_overload_shed_pictures() -> None:
    overload = Overload()

    assert looks(overload, 100, 3, cpu=99, loop=50) is None
    assert looks(overload, 104, 0, cpu=99, loop=50) == 8.0


def test_twenty_calm_seconds_bring_them_back_stepwise() -> None:
    overload = Overload(step=2)

    assert looks(overload, 100, 20, cpu=50, loop=5) == 8.0
    assert looks(overload, 121, 20, cpu=50, loop=5) is None


def test_one_calm_second_in_between_starts_the_wait_anew() -> None:
    overload = Overload()
    looks(overload, 100, 3, cpu=99, loop=50)
    looks(overload, 104, 0, cpu=50, loop=5)

    assert looks(overload, 105, 3, cpu=99, loop=50) is None
