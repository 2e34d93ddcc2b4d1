"""`camera-station rollout drill`: a fault in domain on a scratch copy, and the roll back it brings.

Exit status: 0 when it was rolled back, or held because legacy has the same fault, and everything
stood as before; 1 otherwise; 3 for a fault or a site that is none.
"""

from __future__ import annotations

import argparse
import json
import threading
from pathlib import Path

from app.assurance.as_json import drill_json
from app.assurance.drill import DEFAULT_PERCENT, drill_site
from app.command_line.backup import chosen_site
from app.command_line.clean_output import clean_output
from app.command_line.told_progress import add_progress, ending_in_order, show_progress
from app.exit_status import ExitStatus
from services.domain.rehearsals import DrillResult


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("drill", help="rehearse a roll back on a scratch copy")
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument(
        "--fault", required=True, metavar="OP=error:P|hang|slow:F|wrong-field", help="in domain"
    )
    parser.add_argument("--percent", type=int, default=DEFAULT_PERCENT, metavar="N")
    parser.add_argument("--in-legacy-too", action="store_true", help="the same fault in legacy")
    parser.add_argument("--json", action="store_true", help="the result as one JSON object")
    add_progress(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    with ending_in_order(arguments), clean_output() as write:
        drill = drill_site(
            chosen_site(arguments),
            arguments.fault,
            show_progress(arguments),
            threading.Event(),
            percent=arguments.percent,
            in_legacy_too=arguments.in_legacy_too,
        )
        if arguments.json:
            write(json.dumps(drill_json(drill), ensure_ascii=False) + "\n")
        else:
            write(_text(drill))
    expected = drill.is_held if arguments.in_legacy_too else drill.rolled_back
    return ExitStatus.WELL if expected and drill.restored else ExitStatus.FINDING


def _text(drill: DrillResult) -> str:
    if drill.rolled_back:
        what = (
            f"Rolled back after {drill.calls_to_roll_back} calls of domain, "
            f"legacy again within {drill.ms_to_legacy:.0f} ms."
        )
    else:
        what = f"Not rolled back after {drill.calls_to_roll_back} calls of domain."
    said = [
        f"{verdict.guard.value}: {verdict.formula} {verdict.note}" for verdict in drill.verdicts
    ]
    restored = "Everything stood as before." if drill.restored else "NOT everything as before."
    return "\n".join([what, *said, restored]) + "\n"
