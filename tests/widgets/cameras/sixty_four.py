"""A site of 64 cameras in every state, as literal data."""

from __future__ import annotations

from services.domain.camera import Camera
from services.domain.results import CameraView
from services.domain.run_state import CaptureState, RunState, stopped
from services.domain.sentences import NOTHING, Sentence, sentence

PLACES = ("Gate", "Yard", "Dock", "Hall", "Roof", "Ramp", "Store", "Lobby")
_LOST = sentence("The connection was lost.")
_STATES: dict[int, tuple[CaptureState, Sentence]] = {
    3: (CaptureState.RECONNECTING, _LOST),
    7: (CaptureState.OFFLINE, _LOST),
    11: (CaptureState.AUTH_FAILED, sentence("The camera refuses the password.")),
    18: (CaptureState.STALLED, sentence("Connected, but no packets arrive.")),
    22: (CaptureState.LATE, sentence("Pictures arrive late.")),
    29: (CaptureState.FROZEN_IMAGE, sentence("Pictures arrive, but the image never changes.")),
    33: (CaptureState.BUSY, sentence("The camera takes no more viewers.")),
    38: (CaptureState.STARTING, sentence("Opening the source.")),
    41: (CaptureState.FAILED, sentence("There is no video in the source.")),
}


def camera(number: int) -> Camera:
    place = PLACES[number % len(PLACES)]
    return Camera(
        id=f"{place.lower()}-{number:02d}",
        name=f"{place} {number:02d}",
        source=f"rtsp://{{secret:{place.lower()}{number}}}@10.0.4.{number + 10}/main",
        location=f"Building {number // 16 + 1}",
        active=number % 13 != 12,
        auto_start=number % 3 == 0,
    )


def view(number: int, *, tick: int = 0) -> CameraView:
    made = camera(number)
    if number % 13 == 12 or number in (50, 51):
        return CameraView(made, stopped(made.id))
    state, reason = _STATES.get(number, (CaptureState.LIVE, NOTHING))
    waits = state in (CaptureState.RECONNECTING, CaptureState.OFFLINE, CaptureState.BUSY)
    delivers = state in (CaptureState.LIVE, CaptureState.LATE, CaptureState.FROZEN_IMAGE)
    run = RunState(
        camera_id=made.id,
        state=state,
        reason=reason,
        since_s=37.0 * number + tick,
        age_s=0.04 if delivers else 4.0 + number + tick,
        attempt=3 if waits else 0,
        next_in_s=8.0 if waits else None,
        fps_wanted=15.0,
        fps=14.6 + (number + tick) % 5 / 10 if delivers else 0.0,
        bitrate_kbps=640.0 + number * 31 + tick if delivers else 0.0,
        codec="h264" if delivers else "",
        width=1920 if delivers else 0,
        height=1080 if delivers else 0,
        reconnects=number % 4,
        dropped=number % 6,
        pid=4100 + number,
    )
    return CameraView(made, run)


def site(*, tick: int = 0) -> list[CameraView]:
    return [view(number, tick=tick) for number in range(64)]
