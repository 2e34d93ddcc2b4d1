"""Cameras to rows and records, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from services.domain.camera import Camera, Transport
from services.domain.errors import BadValue, SecretUnavailable
from services.domain.source import parse_source
from services.storage.tables import CameraRow

Record = dict[str, Any]
"""A camera's columns by name; the form that the history keeps as JSON."""


def columns(camera: Camera) -> Record:
    """The columns of a camera, without id, position and revision."""
    width, height = camera.resolution or (None, None)
    return {
        "name": camera.name,
        "source": camera.source,
        "sub_source": camera.sub_source,
        "location": camera.location,
        "active": camera.active,
        "auto_start": camera.auto_start,
        "width": width,
        "height": height,
        "fps": camera.fps,
        "transport": str(camera.transport),
        "may_stand_still": camera.may_stand_still,
        "profile": camera.profile,
        "regions_file": camera.regions_file,
        "env": dict(camera.env),
        "extra": dict(camera.extra),
    }


def record_of(row: CameraRow) -> Record:
    """The whole row as the history keeps it, valid or not."""
    names = [column.key for column in CameraRow.__table__.columns if column.key != "updated_at"]
    return {name: getattr(row, name) for name in names}


def camera_of(record: Mapped) -> Camera:
    """The camera in a record; raises BadValue with the field, whatever the record holds."""
    fields = {name: record.get(name) for name in _PLAIN}
    try:
        camera = Camera(
            resolution=_resolution(record),
            transport=_transport(record),
            env=_mapping(record, "env"),
            extra=_mapping(record, "extra"),
            **fields,  # type: ignore[arg-type]
        )
    except (TypeError, AttributeError) as error:
        raise BadValue("A value has the wrong type.", field=_wrong(fields)) from error
    return replace(camera, revision=int(record["revision"]))


def refuse_passwords(camera: Camera) -> None:
    """A password in the database would go into every backup and export."""
    for text in (camera.source, camera.sub_source):
        if text is not None and parse_source(text).password is not None:
            raise SecretUnavailable(
                "The password of camera “{camera_id}” is not in the secret store. "
                "Nothing was saved.",
                field="source",
                camera_id=camera.id,
            )


Mapped = Mapping[str, Any]

_TEXTS = ("id", "name", "source", "location")
_OTHERS = ("sub_source", "active", "auto_start", "fps", "may_stand_still", "profile")
_PLAIN = (*_TEXTS, *_OTHERS, "regions_file")


def _resolution(record: Mapped) -> tuple[int, int] | None:
    width, height = record.get("width"), record.get("height")
    return None if width is None or height is None else (width, height)


def _transport(record: Mapped) -> Transport:
    try:
        return Transport(str(record.get("transport")))
    except ValueError:
        raise BadValue("The transport is tcp or udp.", field="transport") from None


def _mapping(record: Mapped, name: str) -> dict[str, Any]:
    value = record.get(name)
    if not isinstance(value, dict):
        raise BadValue("The {field_name} is not a list of names.", field=name, field_name=name)
    return value


def _wrong(fields: Mapped) -> str:
    texts = [name for name in _TEXTS if not isinstance(fields[name], str)]
    return (texts or ["fps"])[0]
