"""A line of a log, `2026-11-23 22:55:17.123 INFO text` (UTC), and what of it can be asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

_HEAD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:[.,]\d{1,6})?)Z? ([A-Z]{4,8})\b ?")


class LogLevel(IntEnum):
    """How loud a line is, in the order of the standard library."""

    DEBUG = 10
    INFO = 20
    WARNING = 30
    ERROR = 40
    CRITICAL = 50


@dataclass(frozen=True)
class LogLine:
    """A line taken apart; one without a head (a traceback's) has no time and no level."""

    time: str
    level: LogLevel | None
    text: str


@dataclass(frozen=True)
class LogFilter:
    """Lines that hold the text (in any case) and are at least as loud as the level."""

    text: str = ""
    level: LogLevel | None = None

    @property
    def is_empty(self) -> bool:
        return not self.text and self.level is None


def parse_log_line(line: str) -> LogLine:
    head = _HEAD.match(line)
    if head is None or head.group(2) not in LogLevel.__members__:
        return LogLine("", None, line)
    return LogLine(head.group(1), LogLevel[head.group(2)], line[head.end() :])


def level_of(line: str) -> LogLevel | None:
    return parse_log_line(line).level
