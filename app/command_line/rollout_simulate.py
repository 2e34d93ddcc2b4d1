"""`camera-station rollout simulate`: what the shipped guardrails do with generated traffic."""

from __future__ import annotations

import argparse
import dataclasses
import json

from app.exit_status import ExitStatus
from services.rollout.simulation import Traffic, simulate


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("simulate", help="the guardrails over generated traffic")
    unset = argparse.SUPPRESS
    parser.add_argument("--calls", type=int, required=True, metavar="N", help="of each operation")
    parser.add_argument("--error-rate", type=float, required=True, metavar="P", help="0 to 1")
    parser.add_argument("--legacy-error-rate", type=float, default=unset, metavar="P")
    parser.add_argument("--p95-factor", type=float, default=unset, metavar="F", help="default 2")
    parser.add_argument(
        "--rate",
        dest="rate_per_hour",
        type=float,
        default=unset,
        metavar="CALLS_PER_HOUR",
        help="of each operation and side; default 60",
    )
    parser.add_argument("--operations", type=int, default=unset, metavar="N", help="default 13")
    parser.add_argument("--runs", type=int, default=unset, metavar="N", help="default 4000")
    parser.add_argument("--seed", type=int, default=unset, metavar="S", help="default: drawn")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """One JSON object on standard output; what is not given keeps the default of Traffic."""
    given = vars(arguments)
    names = [one.name for one in dataclasses.fields(Traffic)]
    traffic = Traffic(**{name: given[name] for name in names if name in given})
    print(json.dumps(simulate(traffic)))
    return int(ExitStatus.WELL)
