"""The eleven camera operations, the old way: the site file and the worker table are the truth."""

from __future__ import annotations

from collections.abc import Sequence

from services.domain.call import Call
from services.domain.camera import Camera, CameraConfigState
from services.domain.errors import BadValue, CameraInactive
from services.domain.pictures import Preview
from services.domain.results import LogTail, Refreshed
from services.domain.run_state import CaptureState, RunState
from services.legacy.ports import Grabber, LogFiles, SiteFile, WorkerRow, Workers

MOST_LOG_LINES = 10_000

_NO_WORKER = WorkerRow(CaptureState.STOPPED)


class LegacyCameras:
    """Same names, arguments, results and refusals as the new implementation."""

    def __init__(
        self, site_file: SiteFile, workers: Workers, grabber: Grabber, logs: LogFiles
    ) -> None:
        self._site_file = site_file
        self._workers = workers
        self._grabber = grabber
        self._logs = logs

    def start(self, call: Call, camera_id: str) -> RunState:
        camera = self._site_file.camera(camera_id)
        _refuse_inactive(camera)
        self._workers.start(call, camera)
        return self._row_of(camera_id)

    def stop(self, call: Call, camera_id: str) -> RunState:
        """Asks nothing of the site file, so that it works whatever became of that."""
        self._site_file.camera(camera_id)
        self._workers.stop(call, camera_id)
        return self._row_of(camera_id)

    def restart(self, call: Call, camera_id: str) -> RunState:
        camera = self._site_file.camera(camera_id)
        _refuse_inactive(camera)
        self._workers.restart(call, camera)
        return self._row_of(camera_id)

    def status(self, call: Call, camera_id: str) -> RunState:
        """State and process as the worker table has them; reason and ages stay empty."""
        self._site_file.camera(camera_id)
        return self._row_of(camera_id)

    def batch_status(
        self, call: Call, camera_ids: Sequence[str] | None = None
    ) -> dict[str, RunState]:
        if camera_ids is None:
            camera_ids = [camera.id for camera in self._site_file.cameras()]
        for camera_id in camera_ids:
            self._site_file.camera(camera_id)
        table = self._workers.table()
        return {key: _run_state(key, table.get(key, _NO_WORKER)) for key in camera_ids}

    def activate(self, call: Call, camera_id: str) -> CameraConfigState:
        camera = self._site_file.camera(camera_id)
        if not camera.active:
            camera = self._site_file.change(call, camera_id, {"active": True})
        return _config_state(camera)

    def deactivate(self, call: Call, camera_id: str) -> CameraConfigState:
        """A file that cannot be written refuses it before the camera is stopped."""
        camera = self._site_file.camera(camera_id)
        off = {"active": False, "auto_start": False}
        writes = camera.active or camera.auto_start
        if writes:
            self._site_file.check_writable(call, camera_id, off)
        was_running = self._row_of(camera_id).is_running
        if was_running:
            self._workers.stop(call, camera_id)
        if writes:
            camera = self._site_file.change(call, camera_id, off)
        return _config_state(camera, stopped=was_running)

    def set_auto_start(self, call: Call, camera_id: str, *, enabled: bool) -> CameraConfigState:
        camera = self._site_file.camera(camera_id)
        if enabled:
            _refuse_inactive(camera)
        if camera.auto_start is not enabled:
            camera = self._site_file.change(call, camera_id, {"auto_start": enabled})
        return _config_state(camera)

    def preview(self, call: Call, camera_id: str) -> Preview:
        """Opens the source for one picture, whether or not a worker has it open already."""
        return self._grabber.grab(self._site_file.camera(camera_id))

    def logs(self, call: Call, camera_id: str, lines: int = 200) -> LogTail:
        """Reads the whole file, then takes its tail."""
        self._site_file.camera(camera_id)
        if not 1 <= lines <= MOST_LOG_LINES:
            raise BadValue("Ask for 1 to {most} lines.", field="lines", most=MOST_LOG_LINES)
        every = self._logs.read(camera_id).split(b"\n")
        if not every[-1]:
            every.pop()
        kept = every[-lines:]
        return LogTail(
            tuple(self._logs.shown(line) for line in kept),
            len(every),
            self._logs.path(camera_id),
            truncated=len(kept) < len(every),
        )

    def refresh(self, call: Call) -> Refreshed:
        """Re-reads the site file; the workers of what changed in it follow."""
        found = self._site_file.reread(call)
        restarted: list[str] = []
        for camera_id in found.changed:
            camera = self._site_file.camera(camera_id)
            if not camera.active:
                self._workers.stop(call, camera_id)
            elif self._workers.follow(call, camera):
                restarted.append(camera_id)
        for camera_id in found.removed:
            self._workers.forget(call, camera_id)
        return Refreshed(
            found.added, found.changed, found.removed, tuple(restarted), found.problems
        )

    def _row_of(self, camera_id: str) -> RunState:
        return _run_state(camera_id, self._workers.table().get(camera_id, _NO_WORKER))


def _run_state(camera_id: str, row: WorkerRow) -> RunState:
    return RunState(camera_id, row.state, pid=row.pid)


def _config_state(camera: Camera, *, stopped: bool = False) -> CameraConfigState:
    return CameraConfigState(camera.active, camera.auto_start, stopped)


def _refuse_inactive(camera: Camera) -> None:
    if not camera.active:
        raise CameraInactive(
            "{camera} is not active. Activate it first.", field="id", camera=camera.name
        )
