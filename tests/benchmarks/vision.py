"""`bench vision`: what looking at pictures costs beside showing them, in one run.

Baseline: the same cameras, workers and pictures, and nobody looks. CPU is user + system of all
workers, in percent of one core. The model is the tests' own: what it costs says what the way to a
model costs, not what a real one does.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from app.detection.detector_keeper import DetectorKeeper, KeeperPorts
from app.detection.detector_process import DetectorProcess
from app.detection.detector_thread import DetectorThread
from services.capture.capture_settings import CaptureSettings
from services.capture.supervisor import Supervisor
from services.domain.detections import Sighting
from services.domain.pictures import HIDDEN, View
from services.domain.regions import Region
from services.vision import examination
from services.vision.examination import Examination
from tests.benchmarks.clip import FPS, make_bench_clip
from tests.benchmarks.ending import add_options, finish
from tests.benchmarks.site import wait_until
from tests.services.vision.onnx_model import SIDE, bright_squares
from tests.testbed.station import order_of, until

SETTLE_S = 3.0
LOOK_EVERY_S = 0.01
MOST_MOTION_PERCENT = 25.0
LEAST_PICTURES = 0.99
SHOWN = View(240, 135, shown=True)
REGIONS = (
    Region("Left", "intrusion", ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))),
    Region("Right", "intrusion", ((0.5, 0.0), (1.0, 0.0), (1.0, 1.0), (0.5, 1.0))),
)


@dataclass
class Phase:
    """What one phase measured."""

    cpu_percent: float
    drawn_over_due: float
    written_ms_p95: float
    looks: dict[str, Any] = field(default_factory=dict)

    @property
    def full_cpu_percent(self) -> float:
        """As if all pictures had been drawn: on a busy machine one phase draws fewer."""
        return self.cpu_percent / self.drawn_over_due


class Bench:
    """Cameras that run for all phases; only what is asked of them changes."""

    def __init__(self, supervisor: Supervisor, sightings: list[Sighting], cameras: int) -> None:
        self.supervisor = supervisor
        self.sightings = sightings
        self.ids = [f"cam-{number:02d}" for number in range(1, cameras + 1)]

    def ask(self, view: View, wanted: Examination | None) -> None:
        for camera_id in self.ids:
            self.supervisor.show(camera_id, view)
            self.supervisor.examine(camera_id, wanted)

    def measure(self, seconds: float) -> Phase:
        wait_until(time.monotonic() + SETTLE_S)
        self.sightings.clear()
        pictures = {key: self.supervisor.pictures(key) for key in self.ids}
        before = {key: one.newest_number() for key, one in pictures.items()}
        cpu_s, begun = _workers_cpu_s(), time.monotonic()
        late = _lateness(list(pictures.values()), begun + seconds)
        passed_s, used_s = time.monotonic() - begun, _workers_cpu_s() - cpu_s
        drawn = sum(one.newest_number() - before[key] for key, one in pictures.items())
        return Phase(
            100 * used_s / passed_s,
            drawn / (FPS * len(self.ids) * passed_s),
            1000 * statistics.quantiles(late, n=20)[-1] if len(late) > 20 else 0.0,
        )


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench vision")
    parser.add_argument("--cameras", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=20.0)
    add_options(parser)
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="camera-station-bench-") as folder:
        figures = measure(Path(folder), arguments.cameras, arguments.seconds)
    return finish(arguments, figures, _misses(figures))


def measure(folder: Path, cameras: int, seconds: float) -> dict[str, Any]:
    clip = make_bench_clip(folder / "clip.mp4")
    with _running(folder, clip, cameras) as bench:
        bench.ask(SHOWN, None)
        plain = bench.measure(seconds)
        bench.ask(SHOWN, Examination())
        checks = bench.measure(seconds)
        bench.ask(SHOWN, Examination(REGIONS))
        motion = bench.measure(seconds)
        hits = sum(len(one.look.detections) for one in bench.sightings)
        bench.ask(SHOWN, None)
        model = _with_model(folder, bench, seconds)
        bench.ask(HIDDEN, None)
        hidden = bench.measure(seconds)
        bench.ask(HIDDEN, Examination(REGIONS))
        hidden_motion = bench.measure(seconds)
    return _figures(cameras, seconds, (plain, checks, motion, model, hidden, hidden_motion), hits)


def _figures(cameras: int, seconds: float, phases: Sequence[Phase], hits: int) -> dict[str, Any]:
    plain, checks, motion, model, hidden, hidden_motion = phases
    base = plain.full_cpu_percent
    return {
        "cameras": cameras,
        "seconds": seconds,
        "baseline_cpu_percent": round(base, 1),
        "checks_cpu_percent": round(checks.full_cpu_percent - base, 2),
        "checks_percent_a_camera": round((checks.full_cpu_percent - base) / cameras, 3),
        "motion_cpu_percent": round(motion.full_cpu_percent - base, 2),
        "motion_over_baseline": round(motion.full_cpu_percent / base, 3),
        "motion_hits_per_s": round(hits / seconds, 1),
        "hidden_baseline_cpu_percent": round(hidden.cpu_percent, 1),
        "hidden_motion_cpu_percent": round(hidden_motion.cpu_percent - hidden.cpu_percent, 2),
        "copies_cpu_percent": round(model.full_cpu_percent - base, 2),
        **model.looks,
        "baseline_drawn_over_due": round(plain.drawn_over_due, 4),
        "motion_drawn_over_due": round(motion.drawn_over_due, 4),
        "model_drawn_over_due": round(model.drawn_over_due, 4),
        "baseline_written_ms_p95": round(plain.written_ms_p95, 2),
        "motion_written_ms_p95": round(motion.written_ms_p95, 2),
        "model_written_ms_p95": round(model.written_ms_p95, 2),
    }


def _misses(figures: dict[str, Any]) -> list[str]:
    found = []
    if figures["motion_cpu_percent"] > MOST_MOTION_PERCENT:
        found.append(
            f"motion_cpu_percent: {figures['motion_cpu_percent']}, at most {MOST_MOTION_PERCENT}"
        )
    for key in ("motion_drawn_over_due", "model_drawn_over_due"):
        least = LEAST_PICTURES * min(1.0, figures["baseline_drawn_over_due"])
        if figures[key] < least:
            found.append(f"{key}: {figures[key]}, at least {least:.4f}")
    return found


def _with_model(folder: Path, bench: Bench, seconds: float) -> Phase:
    """The cameras' pictures, copied once a second, and a process that looks at them."""
    settings = {
        "detector_on": True,
        "detector_model": str(bright_squares(folder / "model.onnx")),
        "detector_names": "",
        "detector_types": ("0 = intrusion",),
        "detector_confidence": 0.5,
        "detector_side": SIDE,
        "detector_every_s": 1.0,
        "detector_cameras": (),
    }
    keeper = DetectorKeeper(
        KeeperPorts(
            lambda: settings,
            lambda: bench.ids,
            bench.supervisor.copy,
            bench.sightings.append,
            lambda: DetectorProcess(folder / "detector.log"),
        )
    )
    thread = DetectorThread(keeper)
    thread.start()
    try:
        until(lambda: keeper.state.pictures_per_s > 0, within_s=20)
        phase = bench.measure(seconds)
        state = keeper.state
    finally:
        thread.stop()
    phase.looks = {
        "model_pictures_per_s": state.pictures_per_s,
        "model_wanted_per_s": state.wanted_per_s,
        "model_ms_each": state.ms_each,
        "model_cpu_percent": state.cpu_percent,
    }
    return phase


@contextmanager
def _running(folder: Path, clip: Path, cameras: int) -> Iterator[Bench]:
    sightings: list[Sighting] = []
    supervisor = Supervisor(
        settings=CaptureSettings(
            log_folder=folder / "logs",
            file_roots=(str(folder),),
            preloaded=(examination.__name__,),
        ),
        publish=lambda _: None,
        sighted=sightings.append,
    )
    supervisor.start()
    try:
        bench = Bench(supervisor, sightings, cameras)
        for camera_id in bench.ids:
            supervisor.show(camera_id, SHOWN)
            supervisor.start_camera(order_of(camera_id, clip))
        for camera_id in bench.ids:
            pictures = supervisor.pictures(camera_id)
            until(lambda shown=pictures: shown.newest_number() > 0, within_s=30)  # type: ignore[misc]
        yield bench
    finally:
        supervisor.stop()


def _lateness(cameras: Sequence[Any], deadline: float) -> list[float]:
    """From the arrival of pictures to their place in the memory, seconds; a sample of them."""
    late: list[float] = []
    turn = 0
    while (now := time.monotonic()) < deadline:
        picture = cameras[turn % len(cameras)].newest()
        turn += 1
        if picture is not None:
            late.append(picture.written_at - picture.arrived_at)
        wait_until(now + LOOK_EVERY_S)
    return late


def _workers_cpu_s() -> float:
    """User and system time of the workers, without the detector's process."""
    total = 0.0
    for child in psutil.Process(os.getpid()).children(recursive=True):
        try:
            if not any("detector_child" in word for word in child.cmdline()):
                times = child.cpu_times()
                total += times.user + times.system
        except psutil.Error:
            continue
    return total
