"""`camera-station rollout …`: the table of its commands; each has a module of its own."""

from __future__ import annotations

import argparse

from app.command_line import (
    rollout_compare,
    rollout_decide,
    rollout_drill,
    rollout_simulate,
    rollout_status,
)


def add_rollout(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("rollout", help="the rollout from legacy to domain")
    of_rollout = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (
        rollout_status.add_status,
        rollout_decide.add_set,
        rollout_decide.add_rollback,
        rollout_status.add_report,
        rollout_simulate.add,
        rollout_compare.add,
        rollout_drill.add,
    ):
        add(of_rollout)
