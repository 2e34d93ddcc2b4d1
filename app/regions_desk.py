"""The regions of the cameras: read, saved, and people's edits of their files taken over."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.errors import StationError
from services.domain.events import CamerasChanged, ProblemSeen, Publish
from services.domain.regions import Region
from services.domain.sentences import Sentence, sentence
from services.operations.editing import CameraEditing
from services.storage.configuration import Configuration
from services.storage.regions_file import read_regions, usual_name, write_regions
from services.storage.regions_watcher import RegionsWatcher

logger = logging.getLogger(__name__)


class RegionsDesk:
    """Whoever uses regions reads them again when CamerasChanged names the camera."""

    def __init__(
        self, root: Path, configuration: Configuration, editing: CameraEditing, publish: Publish
    ) -> None:
        self._root = root
        self._configuration = configuration
        self._editing = editing
        self._publish = publish
        self._problems: dict[str, Sentence] = {}
        self.watcher = RegionsWatcher(
            root, configuration.cameras, appeared=self._check, edited=self._on_edited
        )

    def regions(self, call: Call, camera_id: str) -> tuple[Region, ...]:
        return read_regions(self._root, self._configuration.camera(camera_id))

    def save_regions(self, call: Call, camera_id: str, regions: Sequence[Region]) -> None:
        """A camera that names no file gets its usual one, by an ordinary edit."""
        camera = self._configuration.camera(camera_id)
        name = camera.regions_file or usual_name(camera_id)
        call.check()
        # two cameras may name one file
        with self._configuration.alone():
            write_regions(self._root, camera, regions)
        self.watcher.is_ours(name)
        self._problems.pop(name, None)
        if not camera.regions_file:
            self._editing.edit_camera(call, camera_id, {"regions_file": name})
        self._publish(CamerasChanged(self._ids_with(name)))

    def problems(self) -> tuple[Sentence, ...]:
        """What is wrong with regions files, for people."""
        named = {camera.regions_file for camera in self._configuration.cameras()}
        return tuple(said for name, said in self._problems.copy().items() if name in named)

    def _on_edited(self, name: str) -> None:
        """A file that is wrong now is told once; detectors go on with what they had."""
        self._check(name)
        problem = self._problems.get(name)
        if problem is not None:
            self._publish(ProblemSeen(problem))
        self._publish(CamerasChanged(self._ids_with(name)))

    def _check(self, name: str) -> None:
        camera = self._first_with(name)
        if camera is None:
            return
        try:
            read_regions(self._root, camera)
        except StationError as error:
            self._problems[name] = sentence(
                "{camera}: its regions are not used. {problem}",
                camera=camera.name,
                problem=error.sentence,
            )
            logger.info("the regions file of %s is refused", camera.id)
        else:
            self._problems.pop(name, None)

    def _first_with(self, name: str) -> Camera | None:
        found = (c for c in self._configuration.cameras() if c.regions_file == name)
        return next(found, None)

    def _ids_with(self, name: str) -> tuple[str, ...]:
        cameras = self._configuration.cameras()
        return tuple(camera.id for camera in cameras if camera.regions_file == name)
