"""A camera as the keys of its entry in the site file, in plain data, and back.

This is also the form in which the agreed state is kept: `resolution` is text, unknown keys stand
beside the known ones, and a key that is missing here is missing in the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from services.domain.camera import Camera, Transport, parse_resolution
from services.domain.errors import BadValue

Fields = Mapping[str, Any]

TEXTS = ("name", "source", "sub_source", "location", "profile", "regions_file")
YES_NO = ("active", "auto_start", "may_stand_still")
KNOWN = (
    "name",
    "source",
    "sub_source",
    "location",
    "active",
    "auto_start",
    "resolution",
    "fps",
    "transport",
    "may_stand_still",
    "profile",
    "regions_file",
    "env",
)
SOURCES = ("source", "sub_source")
OLDER_NAMES = {"enabled": "active"}
DEFAULTS: Fields = {
    "sub_source": None,
    "location": "",
    "active": True,
    "auto_start": False,
    "resolution": None,
    "fps": None,
    "transport": "tcp",
    "may_stand_still": False,
    "profile": None,
    "regions_file": None,
    "env": {},
}


def fields_of(camera: Camera) -> dict[str, Any]:
    size = camera.resolution
    return {
        "name": camera.name,
        "source": camera.source,
        "sub_source": camera.sub_source,
        "location": camera.location,
        "active": camera.active,
        "auto_start": camera.auto_start,
        "resolution": None if size is None else f"{size[0]}x{size[1]}",
        "fps": camera.fps,
        "transport": str(camera.transport),
        "may_stand_still": camera.may_stand_still,
        "profile": camera.profile,
        "regions_file": camera.regions_file,
        "env": dict(camera.env),
        **{key: value for key, value in camera.extra.items() if key not in KNOWN},
    }


def camera_of_fields(camera_id: str, fields: Fields, *, revision: int = 0) -> Camera:
    """The camera; keys that are missing have their defaults; raises BadValue with the field."""
    all_fields = {"name": camera_id, **DEFAULTS, **fields}
    values = {name: all_fields[name] for name in (*TEXTS, *YES_NO) if name != "source"}
    size = all_fields["resolution"]
    return Camera(
        id=camera_id,
        source=all_fields.get("source") or "",
        resolution=None if size is None else parse_resolution(size),
        fps=all_fields["fps"],
        transport=_transport(all_fields["transport"]),
        env=dict(all_fields["env"]),
        extra={key: value for key, value in fields.items() if key not in KNOWN},
        revision=revision,
        **values,
    )


def same_value(value: Any) -> str:
    """A text that is equal for equal values only: 1, 1.0 and true are three."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _transport(text: str) -> Transport:
    try:
        return Transport(text)
    except ValueError:
        raise BadValue("The transport is tcp or udp.", field="transport") from None
