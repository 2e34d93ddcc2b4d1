"""What goes into the site file, and in which form its sources are written there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.storage.site_file.edits import FileChanges
from services.storage.site_file.fields import SOURCES, Fields
from services.storage.site_file.sides import Sides
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.three_way import Comparison

_REFERENCE = "{secret:"

Sources = Mapping[str, Mapping[str, str]]


def changes_for_file(
    sides: Sides, comparison: Comparison, forms: SourceForms, moved_out: Sources
) -> FileChanges:
    """The station's part, passwords in the form that the file uses."""
    changed = _written(comparison.to_file, sides, forms)
    for camera_id, sources in moved_out.items():
        changed[camera_id] = {**sources, **changed.get(camera_id, {})}
    added = _written(comparison.added_to_file, sides, forms)
    return FileChanges(changed, added, comparison.removed_from_file)


def passwords_to_move(sides: Sides, forms: SourceForms) -> dict[str, dict[str, str]]:
    """Sources whose password stands in the file and is the one that the station knows."""
    moved: dict[str, dict[str, str]] = {}
    for camera_id, fields in sides.in_file.items():
        here = sides.station.fields.get(camera_id, {})
        for name in SOURCES:
            there, known = fields.get(name), here.get(name)
            agree = forms.same(name, there) == forms.same(name, known)
            if known is not None and agree and there != known and _REFERENCE in known:
                moved.setdefault(camera_id, {})[name] = known
    return moved


def _written(
    cameras: Mapping[str, Fields], sides: Sides, forms: SourceForms
) -> dict[str, dict[str, Any]]:
    return {
        camera_id: {
            name: _form(sides, forms, camera_id, name, value) for name, value in fields.items()
        }
        for camera_id, fields in cameras.items()
    }


def _form(sides: Sides, forms: SourceForms, camera_id: str, name: str, value: Any) -> Any:
    if name not in SOURCES or not isinstance(value, str) or sides.passwords_moved:
        return value
    before = sides.in_file.get(camera_id, {}).get(name)
    return value if before is not None and _REFERENCE in before else forms.literal(value)
