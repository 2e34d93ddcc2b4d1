"""The station ends in whatever way: no process of its own is left two seconds later."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.testbed.clips import make_clip
from tests.testbed.station import until

ROOT = Path(__file__).parents[3]
STATION = """
import sys, threading
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.testbed.station import station
with station(Path(sys.argv[2])) as running:
    for camera_id in ("gate", "yard", "dock"):
        running.start(camera_id, sys.argv[3])
        running.expect_picture(camera_id)
    print(*(running.pid(c) for c in ("gate", "yard", "dock")), flush=True)
    threading.Event().wait(60)
"""


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    clip = make_clip(tmp_path / "yard.mp4")
    process = subprocess.Popen(
        [sys.executable, "-c", STATION, str(ROOT), str(tmp_path), str(clip)],
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def family(owner: subprocess.Popen[str]) -> list[psutil.Process]:
    assert owner.stdout is not None
    assert len(owner.stdout.readline().split()) == 3
    return psutil.Process(owner.pid).children(recursive=True)


def all_gone(processes: list[psutil.Process]) -> bool:
    return not any(is_alive(process) for process in processes)


def is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_killed_station_leaves_no_process_even_when_a_worker_hangs(
    owner: subprocess.Popen[str],
) -> None:
    processes = family(owner)
    assert len(processes) == 4
    os.kill(processes[2].pid, signal.SIGSTOP)

    owner.kill()

    until(lambda: all_gone(processes), within_s=2)


def test_a_killed_station_leaves_no_process_even_when_the_fork_server_hangs(
    owner: subprocess.Popen[str],
) -> None:
    processes = family(owner)
    os.kill(processes[0].pid, signal.SIGSTOP)

    owner.kill()

    until(lambda: all_gone(processes), within_s=2)


def test_a_killed_fork_server_takes_its_workers_with_it(owner: subprocess.Popen[str]) -> None:
    server, *workers = family(owner)
    os.kill(workers[0].pid, signal.SIGSTOP)

    server.kill()

    until(lambda: all_gone(workers), within_s=2)
