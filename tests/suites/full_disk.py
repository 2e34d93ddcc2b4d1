"""`./run full-disk --seconds S`: a site on a small tmpfs is filled to the last byte and goes on.

While it is full the cameras stay live, every edit is done or refused in words, a roll back works
and outlives a restart; when there is space again everything lands without a restart.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.errors import RolloutRefused
from services.domain.pictures import View
from services.domain.run_state import CaptureState
from tests.app.running_station import rest, wait_for, write_site
from tests.suites.ending import above_zero, finish
from tests.suites.filler import Filler
from tests.suites.full_disk_desk import ACTOR, Tried, recorded_calls
from tests.suites.full_disk_records import trims_when_full
from tests.suites.settling import settle
from tests.suites.small_disk import small_disk
from tests.testbed.clips import make_clip

# with less there is no room for the ballast
MEGABYTES = 48
FPS = 10
CAMERAS = ("gate", "yard", "dock")
KEPT = 0.95
LEGACY_WITHIN_MS = 1000.0
RECOVERS_WITHIN_S = 15.0
STEADY_WITHIN_S = 10.0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run full-disk")
    parser.add_argument("--seconds", type=above_zero(float), default=30.0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="camera-station-full-") as folder:
        figures, misses = measure(Path(folder), arguments.seconds)
    return finish(arguments, figures, misses)


def measure(folder: Path, seconds: float) -> tuple[dict[str, Any], list[str]]:
    os.environ["CAMERA_STATION_KEY_DIR"] = str(folder / "key")
    figures: dict[str, Any] = {"disk_mb": MEGABYTES}
    with small_disk(folder, megabytes=MEGABYTES) as place:
        site = SiteFolder.at(place / "site")
        clip = make_clip(folder / "clip.ts", fps=FPS)
        site.root.mkdir()
        (site.root / "clip.ts").write_bytes(clip.read_bytes())
        write_site(site.root, dict.fromkeys(CAMERAS, str(site.root / "clip.ts")))
        with Filler(place / "filler") as filler:
            gone, wrong = trims_when_full(place / "old", filler)
            figures["old_records_deleted"] = gone
            with open_composition(site) as composed:
                misses = wrong + _run(composed, filler, seconds, figures)
            misses += _start_again_full(site, filler, figures)
    return figures, misses


def _run(
    composed: Composition, filler: Filler, seconds: float, figures: dict[str, Any]
) -> list[str]:
    """Full, free, and full once more: the roll back of the second time is still unwritten."""
    station, tried = composed.station, Tried()
    for camera in CAMERAS:
        station.show(camera, View(160, 90, shown=True))
    composed.auto_start()
    for camera in CAMERAS:
        wait_for(composed, camera, CaptureState.LIVE, within_s=20)
    station.rollout.set_percent(ACTOR, 50, "before the disk is full")
    # a worker's first second is not its usual one
    settle(lambda: min(_numbers(composed).values()) > 2 * FPS, STEADY_WITHIN_S)
    counted, began = _numbers(composed), time.monotonic()
    filler.fill()
    filler.keep_full()
    while time.monotonic() - began < seconds:
        tried.round(station)
        rest(0.05)
    misses = _not_kept(composed, counted, time.monotonic() - began, figures)
    misses += tried.misses()
    figures |= {"edits_done": tried.edits_done, "edits_refused": tried.edits_refused}
    figures["refused_with"] = sorted(tried.words)
    misses += _roll_back(composed, figures)
    filler.free()
    misses += _recovers(composed, tried, figures)
    station.rollout.start_again(ACTOR, "there is space again")
    station.rollout.set_percent(ACTOR, 50, "as before")
    filler.fill()
    filler.keep_full()
    return misses + _roll_back(composed, figures)


def _start_again_full(site: SiteFolder, filler: Filler, figures: dict[str, Any]) -> list[str]:
    """The disk is still full: what was rolled back must be so after the start, and land later."""
    misses = []
    began = time.monotonic()
    with open_composition(site) as composed:
        figures["starts_full_s"] = round(time.monotonic() - began, 1)
        view = composed.station.rollout.view(ACTOR)
        if not view.state.is_latched or view.state.percent:
            misses.append("after a start on the full disk the roll back is gone")
        filler.free()
        if settle(lambda: composed.rollout.ledger.is_settled, RECOVERS_WITHIN_S) is None:
            misses.append("the roll back never reached the database")
        said = composed.station.rollout.audit(ACTOR, None)
        if not any("rolled back" in str(line.what) for line in said):
            misses.append("the roll back is not in the audit")
    return misses


def _roll_back(composed: Composition, figures: dict[str, Any]) -> list[str]:
    rollout = composed.station.rollout
    if rollout.view(ACTOR).state.is_latched:
        # the guards saw edits fail at cameras that are well, and were quicker
        figures["rolled_back_by_guards"] = True
    began = time.monotonic()
    with suppress(RolloutRefused):
        rollout.roll_back(ACTOR, "the disk is full")
    took_ms = (time.monotonic() - began) * 1000
    figures["roll_back_ms"] = round(max(took_ms, figures.get("roll_back_ms", 0.0)), 1)
    view = rollout.view(ACTOR)
    misses = [] if view.state.is_latched else ["a roll back on the full disk did not latch"]
    if view.notice is None or not view.notice.kept:
        misses.append("the roll back is not even in its intent file")
    if took_ms > LEGACY_WITHIN_MS:
        misses.append(f"the roll back took {took_ms:.0f} ms, at most {LEGACY_WITHIN_MS:.0f}")
    return misses


def _recovers(composed: Composition, tried: Tried, figures: dict[str, Any]) -> list[str]:
    """Without a restart: edits land, nothing is said any more, both sides agree, records follow."""
    station = composed.station
    landed = settle(lambda: tried.edit(station), RECOVERS_WITHIN_S)
    if landed is None:
        return ["no edit lands after there is space again"]
    figures["recovered_after_s"] = round(landed, 2)
    misses, asked = [], tried.done["status"]
    waits: dict[str, Callable[[], bool]] = {
        "something is still said": lambda: not station.problems(),
        "changes still wait for the file": lambda: not station.news().file_pending,
        "the roll back is not stored": lambda: composed.rollout.ledger.is_settled,
        "calls were never recorded": lambda: recorded_calls(composed.folder, "status") == asked,
    }
    for words, is_so in waits.items():
        if settle(is_so, RECOVERS_WITHIN_S) is None:
            misses.append(f"{words}: {[str(one) for one in station.problems()]}")
    report = station.consistency(ACTOR)
    if report.drifts or report.waiting:
        misses.append(f"database and site file do not agree: {report}")
    misses += [f"lost: {each}" for each in tried.lost(station)]
    figures["problems_after"] = len(station.problems())
    figures["dropped_records"] = station.rollout.view(ACTOR).dropped_records
    return misses


def _numbers(composed: Composition) -> dict[str, int]:
    found = {}
    for camera in CAMERAS:
        pictures = composed.station.pictures(camera)
        found[camera] = pictures.newest_number() if pictures else 0
    return found


def _not_kept(
    composed: Composition, before: dict[str, int], seconds: float, figures: dict[str, Any]
) -> list[str]:
    now = _numbers(composed)
    shares = {camera: (now[camera] - before[camera]) / (seconds * FPS) for camera in before}
    figures["seconds_full"] = round(seconds, 1)
    figures["pictures_kept"] = round(min(shares.values()), 3)
    return [f"{camera}: {share:.0%} of its pictures" for camera, share in shares.items()
            if share < KEPT]  # fmt: skip
