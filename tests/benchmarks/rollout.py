"""`bench rollout`: the figures of the rollout, part by part; the seed is one of them."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.benchmarks import rollout_charts, rollout_guards, rollout_wrapper
from tests.benchmarks.ending import add_options, finish


@dataclass(frozen=True)
class Part:
    """Some figures by name, made from a seed, and the bounds that some of them must keep."""

    measure: Callable[[int], Mapping[str, Any]]
    at_most: Mapping[str, float]
    at_least: Mapping[str, float]


PARTS = {
    "guards": Part(rollout_guards.measure, rollout_guards.AT_MOST, rollout_guards.AT_LEAST),
    "wrapper": Part(rollout_wrapper.measure, rollout_wrapper.AT_MOST, {}),
    "charts": Part(rollout_charts.measure, rollout_charts.AT_MOST, rollout_charts.AT_LEAST),
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
