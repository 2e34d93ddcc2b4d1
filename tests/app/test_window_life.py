"""What stays between two starts, a second start on the same site, and the end of it all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from app.exit_status import ExitStatus
from app.first_window import FirstWindow
from tests.app.open_window import open_window
from tests.app.running_station import rest, write_site

END_WITHIN_S = 5.0


def test_page_place_and_column_widths_are_there_after_a_restart(qtbot: QtBot, site: Path) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site, starts=False) as station:
        station.frame.setGeometry(QRect(20, 30, 1240, 700))
        station.events.table.setColumnWidth(0, 177)
        station.cameras.table.setColumnWidth(1, 233)
        station.frame.show_page("cameras")
        station.until(lambda: station.frame.width() == 1240)

    with open_window(qtbot, site, starts=False) as station:
        assert station.frame.current_page == "cameras"
        assert station.frame.size().width() == 1240
        assert station.events.table.columnWidth(0) == 177
        assert station.cameras.table.columnWidth(1) == 233


def test_a_kept_window_file_that_is_nonsense_loses_nothing_but_the_places(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    (site / "window.json").write_text(
        '{"window": {"x": "left", "page": 7}, "wall": {"order": 3}, "cameras": {"table": {"widths":'
        ' "wide"}}, "logs": {"camera": 9, "level": []}, "events": {"widths": [1, "b"]}}',
        encoding="utf-8",
    )
    with open_window(qtbot, site, starts=False) as station:
        assert station.wall.field.shown == ["gate"]


def test_a_second_start_knocks_at_the_first_window_and_leaves_with_status_5(
    qtbot: QtBot, site: Path
) -> None:
    knocks: list[bool] = []
    with open_window(qtbot, site, starts=False) as station:
        first = FirstWindow(site, lambda: knocks.append(True), station.frame)
        second = _begin("--site", str(site), "--exit-after", "1")

        station.until(lambda: knocks and second.poll() is not None, 20_000)

        assert second.wait() == ExitStatus.SITE_IN_USE
        first.close()


def test_a_window_that_is_told_to_end_leaves_no_process_behind(site: Path) -> None:
    write_site(site, {f"cam{n}": str(site / "moving.ts") for n in range(4)})
    with _running(site) as process:
        family = psutil.Process(process.pid)
        _wait(lambda: len(family.children(recursive=True)) >= 4)
        _wait(lambda: "is live" in (site / "logs" / "station.log").read_text(encoding="utf-8"))
        everyone = family.children(recursive=True)

        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(END_WITHIN_S) == ExitStatus.WELL

        assert time.monotonic() - began < END_WITHIN_S
        _, alive = psutil.wait_procs(everyone, timeout=2)
        assert alive == []


@contextmanager
def _running(site: Path) -> Iterator[subprocess.Popen[bytes]]:
    process = _begin("--site", str(site))
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def _begin(*arguments: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _wait(is_so: Callable[[], bool], within_s: float = 20.0) -> None:
    deadline = time.monotonic() + within_s
    while not is_so():
        assert time.monotonic() < deadline
        rest(0.05)
