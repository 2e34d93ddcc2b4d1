"""`camera-station op`: one operation, or many, on a site that no station holds.

Exit status: 0 when all went well; 3 when what failed was asked for wrongly (an unknown operation,
camera or argument); 1 when anything else failed, a refused start of an inactive camera say; 5 when
a station holds the site.
"""

from __future__ import annotations

import argparse
import base64
import dataclasses
import json
import logging
import sys
from collections.abc import Callable
from typing import Any

from app.command_line.backup import chosen_site
from app.command_line.clean_output import clean_output
from app.command_line.op_input import Asked, asked_by
from app.composition import open_station
from app.exit_status import ExitStatus, status_of
from app.settings import account_name
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.errors import BadValue, CameraNotFound, StationError
from services.domain.sentences import Sentence
from services.domain.source import redacted
from services.rollout.calls import Answer

logger = logging.getLogger(__name__)

OPERATIONS = [
    "preview",
    "start",
    "stop",
    "restart",
    "status",
    "batch_status",
    "activate",
    "deactivate",
    "set_auto_start",
    "logs",
    "refresh",
]
OF_NO_CAMERA = ("refresh", "batch_status")
DEFAULT_LOG_LINES = 200


def run(arguments: argparse.Namespace) -> int:
    """One JSON object on standard output with --json; sentences otherwise."""
    if (arguments.name is None) == (arguments.batch is None):
        arguments.misused("name one operation, or give --batch FILE")
    if arguments.batch is not None and arguments.arg:
        arguments.misused("--arg belongs to one operation; in a batch write “args”")
    with clean_output() as write:
        shown, status = _answered(arguments)
        _tell(shown, write, as_json=arguments.json)
    return int(status)


def _answered(arguments: argparse.Namespace) -> tuple[dict[str, Any], ExitStatus]:
    try:
        asked = asked_by(arguments)
        with open_station(_present(chosen_site(arguments))) as station:
            answers = [_ask(station, item) for item in asked]
    except StationError as error:
        return {"ok": False, "error": _error(error)}, status_of(error)
    except Exception as error:
        # a script that asked for JSON gets some, whatever happens
        logger.exception("the operation could not be carried out")
        return {"ok": False, "error": _error(error)}, ExitStatus.FINDING
    failed = [error for _, error in answers if error is not None]
    if arguments.batch is None:
        return answers[0][0], _status(failed)
    results = [shown for shown, _ in answers]
    return {"ok": not failed, "results": results}, _status(failed)


def _present(folder: SiteFolder) -> SiteFolder:
    """A mistyped folder is not made into a new site."""
    if not folder.root.exists():
        raise BadValue("There is no site in {folder}.", field="site", folder=str(folder.root))
    return folder


def _status(failed: list[Exception]) -> ExitStatus:
    if not failed:
        return ExitStatus.WELL
    wrong = all(isinstance(error, BadValue | CameraNotFound) for error in failed)
    return ExitStatus.BAD_INPUT if wrong else ExitStatus.FINDING


def _ask(station: Station, asked: Asked) -> tuple[dict[str, Any], Exception | None]:
    """The answer as it is shown, and what went wrong."""
    try:
        answer = _call(station, asked)
    except StationError as error:
        return {"ok": False, "error": _error(error)}, error
    record = answer.record
    shown: dict[str, Any] = {"ok": answer.error is None}
    if answer.error is None:
        shown["result"] = _plain(answer.result)
    else:
        shown["error"] = _error(answer.error)
    shown |= {
        "implementation": record.implementation.value,
        "call_id": record.call_id,
        "reason": record.reason.value,
        "ms": round(record.latency_ms, 3),
    }
    return shown, answer.error


def _call(station: Station, asked: Asked) -> Answer[Any]:
    name = asked.operation
    if name not in OPERATIONS:
        raise BadValue("There is no operation “{name}”.", field="name", name=name[:64])
    given = dict(asked.arguments)
    arguments = [*_camera(asked), *_more(name, given)]
    if given:
        unknown = next(iter(given))[:64]
        raise BadValue("“{name}” takes no argument “{key}”.", field=unknown, name=name, key=unknown)
    answer: Answer[Any] = getattr(station, name).ask(f"command:{account_name()}", *arguments)
    return answer


def _camera(asked: Asked) -> list[str]:
    if asked.operation in OF_NO_CAMERA:
        if asked.camera_id is not None:
            raise BadValue("“{name}” takes no camera.", field="id", name=asked.operation)
        return []
    if asked.camera_id is None:
        raise BadValue("Name a camera.", field="id")
    return [asked.camera_id]


def _more(name: str, given: dict[str, Any]) -> list[Any]:
    """The arguments after the camera; takes out of `given` what it knows."""
    if name == "set_auto_start":
        enabled = given.pop("enabled", None)
        if not isinstance(enabled, bool):
            raise BadValue("“enabled” must be true or false.", field="enabled")
        return [enabled]
    if name == "logs":
        lines = given.pop("lines", DEFAULT_LOG_LINES)
        if isinstance(lines, bool) or not isinstance(lines, int):
            raise BadValue("“lines” must be a whole number.", field="lines")
        return [lines]
    return [_ids(given.pop("ids", None))] if name == "batch_status" else []


def _ids(value: Any) -> list[str] | None:
    if isinstance(value, str):
        return [item.strip() for item in value.split(",") if item.strip()]
    if value is None or (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        return value
    raise BadValue("“ids” is a list of camera ids.", field="ids")


def _error(error: Exception) -> dict[str, Any]:
    if isinstance(error, StationError):
        # what was asked for is repeated in it, as it was written
        return {"type": type(error).__name__, "text": redacted(str(error)), "field": error.field}
    return {"type": type(error).__name__, "text": "Something went wrong inside.", "field": None}


def _plain(value: Any) -> Any:
    if isinstance(value, Sentence):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (item.name for item in dataclasses.fields(value))
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _tell(shown: dict[str, Any], write: Callable[[str], None], *, as_json: bool) -> None:
    if as_json:
        write(json.dumps(shown, ensure_ascii=False) + "\n")
    elif "error" in shown:
        print(f"camera-station: {shown['error']['text']}", file=sys.stderr)
    else:
        write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
