"""The eleven camera operations, the domain way: the database and the workers are the truth."""

from __future__ import annotations

from collections.abc import Sequence

from services.domain.call import Call
from services.domain.camera import Camera, CameraConfigState
from services.domain.errors import BadValue, CameraInactive
from services.domain.pictures import Preview
from services.domain.results import LogTail, Refreshed
from services.domain.run_state import RunState, stopped
from services.operations.ports import CameraConfiguration, CameraLogs, Capture

MOST_LOG_LINES = 10_000


class CameraOperations:
    """Each method is one operation of 3-operations; unknown cameras are refused before anything."""

    def __init__(
        self, configuration: CameraConfiguration, capture: Capture, logs: CameraLogs
    ) -> None:
        self._configuration = configuration
        self._capture = capture
        self._logs = logs

    def start(self, call: Call, camera_id: str) -> RunState:
        """Returns when the worker was asked for, within 100 ms; the picture is news."""
        camera = self._active_camera(camera_id)
        self._capture.start(call, camera)
        return self._run_state(camera_id)

    def stop(self, call: Call, camera_id: str) -> RunState:
        """Returns after the worker is gone."""
        self._configuration.camera(camera_id)
        self._capture.stop(call, camera_id)
        return self._run_state(camera_id)

    def restart(self, call: Call, camera_id: str) -> RunState:
        """Restart of a stopped active camera is a start."""
        camera = self._active_camera(camera_id)
        self._capture.restart(call, camera)
        return self._run_state(camera_id)

    def status(self, call: Call, camera_id: str) -> RunState:
        self._configuration.camera(camera_id)
        return self._run_state(camera_id)

    def batch_status(
        self, call: Call, camera_ids: Sequence[str] | None = None
    ) -> dict[str, RunState]:
        """None means all cameras; an empty list means none."""
        known = {camera.id for camera in self._configuration.cameras()}
        wanted = known if camera_ids is None else camera_ids
        for camera_id in wanted:
            if camera_id not in known:
                self._configuration.camera(camera_id)
        states = self._capture.run_states()
        return {camera_id: states.get(camera_id) or stopped(camera_id) for camera_id in wanted}

    def activate(self, call: Call, camera_id: str) -> CameraConfigState:
        """Sets `active` and starts nothing."""
        camera = self._configuration.camera(camera_id)
        if not camera.active:
            camera = self._configuration.change(call, camera_id, {"active": True})
        return CameraConfigState(camera.active, camera.auto_start)

    def deactivate(self, call: Call, camera_id: str) -> CameraConfigState:
        """Stops first: when the stop fails, the camera stays active and the error says so."""
        camera = self._configuration.camera(camera_id)
        was_running = self._run_state(camera_id).is_running
        if was_running:
            self._capture.stop(call, camera_id)
        if camera.active or camera.auto_start:
            fields = {"active": False, "auto_start": False}
            camera = self._configuration.change(call, camera_id, fields)
        return CameraConfigState(camera.active, camera.auto_start, stopped=was_running)

    def set_auto_start(self, call: Call, camera_id: str, *, enabled: bool) -> CameraConfigState:
        camera = (
            self._active_camera(camera_id) if enabled else self._configuration.camera(camera_id)
        )
        if camera.auto_start is not enabled:
            camera = self._configuration.change(call, camera_id, {"auto_start": enabled})
        return CameraConfigState(camera.active, camera.auto_start)

    def preview(self, call: Call, camera_id: str) -> Preview:
        """The newest picture of a running camera, one grabbed from the source of a stopped one."""
        camera = self._configuration.camera(camera_id)
        if self._run_state(camera_id).is_running:
            return self._capture.newest_picture(camera_id)
        return self._capture.grab(camera)

    def logs(self, call: Call, camera_id: str, lines: int = 200) -> LogTail:
        self._configuration.camera(camera_id)
        if not 1 <= lines <= MOST_LOG_LINES:
            raise BadValue("Ask for 1 to {most} lines.", field="lines", most=MOST_LOG_LINES)
        return self._logs.tail(camera_id, lines)

    def refresh(self, call: Call) -> Refreshed:
        """Reconciles site file, database and workers; a changed source restarts its camera."""
        found = self._configuration.take_over(call)
        restarted = [
            camera_id
            for camera_id in found.changed
            if self._capture.apply(call, self._configuration.camera(camera_id))
        ]
        for camera_id in found.removed:
            self._capture.forget(call, camera_id)
        return Refreshed(
            found.added, found.changed, found.removed, tuple(restarted), found.problems
        )

    def _active_camera(self, camera_id: str) -> Camera:
        camera = self._configuration.camera(camera_id)
        if not camera.active:
            raise CameraInactive(
                "{camera} is not active. Activate it first.", field="id", camera=camera.name
            )
        return camera

    def _run_state(self, camera_id: str) -> RunState:
        return self._capture.run_states().get(camera_id) or stopped(camera_id)
