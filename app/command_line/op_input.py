"""What `camera-station op` is asked to do: one line of arguments, or a file with many."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from services.domain.errors import BadValue
from services.domain.operation import Operation

LARGEST_BATCH = 100_000
LARGEST_FILE = 64 * 1024 * 1024

_KEYS = ("op", "id", "args")


@dataclass(frozen=True)
class Asked:
    """One operation as somebody wrote it, on a camera or a rule; nothing of it is checked yet."""

    operation: str
    unit: str | int | None = None
    arguments: Mapping[str, Any] = field(default_factory=dict)


def asked_by(arguments: argparse.Namespace) -> list[Asked]:
    """In their order; raises BadValue, with the line of the file where it stands."""
    if arguments.batch is not None:
        return read_batch(arguments.batch)
    given = dict(_pair(text) for text in arguments.arg)
    return [Asked(arguments.name, arguments.id, given)]


def read_batch(path: Path) -> list[Asked]:
    """One JSON object a line; a file with one bad line is refused whole, before anything runs."""
    lines = _text_of(path).split("\n")
    asked = [_of_line(line, n) for n, line in enumerate(lines, start=1) if line.strip()]
    if len(asked) > LARGEST_BATCH:
        raise BadValue("At most {most} operations at once.", field="batch", most=LARGEST_BATCH)
    return asked


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            raise BadValue(
                "{file} is larger than {most} MB.",
                field="batch",
                file=str(path),
                most=LARGEST_FILE // 1024 // 1024,
            )
        return content.decode("utf-8-sig")
    except OSError as error:
        raise BadValue(
            "{file} cannot be read: {why}.",
            field="batch",
            file=str(path),
            why=error.strerror or "unknown",
        ) from error
    except UnicodeDecodeError as error:
        raise BadValue("{file} is not UTF-8 text.", field="batch", file=str(path)) from error


def _of_line(text: str, line: int) -> Asked:
    try:
        item = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadValue("Line {line} is not JSON.", field="batch", line=line) from error
    if not isinstance(item, dict) or not isinstance(item.get("op"), str):
        raise BadValue("Line {line} names no operation (“op”).", field="op", line=line)
    unknown = [key for key in item if key not in _KEYS]
    if unknown:
        raise BadValue(
            "Line {line} holds “{key}”. Known are “op”, “id” and “args”.",
            field=unknown[0][:64],
            line=line,
            key=unknown[0][:64],
        )
    given = item.get("args") or {}
    if not isinstance(given, dict):
        raise BadValue("“args” in line {line} is no object.", field="args", line=line)
    unit = item.get("id")
    is_rule = item["op"] == Operation.UPDATE_RULE and type(unit) is int
    if not isinstance(unit, str | None) and not is_rule:
        raise BadValue("“id” in line {line} is no text.", field="id", line=line)
    return Asked(item["op"], unit, given)


def _pair(text: str) -> tuple[str, Any]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise BadValue("“{text}” is not written as key=value.", field="arg", text=text[:100])
    if key == "ids" and not value.startswith("[") and value != "null":
        # ids may look like numbers: 010 is one
        return key, value
    try:
        return key, json.loads(value)
    except (ValueError, RecursionError):
        return key, value
