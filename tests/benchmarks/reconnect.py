"""`bench reconnect`: how soon a camera is seen as lost, and how soon it is back."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.run_state import CaptureState
from tests.benchmarks.ending import add_options, finish
from tests.benchmarks.site import write_site
from tests.testbed.rtsp import RtspServer

KEY_FRAME_DISTANCE_S = 1.0
BACK_WITHIN_S = 3.0 + KEY_FRAME_DISTANCE_S
NOT_LIVE_WITHIN_S = 2.0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench reconnect")
    parser.add_argument("--away", type=float, default=20.0, metavar="SECONDS")
    add_options(parser)
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="camera-station-bench-") as folder:
        figures = measure(Path(folder), arguments.away)
    limits = {"not_live_after_s": NOT_LIVE_WITHIN_S, "picture_after_s": BACK_WITHIN_S}
    misses = [
        f"{key}: {figures[key]}, at most {most}"
        for key, most in limits.items()
        if figures[key] > most
    ]
    return finish(arguments, figures, misses)


def measure(folder: Path, away_s: float) -> dict[str, Any]:
    with RtspServer(mounts=1, size=(640, 360)) as server:
        write_site(folder / "site", [server.url("camera1")])
        with open_composition(SiteFolder.at(folder / "site")) as composed:
            composed.auto_start()
            first_s = _until(composed, live=True)
            server.kill()
            killed_at = time.monotonic()
            not_live_s = _until(composed, live=False)
            while time.monotonic() < killed_at + away_s:
                time.sleep(0.05)
            server.start_again()
            back_s = _until(composed, live=True)
    return {
        "first_picture_s": round(first_s, 2),
        "not_live_after_s": round(not_live_s, 2),
        "away_s": away_s,
        "picture_after_s": round(back_s, 2),
        "key_frame_distance_s": KEY_FRAME_DISTANCE_S,
    }


def _until(composed: Composition, *, live: bool, limit_s: float = 60.0) -> float:
    began = time.monotonic()
    while time.monotonic() - began < limit_s:
        state = composed.station.run_states().get("cam-01")
        if state is not None and (state.state is CaptureState.LIVE) is live:
            return time.monotonic() - began
        time.sleep(0.01)
    raise TimeoutError("the camera did not change its state")
