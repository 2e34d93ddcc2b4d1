"""Cameras of another file: what taking them in would change; and this site's as such a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.orm import Session

from services.domain.camera import Camera
from services.domain.errors import SiteNotWritable
from services.domain.sentences import Sentence
from services.domain.source import parse_source
from services.storage.repositories.cameras import find_camera, insert_camera, update_camera
from services.storage.repositories.changes import Change
from services.storage.site_file.edits import FileChanges, edited
from services.storage.site_file.fields import (
    SOURCES,
    Fields,
    camera_of_fields,
    fields_of,
    same_value,
)
from services.storage.site_file.reader import read_site_file
from services.storage.site_file.source_forms import SourceForms, without_credentials
from services.storage.site_file.whole_files import read_bytes


@dataclass(frozen=True)
class ImportPreview:
    """What an import would do, by camera id; `problems` name the entries that are left out."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    problems: tuple[Sentence, ...]
    # with passwords, as the file has them: never printed
    cameras: Mapping[str, Camera] = field(default_factory=dict, repr=False)


def preview_of(data: bytes, present: Mapping[str, Camera], forms: SourceForms) -> ImportPreview:
    """Raises SiteFileBroken when the file is no site file at all."""
    content = read_site_file(data, tolerant=True)
    added: list[str] = []
    changed: list[str] = []
    cameras: dict[str, Camera] = {}
    for camera in content.cameras:
        here = present.get(camera.id)
        if here is None:
            added.append(camera.id)
            cameras[camera.id] = camera
            continue
        merged = _with_known_passwords(camera, here, forms)
        if _differs(fields_of(merged), fields_of(here), forms):
            changed.append(camera.id)
            cameras[camera.id] = merged
    return ImportPreview(tuple(added), tuple(changed), content.problems, cameras)


def read_import(path: Path) -> bytes:
    data = read_bytes(path)
    if data is None:
        raise SiteNotWritable("There is no file {file}.", file=path.name)
    return data


def take_in(session: Session, cameras: list[Camera], change: Change) -> None:
    """Adds or replaces them all."""
    for camera in cameras:
        here = find_camera(session, camera.id)
        if here is None:
            insert_camera(session, camera, change)
        else:
            update_camera(session, camera, change, expected_revision=here.revision)


def export_text(cameras: list[Camera], forms: SourceForms, *, passwords: bool) -> str:
    """A site file of these cameras; without passwords, user names are left out too."""
    added = {
        camera.id: _exported(fields_of(camera), forms, passwords=passwords) for camera in cameras
    }
    return edited("", FileChanges(added=added)) if added else "cameras: []\n"


def _exported(fields: Fields, forms: SourceForms, *, passwords: bool) -> Fields:
    out = dict(fields)
    for name in SOURCES:
        text = out[name]
        if isinstance(text, str):
            out[name] = forms.literal(text) if passwords else without_credentials(text)
    return out


def _with_known_passwords(camera: Camera, here: Camera, forms: SourceForms) -> Camera:
    """An export has no passwords: the same address without one means the one that is known."""
    fields = fields_of(camera)
    known = fields_of(here)
    for name in SOURCES:
        text, mine = fields[name], known[name]
        if isinstance(text, str) and isinstance(mine, str):
            bare = not parse_source(text).userinfo and text == without_credentials(mine)
            if bare or forms.same(name, text) == forms.same(name, mine):
                fields[name] = mine
    return camera_of_fields(camera.id, fields)


def _differs(one: Fields, other: Fields, forms: SourceForms) -> bool:
    plain_one = {key: value for key, value in one.items() if key not in SOURCES}
    plain_other = {key: value for key, value in other.items() if key not in SOURCES}
    return same_value(plain_one) != same_value(plain_other) or any(
        forms.same(name, one[name]) != forms.same(name, other[name]) for name in SOURCES
    )
