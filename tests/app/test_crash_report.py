from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.crash_report import CrashReport


@pytest.fixture
def report(qtbot: QtBot, tmp_path: Path) -> Iterator[CrashReport]:
    report = CrashReport(tmp_path / "crash.log", lambda count: None)
    report.install()
    yield report
    report.remove()


def test_an_exception_is_written_down_and_counted(report: CrashReport, tmp_path: Path) -> None:
    error = ValueError("bad value")

    sys.excepthook(ValueError, error, None)

    assert report.count == 1
    assert "ValueError: bad value" in (tmp_path / "crash.log").read_text()


def test_an_exception_in_a_thread_is_seen_too(report: CrashReport, tmp_path: Path) -> None:
    def fail() -> None:
        raise KeyError("lost")

    thread = threading.Thread(target=fail, name="probe")
    thread.start()
    thread.join()

    assert report.count == 1
    assert "probe" in (tmp_path / "crash.log").read_text()


def test_no_credential_gets_into_the_crash_log(report: CrashReport, tmp_path: Path) -> None:
    report.note("cannot open rtsp://operator:hunter2@10.0.0.5/1")

    assert "hunter2" not in (tmp_path / "crash.log").read_text()
