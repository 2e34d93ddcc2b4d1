"""`camera-station op`: one operation, or many, on a site that no station holds.

Exit status: 0 when all went well; 3 when what failed was asked for wrongly (an unknown operation,
camera, rule or argument); 1 when anything else failed, a refused start of an inactive camera say;
5 when a station holds the site.
"""

from __future__ import annotations

import argparse
import logging
from typing import Any

from app.command_line.answers import plain, present_site, shown_error, tell
from app.command_line.backup import chosen_site
from app.command_line.clean_output import clean_output
from app.command_line.op_arguments import request_arguments
from app.command_line.op_input import Asked, asked_by
from app.composition import open_station
from app.exit_status import ExitStatus, status_of
from app.settings import account_name
from app.station import Station
from services.domain.errors import BadValue, CameraNotFound, RuleNotFound, StationError
from services.domain.operation import Implementation
from services.rollout.calls import Answer, Aside, Request

logger = logging.getLogger(__name__)


def run(arguments: argparse.Namespace) -> int:
    """One JSON object on standard output with --json; sentences otherwise."""
    if (arguments.name is None) == (arguments.batch is None):
        arguments.misused("name one operation, or give --batch FILE")
    if arguments.batch is not None and arguments.arg:
        arguments.misused("--arg belongs to one operation; in a batch write “args”")
    with clean_output() as write:
        shown, status = _answered(arguments)
        tell(shown, write, as_json=arguments.json)
    return int(status)


def _answered(arguments: argparse.Namespace) -> tuple[dict[str, Any], ExitStatus]:
    try:
        asked = asked_by(arguments)
        with open_station(present_site(chosen_site(arguments))) as station:
            answers = [_ask(station, item, _aside(arguments)) for item in asked]
    except StationError as error:
        return {"ok": False, "error": shown_error(error)}, status_of(error)
    except Exception as error:
        # a script that asked for JSON gets some, whatever happens
        logger.exception("the operation could not be carried out")
        return {"ok": False, "error": shown_error(error)}, ExitStatus.FINDING
    failed = [error for _, error in answers if error is not None]
    if arguments.batch is None:
        return answers[0][0], _status(failed)
    results = [shown for shown, _ in answers]
    return {"ok": not failed, "results": results}, _status(failed)


def _aside(arguments: argparse.Namespace) -> Aside | None:
    """Past the slider; what is forced or synthetic is shown apart and judged by no guard."""
    if arguments.force is None and not arguments.synthetic:
        return None
    side = None if arguments.force is None else Implementation(arguments.force)
    return Aside(side, arguments.synthetic)


def _status(failed: list[Exception]) -> ExitStatus:
    if not failed:
        return ExitStatus.WELL
    wrong = all(isinstance(error, BadValue | CameraNotFound | RuleNotFound) for error in failed)
    return ExitStatus.BAD_INPUT if wrong else ExitStatus.FINDING


def _ask(
    station: Station, asked: Asked, aside: Aside | None
) -> tuple[dict[str, Any], Exception | None]:
    """The answer as it is shown, and what went wrong."""
    try:
        answer = _call(station, asked, aside)
    except StationError as error:
        return {"ok": False, "error": shown_error(error)}, error
    record = answer.record
    shown: dict[str, Any] = {"ok": answer.error is None}
    if answer.error is None:
        shown["result"] = plain(answer.result)
    else:
        shown["error"] = shown_error(answer.error)
    shown |= {
        "implementation": record.implementation.value,
        "call_id": record.call_id,
        "reason": record.reason.value,
        "ms": round(record.latency_ms, 3),
    }
    return shown, answer.error


def _call(station: Station, asked: Asked, aside: Aside | None) -> Answer[Any]:
    arguments = request_arguments(asked)
    request: Request[..., Any] = getattr(station, asked.operation)
    if aside is not None:
        request = request.on(aside.side, synthetic=aside.synthetic)
    return request.ask(f"command:{account_name()}", *arguments)
