"""Sentences for people: an English template and its values, translated where shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

# a value can be a sentence of its own, such as the reason within an event
Value: TypeAlias = "str | int | float | Sentence"


@dataclass(frozen=True)
class Sentence:
    """A template with named values; `str()` is the English text.

    The template is a literal in the source, so that a sweep finds it for translation.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return fill(self.template, self.arguments)

    @property
    def arguments(self) -> Mapping[str, Value]:
        return MappingProxyType(dict(self.values))


def sentence(template: str, /, **values: Value) -> Sentence:
    return Sentence(template, tuple(values.items()))


def fill(template: str, values: Mapping[str, Any]) -> str:
    """The template with its values; a text without values may hold braces of its own."""
    return template.format(**values) if values else template


NOTHING = Sentence("")
