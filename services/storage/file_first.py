"""The old way of a write: the site file is changed, and the database follows it.

All of it under the site-wide lock. The file is written with the number of the change that the
database is about to make, so that a kill in between is told from an edit by a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from services.domain.call import STATION_ACTOR
from services.domain.camera import Camera
from services.domain.errors import (
    BadValue,
    CameraNotFound,
    DatabaseUnavailable,
    SiteFileChanged,
    SiteNotWritable,
)
from services.domain.sentences import Sentence
from services.storage.database import ConfigurationDatabase
from services.storage.edit_cycle import EditCycle
from services.storage.repositories.changes import Change
from services.storage.site_file.edits import FileChanges
from services.storage.site_file.fields import YES_NO
from services.storage.site_file.sides import Sides
from services.storage.site_file.sync import SiteSync

_ATTEMPTS = 4

CheckCall = Callable[[], None]
"""Raises when nobody waits for the change any more."""


class FileFirst:
    """Changes of the yes-or-no keys of an entry; a file that cannot be written refuses them."""

    def __init__(self, database: ConfigurationDatabase, sync: SiteSync, cycle: EditCycle) -> None:
        self._database = database
        self._sync = sync
        self._cycle = cycle

    def check(self, camera_id: str, fields: Mapping[str, Any], change: Change) -> None:
        """Raises what `change` would for reasons of the file, and changes nothing."""
        with self._cycle.writing():
            self._drain(change)
            self._check_entry(camera_id, fields, self._sync.look())

    def change(
        self, camera_id: str, fields: Mapping[str, Any], change: Change, still_wanted: CheckCall
    ) -> Camera:
        """Raises CameraNotFound, BadValue, SiteNotWritable, DatabaseUnavailable."""
        for name, value in fields.items():
            if name not in YES_NO or not isinstance(value, bool):
                raise BadValue("This must be true or false.", field=name)
        with self._cycle.writing():
            for _ in range(_ATTEMPTS):
                self._drain(change)
                camera = self._camera(camera_id)
                new = {name: on for name, on in fields.items() if getattr(camera, name) is not on}
                if not new:
                    return camera
                still_wanted()
                try:
                    self._write(camera_id, new, change)
                except SiteFileChanged:
                    # a person saved it at this moment: his edit is taken over first
                    continue
                return self._taken_over(camera_id, new, change)
        raise SiteNotWritable("The site file is saved by somebody else all the time. Try again.")

    def _drain(self, change: Change) -> None:
        """What waits on either side goes to the other one."""
        found = self._cycle.reconcile(replace(change, actor=STATION_ACTOR))
        news = self._cycle.news
        if not found.compared or found.problems or news.file_pending or not news.writable:
            raise _refusal(found.problem)
        # a database that refuses must do so before the file is changed
        with self._database.write():
            pass

    def _write(self, camera_id: str, fields: Mapping[str, Any], change: Change) -> None:
        sides = self._sync.look()
        self._check_entry(camera_id, fields, sides)
        ahead = replace(sides, revision=sides.revision + 1)
        self._sync.write(ahead, FileChanges(changed={camera_id: fields}), change.call_id)

    def _check_entry(self, camera_id: str, fields: Mapping[str, Any], sides: Sides) -> None:
        if camera_id not in sides.in_file:
            raise SiteNotWritable(
                "The site file no longer names “{camera}”. Remove it or put it back first.",
                camera=camera_id,
            )
        for clash in self._sync.compare(sides).clashes:
            if clash.camera_id == camera_id and clash.field in fields:
                raise SiteNotWritable(
                    "Site file and station differ in “{name}” of “{camera}”. Choose one first.",
                    name=clash.field,
                    camera=camera_id,
                )

    def _taken_over(self, camera_id: str, fields: Mapping[str, Any], change: Change) -> Camera:
        found = self._cycle.reconcile(change)
        camera = self._camera(camera_id)
        if not found.compared or any(
            getattr(camera, name) is not on for name, on in fields.items()
        ):
            raise DatabaseUnavailable(
                "The site file was changed, but is not taken over yet: {problem}",
                problem=found.problem or "",
            )
        return camera

    def _camera(self, camera_id: str) -> Camera:
        camera = self._cycle.cameras.get(camera_id)
        if camera is None:
            raise CameraNotFound("There is no camera “{camera}”.", camera=camera_id[:64])
        return camera


def _refusal(problem: Sentence | None) -> SiteNotWritable:
    if problem is None:
        return SiteNotWritable(
            "Nothing was saved: the site file still waits for earlier changes. Try again."
        )
    return SiteNotWritable(
        "Nothing was saved, because the site file cannot be changed now: {problem}", problem=problem
    )
