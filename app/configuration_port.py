"""The configuration as the operations see it: every write says who asked and is still wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.results import Refreshed
from services.storage.configuration import Configuration


class ConfigurationPort:
    """Passes on a call's actor and id after asking whether the call still stands."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration

    def camera(self, camera_id: str) -> Camera:
        return self._configuration.camera(camera_id)

    def cameras(self) -> list[Camera]:
        return self._configuration.cameras()

    def add(self, call: Call, camera: Camera) -> Camera:
        call.check()
        return self._configuration.add(camera, actor=call.actor, call_id=call.id)

    def change(
        self,
        call: Call,
        camera_id: str,
        fields: Mapping[str, Any],
        *,
        expected_revision: int | None = None,
    ) -> Camera:
        call.check()
        return self._configuration.change(
            camera_id,
            fields,
            actor=call.actor,
            call_id=call.id,
            expected_revision=expected_revision,
        )

    def delete(self, call: Call, camera_id: str) -> None:
        call.check()
        self._configuration.delete(camera_id, actor=call.actor, call_id=call.id)

    def restore_deleted(self, call: Call, camera_id: str) -> Camera:
        call.check()
        return self._configuration.restore_deleted(camera_id, actor=call.actor, call_id=call.id)

    def take_over(self, call: Call) -> Refreshed:
        call.check()
        return self._configuration.take_over(actor=call.actor, call_id=call.id)
