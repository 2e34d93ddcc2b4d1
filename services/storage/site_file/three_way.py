"""Site file and station against what they last agreed on, camera by camera and field by field.

Pure: nothing is read or written here. A field that one side moved follows; a field that both
moved differently is a conflict and stays as it is on both sides until somebody decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from services.storage.site_file.fields import KNOWN, Fields, same_value

CAMERA_ITSELF = "id"
"""The field of a conflict where one side deleted the camera and the other changed it."""


class _Absent:
    """No such key: another thing than a key that holds nothing."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = _Absent()
SameText = Callable[[str, Any], str]
"""A text that is equal for values of a field that mean the same (a password here and there)."""


@dataclass(frozen=True, repr=False)
class Clash:
    """One field that both sides moved; values as they are, ABSENT where the key is missing."""

    camera_id: str
    field: str
    agreed: Any
    in_file: Any
    in_station: Any


@dataclass(frozen=True, repr=False)
class Comparison:
    """What has to happen so that both sides agree as far as they can.

    `to_station` holds whole cameras, `added_to_station` those among them that are new there;
    `to_file` holds only the keys to write (ABSENT: take the key out), `added_to_file` whole
    cameras. `agreed` is the state both sides share once the station's part is done; what goes
    to the file becomes agreed when the file, read again, shows it.
    """

    to_station: Mapping[str, Fields] = field(default_factory=dict)
    added_to_station: tuple[str, ...] = ()
    to_file: Mapping[str, Fields] = field(default_factory=dict)
    added_to_file: Mapping[str, Fields] = field(default_factory=dict)
    removed_from_file: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    vanished: tuple[str, ...] = ()
    agreed: Mapping[str, Fields] = field(default_factory=dict)

    @property
    def changes_file(self) -> bool:
        return bool(self.to_file or self.added_to_file or self.removed_from_file)


def plain_text(name: str, value: Any) -> str:
    return "absent" if value is ABSENT else f"= {same_value(value)}"


def compare(
    base: Mapping[str, Fields],
    in_file: Mapping[str, Fields],
    in_station: Mapping[str, Fields],
    *,
    same: SameText = plain_text,
) -> Comparison:
    """Three-way comparison; the order of cameras is the file's, then the station's."""
    work = _Work(same)
    for camera_id, fields in in_file.items():
        work.named(camera_id, base.get(camera_id), fields, in_station.get(camera_id))
    for camera_id, fields in in_station.items():
        if camera_id not in in_file:
            work.not_named(camera_id, base.get(camera_id), fields)
    return work.result()


class _Work:
    """Collects the outcome while the cameras are gone through."""

    def __init__(self, same: SameText) -> None:
        self._same = same
        self._to_station: dict[str, Fields] = {}
        self._added_to_station: list[str] = []
        self._to_file: dict[str, Fields] = {}
        self._added_to_file: dict[str, Fields] = {}
        self._removed_from_file: list[str] = []
        self._clashes: list[Clash] = []
        self._vanished: list[str] = []
        self._agreed: dict[str, Fields] = {}

    def result(self) -> Comparison:
        return Comparison(
            to_station=self._to_station,
            added_to_station=tuple(self._added_to_station),
            to_file=self._to_file,
            added_to_file=self._added_to_file,
            removed_from_file=tuple(self._removed_from_file),
            clashes=tuple(self._clashes),
            vanished=tuple(self._vanished),
            agreed=self._agreed,
        )

    def named(
        self, camera_id: str, base: Fields | None, file: Fields, station: Fields | None
    ) -> None:
        """A camera that the file names."""
        if station is not None:
            self._both(camera_id, base or {}, file, station)
        elif base is None:
            self._to_station[camera_id] = self._agreed[camera_id] = dict(file)
            self._added_to_station.append(camera_id)
        elif all(self._equal(name, base, file) for name in _names(base, file)):
            self._removed_from_file.append(camera_id)
            self._agreed[camera_id] = base
        else:
            self._agreed[camera_id] = base
            self._clashes.append(Clash(camera_id, CAMERA_ITSELF, camera_id, camera_id, ABSENT))

    def not_named(self, camera_id: str, base: Fields | None, station: Fields) -> None:
        """A camera that only the station has: new here, or it vanished from the file."""
        if base is None:
            self._added_to_file[camera_id] = dict(station)
        else:
            self._vanished.append(camera_id)
            self._agreed[camera_id] = base

    def _both(self, camera_id: str, base: Fields, file: Fields, station: Fields) -> None:
        follows: dict[str, Any] = dict(station)
        to_file: dict[str, Any] = {}
        agreed: dict[str, Any] = {}
        for name in _names(station, file, base):
            before = base.get(name, ABSENT)
            there, here = file.get(name, ABSENT), station.get(name, ABSENT)
            if self._equal(name, file, station):
                _put(agreed, name, here)
            elif self._equal(name, base, station):
                _put(follows, name, there)
                _put(agreed, name, there)
            else:
                _put(agreed, name, before)
                if self._equal(name, base, file):
                    to_file[name] = here
                else:
                    self._clashes.append(Clash(camera_id, name, before, there, here))
        self._agreed[camera_id] = agreed
        if to_file:
            self._to_file[camera_id] = to_file
        if any(not self._equal(name, follows, station) for name in _names(follows, station)):
            self._to_station[camera_id] = follows

    def _equal(self, name: str, one: Fields, other: Fields) -> bool:
        left, right = one.get(name, ABSENT), other.get(name, ABSENT)
        # mostly both are the same text, which takes no further look; 1 and true are not the same
        if left is right or (isinstance(left, str) and left == right):
            return True
        return self._same(name, left) == self._same(name, right)


def _put(fields: dict[str, Any], name: str, value: Any) -> None:
    if value is ABSENT:
        fields.pop(name, None)
    else:
        fields[name] = value


def _names(*fields: Fields) -> list[str]:
    """Known keys in their order, then the others in the order they are met."""
    met = {name: None for one in fields for name in one}
    return [name for name in KNOWN if name in met] + [name for name in met if name not in KNOWN]
