"""The regions of all cameras, read again when their files change; a bad file is said in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from services.domain.alerts.violation import check_violation_type
from services.domain.camera import Camera
from services.domain.errors import StationError
from services.domain.regions import Region
from services.domain.sentences import Sentence, sentence

ReadRegions = Callable[[Camera], tuple[Region, ...]]
_Stamp = tuple[str, int, int, int]


@dataclass(frozen=True)
class _Known:
    stamp: _Stamp
    regions: tuple[Region, ...] = ()
    problem: Sentence | None = None


class RegionsInForce:
    """One thread looks, any asks for `problems`. A camera without regions costs nothing."""

    def __init__(self, root: Path, read: ReadRegions) -> None:
        self._root = root
        self._read = read
        self._known: dict[str, _Known] = {}

    def look(self, cameras: Iterable[Camera]) -> dict[str, tuple[Region, ...]]:
        """By camera, those that have regions; of a bad file the last good regions hold."""
        wanted = {camera.id: camera for camera in cameras if camera.regions_file}
        known = {key: self._look_at(camera) for key, camera in wanted.items()}
        self._known = known
        return {key: one.regions for key, one in known.items() if one.regions}

    def problems(self) -> tuple[Sentence, ...]:
        return tuple(one.problem for one in self._known.values() if one.problem is not None)

    def _look_at(self, camera: Camera) -> _Known:
        known, stamp = self._known.get(camera.id), self._stamp(camera)
        if known is not None and known.stamp == stamp:
            return known
        try:
            regions = self._read(camera)
            for region in regions:
                check_violation_type(region.type)
        except StationError as error:
            words = sentence(
                "The regions of camera {camera} cannot be used: {why}",
                camera=camera.id,
                why=error.sentence,
            )
            return _Known(stamp, known.regions if known else (), words)
        return _Known(stamp, regions)

    def _stamp(self, camera: Camera) -> _Stamp:
        name = camera.regions_file or ""
        try:
            found = (self._root / name).stat()
        except OSError:
            return name, 0, 0, 0
        return name, found.st_ino, found.st_mtime_ns, found.st_size
