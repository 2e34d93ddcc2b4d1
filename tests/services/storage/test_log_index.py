"""A log as numbered lines that grows, rotates and is truncated under the reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.domain.logs import LogFilter, LogLevel
from services.storage import log_index
from services.storage.log_index import LogIndex

WARNED = "2026-11-23 22:55:17.123 WARNING late"
FAILED = "2026-11-23 22:55:18.000 ERROR no route to host"
TOLD = "2026-11-23 22:55:19.000 INFO live"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "gate.log"


@pytest.fixture
def index(log: Path) -> Iterator[LogIndex]:
    opened = LogIndex(log)
    yield opened
    opened.close()


def read_all(index: LogIndex) -> list[str]:
    for _ in range(1000):
        if not index.refresh():
            break
    return index.lines(index.first, index.end)


def append(path: Path, text: str) -> None:
    with path.open("a") as file:
        file.write(text)


def test_a_log_that_does_not_exist_yet_appears_later(log: Path, index: LogIndex) -> None:
    assert read_all(index) == []
    log.write_text("one\n")
    assert read_all(index) == ["one"]


def test_the_end_is_there_after_one_step(
    log: Path, index: LogIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_index, "STEP_BYTES", 100)
    log.write_text("".join(f"line {number:04}\n" for number in range(1000)))
    assert index.refresh()
    assert index.line(index.end - 1) == "line 0999"
    assert index.count < 20
    assert read_all(index) == [f"line {number:04}" for number in range(1000)]


def test_a_line_keeps_its_number_while_both_ends_grow(
    log: Path, index: LogIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_index, "STEP_BYTES", 64)
    log.write_text("".join(f"line {number:04}\n" for number in range(100)))
    index.refresh()
    number = index.end - 1
    append(log, "newer\n")
    assert read_all(index)[-2:] == ["line 0099", "newer"]
    assert index.line(number) == "line 0099"
    assert index.count == 101


def test_a_half_written_line_is_completed_under_its_number(log: Path, index: LogIndex) -> None:
    log.write_text("one\ntw")
    assert read_all(index) == ["one", "tw"]
    append(log, "o\nthree\n")
    assert read_all(index) == ["one", "two", "three"]


def test_rotation_goes_on_with_the_new_file(log: Path, index: LogIndex) -> None:
    log.write_text("one\n")
    read_all(index)
    append(log, "two\n")
    log.rename(log.with_name("gate.log.1"))
    log.write_text("three\n")
    assert read_all(index) == ["one", "two", "three"]


def test_two_rotations_between_two_looks_lose_nothing(log: Path, index: LogIndex) -> None:
    log.write_text("one\n")
    read_all(index)
    log.rename(log.with_name("gate.log.2"))
    log.with_name("gate.log.1").write_text("two\n")
    log.write_text("three\n")
    assert read_all(index) == ["one", "two", "three"]


def test_rotated_files_are_read_from_the_start(log: Path, index: LogIndex) -> None:
    log.with_name("gate.log.2").write_text("one\n")
    log.with_name("gate.log.1").write_text("two\nthree")
    log.write_text("four\n")
    assert read_all(index) == ["one", "two", "three", "four"]


def test_a_log_that_was_removed_and_made_anew_goes_on(log: Path, index: LogIndex) -> None:
    log.with_name("gate.log.1").write_text("one\n")
    log.write_text("two\n")
    read_all(index)
    replacement = log.with_name("new")
    replacement.write_text("three\n")
    replacement.rename(log)
    assert read_all(index) == ["one", "two", "three"]


def test_truncation_starts_over(log: Path, index: LogIndex) -> None:
    log.write_text("one\ntwo\nthree\n")
    read_all(index)
    log.write_text("new\n")
    assert read_all(index) == ["new"]


def test_a_level_holds_for_the_lines_of_its_traceback(log: Path, index: LogIndex) -> None:
    log.write_text(f"{TOLD}\n{FAILED}\n  in open()\n  in read()\n{WARNED}\n")
    lines = read_all(index)
    passed = index.matching(LogFilter(level=LogLevel.ERROR), index.first, index.end)
    assert [lines[number - index.first] for number in passed] == [
        FAILED,
        "  in open()",
        "  in read()",
    ]
    assert index.matching(LogFilter(level=LogLevel.ERROR), passed[1], passed[1] + 1) == [passed[1]]


def test_text_is_found_in_any_case(log: Path, index: LogIndex) -> None:
    log.write_text(f"{TOLD}\n{FAILED}\n{WARNED}\n")
    read_all(index)
    assert index.find("NO ROUTE") == index.first + 1
    assert index.find("no route", LogLevel.CRITICAL) == index.end
    assert index.find("", None, index.first + 2) == index.first + 2


def test_a_line_that_is_not_known_is_refused(log: Path, index: LogIndex) -> None:
    log.write_text("one\n")
    read_all(index)
    with pytest.raises(IndexError):
        index.line(index.end)


def test_lines_longer_than_a_block_are_cut_and_found(
    log: Path, index: LogIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_index, "STEP_BYTES", 50_000)
    log.write_bytes(b"one\n" + b"x" * 6_000_000 + b"\nthree\n")
    assert [len(line) for line in read_all(index)] == [3, 4000, 5]


def test_a_closed_log_is_empty_and_stays_closed(log: Path, index: LogIndex) -> None:
    log.write_text("one\n")
    read_all(index)
    index.close()
    assert not index.refresh()
    assert index.lines(index.first, index.end) == []
