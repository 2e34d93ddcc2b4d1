"""`camera-station metrics`: the figures of the station's own calls, as JSON or in short."""

from __future__ import annotations

import argparse
import json

from app.command_line.read_site import reading_desk
from app.exit_status import ExitStatus

LONGEST_HOURS = 366 * 24.0


def run(arguments: argparse.Namespace) -> int:
    with reading_desk(arguments) as desk:
        document = desk.document_of(arguments.hours)
    if arguments.json:
        print(json.dumps(document, ensure_ascii=False))
        return ExitStatus.WELL
    requests, share = document["requests"], document["domain_service"]
    print(f"{document['since']} to {document['until']}")
    print(f"calls         {requests['total']}, failed {requests['error']}")
    print(f"error rate    {_shown(requests['error_rate'])}")
    print(f"success rate  {_shown(requests['success_rate'])}")
    print(f"p95           {_shown(document['response_time']['p95_ms'], 'ms')}")
    print(f"domain        {_shown(share['usage_rate'])}, expected {_shown(share['expected_rate'])}")
    return ExitStatus.WELL


def hours(text: str) -> float:
    """What `--hours` takes: above 0, at most a year."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= LONGEST_HOURS:
        raise argparse.ArgumentTypeError("a number of hours above 0, at most 8784")
    return number


def _shown(value: float | None, unit: str = "%") -> str:
    return "no calls" if value is None else f"{value} {unit}"
