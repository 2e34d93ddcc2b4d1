"""`./run soak --minutes M`: the real demo for long, with faults, edits and calls; nothing may stay.

`--calls N` in all, of the thirteen operations, mixed and spread over the time. From two minutes on
the run ends with a roll back while another program holds the database for 30 s.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.composition import Composition
from app.demo.split import DEMO_PERCENT
from app.site_folder import SiteFolder
from tests.suites.ending import above_zero, finish
from tests.suites.locked_roll_back import roll_back_while_held
from tests.suites.mixed_calls import ACTOR, Made, MixedCalls
from tests.suites.settling import settle
from tests.suites.soak_faults import Faults, Guests
from tests.suites.soak_verdict import Verdict, judged
from tests.suites.soak_watch import Watch
from tests.suites.window_run import WindowRun

CALLS_A_MINUTE = 240
LOOK_EVERY_S = 15.0
PAUSE_S = 5.0
OPENS_WITHIN_S = 30.0
# the demo's own camera that goes away is gone for 15 s of every 50
LIVE_WITHIN_S = 75.0
LOCKED_FROM_S = 120.0
HELD_S = 30.0
PAGE_EVERY_S = 5.0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run soak")
    parser.add_argument("--minutes", type=above_zero(float), default=60.0, metavar="M")
    parser.add_argument("--calls", type=above_zero(int), metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    seconds = arguments.minutes * 60
    calls = int(arguments.calls or arguments.minutes * CALLS_A_MINUTE)
    with tempfile.TemporaryDirectory(prefix="camera-station-soak-") as folder:
        os.environ["CAMERA_STATION_KEY_DIR"] = f"{folder}/key"
        soak = Soak(seconds, calls, arguments.seed)
        site = SiteFolder.at(Path(folder) / "site")
        window = WindowRun(soak.work, turns_page_every_s=PAGE_EVERY_S, lasts_s=seconds)
        status = window.run("demo", "--site", str(site.root), "--size", "1600x900")
        verdict = soak.verdict(site)
    figures = verdict.figures | {
        "pages_turned": window.pages_turned,
        "loop_gap_ms": window.gaps,
        "machine_gap_ms": window.machine.gaps,
        "ended_in_s": window.ended_in_s,
    }
    misses = verdict.misses + window.slow_turns()
    misses += [f"the station ended with status {status}"] if status else []
    return finish(arguments, figures, misses)


class Soak:
    """`work` runs inside the demo; `judged` looks at what is left when it has ended."""

    def __init__(self, seconds: float, calls: int, seed: int) -> None:
        self._seconds = seconds
        self._count = calls
        self._seed = seed
        self._watch = Watch()
        self._made = Made()
        self._figures: dict[str, Any] = {"minutes": round(seconds / 60, 2), "seed": seed}
        self._misses: list[str] = []

    def work(self, composed: Composition) -> None:
        guests = Guests()
        try:
            self._settle_in(composed, guests)
            self._go_through_it(composed, guests)
            self._look_for_all_cameras(composed)
            if self._seconds >= LOCKED_FROM_S:
                found, misses = roll_back_while_held(composed, HELD_S)
                self._figures |= asdict(found)
                self._misses += misses
        finally:
            guests.leave()

    def _settle_in(self, composed: Composition, guests: Guests) -> None:
        """At 25 %, with the guests on the wall."""
        guests.move_in(composed.folder)
        rollout, ids = composed.station.rollout, set(guests.ids)
        ready = {
            "the demo's slider": lambda: rollout.view(ACTOR).state.percent == DEMO_PERCENT,
            "the guests": lambda: ids <= {view.camera.id for view in composed.station.views()},
        }
        for what, is_so in ready.items():
            if settle(is_so, OPENS_WITHIN_S) is None:
                raise TimeoutError(f"not there in {OPENS_WITHIN_S} s: {what}")
        for camera_id in guests.ids:
            composed.station.start(ACTOR, camera_id)

    def _go_through_it(self, composed: Composition, guests: Guests) -> None:
        cameras = [view.camera.id for view in composed.station.views()]
        calls = MixedCalls(composed.station, seed=self._seed, free=cameras)
        faults = Faults(composed, guests, min(PAUSE_S, self._seconds / 20))
        ending = threading.Event()
        self._made = calls.made
        parts = [
            threading.Thread(target=faults.run, args=(ending,), name="faults"),
            threading.Thread(target=calls.make, args=(self._count, self._seconds), name="calls"),
        ]
        began = time.monotonic()
        for part in parts:
            part.start()
        while parts[1].is_alive() or time.monotonic() - began < self._seconds:
            self._watch.look()
            ending.wait(min(LOOK_EVERY_S, self._seconds / 10))
        ending.set()
        for part in parts:
            part.join()
        self._figures["faults"] = dict(faults.done)
        self._misses += faults.misses

    def _look_for_all_cameras(self, composed: Composition) -> None:
        """Each that is wanted was live at some moment of a little more than a minute."""
        waiting = {v.camera.id for v in composed.station.views() if v.run.is_running}

        def all_were_live() -> bool:
            states = composed.station.run_states()
            waiting.difference_update(key for key, state in states.items() if state.is_live)
            return not waiting

        took = settle(all_were_live, LIVE_WITHIN_S)
        self._figures["all_live_again_s"] = None if took is None else round(took, 1)
        self._misses += [f"not live again: {camera}" for camera in sorted(waiting)]
        view = composed.station.rollout.view(ACTOR)
        self._figures["dropped_records"] = view.dropped_records
        self._misses += ["records were dropped"] if view.dropped_records else []
        self._misses += [f"the station says: {one}" for one in composed.station.problems()]
        if view.state.is_latched:
            self._misses.append(f"it was rolled back: {view.notice and view.notice.why}")
        report = composed.station.consistency(ACTOR)
        self._misses += [f"database and site file differ: {one}" for one in report.drifts]
        self._watch.look()

    def verdict(self, site: SiteFolder) -> Verdict:
        """Once the demo has ended."""
        found = judged(site, self._watch, self._made)
        return Verdict(self._figures | found.figures, self._misses + found.misses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
