"""Rows of a log through a filter."""

from __future__ import annotations

from services.domain.logs import LogFilter
from tests.widgets.logs.lines import MemoryLog, numbered
from widgets.logs.shown_lines import SLICE_LINES, ShownLines


def seek_all(shown: ShownLines) -> None:
    for _ in range(1000):
        if not shown.step():
            return
    raise AssertionError("never done")


def test_without_a_filter_every_line_is_a_row() -> None:
    shown = ShownLines(MemoryLog(numbered(3)))
    assert [text[-6:] for text in shown.texts(0, 9)] == ["line 0", "line 1", "line 2"]


def test_the_newest_slice_is_sought_first() -> None:
    shown = ShownLines(MemoryLog(numbered(3 * SLICE_LINES)))
    shown.seek(LogFilter("line"))
    assert shown.step()
    assert shown.rows == SLICE_LINES
    assert shown.texts(shown.rows - 1, shown.rows)[0].endswith(f"line {3 * SLICE_LINES - 1}")


def test_a_filter_finds_the_same_lines_however_they_came() -> None:
    log = MemoryLog(numbered(2500))
    shown = ShownLines(log)
    shown.seek(LogFilter("line 7"))
    shown.step()
    log.append("line 7 again")
    seek_all(shown)
    expected = [line for line in log.lines(0, log.end) if "line 7" in line]
    assert shown.texts(0, shown.rows) == expected
    assert shown.sought == 1.0


def test_rows_and_numbers_lead_to_each_other() -> None:
    log = MemoryLog(numbered(2500))
    shown = ShownLines(log)
    shown.seek(LogFilter("9"))
    seek_all(shown)
    log.append("19", "no", "29")
    seek_all(shown)
    for row in range(shown.rows):
        assert shown.row_of(shown.number_of(row)) == row
    assert shown.row_of(2501) == shown.rows - 1
    assert shown.row_of(99_999) == shown.rows


def test_seeking_can_be_stopped_and_new_lines_still_come() -> None:
    log = MemoryLog(numbered(3 * SLICE_LINES))
    shown = ShownLines(log)
    shown.seek(LogFilter("line"))
    shown.step()
    shown.stop()
    assert not shown.step()
    log.append("a new line")
    shown.step()
    assert shown.rows == SLICE_LINES + 1


def test_lines_that_a_truncated_log_dropped_are_forgotten() -> None:
    log = MemoryLog(numbered(50))
    shown = ShownLines(log)
    shown.seek(LogFilter("line"))
    seek_all(shown)
    log.truncate()
    log.append("line after")
    seek_all(shown)
    assert shown.texts(0, shown.rows) == ["line after"]
