"""`camera-station op`: one operation, or many, on a site that no station holds."""

from __future__ import annotations

import argparse
import base64
import dataclasses
import getpass
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.command_line.backup import chosen_site
from app.composition import open_station
from app.exit_status import ExitStatus, status_of
from app.station import Station
from services.domain.errors import BadValue, StationError
from services.domain.sentences import Sentence
from services.rollout.calls import Answer

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
LARGEST_BATCH = 100_000


def run(arguments: argparse.Namespace) -> int:
    """One JSON object on standard output with --json; sentences otherwise."""
    try:
        asked = _asked(arguments)
        with open_station(chosen_site(arguments)) as station:
            answers = [_ask(station, item) for item in asked]
    except StationError as error:
        _print({"ok": False, "error": _error(error)}, arguments.json)
        return int(status_of(error))
    shown = answers[0] if arguments.batch is None else _batch(answers)
    _print(shown, arguments.json)
    return ExitStatus.WELL if shown["ok"] else int(_status(answers))


def _asked(arguments: argparse.Namespace) -> list[dict[str, Any]]:
    if arguments.batch is not None:
        return _read_batch(arguments.batch)
    if arguments.name is None:
        raise BadValue("Name an operation: {names}.", field="name", names=", ".join(OPERATIONS))
    given = dict(_pair(text) for text in arguments.arg)
    return [{"op": arguments.name, "id": arguments.id, "args": given}]


def _read_batch(path: Path) -> list[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadValue(
            "{file} cannot be read: {why}.", field="batch", file=str(path), why=str(error)
        ) from error
    asked = []
    for number, line in enumerate(lines[:LARGEST_BATCH], start=1):
        if line.strip():
            asked.append(_batch_line(line, number))
    return asked


def _batch_line(line: str, number: int) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except ValueError as error:
        raise BadValue("Line {line} is not JSON.", field="batch", line=number) from error
    if not isinstance(item, dict) or not isinstance(item.get("op"), str):
        raise BadValue("Line {line} names no operation (“op”).", field="op", line=number)
    if not isinstance(item.get("args", {}), dict):
        raise BadValue("“args” in line {line} is no object.", field="args", line=number)
    return item


def _pair(text: str) -> tuple[str, Any]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise BadValue("“{text}” is not written as key=value.", field="arg", text=text[:100])
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value


def _ask(station: Station, item: Mapping[str, Any]) -> dict[str, Any]:
    try:
        answer = _call(station, item)
    except StationError as error:
        return {"ok": False, "error": _error(error)}
    record = answer.record
    shown: dict[str, Any] = {"ok": answer.error is None}
    if answer.error is None:
        shown["result"] = _plain(answer.result)
    else:
        shown["error"] = _error(answer.error)
    return shown | {
        "implementation": record.implementation.value,
        "call_id": record.call_id,
        "reason": record.reason.value,
        "ms": round(record.latency_ms, 3),
    }


def _call(station: Station, item: Mapping[str, Any]) -> Answer[Any]:
    name, camera_id, given = item["op"], item.get("id"), dict(item.get("args", {}))
    if name not in OPERATIONS:
        raise BadValue("There is no operation “{name}”.", field="name", name=str(name)[:64])
    actor = f"command:{getpass.getuser()}"
    if name == "refresh":
        arguments: list[Any] = []
    elif name == "batch_status":
        arguments = [_ids(given.pop("ids", None))]
    else:
        if not isinstance(camera_id, str):
            raise BadValue("Name a camera.", field="id")
        arguments = [camera_id, *_more(name, given)]
    if given:
        unknown = next(iter(given))
        raise BadValue("“{name}” takes no argument “{key}”.", field=unknown, name=name, key=unknown)
    request = getattr(station, name)
    answer: Answer[Any] = request.ask(actor, *arguments)
    return answer


def _ids(value: Any) -> list[str] | None:
    if value is None:
        return None
    if isinstance(value, str):
        return [item for item in value.split(",") if item]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadValue("“ids” is a list of camera ids.", field="ids")
    return value


def _more(name: str, given: dict[str, Any]) -> list[Any]:
    if name == "set_auto_start":
        enabled = given.pop("enabled", None)
        if not isinstance(enabled, bool):
            raise BadValue("“enabled” must be true or false.", field="enabled")
        return [enabled]
    if name == "logs":
        lines = given.pop("lines", 200)
        if isinstance(lines, bool) or not isinstance(lines, int):
            raise BadValue("“lines” must be a whole number.", field="lines")
        return [lines]
    return []


def _batch(answers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"ok": all(answer["ok"] for answer in answers), "results": answers}


def _status(answers: list[dict[str, Any]]) -> ExitStatus:
    bad = {"BadValue", "CameraNotFound", "SourceRefused"}
    failed = [answer["error"]["type"] for answer in answers if not answer["ok"]]
    return ExitStatus.BAD_INPUT if all(kind in bad for kind in failed) else ExitStatus.FINDING


def _error(error: Exception) -> dict[str, Any]:
    if isinstance(error, StationError):
        return {"type": type(error).__name__, "text": str(error), "field": error.field}
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


def _print(shown: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print(json.dumps(shown, ensure_ascii=False))
    elif "error" in shown:
        print(f"camera-station: {shown['error']['text']}", file=sys.stderr)
    else:
        print(json.dumps(shown, ensure_ascii=False, indent=2))
