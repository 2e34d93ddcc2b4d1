"""Sentences as columns: the template in one, the values as JSON in another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.domain.sentence_json import sentence_from_json, sentence_to_json
from services.domain.sentences import Sentence


def stored_values(said: Sentence) -> dict[str, Any]:
    values: dict[str, Any] = sentence_to_json(said)["values"]
    return values


def restored_sentence(template: str, values: Mapping[str, Any]) -> Sentence:
    return sentence_from_json({"template": template, "values": values})
