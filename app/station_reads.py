"""What the window shows all the time: answered at once, from memory."""

from __future__ import annotations

from collections.abc import Callable

from app.capture_port import CapturePort
from services.capture.supervisor import Supervisor
from services.domain.errors import StationError
from services.domain.pictures import Pictures, View
from services.domain.results import CameraView, SiteNews
from services.domain.run_state import RunState, stopped
from services.domain.sentences import Sentence, sentence
from services.storage.configuration import Configuration

INACTIVE_BUT_AUTO_START = sentence("Auto-start is on, but the camera is not active: not started.")


class StationReads:
    """Cheap enough for the GUI thread, four times a second."""

    def __init__(
        self,
        configuration: Configuration,
        supervisor: Supervisor,
        capture: CapturePort,
        problems: Callable[[], tuple[Sentence, ...]],
    ) -> None:
        self.problems = problems
        self._configuration = configuration
        self._supervisor = supervisor
        self._capture = capture

    def views(self) -> list[CameraView]:
        states = self.run_states()
        return [
            CameraView(
                camera,
                states.get(camera.id) or stopped(camera.id),
                INACTIVE_BUT_AUTO_START if camera.auto_start and not camera.active else None,
            )
            for camera in self._configuration.cameras()
        ]

    def run_states(self) -> dict[str, RunState]:
        return self._capture.run_states()

    def pictures(self, camera_id: str) -> Pictures | None:
        return self._supervisor.pictures(camera_id)

    def show(self, camera_id: str, view: View) -> None:
        self._supervisor.show(camera_id, view)

    def user_of(self, camera_id: str) -> str:
        """The user in the camera's source, without its password; empty for none."""
        try:
            source, _ = self._configuration.resolved(self._configuration.camera(camera_id))
        except StationError:
            return ""
        return source.user or ""

    def news(self) -> SiteNews:
        return self._configuration.news()
