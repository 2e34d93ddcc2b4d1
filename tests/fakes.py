"""Stand-ins for what a test must control: the configuration, the workers, the time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.errors import CameraNotFound, WorkerFailed
from services.domain.pictures import Preview
from services.domain.results import LogTail, Refreshed
from services.domain.run_state import CaptureState, RunState, stopped

PICTURE = Preview(b"jpeg", 64, 36, 1_000.0, 0.1, "worker")


class FakeClock:
    """Seconds that pass when a test says so."""

    def __init__(self, now: float = 1_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


class FakeConfiguration:
    """Cameras in a dict, written at once."""

    def __init__(self, *cameras: Camera) -> None:
        self.by_id = {camera.id: camera for camera in cameras}
        self.deleted: dict[str, Camera] = {}
        self.found = Refreshed()
        self.writes: list[str] = []

    def camera(self, camera_id: str) -> Camera:
        if camera_id not in self.by_id:
            raise CameraNotFound("There is no camera “{camera}”.", camera=camera_id)
        return self.by_id[camera_id]

    def cameras(self) -> list[Camera]:
        return list(self.by_id.values())

    def add(self, call: Call, camera: Camera) -> Camera:
        call.check()
        self.by_id[camera.id] = camera
        return camera

    def change(
        self,
        call: Call,
        camera_id: str,
        fields: Mapping[str, Any],
        *,
        expected_revision: int | None = None,
    ) -> Camera:
        call.check()
        self.writes.append(camera_id)
        self.by_id[camera_id] = self.camera(camera_id).changed(**fields)
        return self.by_id[camera_id]

    def delete(self, call: Call, camera_id: str) -> None:
        call.check()
        self.deleted[camera_id] = self.by_id.pop(camera_id)

    def restore_deleted(self, call: Call, camera_id: str) -> Camera:
        call.check()
        self.by_id[camera_id] = self.deleted.pop(camera_id)
        return self.by_id[camera_id]

    def take_over(self, call: Call) -> Refreshed:
        call.check()
        return self.found


class FakeCapture:
    """Workers that do as they are told and keep a list of what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.running: dict[str, RunState] = {}
        self.stop_fails = False

    def start(self, call: Call, camera: Camera) -> None:
        call.check()
        self.asked.append(("start", camera.id))
        self.running[camera.id] = RunState(camera.id, CaptureState.STARTING, pid=1)

    def stop(self, call: Call, camera_id: str) -> None:
        call.check()
        if self.stop_fails:
            raise WorkerFailed("The worker of {camera} did not end.", camera=camera_id)
        self.asked.append(("stop", camera_id))
        self.running.pop(camera_id, None)

    def restart(self, call: Call, camera: Camera) -> None:
        self.stop(call, camera.id)
        self.start(call, camera)

    def apply(self, call: Call, camera: Camera) -> bool:
        call.check()
        self.asked.append(("apply", camera.id))
        return camera.id in self.running

    def forget(self, call: Call, camera_id: str) -> None:
        call.check()
        self.asked.append(("forget", camera_id))
        self.running.pop(camera_id, None)

    def run_states(self) -> dict[str, RunState]:
        return dict(self.running)

    def newest_picture(self, camera_id: str) -> Preview:
        self.asked.append(("newest_picture", camera_id))
        return PICTURE

    def grab(self, camera: Camera) -> Preview:
        self.asked.append(("grab", camera.id))
        return PICTURE


class FakeLogs:
    def tail(self, camera_id: str, lines: int) -> LogTail:
        return LogTail(("one", "two")[:lines], 2, f"{camera_id}.log", truncated=lines < 2)


def state_of(capture: FakeCapture, camera_id: str) -> RunState:
    return capture.running.get(camera_id) or stopped(camera_id)
