"""A site for a benchmark: a folder with a site file, and a station run on it as a user would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import psutil

ENDS_WITHIN_S = 30.0
MEASURED = 6


def write_site(folder: Path, sources: Iterable[str], *, file_roots: Sequence[Path] = ()) -> None:
    """One camera a source, all of them started with the station."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["cameras:"]
    for number, source in enumerate(sources, start=1):
        lines += [
            f"  - id: cam-{number:02d}",
            f"    name: Camera {number}",
            f"    source: {source}",
            "    active: true",
            "    auto_start: true",
        ]
    (folder / "cameras.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


class RunningStation:
    """A station in a process of its own, with its report when it has ended."""

    def __init__(self, site: Path, *options: str, seconds: float) -> None:
        self.report_file = site / "report.json"
        self._limit_s = seconds + ENDS_WITHIN_S
        environment = dict(os.environ)
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment["CAMERA_STATION_KEY_DIR"] = str(site.parent / "key")
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "app", "--site", str(site), "--exit-after", f"{seconds}"),
                *("--report", str(self.report_file), *options),
            ],
            env=environment,
            stdout=subprocess.DEVNULL,
        )

    def report(self) -> dict[str, Any]:
        """Waits for the end; raises when the station failed."""
        status = self.process.wait(self._limit_s)
        if status != 0:
            raise RuntimeError(f"the station ended with status {status}")
        read: dict[str, Any] = json.loads(self.report_file.read_text(encoding="utf-8"))
        return read

    def memory_pss_mb(self) -> float:
        """Proportional set size of the workers, on average, in MB."""
        # the first child is the fork server; a few workers speak for all, reading costs them time
        workers = psutil.Process(self.process.pid).children(recursive=True)[1 : 1 + MEASURED]
        sizes = [_pss_mb(worker.pid) for worker in workers]
        return sum(sizes) / max(len(sizes), 1)


def _pss_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1000
    return 0.0


def tree_cpu_seconds(pid: int) -> float:
    """User and system time of a process and all its children so far."""
    total = 0.0
    root = psutil.Process(pid)
    for process in [root, *root.children(recursive=True)]:
        try:
            times = process.cpu_times()
        except psutil.Error:
            continue
        total += times.user + times.system
    return total


def wait_until(deadline: float) -> None:
    """Sleeps to a moment on the monotonic clock."""
    while (left := deadline - time.monotonic()) > 0:
        time.sleep(min(left, 0.5))
