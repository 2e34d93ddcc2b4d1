"""The end of a log, read from its end."""

from __future__ import annotations

from pathlib import Path

from services.storage.camera_logs import BLOCK_BYTES, generations, save_log, tail


def test_the_last_lines_come_in_the_order_they_were_written(tmp_path: Path) -> None:
    log = tmp_path / "gate.log"
    log.write_text("one\ntwo\nthree\n")
    answer = tail(log, 2)
    assert answer.lines == ("two", "three")
    assert answer.total_lines == 3
    assert answer.truncated
    assert answer.path == str(log)


def test_a_missing_file_is_an_empty_log(tmp_path: Path) -> None:
    answer = tail(tmp_path / "yard.log", 10)
    assert (answer.lines, answer.total_lines, answer.truncated) == ((), 0, False)


def test_an_empty_file_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "gate.log").touch()
    assert tail(tmp_path / "gate.log", 10).lines == ()


def test_a_line_that_is_still_being_written_counts(tmp_path: Path) -> None:
    log = tmp_path / "gate.log"
    log.write_text("\none\nhal")
    answer = tail(log, 10)
    assert answer.lines == ("", "one", "hal")
    assert answer.total_lines == 3
    assert not answer.truncated


def test_lines_across_block_borders_stay_whole(tmp_path: Path) -> None:
    log = tmp_path / "gate.log"
    written = [f"{number} " + "x" * (number % 97) for number in range(20_000)]
    log.write_text("\n".join(written) + "\n")
    assert log.stat().st_size > 2 * BLOCK_BYTES
    answer = tail(log, 15_000)
    assert answer.lines == tuple(written[-15_000:])
    assert answer.total_lines == 20_000


def test_an_endless_line_is_cut_for_showing(tmp_path: Path) -> None:
    log = tmp_path / "gate.log"
    log.write_bytes(b"first\n" + b"x" * (3 * BLOCK_BYTES) + b"\nlast\n")
    answer = tail(log, 3)
    assert [len(line) for line in answer.lines] == [5, 4000, 4]
    assert answer.lines[1].endswith("x…")


def test_what_cannot_be_seen_is_made_visible(tmp_path: Path) -> None:
    log = tmp_path / "gate.log"
    log.write_bytes(b"\xff\xfe \x1b[31mred\x00 a\tb\r\n" + "left\u202eright".encode())
    assert tail(log, 2).lines == ("\ufffd\ufffd ␛[31mred␀ a    b", "left\\u202eright")


def test_saving_joins_the_rotated_files_oldest_first(tmp_path: Path) -> None:
    for name, text in (("gate.log", "c\n"), ("gate.log.1", "b\n"), ("gate.log.2", "a\n")):
        (tmp_path / name).write_text(text)
    size = save_log(tmp_path / "gate.log", tmp_path / "saved.txt")
    assert (tmp_path / "saved.txt").read_text() == "a\nb\nc\n"
    assert size == 6
    assert [path.name for path in generations(tmp_path / "gate.log")] == [
        "gate.log.2",
        "gate.log.1",
        "gate.log",
    ]
