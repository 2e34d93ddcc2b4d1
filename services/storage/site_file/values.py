"""What each known key of an entry may hold, and how it is read."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import yaml

from services.domain.errors import BadValue
from services.storage.site_file.loader import checked_text, number, pairs, value_of

_YES = frozenset({"true", "yes", "on"})
_NO = frozenset({"false", "no", "off"})


def read_value(name: str, node: yaml.Node) -> Any:
    """The value of a known key; raises BadValue with the field."""
    return _READERS.get(name, _text)(name, node)


def _text(name: str, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise BadValue("This must be a text.", field=name)
    return checked_text(node)


def _yes_no(name: str, node: yaml.Node) -> bool:
    text = node.value.lower() if isinstance(node, yaml.ScalarNode) and node.style is None else ""
    if text not in _YES and text not in _NO:
        raise BadValue("This must be true or false.", field=name)
    return text in _YES


def _strict_yes_no(name: str, node: yaml.Node) -> bool:
    value = value_of(node) if isinstance(node, yaml.ScalarNode) else None
    if not isinstance(value, bool):
        raise BadValue("This must be true or false.", field=name)
    return value


def _fps(name: str, node: yaml.Node) -> float:
    plain = isinstance(node, yaml.ScalarNode) and node.style is None
    value = number(node) if plain else None
    if value is None:
        raise BadValue("This must be a number.", field=name)
    return float(value)


def _lower(name: str, node: yaml.Node) -> str:
    return _text(name, node).lower()


def _regions_file(name: str, node: yaml.Node) -> str:
    text = _text(name, node)
    check_inside(text, name)
    return text


def check_inside(text: str, field: str) -> None:
    """Raises BadValue for a file's name that leads out of the site folder as it is written."""
    path = PurePosixPath(text.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in text:
        raise BadValue("The file must stand inside the site folder.", field=field)


def _env(name: str, node: yaml.Node) -> dict[str, str]:
    if not isinstance(node, yaml.MappingNode):
        raise BadValue("This must be names with values.", field=name)
    found = {key: _text(name, value) for key, (_, value) in pairs(node).items()}
    for key, value in found.items():
        if not key.isidentifier() or not key.isascii() or "\n" in value:
            raise BadValue("This must be names with values.", field=name)
    return found


_READERS = {
    "active": _yes_no,
    "auto_start": _yes_no,
    "may_stand_still": _strict_yes_no,
    "fps": _fps,
    "transport": _lower,
    "regions_file": _regions_file,
    "env": _env,
}
