"""A station of a test's own, in this process, without a window."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.composition import Composition
from services.domain.run_state import CaptureState, RunState, stopped

LOOK_EVERY_S = 0.05


def write_site(folder: Path, sources: Mapping[str, str], *extra: str) -> None:
    """One active camera a source, by id; `extra` lines go into every entry."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["cameras:"]
    for camera_id, source in sources.items():
        lines += [
            f"  - id: {camera_id}",
            f"    name: {camera_id.capitalize()}",
            f"    source: {source}",
            "    active: true",
            "    auto_start: true",
            *(f"    {line}" for line in extra),
        ]
    (folder / "cameras.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def state_of(composed: Composition, camera_id: str) -> RunState:
    return composed.station.run_states().get(camera_id) or stopped(camera_id)


def wait_for(
    composed: Composition,
    camera_id: str,
    states: CaptureState | Iterable[CaptureState],
    *,
    within_s: float,
) -> RunState:
    """The state once the camera is in one of these; fails after the limit with what it was."""
    wanted = {states} if isinstance(states, CaptureState) else set(states)
    deadline = time.monotonic() + within_s
    while (seen := state_of(composed, camera_id)).state not in wanted:
        assert time.monotonic() < deadline, f"not within {within_s} s: {seen}"
        rest(LOOK_EVERY_S)
    return seen


def rest(seconds: float) -> None:
    threading.Event().wait(seconds)
