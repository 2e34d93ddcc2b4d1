"""What a field may hold, declared where the field stands and checked when the record is made."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import MISSING, dataclass
from enum import StrEnum
from typing import Any, TypeVar, get_type_hints

from services.domain.camera import check_text
from services.domain.errors import BadValue

T = TypeVar("T", bound="Checked")

_SPECS: dict[type[Checked], Mapping[str, Spec]] = {}


class Kind(StrEnum):
    WHOLE = "whole"
    NUMBER = "number"
    TEXT = "text"
    TEXTS = "texts"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"


@dataclass(frozen=True)
class Spec:
    """`least` and `most` bound numbers, and the length of texts; `count` how many there may be."""

    kind: Kind
    least: float = 0
    most: float = 0
    choices: tuple[str | int, ...] = ()
    count: int = 0
    optional: bool = False


class Checked:
    """A record whose fields are checked, and put into one form, when it is made.

    A field is written as `Annotated[int, whole(1, 9)]`.
    """

    def __post_init__(self) -> None:
        for name, spec in specs_of(type(self)).items():
            object.__setattr__(self, name, checked(name, spec, getattr(self, name)))


def specs_of(kind: type[Checked]) -> Mapping[str, Spec]:
    """What the record's fields may hold, by name; found once for each kind."""
    if kind not in _SPECS:
        hints = get_type_hints(kind, include_extras=True)
        marks = {name: getattr(hint, "__metadata__", ()) for name, hint in hints.items()}
        _SPECS[kind] = {
            name: mark for name, found in marks.items() for mark in found if isinstance(mark, Spec)
        }
    return _SPECS[kind]


def whole(least: int, most: int) -> Spec:
    return Spec(Kind.WHOLE, least, most)


def number(least: float, most: float, *, optional: bool = False) -> Spec:
    return Spec(Kind.NUMBER, least, most, optional=optional)


def text(most: int) -> Spec:
    return Spec(Kind.TEXT, 1, most)


def texts(most: int, *, count: int) -> Spec:
    return Spec(Kind.TEXTS, 1, most, count=count)


def choice(*choices: str | int) -> Spec:
    return Spec(Kind.CHOICE, choices=choices)


def choices(*known: str) -> Spec:
    return Spec(Kind.CHOICES, choices=known)


def yes_no() -> Spec:
    return Spec(Kind.YES_NO)


def checked(name: str, spec: Spec, value: Any) -> Any:
    """The value in its one form; raises BadValue with the field."""
    if value is None and spec.optional:
        return None
    return _CHECKS[spec.kind](name, spec, value)


def record_of(kind: type[T], plain: Any) -> T:
    """The record in a mapping; unknown and missing keys are refused like bad values."""
    known = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    fields = known_keys(plain, known)
    for name, field in known.items():
        if name not in fields and field.default is MISSING:
            raise BadValue("“{key}” is missing.", field=name, key=name)
    return kind(**fields)


def known_keys(plain: Any, known: Mapping[str, Any]) -> dict[str, Any]:
    """The mapping as a dict; raises BadValue for what is no mapping or has other keys."""
    if not isinstance(plain, Mapping):
        raise BadValue("This must be names with values.")
    for key in plain:
        if not isinstance(key, str) or key not in known:
            shown = str(key)[:64]
            raise BadValue("There is no field “{key}” here.", field=shown, key=shown)
    return dict(plain)


def plain_record(record: Checked) -> dict[str, Any]:
    """The record as JSON takes it; what is not set is left out."""
    values = ((field.name, getattr(record, field.name)) for field in _fields(record))
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values
        if value is not None
    }


@contextmanager
def within(name: str) -> Iterator[None]:
    """What is refused inside stands under this name."""
    try:
        yield
    except BadValue as error:
        error.field = f"{name}.{error.field}" if error.field else name
        raise


def _fields(record: Any) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(record)


def _whole(name: str, spec: Spec, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadValue("Enter a whole number.", field=name)
    _check_range(name, spec, value)
    return value


def _number(name: str, spec: Spec, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadValue("Enter a number.", field=name)
    _check_range(name, spec, value)
    return float(value)


def _check_range(name: str, spec: Spec, value: float) -> None:
    # a comparison with NaN is false, and whole numbers of any length compare
    if not spec.least <= value <= spec.most:
        raise BadValue(
            "Enter a number from {least} to {most}.", field=name, least=spec.least, most=spec.most
        )


def _text(name: str, spec: Spec, value: Any) -> str:
    if not isinstance(value, str):
        raise BadValue("This must be a text.", field=name)
    check_text(value, name, int(spec.most), empty_is_fine=False)
    return str(value)


def _choice(name: str, spec: Spec, value: Any) -> Any:
    for known in spec.choices:
        # true is no 1
        if isinstance(value, type(known)) and not isinstance(value, bool) and value == known:
            return known
    raise BadValue(
        "Choose one of: {choices}.", field=name, choices=", ".join(map(str, spec.choices))
    )


def _list(name: str, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise BadValue("This must be a list.", field=name)
    return tuple(value)


def _texts(name: str, spec: Spec, value: Any) -> tuple[str, ...]:
    items = _list(name, value)
    if len(items) > spec.count:
        raise BadValue("At most {most} of them.", field=name, most=spec.count)
    return tuple(_text(name, spec, item) for item in items)


def _choices(name: str, spec: Spec, value: Any) -> tuple[str, ...]:
    items = _list(name, value)
    if not items:
        raise BadValue("Name at least one.", field=name)
    if len(items) > len(spec.choices):
        raise BadValue("One of them stands twice.", field=name)
    found = tuple(_choice(name, spec, item) for item in items)
    if len(set(found)) < len(found):
        raise BadValue("One of them stands twice.", field=name)
    return found


def _yes_no(name: str, spec: Spec, value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadValue("This must be true or false.", field=name)
    return value


_CHECKS: Mapping[Kind, Callable[[str, Spec, Any], Any]] = {
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.TEXT: _text,
    Kind.TEXTS: _texts,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.YES_NO: _yes_no,
}
