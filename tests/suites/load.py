"""`./run load --seconds S`: 64 cameras, a thousand rules, violations and calls, all at once.

The real window on a wall of files, with the figures that an operator would feel. Times count only
where the machine itself wakes a sleeping program in time; what is lost counts everywhere.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.composition import Composition, open_station
from app.site_folder import SiteFolder
from tests.benchmarks.clip import make_bench_clip
from tests.benchmarks.site import write_site
from tests.suites.ending import above_zero, finish
from tests.suites.load_events import Events, make_rules
from tests.suites.mixed_calls import ACTOR, MixedCalls
from tests.suites.settling import settle
from tests.suites.window_run import WindowRun

ALL_LIVE_WITHIN_S = 60.0
CLEARED_WITHIN_S = 10.0
# what the criterion of 8-reliability allows, and 250 ms to an alert that shows
LEAST_DRAWN = 0.95
MOST_ALERT_MS = 250.0
MOST_CALL_MS = 2000.0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run load")
    parser.add_argument("--cameras", type=above_zero(int), default=64)
    parser.add_argument("--rules", type=above_zero(int), default=1000)
    parser.add_argument("--events", type=above_zero(float), default=50.0, help="a second")
    parser.add_argument("--calls", type=above_zero(float), default=20.0, help="a second")
    parser.add_argument("--seconds", type=above_zero(float), default=60.0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="camera-station-load-") as folder:
        os.environ["CAMERA_STATION_KEY_DIR"] = f"{folder}/key"
        figures, misses = measure(Path(folder), arguments)
    return finish(arguments, figures, misses)


def measure(folder: Path, wanted: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    site, report = folder / "site", folder / "report.json"
    site.mkdir()
    write_site(site, [str(make_bench_clip(site / "clip.mp4"))] * int(wanted.cameras))
    # a first start takes the cameras over
    with open_station(SiteFolder.at(site)) as station:
        cameras = [view.camera.id for view in station.views()]
    make_rules(SiteFolder.at(site), int(wanted.rules), cameras)
    load = Load(wanted)
    window = WindowRun(load.work, turns_page_every_s=0, lasts_s=wanted.seconds)
    layout = "64" if wanted.cameras > 36 else "0"
    options = ["--layout", layout, "--size", "1920x1080", "--report", str(report)]
    status = window.run("--site", str(site), *options)
    wall = json.loads(report.read_text(encoding="utf-8"))["wall"]
    # of what the cameras that ran had to show: some are stopped by the calls
    drawn = round(wall["drawn"] / max(1, wall["due"]), 3)
    figures = load.figures | {
        "drawn_over_due": drawn,
        "shed_pictures": wall["shed_pictures"],
        "loop_gap_ms": window.gaps,
        "machine_gap_ms": window.machine.gaps,
        "times_are_judged": window.times_are_judged,
    }
    misses = load.misses + window.slow_turns()
    misses += [f"the station ended with status {status}"] if status else []
    return figures, misses + (_late(figures) if window.times_are_judged else [])


class Load:
    """`work` runs beside the window."""

    def __init__(self, wanted: argparse.Namespace) -> None:
        self.figures: dict[str, Any] = {
            "cameras": wanted.cameras,
            "rules": wanted.rules,
            "seconds": wanted.seconds,
        }
        self.misses: list[str] = []
        self._wanted = wanted

    def work(self, composed: Composition) -> None:
        station, seconds = composed.station, self._wanted.seconds
        cameras = [view.camera.id for view in station.views()]

        def all_live() -> bool:
            return sum(state.is_live for state in station.run_states().values()) == len(cameras)

        took = settle(all_live, ALL_LIVE_WITHIN_S)
        self.figures["all_live_s"] = None if took is None else round(took, 1)
        # a camera that is stopped and restarted all the time has little to draw
        calls = MixedCalls(station, seed=1, free=cameras[::4])
        events = Events(composed, self._wanted.events, cameras)
        made = threading.Thread(
            target=calls.make, args=(int(self._wanted.calls * seconds), seconds, 0), name="calls"
        )
        made.start()
        events.run(seconds)
        made.join()
        self.figures |= events.figures()
        self.misses += events.misses()
        self.figures["calls"] = len(calls.made.call_ids)
        self.figures["call_ms_p95"] = calls.made.p95_ms
        self.misses += [f"a mistake of ours: {one}" for one in dict.fromkeys(calls.made.mistakes)]
        self._look_at_the_end(composed)

    def _look_at_the_end(self, composed: Composition) -> None:
        dropped = composed.station.rollout.view(ACTOR).dropped_records
        self.figures["dropped_records"] = dropped
        self.figures["stuck_threads"] = composed.calls.stuck_threads
        self.misses += [f"{dropped} records were dropped"] if dropped else []
        if composed.calls.stuck_threads:
            self.misses.append(f"{composed.calls.stuck_threads} threads are stuck")


def _late(figures: dict[str, Any]) -> list[str]:
    """Only where the machine is not late itself."""
    misses = []
    if figures["violations_waiting"]:
        misses.append(f"{figures['violations_waiting']} violations were not answered")
    if figures["alerts_seen"] < figures["alerts_probed"]:
        misses.append(f"{figures['alerts_seen']} of {figures['alerts_probed']} alerts were seen")
    if figures["drawn_over_due"] < LEAST_DRAWN:
        misses.append(f"drawn_over_due: {figures['drawn_over_due']}, at least {LEAST_DRAWN}")
    for name, most in (("alert_ms_p95", MOST_ALERT_MS), ("call_ms_p95", MOST_CALL_MS)):
        if figures[name] > most:
            misses.append(f"{name}: {figures[name]}, at most {most}")
    return misses


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
