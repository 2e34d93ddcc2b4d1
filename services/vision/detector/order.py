"""What the detector is to work with, as the settings have it, and names and files checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from services.domain.errors import BadValue

MOST_NAMES = 1000
LARGEST_NAMES_FILE = 100_000


@dataclass(frozen=True)
class DetectorOrder:
    """`types` are pairs of a class's name and the type of violation it stands for.

    Without a file of names the classes are called by their numbers, from 0. `side` is that of the
    model's picture in pixels, `every_s` the time between two looks at one camera.
    """

    model: str
    names_file: str
    types: tuple[tuple[str, str], ...]
    confidence: float
    side: int
    every_s: float


def class_names(path: str) -> tuple[str, ...]:
    """One a line, the first is class 0; empty for no file. Raises BadValue in words."""
    if not path:
        return ()
    try:
        with Path(path).open("rb") as file:
            raw = file.read(LARGEST_NAMES_FILE + 1)
    except OSError as error:
        raise BadValue(
            "The file of class names {file} cannot be read: {why}.",
            field="detector_names",
            file=path,
            why=error.strerror or "unknown",
        ) from error
    try:
        lines = raw.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise _no_names(path) from error
    names = tuple(line.strip() for line in lines if line.strip())
    if len(raw) > LARGEST_NAMES_FILE or not 0 < len(names) <= MOST_NAMES:
        raise _no_names(path)
    return names


def types_by_class(
    types: Sequence[tuple[str, str]], names: Sequence[str], classes: int
) -> Mapping[int, str]:
    """Violation types by class number; raises BadValue for classes that the model has not."""
    if not types:
        raise BadValue(
            "No class of the model stands for a type of violation. Name one in the settings, like"
            " person = intrusion.",
            field="detector_types",
        )
    numbers = {name: number for number, name in enumerate(names)} or {
        str(number): number for number in range(classes)
    }
    for name, _ in types:
        if name not in numbers:
            raise BadValue(
                "The model has no class “{name}”. It has: {known}.",
                field="detector_types",
                name=name,
                known=", ".join(list(numbers)[:20]),
            )
    return {numbers[name]: violation_type for name, violation_type in types}


def _no_names(path: str) -> BadValue:
    return BadValue(
        "{file} is no list of class names: one a line, at most {most}.",
        field="detector_names",
        file=path,
        most=MOST_NAMES,
    )
