"""Sentences as JSON: a value that is a sentence itself is an object, all others are bare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.sentences import Sentence, Value


def sentence_to_json(said: Sentence) -> dict[str, Any]:
    values = {name: _stored(value) for name, value in said.values}
    return {"template": said.template, "values": values}


def sentence_from_json(stored: Mapping[str, Any]) -> Sentence:
    """Raises LookupError, TypeError or AttributeError for what is no sentence."""
    values = tuple((name, _restored(value)) for name, value in stored["values"].items())
    return Sentence(str(stored["template"]), values)


def _stored(value: Value) -> Any:
    return sentence_to_json(value) if isinstance(value, Sentence) else value


def _restored(value: Any) -> Value:
    restored: Value = sentence_from_json(value) if isinstance(value, Mapping) else value
    return restored
