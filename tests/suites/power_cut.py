"""`./run power-cut --cuts N`: the power fails while a station writes; nothing answered is lost.

One site on one small file system lives through all cuts, at moments drawn with the seed. Each cut
also shows that it is one: a file that nobody synced must be gone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from app.composition import open_composition
from app.site_folder import SiteFolder
from services.domain.alerts import ViolationReport
from services.domain.operation import Implementation, Operation
from services.domain.rules import RuleDraft
from services.storage.repositories.alerts import ALL_ALERTS
from tests.suites.ending import above_zero, finish
from tests.suites.power_cut_check import Answers, wrong_in_station, wrong_on_disk
from tests.suites.power_cut_writer import ACTOR, CHANGED, RAISED
from tests.suites.small_disk import PoweredDisk, powered_disk

FIRST_ANSWERS = 6
LONGEST_S = 1.5
BEGINS_WITHIN_S = 60.0
SITE = """\
# kept through every cut
cameras:
  - id: gate
    name: Gate
    source: rtsp://ada:hunter2@127.0.0.1:9/live
    location: Road 0
    active: true
  - id: yard
    name: Yard
    source: rtsp://127.0.0.1:9/live
    active: true
"""


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run power-cut")
    parser.add_argument("--cuts", type=above_zero(int), default=500, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="camera-station-cuts-") as folder:
        figures, misses = measure(Path(folder), int(arguments.cuts), arguments.seed)
    return finish(arguments, figures, misses)


def measure(folder: Path, cuts: int, seed: int) -> tuple[dict[str, Any], list[str]]:
    chance, began = random.Random(seed), time.monotonic()
    misses: list[str] = []
    answered, lost_canaries = 0, 0
    os.environ["CAMERA_STATION_KEY_DIR"] = str(folder / "key")
    with powered_disk(folder) as disk, _writers() as writers:
        site = disk.place / "site"
        prepare(site)
        for number in range(1, cuts + 1):
            answers = _cut_while_writing(disk, site, writers, chance.uniform(0.0, LONGEST_S))
            answered += answers.count
            lost_canaries += _canary_is_lost(disk)
            copies = folder / f"copies-{number}"
            copies.mkdir()
            wrong = wrong_on_disk(site, copies) + wrong_in_station(site, answers)
            misses += [f"cut {number}: {each}" for each in wrong]
            for copy in copies.iterdir():
                copy.unlink()
    if lost_canaries < cuts:
        misses.append(f"{cuts - lost_canaries} cuts lost nothing: they were none")
    return {
        "cuts": cuts,
        "seed": seed,
        "answers_before_a_cut": answered,
        "unsynced_files_lost": lost_canaries,
        "misses": len(misses),
        "seconds": round(time.monotonic() - began, 1),
    }, misses


def prepare(site: Path) -> None:
    """A rule with its alert raised, one operation forced to legacy, the slider at work."""
    site.mkdir()
    (site / "cameras.yaml").write_text(SITE, encoding="utf-8")
    rule = {"rule_type": "violation", "cameras": ["gate"]}
    changed = {"threshold": 1, "violation_type": "cut"}
    raised = {"threshold": 1, "violation_type": "raised", "window_minutes": 7 * 24 * 60}
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        station = composed.station
        for name, conditions in ((CHANGED, changed), (RAISED, raised)):
            plain = rule | {"name": name, "conditions": conditions}
            station.create_rule(ACTOR, RuleDraft.from_plain(plain), None)
        station.record_violation(ACTOR, "gate", ViolationReport("raised"))
        deadline = time.monotonic() + BEGINS_WITHIN_S
        while not station.alerts(ACTOR, ALL_ALERTS, None) and time.monotonic() < deadline:
            threading.Event().wait(0.05)
        station.rollout.set_percent(ACTOR, 50, "as the cuts begin")
        forced = (Operation.SET_AUTO_START, Implementation.LEGACY)
        station.rollout.set_force(ACTOR, *forced)


class Writers:
    """The process that forks a writer for each cut: its imports are done once."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders: IO[str] = process.stdin
        self._answers: IO[str] = process.stdout

    def begin(self, site: Path) -> int:
        """The pid of a station that writes there."""
        self._orders.write(f"{site}\n")
        self._orders.flush()
        return int(self.next()["pid"])

    def next(self) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(self._answers.readline())
        return said


@contextmanager
def _writers() -> Iterator[Writers]:
    command = [sys.executable, "-m", "tests.suites.power_cut_writer"]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield Writers(process)
    finally:
        # with the writer that it has forked, which holds the pipe too
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _cut_while_writing(disk: PoweredDisk, site: Path, writers: Writers, after_s: float) -> Answers:
    answers = Answers()
    pid = writers.begin(site)
    while answers.count < FIRST_ANSWERS:
        answers.note(writers.next())
    threading.Event().wait(after_s)
    (disk.place / "unsynced").write_text("nobody has asked for this to be kept")
    answers.cut_at = time.monotonic()
    disk.cut()
    # it goes with its power; the answers it gave before are still in the pipe
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    while "ended" not in (said := writers.next()):
        answers.note(said)
    disk.unmount()
    disk.power_on()
    return answers


def _canary_is_lost(disk: PoweredDisk) -> bool:
    canary = disk.place / "unsynced"
    is_lost = not canary.exists() or not canary.read_bytes()
    canary.unlink(missing_ok=True)
    return is_lost
