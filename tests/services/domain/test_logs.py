"""A line of a log, taken apart."""

from __future__ import annotations

import pytest

from services.domain.logs import LogFilter, LogLevel, LogLine, level_of, parse_log_line


def test_a_line_has_a_time_a_level_and_a_text() -> None:
    assert parse_log_line("2026-11-23 22:55:17.123 INFO live: 15 pictures") == LogLine(
        "2026-11-23 22:55:17.123", LogLevel.INFO, "live: 15 pictures"
    )


def test_an_empty_text_is_still_a_line() -> None:
    assert parse_log_line("2026-11-23 22:55:17.123 ERROR").level is LogLevel.ERROR


@pytest.mark.parametrize(
    "line",
    [
        "",
        '  File "camera.py", line 3',
        "ERROR without a time",
        "2026-11-23 22:55:17.123 LOUD text",
        "2026-11-23 22:55:17.123 ERRORS text",
        "2026-11-23 INFO",
    ],
)
def test_what_has_no_head_is_text_alone(line: str) -> None:
    assert parse_log_line(line) == LogLine("", None, line)
    assert level_of(line) is None


def test_a_filter_without_wishes_is_empty() -> None:
    assert LogFilter().is_empty
    assert not LogFilter(level=LogLevel.DEBUG).is_empty
    assert not LogFilter("x").is_empty
