"""Anything an operation answers as a flat list of fields with texts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from services.domain.sentences import Sentence


def flat(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """(path, leaf) pairs; dataclasses and mappings are gone into, sentences are leaves."""
    if is_dataclass(value) and not isinstance(value, type | Sentence):
        for one in fields(value):
            yield from flat(f"{name}.{one.name}", getattr(value, one.name))
    elif isinstance(value, Mapping) and value:
        for key, item in value.items():
            yield from flat(f"{name}.{key}", item)
    else:
        yield name, value


def text_of(value: Any) -> str:
    """One text for one value: 1, 1.0, true and "1" are four."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Sentence):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return sorted(value, key=str)
    return str(value)
