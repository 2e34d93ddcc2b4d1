"""`camera-station violation record`: a violation that somebody, or another program, saw.

Exit status: 0 when it is recorded (twice the same is once); 3 for an unknown camera or a bad
value; 5 while a station holds the site.
"""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from app.command_line.answers import present_site, told
from app.command_line.backup import chosen_site
from app.composition import open_station
from app.settings import account_name
from services.domain.alerts import Box, ViolationReport, box_of
from services.domain.errors import BadValue


def add_violation(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("violation", help="record a violation of a camera")
    of_violation = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    record = of_violation.add_parser("record", help="record one, on a site that is free")
    record.add_argument("camera", metavar="CAMERA")
    record.add_argument("type", metavar="TYPE", help="such as no_hairnet")
    record.add_argument("--at", metavar="TIME", help="ISO 8601 with its zone; now when left out")
    record.add_argument("--confidence", default="1", metavar="C", help="0 to 1")
    record.add_argument("--region", default="", metavar="NAME")
    record.add_argument("--box", metavar="X,Y,W,H", help="each 0 to 1")
    record.add_argument("--picture", type=Path, metavar="FILE", help="a JPEG")
    record.add_argument("--site", type=Path, metavar="DIR", default=argparse.SUPPRESS)
    record.add_argument("--json", action="store_true", help="the answer as one JSON object")
    record.set_defaults(run=run_record)


def run_record(arguments: argparse.Namespace) -> int:
    def work() -> dict[str, Any]:
        report = ViolationReport(
            arguments.type,
            _moment(arguments.at),
            _number(arguments.confidence, "confidence"),
            arguments.region,
            _box(arguments.box),
            _picture(arguments.picture),
        )
        with open_station(present_site(chosen_site(arguments))) as station:
            actor = f"command:{account_name()}"
            kept = station.record_violation(actor, arguments.camera, report)
        return {"violation": kept.plain()}

    return told(work, as_json=arguments.json, in_words=_words)


def _words(shown: dict[str, Any]) -> str:
    violation = shown["violation"]
    number, camera = violation["number"], violation["camera"]
    return f"Violation {number}: {violation['type']} on {camera} at {violation['at']}.\n"


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise BadValue(
            "Enter a time with its zone, like 2026-03-01T12:00:00Z.", field="at"
        ) from error


def _number(text: str, field: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise BadValue("Enter a number.", field=field) from error


def _box(text: str | None) -> Box | None:
    if text is None:
        return None
    return box_of([_number(part, "box") for part in text.split(",")])


def _picture(path: Path | None) -> bytes:
    if path is None:
        return b""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadValue(
            "{file} cannot be read: {why}.",
            field="picture",
            file=str(path),
            why=error.strerror or "unknown",
        ) from error
