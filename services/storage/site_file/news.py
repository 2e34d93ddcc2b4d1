"""How site file and station stand to each other, in the words that the window shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.camera import Camera
from services.domain.results import FieldConflict, SiteNews, Vanished
from services.storage.secrets.redaction import Redactor
from services.storage.site_file.fields import same_value
from services.storage.site_file.reconciled import Reconciled
from services.storage.site_file.three_way import ABSENT, Clash


def news_of(
    found: Reconciled,
    before: SiteNews,
    cameras: Mapping[str, Camera],
    redactor: Redactor,
    *,
    writable: bool,
    file_pending: bool,
) -> SiteNews:
    """What could not be compared now stands as it was."""
    vanished, conflicts, notes = before.vanished, before.conflicts, before.notes
    if found.compared:
        vanished = tuple(Vanished(key, cameras[key].name) for key in found.vanished)
        conflicts = tuple(_conflict(clash, redactor) for clash in found.clashes)
        notes = found.notes
    return SiteNews(
        problem=found.problem,
        writable=writable,
        file_pending=file_pending,
        vanished=tuple(v for v in vanished if v.camera_id in cameras),
        conflicts=conflicts,
        notes=notes,
    )


def _conflict(clash: Clash, redactor: Redactor) -> FieldConflict:
    return FieldConflict(
        clash.camera_id,
        clash.field,
        _shown(clash.agreed, redactor),
        _shown(clash.in_file, redactor),
        _shown(clash.in_station, redactor),
    )


def _shown(value: Any, redactor: Redactor) -> str | None:
    if value is ABSENT or value is None:
        return None
    return redactor.redact(value if isinstance(value, str) else same_value(value))
