"""The workers as the operations see them: orders made from cameras, effects checked by call."""

from __future__ import annotations

from services.capture.supervisor import Supervisor
from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.clock import monotonic
from services.domain.errors import CameraUnreachable
from services.domain.pictures import CaptureOrder, Preview
from services.domain.run_state import RunState, run_state
from services.storage.configuration import Configuration

SNAPSHOT_LIMIT_S = 1.5
FIRST_PICTURE_LIMIT_S = 7.0
GRAB_LIMIT_S = 8.0
ANSWERED_WITHIN_S = 600.0


class CapturePort:
    """Every effect asks its call first, so that a call that was given up changes nothing."""

    def __init__(self, supervisor: Supervisor, configuration: Configuration) -> None:
        self._supervisor = supervisor
        self._configuration = configuration

    def start(self, call: Call, camera: Camera) -> None:
        order = self.order(camera)
        call.check()
        self._supervisor.start_camera(order)

    def stop(self, call: Call, camera_id: str) -> None:
        call.check()
        self._supervisor.stop_camera(camera_id)

    def restart(self, call: Call, camera: Camera) -> None:
        order = self.order(camera)
        call.check()
        self._supervisor.restart_camera(order)

    def apply(self, call: Call, camera: Camera) -> bool:
        """An inactive camera is stopped; a running one whose order changed restarts."""
        call.check()
        if not camera.active:
            self._supervisor.stop_camera(camera.id)
            return False
        return self._supervisor.change_order(self.order(camera))

    def forget(self, call: Call, camera_id: str) -> None:
        call.check()
        self._supervisor.forget(camera_id)

    def run_states(self) -> dict[str, RunState]:
        now = monotonic()
        return {key: run_state(facts, now) for key, facts in self._supervisor.facts().items()}

    def answered_lately(self, camera_id: str) -> bool:
        """Whether the camera gave its own worker a picture within the last ten minutes."""
        arrived_at = self._supervisor.facts_of(camera_id).arrived_at
        return arrived_at is not None and monotonic() - arrived_at <= ANSWERED_WITHIN_S

    def newest_picture(self, camera_id: str) -> Preview:
        """One that was started a moment ago is waited for."""
        facts = self._supervisor.facts_of(camera_id)
        limit_s = FIRST_PICTURE_LIMIT_S if facts.arrived_at is None else SNAPSHOT_LIMIT_S
        picture = self._supervisor.snapshot(camera_id, limit_s)
        if picture is None:
            raise CameraUnreachable("The camera gave no picture in time.")
        return picture

    def newest_jpeg(self, camera_id: str) -> bytes:
        """The newest picture of a camera that has one; a first one is not waited for."""
        facts = self._supervisor.facts_of(camera_id)
        if facts.arrived_at is None or not facts.connected:
            return b""
        picture = self._supervisor.snapshot(camera_id, SNAPSHOT_LIMIT_S)
        return b"" if picture is None else picture.jpeg

    def grab(self, camera: Camera) -> Preview:
        return self._supervisor.grab(self.order(camera), GRAB_LIMIT_S)

    def order(self, camera: Camera) -> CaptureOrder:
        """What a worker needs; the only place where credentials leave the store."""
        source, sub_source = self._configuration.resolved(camera)
        return CaptureOrder(
            camera_id=camera.id,
            name=camera.name,
            source=source,
            sub_source=sub_source,
            transport=camera.transport,
            fps_wanted=camera.fps,
            may_stand_still=camera.may_stand_still,
            resolution=camera.resolution,
            env=tuple(sorted(camera.env.items())),
        )
