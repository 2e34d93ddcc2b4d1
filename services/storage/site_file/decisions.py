"""What people decide about site file and station, as changes of what was last agreed.

A decision only says which side moved; the next reconciliation makes the other one follow.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from services.domain.errors import BadValue
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.cameras import delete_camera
from services.storage.repositories.changes import Change
from services.storage.repositories.sync_base import (
    agreed_states,
    forget_agreed_state,
    set_agreed_state,
)
from services.storage.site_file.fields import SOURCES, Fields
from services.storage.site_file.sides import compare_sides, look
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.three_way import ABSENT, CAMERA_ITSELF, Clash


def open_clash(
    path: Path, database: ConfigurationDatabase, forms: SourceForms, camera_id: str, field: str
) -> tuple[Clash, Fields]:
    """The conflict as it stands now, and its camera as the file has it; else BadValue."""
    sides = look(path, database, tolerant=False)
    for clash in compare_sides(sides, forms.same).clashes:
        if clash.camera_id == camera_id and clash.field == field:
            return clash, sides.in_file[camera_id]
    raise BadValue("This conflict is settled already.", field=field)


def settle_clash(
    session: Session, clash: Clash, take: str, in_file: Fields, forms: SourceForms
) -> None:
    """`in_file` is the camera as the file has it now."""
    if take not in ("file", "station"):
        raise BadValue("Choose the file or the station.", field="take")
    camera_id = clash.camera_id
    file = {name: _storable(forms, camera_id, name, value) for name, value in in_file.items()}
    if clash.field == CAMERA_ITSELF:
        if take == "file":
            forget_agreed_state(session, camera_id)
        else:
            set_agreed_state(session, camera_id, file)
        return
    value = clash.in_station if take == "file" else file.get(clash.field, ABSENT)
    agreed = {**agreed_states(session).get(camera_id, {}), clash.field: value}
    set_agreed_state(session, camera_id, {k: v for k, v in agreed.items() if v is not ABSENT})


def remove_cameras(session: Session, camera_ids: Iterable[str], change: Change) -> None:
    """The station follows the file in giving them up."""
    for camera_id in camera_ids:
        delete_camera(session, camera_id, change)
        forget_agreed_state(session, camera_id)


def forget_agreements(session: Session, camera_ids: Iterable[str]) -> None:
    """As if the file had never named them: they are new to it and are written there."""
    for camera_id in camera_ids:
        forget_agreed_state(session, camera_id)


def _storable(forms: SourceForms, camera_id: str, name: str, value: Any) -> Any:
    return forms.referring(camera_id, value) if name in SOURCES and value else value
