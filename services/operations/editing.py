"""Adding, editing and deleting cameras; not part of the rollout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.call import Call
from services.domain.camera import Camera
from services.operations.ports import CameraConfiguration, Capture


class CameraEditing:
    """Changes of the configuration that the workers follow."""

    def __init__(self, configuration: CameraConfiguration, capture: Capture) -> None:
        self._configuration = configuration
        self._capture = capture

    def add_camera(self, call: Call, camera_id: str, fields: Mapping[str, Any]) -> Camera:
        """Adds a camera; starts it only when `auto_start` is set."""
        camera = self._configuration.add(call, Camera(id=camera_id, **fields))
        if camera.active and camera.auto_start:
            self._capture.start(call, camera)
        return camera

    def edit_camera(
        self,
        call: Call,
        camera_id: str,
        fields: Mapping[str, Any],
        expected_revision: int | None = None,
    ) -> Camera:
        """A running camera whose source changed restarts; one made inactive stops."""
        # refuses bad fields before anything is stopped
        self._configuration.camera(camera_id).changed(**fields)
        if fields.get("active") is False:
            self._capture.stop(call, camera_id)
        camera = self._configuration.change(
            call, camera_id, fields, expected_revision=expected_revision
        )
        self._capture.apply(call, camera)
        return camera

    def delete_camera(self, call: Call, camera_id: str) -> Camera:
        """Stops a running camera first; the answer is what `undelete_camera` brings back."""
        camera = self._configuration.camera(camera_id)
        self._capture.stop(call, camera_id)
        self._configuration.delete(call, camera_id)
        self._capture.forget(call, camera_id)
        return camera

    def undelete_camera(self, call: Call, camera_id: str) -> Camera:
        return self._configuration.restore_deleted(call, camera_id)
