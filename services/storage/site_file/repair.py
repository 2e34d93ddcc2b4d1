"""Mends drift field by field: says which side was right; the next take-over does the rest.

All fields are decided in one transaction: a take-over in between would take the other wrong
values for somebody's edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from services.domain.consistency import FieldDrift, Side
from services.domain.errors import BadValue
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.audit import add_audit
from services.storage.repositories.changes import Change
from services.storage.repositories.sync_base import forget_agreed_state
from services.storage.site_file.consistency import Difference, unexplained
from services.storage.site_file.decisions import settle_clash
from services.storage.site_file.sides import look
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.three_way import ABSENT, CAMERA_ITSELF, Clash
from services.storage.site_lock import WriteLock

AUDIT_KIND = "drift_repaired"


class DriftRepair:
    """Whoever calls it asks the configuration to take over afterwards."""

    def __init__(self, path: Path, database: ConfigurationDatabase, forms: SourceForms) -> None:
        self._path = path
        self._database = database
        self._forms = forms
        self._lock = WriteLock(path.parent)

    def __call__(self, drifts: Sequence[FieldDrift], change: Change) -> None:
        """Each drift's `take` wins; raises BadValue, and mends nothing, when one is settled."""
        with self._lock.held():
            sides = look(self._path, self._database, tolerant=False)
            found = {(d.camera_id, d.field): d for d in unexplained(sides, self._forms.same)}
            chosen = [(_standing(found, drift), drift.take) for drift in drifts]
            with self._database.write() as session:
                for difference, take in chosen:
                    if difference.in_file is ABSENT and difference.field == CAMERA_ITSELF:
                        forget_agreed_state(session, difference.camera_id)
                        continue
                    in_file = sides.in_file[difference.camera_id]
                    settle_clash(session, _clash(difference), take, in_file, self._forms)
                names = [f"{difference.camera_id}.{difference.field}" for difference, _ in chosen]
                add_audit(session, change, AUDIT_KIND, {"fields": names})


def _standing(found: dict[tuple[str, str], Difference], drift: FieldDrift) -> Difference:
    difference = found.get((drift.camera_id, drift.field))
    if difference is None:
        raise BadValue("This difference is settled already.", field=drift.field)
    gone = difference.in_file is ABSENT and difference.field == CAMERA_ITSELF
    if gone and drift.take is Side.FILE:
        raise BadValue(
            "The site file does not name “{camera}”. Delete the camera, or let the station's "
            "value stand.",
            field=drift.field,
            camera=drift.camera_id,
        )
    return difference


def _clash(found: Difference) -> Clash:
    return Clash(found.camera_id, found.field, found.agreed, found.in_file, found.in_station)
