"""Edits of a camera as the window sends them: names and types checked, passwords put away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields as dataclass_fields
from typing import Any

from services.domain.camera import Camera, Transport, parse_resolution
from services.domain.errors import BadValue
from services.domain.source import parse_source
from services.storage.site_file.fields import KNOWN, SOURCES, TEXTS, YES_NO
from services.storage.site_file.source_forms import SourceForms
from services.storage.site_file.values import check_inside

_EDITABLE = {field.name for field in dataclass_fields(Camera)} - {"id", "revision"}
_EMPTY_IS_NONE = ("sub_source", "profile", "regions_file")


def changed_camera(camera: Camera, fields: Mapping[str, Any]) -> Camera:
    """The camera with the fields; raises BadValue with the field, whatever is sent."""
    return camera.changed(**{name: _checked(name, value) for name, value in fields.items()})


def with_secrets(camera: Camera, known: Camera | None, forms: SourceForms) -> Camera:
    """The camera with references in place of passwords; a reference must be one that is known."""
    texts = () if known is None else (known.source, known.sub_source)
    put_away: dict[str, str] = {}
    for name in SOURCES:
        text = getattr(camera, name)
        if text is None:
            continue
        if parse_source(text, field=name).secret is not None and text not in texts:
            forms.resolved(text, field=name)
        put_away[name] = forms.referring(camera.id, text, texts)
    return camera.changed(**put_away)


def all_with_secrets(
    cameras: Iterable[Camera], known: Mapping[str, Camera], forms: SourceForms
) -> list[Camera]:
    return [with_secrets(camera, known.get(camera.id), forms) for camera in cameras]


def _checked(name: str, value: Any) -> Any:
    if name not in _EDITABLE:
        raise BadValue("A camera has no field “{name}”.", field=name[:64], name=name[:64])
    if name in _EMPTY_IS_NONE and value == "":
        return None
    if name in TEXTS and not (isinstance(value, str) or (value is None and name != "name")):
        raise BadValue("This must be a text.", field=name)
    if name in YES_NO and not isinstance(value, bool):
        raise BadValue("This must be true or false.", field=name)
    return _CHECKS.get(name, _as_it_is)(value)


def _as_it_is(value: Any) -> Any:
    return value


def _resolution(value: Any) -> Any:
    return parse_resolution(value) if isinstance(value, str) else value


def _fps(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | None):
        raise BadValue("This must be a number.", field="fps")
    return None if value is None else float(value)


def _transport(value: Any) -> Transport:
    if value not in tuple(Transport):
        raise BadValue("The transport is tcp or udp.", field="transport")
    return Transport(value)


def _env(value: Any) -> dict[str, str]:
    if not isinstance(value, Mapping) or not all(
        isinstance(text, str) for pair in value.items() for text in pair
    ):
        raise BadValue("This must be names with values.", field="env")
    return dict(value)


def _extra(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping) or any(key in KNOWN or key == "id" for key in value):
        raise BadValue("These must be keys that the station does not know.", field="extra")
    return dict(value)


def _regions_file(value: Any) -> Any:
    if value is not None:
        check_inside(value, "regions_file")
    return value


_CHECKS = {
    "resolution": _resolution,
    "fps": _fps,
    "transport": _transport,
    "regions_file": _regions_file,
    "env": _env,
    "extra": _extra,
}
