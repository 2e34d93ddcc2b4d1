"""`bench rollout`: the figures of the rollout, part by part; the seed is one of them."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.benchmarks import (
    rollout_chart_data,
    rollout_charts,
    rollout_guards,
    rollout_recording,
    rollout_shares,
    rollout_wrapper,
)
from tests.benchmarks.ending import add_options, finish

LOOP_P99_MS = 16.7


@dataclass(frozen=True)
class Part:
    """Some figures by name, made from a seed, and the bounds that some of them must keep."""

    measure: Callable[[int], Mapping[str, Any]]
    at_most: Mapping[str, float]
    at_least: Mapping[str, float]


def _recording(seed: int) -> Mapping[str, Any]:
    return _named("recording", rollout_recording.measure(seed=seed))


def _charts(seed: int) -> Mapping[str, Any]:
    """The whole way of a month on the screen: its data, and the page that draws them."""
    data = rollout_chart_data.measure(seed=seed)
    page = rollout_charts.measure(seed)
    whole = {"chart_opened_ms": round(data["chart_month_all_ms"] + page["chart_open_ms"], 1)}
    return whole | page | _named("chart_data", data)


def _named(part: str, figures: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{part}_{key}": value for key, value in figures.items() if key != "seed"}


PARTS = {
    "guards": Part(rollout_guards.measure, rollout_guards.AT_MOST, rollout_guards.AT_LEAST),
    "wrapper": Part(rollout_wrapper.measure, rollout_wrapper.AT_MOST, {}),
    "shares": Part(rollout_shares.measure, rollout_shares.AT_MOST, {}),
    "recording": Part(
        _recording, {"recording_dropped": 0, "recording_loop_gap_p99_ms": LOOP_P99_MS}, {}
    ),
    "charts": Part(_charts, {"chart_opened_ms": 300.0}, rollout_charts.AT_LEAST),
}


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench rollout")
    parser.add_argument("--part", choices=sorted(PARTS), action="append", help="all if not given")
    parser.add_argument("--seed", type=int, default=None)
    add_options(parser)
    arguments = parser.parse_args(argv)
    seed = secrets.randbelow(2**32) if arguments.seed is None else arguments.seed
    figures: dict[str, Any] = {"seed": seed}
    misses = []
    for name in arguments.part or PARTS:
        part = PARTS[name]
        measured = part.measure(seed)
        figures.update(measured)
        misses += _misses(part, measured)
    return finish(arguments, figures, misses)


def _misses(part: Part, figures: Mapping[str, Any]) -> list[str]:
    over = [
        f"{key}: {figures[key]}, at most {most}"
        for key, most in part.at_most.items()
        if not figures[key] <= most
    ]
    under = [
        f"{key}: {figures[key]}, at least {least}"
        for key, least in part.at_least.items()
        if not figures[key] >= least
    ]
    return over + under
