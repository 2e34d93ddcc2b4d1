"""A camera's fields as people type them, checked one by one."""

from __future__ import annotations

from typing import Any

from services.domain.camera import Camera, parse_resolution
from services.domain.errors import BadValue, StationError
from services.domain.sentences import Sentence
from widgets.translation import QT_TRANSLATE_NOOP

TEXT_FIELDS = ("id", "name", "location", "source")
OPTIONAL_FIELDS = ("sub_source", "profile", "regions_file")
_KNOWN_GOOD: dict[str, Any] = {"id": "a", "name": "a", "source": "0"}


def value_of(field: str, text: str) -> Any:
    """The typed text as the camera's field holds it; raises BadValue with the field named."""
    if field in OPTIONAL_FIELDS:
        return text.strip() or None
    if field == "fps":
        return _fps(text)
    if field == "resolution":
        return parse_resolution(text) if text.strip() else None
    if field == "env":
        return _env(text)
    return text.strip()


def text_of(camera: Camera, field: str) -> str:
    """The field as it is shown for editing; sources come with whatever they hold."""
    value = getattr(camera, field)
    if value is None:
        return ""
    if field == "fps":
        return f"{value:g}"
    if field == "resolution":
        return f"{value[0]}x{value[1]}"
    if field == "env":
        return "\n".join(f"{name}={text}" for name, text in value.items())
    return str(value)


def problem_with(field: str, text: str) -> Sentence | None:
    """What is wrong with this one field, whatever the others hold."""
    try:
        Camera(**(_KNOWN_GOOD | {field: value_of(field, text)}))
    except StationError as error:
        return error.sentence
    return None


def suggested_id(name: str) -> str:
    """An id from a name: `Gate 1 (north)` as `gate-1-north`; empty when nothing is left of it."""
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in name.lower())
    return "-".join(kept.split())[:64]


def _fps(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise BadValue(
            QT_TRANSLATE_NOOP("Sentence", "The frame rate is a number, like 15."), field="fps"
        ) from None


def _env(text: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for line in text.splitlines():
        if not line.strip():
            continue
        name, equals, value = line.partition("=")
        if not equals or not name.strip().isidentifier():
            raise BadValue(
                QT_TRANSLATE_NOOP("Sentence", "Write one NAME=value per line."), field="env"
            )
        pairs[name.strip()] = value.strip()
    return pairs
