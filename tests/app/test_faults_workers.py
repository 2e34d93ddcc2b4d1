"""One worker in trouble: its camera comes back, and the others do not notice."""

from __future__ import annotations

import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.events import CameraStateChanged, Event
from services.domain.pictures import View
from services.domain.run_state import CaptureState
from tests.app.running_station import rest, state_of, wait_for, write_site
from tests.testbed.clips import make_clip

FPS = 15
OTHERS = ("yard", "dock", "roof")
BACK_WITHIN_S = 5.0
NO_HEARTBEAT_S = 10.0
NOT_LIVE_WITHIN_S = 5.0
KEPT = 0.95


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Composition]:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    site = tmp_path / "site"
    site.mkdir()
    clip = make_clip(site / "clip.mp4", fps=FPS)
    write_site(site, dict.fromkeys(("gate", *OTHERS), str(clip)))
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        for camera_id in ("gate", *OTHERS):
            composed.station.show(camera_id, View(160, 90, shown=True))
        composed.auto_start()
        for camera_id in ("gate", *OTHERS):
            wait_for(composed, camera_id, CaptureState.LIVE, within_s=20)
        yield composed


@dataclass(frozen=True)
class Counted:
    """Pictures of the healthy cameras since a moment."""

    composed: Composition
    since: float
    numbers: dict[str, int]

    @classmethod
    def from_now(cls, composed: Composition) -> Counted:
        return cls(composed, time.monotonic(), {key: _number(composed, key) for key in OTHERS})

    def check(self) -> None:
        due = (time.monotonic() - self.since) * FPS
        for camera_id, before in self.numbers.items():
            got = _number(self.composed, camera_id) - before
            # one picture may be on its way
            assert got >= KEPT * due - 1, f"{camera_id}: {got} of {due:.0f} pictures"


def _number(composed: Composition, camera_id: str) -> int:
    pictures = composed.station.pictures(camera_id)
    assert pictures is not None
    return pictures.newest_number()


def _pid(composed: Composition, camera_id: str) -> int:
    pid = state_of(composed, camera_id).pid
    assert pid is not None
    return pid


def _wait_for_another_worker(composed: Composition, not_pid: int, *, within_s: float) -> None:
    """Live again, with pictures of a worker that is not the old one."""
    deadline = time.monotonic() + within_s
    while not ((seen := state_of(composed, "gate")).is_live and seen.pid not in (None, not_pid)):
        assert time.monotonic() < deadline, f"not back within {within_s} s: {seen}"
        rest(0.02)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_a_worker_that_dies_is_replaced_in_five_seconds(
    running: Composition, number: signal.Signals
) -> None:
    pid, counted = _pid(running, "gate"), Counted.from_now(running)

    os.kill(pid, number)
    _wait_for_another_worker(running, pid, within_s=BACK_WITHIN_S)

    # long enough for a share of pictures to mean something
    rest(max(0.0, counted.since + 2 - time.monotonic()))
    counted.check()
    assert all(state_of(running, key).reconnects == 0 for key in OTHERS)


def test_a_worker_that_is_stopped_is_not_live_and_is_replaced(running: Composition) -> None:
    pid, counted = _pid(running, "gate"), Counted.from_now(running)
    seen: list[CaptureState] = []
    running.news.subscribe(_noting(seen))

    os.kill(pid, signal.SIGSTOP)
    wait_for(running, "gate", set(CaptureState) - {CaptureState.LIVE}, within_s=NOT_LIVE_WITHIN_S)
    _wait_for_another_worker(running, pid, within_s=NO_HEARTBEAT_S + BACK_WITHIN_S)

    counted.check()
    assert not psutil.pid_exists(pid)
    # no other state flashes up in between
    assert seen[-2:] == [CaptureState.RECONNECTING, CaptureState.LIVE]


def test_a_worker_without_memory_is_replaced(running: Composition) -> None:
    pid, counted = _pid(running, "gate"), Counted.from_now(running)
    # from now on it gets nothing more, as one that has eaten what it may
    held = psutil.Process(pid).memory_info().vms
    _, hard = resource.prlimit(pid, resource.RLIMIT_AS)
    resource.prlimit(pid, resource.RLIMIT_AS, (held, hard))

    # larger pictures need more memory
    running.station.show("gate", View(1280, 720, shown=True))
    _wait_for_another_worker(running, pid, within_s=BACK_WITHIN_S)

    rest(max(0.0, counted.since + 2 - time.monotonic()))
    counted.check()


def test_many_starts_at_once_make_one_worker(running: Composition) -> None:
    running.station.stop("Li", "gate")
    before = {process.pid for process in psutil.Process().children(recursive=True)}
    begin = threading.Barrier(12)

    def start(number: int) -> CaptureState:
        begin.wait()
        ask = running.station.restart if number % 3 == 2 else running.station.start
        return ask(f"operator {number}", "gate").state

    with ThreadPoolExecutor(12) as pool:
        states = set(pool.map(start, range(12)))
    wait_for(running, "gate", CaptureState.LIVE, within_s=10)

    now = {process.pid for process in psutil.Process().children(recursive=True)}
    assert states <= {CaptureState.STARTING, CaptureState.LIVE}
    assert now - before == {_pid(running, "gate")}


def test_a_machine_that_starts_no_worker_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "1.mp4"})
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with open_composition(SiteFolder.at(tmp_path / "site"), watches=False) as composed:
        composed.auto_start()

        seen = wait_for(composed, "gate", CaptureState.FAILED, within_s=10)

    assert str(seen.reason).startswith("No worker could be started")


def _noting(states: list[CaptureState]) -> Callable[[Event], None]:
    def note(event: Event) -> None:
        if isinstance(event, CameraStateChanged) and event.camera_id == "gate":
            states.append(event.now.state)

    return note
