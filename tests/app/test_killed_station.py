"""SIGKILL in the middle of edits: nothing acknowledged is lost, nothing is left running."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from app.composition import open_station
from app.site_folder import SiteFolder
from services.storage.site_file.reader import read_site_file
from tests.app.running_station import write_site
from tests.testbed.clips import make_clip

# `CAMERA_STATION_KILLS=20 ./run test tests/app/test_killed_station.py` for the long form
KILLS = int(os.environ.get("CAMERA_STATION_KILLS", "3"))
GONE_WITHIN_S = 2.0
WORKERS_WITHIN_S = 20.0


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4")
    write_site(folder, {"gate": str(clip), "yard": str(clip), "dock": str(clip)})
    return folder


@pytest.mark.timeout(60 + 30 * KILLS)
def test_a_killed_station_leaves_no_process_and_loses_no_edit(site: Path) -> None:
    chance = random.Random(7)  # the same moments every time
    for _ in range(KILLS):
        acknowledged = _edit_and_kill(site, after_s=chance.uniform(0.2, 1.2))
        with open_station(SiteFolder.at(site)) as station:
            cameras = {view.camera.id: view.camera for view in station.views()}
        in_file = {c.id: c for c in read_site_file((site / "cameras.yaml").read_bytes()).cameras}

        assert set(cameras) == {"gate", "yard", "dock"}
        assert cameras["gate"].fps in acknowledged
        assert in_file["gate"].fps == cameras["gate"].fps


def _edit_and_kill(site: Path, *, after_s: float) -> set[float]:
    """The last acknowledged value and the one that was on its way."""
    station = subprocess.Popen(
        [sys.executable, "-m", "tests.app.editing_station", str(site)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert station.stdout is not None
    assert station.stdout.readline(), "the station did not begin to edit"
    _wait_for_workers(station.pid)
    threading.Event().wait(after_s)
    family = psutil.Process(station.pid).children(recursive=True)
    station.kill()
    lines = station.stdout.read().split()
    station.stdout.close()
    station.wait()
    _, alive = psutil.wait_procs(family, timeout=GONE_WITHIN_S)
    assert not alive, f"still running: {alive}"
    last = float(lines[-1]) if lines else 2.0
    return {last, 1.0 + (last % 200)}


def _wait_for_workers(pid: int) -> None:
    """On a busy machine the first edits land before the first worker is forked."""
    deadline = time.monotonic() + WORKERS_WITHIN_S
    while len(psutil.Process(pid).children(recursive=True)) < 2:
        assert time.monotonic() < deadline, "a station with cameras has workers"
        threading.Event().wait(0.05)


def test_a_second_station_on_the_same_site_is_refused(site: Path) -> None:
    with open_station(SiteFolder.at(site)):
        began = time.monotonic()
        second = subprocess.run(
            [sys.executable, "-m", "app", "op", "status", "gate", "--site", str(site), "--json"],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    assert second.returncode == 5
    assert "SiteInUse" in second.stdout
    assert time.monotonic() - began < 15
