"""`camera-station rollout compare`: legacy and domain on a scratch copy of a site.

Exit status: 0 when there is no mismatch, no error and no skipped case; 1 otherwise; 3 for a site
that is not there. The site may be in use.
"""

from __future__ import annotations

import argparse
import json
import threading
from pathlib import Path

from app.assurance.as_json import comparison_json
from app.assurance.compare import compare_site
from app.command_line.backup import chosen_site
from app.command_line.clean_output import clean_output
from app.command_line.told_progress import add_progress, ending_in_order, show_progress
from app.exit_status import ExitStatus
from services.domain.rehearsals import CaseVerdict, Comparison

WELL = (CaseVerdict.MATCH, CaseVerdict.KNOWN)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("compare", help="try all operations both ways on a scratch copy")
    parser.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="all fields as one JSON object")
    add_progress(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    with ending_in_order(arguments), clean_output() as write:
        show = show_progress(arguments)
        comparison = compare_site(chosen_site(arguments), show, threading.Event())
        if arguments.json:
            write(json.dumps(comparison_json(comparison), ensure_ascii=False) + "\n")
        else:
            write(_text(comparison))
    return ExitStatus.WELL if comparison.summary.is_clean else ExitStatus.FINDING


def _text(comparison: Comparison) -> str:
    lines = [
        f"{field.verdict.value}: {field.operation.value}, {field.case}, {field.field}: "
        f"legacy {field.legacy}, domain {field.domain}"
        for field in comparison.fields
        if field.verdict not in WELL
    ]
    said = comparison.summary
    lines.append(
        f"{said.cases} cases: {said.match} match, {said.known} known differences, "
        f"{said.mismatch} mismatches, {said.error} errors, {said.skipped} skipped."
    )
    return "\n".join(lines) + "\n"
