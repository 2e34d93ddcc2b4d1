"""`bench memory`: what the station's memory grows by while its cameras reconnect every minute."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil

from tests.benchmarks.ending import add_options, finish
from tests.benchmarks.site import RunningStation, wait_until, write_site
from tests.testbed.rtsp import RtspServer

CAMERAS = 16
AWAY_S = 5.0
EVERY_S = 60.0
WARM_UP_ROUNDS = 4
WARM_UP_ROUND_S = 30.0
MOST_GROWTH_MB = 5.0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench memory")
    parser.add_argument("--minutes", type=float, default=60.0)
    add_options(parser)
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="camera-station-bench-") as folder:
        figures = measure(Path(folder), arguments.minutes)
    grown = figures["growth_mb"]
    misses = [f"growth_mb: {grown}, at most {MOST_GROWTH_MB}"] if grown > MOST_GROWTH_MB else []
    return finish(arguments, figures, misses)


def measure(folder: Path, minutes: float) -> dict[str, Any]:
    rounds = max(1, round(minutes * 60 / EVERY_S))
    with RtspServer(mounts=CAMERAS, size=(640, 360)) as server:
        write_site(folder / "site", [server.url(f"camera{n}") for n in range(1, CAMERAS + 1)])
        # a worker grows at its first reconnects and is then as large as it gets
        seconds = (WARM_UP_ROUNDS + 1) * WARM_UP_ROUND_S + rounds * EVERY_S
        station = RunningStation(folder / "site", "--size", "1920x1080", seconds=seconds + 5)
        wait_until(time.monotonic() + WARM_UP_ROUND_S)
        for _ in range(WARM_UP_ROUNDS):
            _go_away(server, WARM_UP_ROUND_S)
        before = _own_mb(station.process.pid)
        for _ in range(rounds):
            _go_away(server, EVERY_S)
        after = _own_mb(station.process.pid)
        reconnects = station.report()["cameras"]
    return {
        "minutes": rounds * EVERY_S / 60,
        "cameras": CAMERAS,
        "reconnects": sum(camera["reconnects"] for camera in reconnects.values()),
        "before_mb": round(before, 1),
        "after_mb": round(after, 1),
        "growth_mb": round(after - before, 1),
    }


def _go_away(server: RtspServer, round_s: float) -> None:
    until = time.monotonic() + round_s
    server.kill()
    wait_until(time.monotonic() + AWAY_S)
    server.start_again()
    wait_until(until)


def _own_mb(pid: int) -> float:
    """What the whole tree has for itself, in MB; shared pages depend on who else runs."""
    total = 0.0
    root = psutil.Process(pid)
    for process in [root, *root.children(recursive=True)]:
        try:
            total += process.memory_full_info().uss / 1e6
        except psutil.Error:
            continue
    return total
