"""Database against site file, all fields, three-way: what no edit and no waiting change explains.

A person's edit that is not taken over yet, an open conflict, a camera that a person took out of
the file and a change in the outbox are no drift. What is left was written by a call: the file says
in its header after which change it was written, a row's history says who changed its field last.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from services.domain.clock import UtcClock, utc_now
from services.domain.consistency import ConsistencyReport, FieldDrift, Side
from services.domain.errors import BadValue, StationError
from services.domain.results import edits_are_off
from services.domain.sentences import Sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.camera_rows import camera_of
from services.storage.repositories.cameras import CameraVersion, call_of_change, camera_history
from services.storage.site_file.fields import Fields, fields_of, same_value
from services.storage.site_file.sides import Sides, look
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.three_way import ABSENT, CAMERA_ITSELF, SameText
from services.storage.site_lock import WriteLock

VERSIONS_LOOKED_AT = 200


@dataclass(frozen=True, repr=False)
class Difference:
    """One field that differs, values as they are; the whole camera is the field `id`."""

    camera_id: str
    field: str
    agreed: Any
    in_file: Any
    in_station: Any


def unexplained(sides: Sides, same: SameText) -> list[Difference]:
    """The differences that are drift. Pure."""
    found: list[Difference] = []
    for camera_id in {**sides.in_file, **sides.station.fields}:
        if camera_id in sides.station.bad:
            continue
        found += [d for d in _differences(sides, camera_id, same) if _is_drift(sides, d, same)]
    return found


def compared_fields(sides: Sides) -> int:
    """How many fields were compared."""
    return sum(len({**fields, **sides.in_file.get(key, {})}) for key, fields in _cameras(sides))


class ConsistencyCheck:
    """Reads without a lock; only what was found is looked at again with all writers kept out."""

    def __init__(
        self,
        path: Path,
        database: ConfigurationDatabase,
        forms: SourceForms,
        redact: Callable[[str], str],
        *,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._path = path
        self._database = database
        self._forms = forms
        self._redact = redact
        self._utc_clock = utc_clock
        self._lock = WriteLock(path.parent)
        self._last: Sides | None = None

    def __call__(self) -> ConsistencyReport:
        """Never raises for what a disk or a person can cause: that is attention."""
        report = ConsistencyReport(self._utc_clock(), attention=self._unwritable())
        try:
            first = self._look()
            seen = unexplained(first, self._forms.same)
            drifts = self._looked_at_again(seen) if seen else ()
        except StationError as error:
            return replace(report, attention=(*report.attention, error.sentence))
        return replace(
            report,
            drifts=drifts,
            attention=(*report.attention, *first.problems),
            waiting=first.pending,
            compared=compared_fields(first),
        )

    def _look(self) -> Sides:
        """A file that is still the same is not taken apart again."""
        self._last = sides = look(self._path, self._database, tolerant=True, known=self._last)
        return sides

    def _looked_at_again(self, seen: list[Difference]) -> tuple[FieldDrift, ...]:
        with self._lock.held():
            second = self._look()
            again = unexplained(second, self._forms.same)
            with self._database.read() as session:
                return tuple(self._drift(session, second, found, seen) for found in again)

    def _drift(
        self, session: Session, sides: Sides, found: Difference, seen: list[Difference]
    ) -> FieldDrift:
        call_id, take = self._cause(session, sides, found)
        return FieldDrift(
            found.camera_id,
            found.field,
            self._shown(found.agreed),
            self._shown(found.in_file),
            self._shown(found.in_station),
            take,
            call_id,
            confirmed=any(self._is_same(found, one) for one in seen),
        )

    def _cause(self, session: Session, sides: Sides, found: Difference) -> tuple[str, Side]:
        """The call that wrote it, and the side that is right: the database, where it is sound."""
        if _moved_in_file(found, self._forms.same) and sides.is_ours:
            return call_of_change(session, sides.file_revision), Side.STATION
        versions = camera_history(session, found.camera_id, limit=VERSIONS_LOOKED_AT)
        writer = last_writer(versions, found.field)
        if not versions or not self._is_recorded(versions[0], found):
            # the row is not as its last change left it: foreign hands, and nobody's decision
            return "", Side.FILE
        return ("" if writer is None else writer.call_id), Side.STATION

    def _is_recorded(self, version: CameraVersion, found: Difference) -> bool:
        if found.field == CAMERA_ITSELF:
            return version.deleted is (found.in_station is ABSENT)
        value = _state(version).get(found.field, ABSENT)
        return self._forms.same(found.field, value) == self._forms.same(
            found.field, found.in_station
        )

    def _is_same(self, one: Difference, other: Difference) -> bool:
        return (one.camera_id, one.field) == (other.camera_id, other.field) and all(
            self._forms.same(one.field, getattr(one, name))
            == self._forms.same(one.field, getattr(other, name))
            for name in ("in_file", "in_station")
        )

    def _shown(self, value: Any) -> str | None:
        if value is ABSENT or value is None:
            return None
        return self._redact(value if isinstance(value, str) else same_value(value))

    def _unwritable(self) -> tuple[Sentence, ...]:
        folder = self._path.parent
        return () if os.access(folder, os.W_OK) else (edits_are_off(str(folder)),)


def last_writer(versions: list[CameraVersion], field: str) -> CameraVersion | None:
    """The newest version that changed the field; `versions` come newest first."""
    for later, sooner in zip(versions, [*versions[1:], None], strict=True):
        if sooner is None or later.deleted is not sooner.deleted:
            return later
        now, then = _state(later).get(field, ABSENT), _state(sooner).get(field, ABSENT)
        if _text(now) != _text(then):
            return later
    return None


def _cameras(sides: Sides) -> list[tuple[str, Fields]]:
    return list({**sides.in_file, **sides.station.fields}.items())


def _differences(sides: Sides, camera_id: str, same: SameText) -> list[Difference]:
    base = sides.base.get(camera_id)
    file = sides.in_file.get(camera_id)
    station = sides.station.fields.get(camera_id)
    if file is None or station is None:
        whole = [ABSENT if side is None else camera_id for side in (base, file, station)]
        return [Difference(camera_id, CAMERA_ITSELF, *whole)]
    names = {**station, **file}
    return [
        Difference(camera_id, name, _value(base, name), _value(file, name), _value(station, name))
        for name in names
        if same(name, _value(file, name)) != same(name, _value(station, name))
    ]


def _is_drift(sides: Sides, found: Difference, same: SameText) -> bool:
    if sides.raw is None:
        return False
    if not _moved_in_file(found, same):
        return not sides.pending
    if sides.hash != sides.agreed_hash:
        # signed by this station, but never agreed on: no person's edit; those are taken over
        return sides.is_ours
    # seen by the last reconciliation, which leaves conflicts and vanished cameras to people
    is_open = found.in_file is ABSENT or not _equal(found, "agreed", "in_station", same)
    return not is_open


def _moved_in_file(found: Difference, same: SameText) -> bool:
    return not _equal(found, "agreed", "in_file", same)


def _equal(found: Difference, one: str, other: str, same: SameText) -> bool:
    return same(found.field, getattr(found, one)) == same(found.field, getattr(found, other))


def _value(fields: Mapping[str, Any] | None, name: str) -> Any:
    return ABSENT if fields is None else fields.get(name, ABSENT)


def _text(value: Any) -> str:
    return "" if value is ABSENT else same_value(value)


def _state(version: CameraVersion) -> Mapping[str, Any]:
    try:
        return fields_of(camera_of(version.record))
    except BadValue:
        return {}
