from __future__ import annotations

import logging
import re
import subprocess
import sys
from pathlib import Path

from services.capture.camera_log import Redaction, secrets_of
from services.domain.source import parse_source

LOGS_AND_CRASHES = """
import logging, os, sys
from services.capture.camera_log import Redaction, open_log
open_log(sys.argv[1], size=int(sys.argv[2]), files=3, redaction=Redaction(["p@ss w"]))
for number in range(int(sys.argv[3])):
    words = "line %d of rtsp://op:p%%40ss%%20w@gate/ %s"
    logging.getLogger("services").info(words, number, "p@ss w")
os.write(2, b"a native line\\n")
if sys.argv[3] == "1":
    os.abort()
"""


def run(path: Path, size: int, lines: int) -> None:
    arguments = [sys.executable, "-c", LOGS_AND_CRASHES, str(path), str(size), str(lines)]
    subprocess.run(arguments, check=False, timeout=20)


def test_a_line_has_its_time_in_utc_and_no_credential(tmp_path: Path) -> None:
    run(tmp_path / "yard.log", 1_000_000, 1)

    lines = (tmp_path / "yard.log").read_text().splitlines()
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} INFO line 0 of rtsp://\*\*\*@gate/ \*\*\*", lines[0]
    )


def test_a_crash_leaves_its_stack_in_the_cameras_log(tmp_path: Path) -> None:
    run(tmp_path / "yard.log", 1_000_000, 1)

    text = (tmp_path / "yard.log").read_text()
    assert "a native line" in text
    assert "Fatal Python error: Aborted" in text


def test_a_log_is_rotated_and_bounded(tmp_path: Path) -> None:
    run(tmp_path / "yard.log", 10_000, 1000)

    kept = sorted(tmp_path.iterdir())
    assert [path.name for path in kept] == ["yard.log", "yard.log.1", "yard.log.2"]
    assert all(path.stat().st_size <= 10_500 for path in kept)


def test_a_log_that_cannot_be_written_stops_nobody() -> None:
    run(Path("/proc/nowhere/yard.log"), 10_000, 3)


def test_every_form_of_a_secret_is_taken_out() -> None:
    source = parse_source("rtsp://op:p%40ss%3Aw%2Fo%23r%3Fd@gate/yard")
    redaction = Redaction(secrets_of([source, None], ["t0ken value"]))

    cleaned = redaction.clean(
        "p@ss:w/o#r?d p%40ss%3Aw%2Fo%23r%3Fd t0ken+value t0ken%20value "
        "http://a:b@gate/x ?user=op&password=hidden&x=1"
    )

    assert cleaned == "*** *** *** *** http://***@gate/x ?user=op&password=***&x=1"


def test_exceptions_are_cleaned_too() -> None:
    try:
        raise OSError("cannot open rtsp://op:pw@gate/yard")
    except OSError:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "broken", (), sys.exc_info())

    Redaction().filter(record)

    assert "op:pw" not in record.getMessage()
    assert "rtsp://***@gate/yard" in record.getMessage()
    assert record.exc_info is None
