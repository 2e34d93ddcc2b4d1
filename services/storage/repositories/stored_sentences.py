"""Sentences as JSON: a value that is a sentence itself is an object, all others are bare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.sentences import Sentence, Value


def stored_values(said: Sentence) -> dict[str, Any]:
    return {name: _stored(value) for name, value in said.values}


def restored_sentence(template: str, values: Mapping[str, Any]) -> Sentence:
    return Sentence(template, tuple((name, _restored(value)) for name, value in values.items()))


def _stored(value: Value) -> Any:
    if isinstance(value, Sentence):
        return {"template": value.template, "values": stored_values(value)}
    return value


def _restored(value: Any) -> Value:
    if isinstance(value, dict):
        return restored_sentence(value["template"], value["values"])
    restored: Value = value
    return restored
