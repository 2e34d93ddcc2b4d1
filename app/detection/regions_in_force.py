"""The regions of all cameras, read again when their files change, however they were changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from services.domain.camera import Camera
from services.domain.errors import StationError
from services.domain.regions import Region

ReadRegions = Callable[[Camera], tuple[Region, ...]]
_Stamp = tuple[str, int, int, int]


class _Known(NamedTuple):
    stamp: _Stamp
    regions: tuple[Region, ...]


class RegionsInForce:
    """One thread's. A camera without regions costs nothing."""

    def __init__(self, root: Path, read: ReadRegions) -> None:
        self._root = root
        self._read = read
        self._known: dict[str, _Known] = {}

    def look(self, cameras: Iterable[Camera]) -> dict[str, tuple[Region, ...]]:
        """By camera, those that have regions; of a bad file the last good ones hold."""
        wanted = {camera.id: camera for camera in cameras if camera.regions_file}
        self._known = {key: self._look_at(camera) for key, camera in wanted.items()}
        return {key: one.regions for key, one in self._known.items() if one.regions}

    def _look_at(self, camera: Camera) -> _Known:
        known, stamp = self._known.get(camera.id), self._stamp(camera)
        if known is not None and known.stamp == stamp:
            return known
        try:
            return _Known(stamp, self._read(camera))
        except StationError:
            # said by app/regions_desk.py, for whoever uses them
            return _Known(stamp, known.regions if known else ())

    def _stamp(self, camera: Camera) -> _Stamp:
        name = camera.regions_file or ""
        try:
            found = (self._root / name).stat()
        except OSError:
            return name, 0, 0, 0
        return name, found.st_ino, found.st_mtime_ns, found.st_size
