"""The one reader of the site file: what it holds, or the line and column where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from services.domain.camera import Camera, check_camera_id
from services.domain.errors import BadValue, SiteFileBroken
from services.domain.sentences import Sentence
from services.storage.site_file.fields import KNOWN, OLDER_NAMES, camera_of_fields
from services.storage.site_file.header import Header, split_header
from services.storage.site_file.loader import (
    checked_text,
    column_of,
    compose,
    decoded,
    is_null,
    line_of,
    pairs,
    value_of,
)
from services.storage.site_file.values import read_value

CAMERAS_KEY = "cameras"


@dataclass(frozen=True, repr=False)
class Entry:
    """One camera as the file has it (passwords included), and the line where it begins."""

    camera: Camera
    line: int


@dataclass(frozen=True)
class SiteFileContent:
    """What the file holds; `problems` and `unreadable` are empty unless it was read tolerantly.

    `unreadable` counts the entries that were left out, `unreadable_ids` names those that could
    be named. `others` are the top-level keys beside the cameras.
    """

    header: Header | None
    entries: tuple[Entry, ...]
    others: dict[str, Any] = field(default_factory=dict)
    problems: tuple[Sentence, ...] = ()
    unreadable: int = 0
    unreadable_ids: frozenset[str] = frozenset()

    @property
    def cameras(self) -> tuple[Camera, ...]:
        return tuple(entry.camera for entry in self.entries)

    def __repr__(self) -> str:
        return f"SiteFileContent({len(self.entries)} cameras)"


class _WrongEntry(Exception):
    """One entry is wrong; the others may be taken when the station starts."""

    def __init__(self, error: SiteFileBroken) -> None:
        super().__init__()
        self.error = error


def read_site_file(data: str | bytes, *, tolerant: bool = False) -> SiteFileContent:
    """Reads the whole file or raises SiteFileBroken, and nothing else.

    `tolerant`, for the start of a station: an entry with a wrong field is left out and reported;
    broken YAML and duplicate keys or ids are refused all the same.
    """
    text = decoded(data) if isinstance(data, bytes) else data
    header, _ = split_header(text)
    root = compose(text)
    nodes = [] if root is None else camera_nodes(root)
    entries: list[Entry] = []
    problems: list[Sentence] = []
    unreadable_ids: set[str] = set()
    lines: dict[str, int] = {}
    for node in nodes:
        camera_id = _noted_id(node, lines)
        try:
            entries.append(Entry(_camera(node), line_of(node)))
        except _WrongEntry as wrong:
            if not tolerant:
                raise wrong.error from None
            problems.append(wrong.error.sentence)
            unreadable_ids |= {camera_id} - {""}
    return SiteFileContent(
        header,
        tuple(entries),
        _others(root),
        tuple(problems),
        len(problems),
        frozenset(unreadable_ids),
    )


def camera_nodes(root: yaml.Node) -> list[yaml.Node]:
    """The entries of the list, of whatever type they are."""
    sequence = cameras_node(root)
    if is_null(sequence):
        return []
    if not isinstance(sequence, yaml.SequenceNode):
        raise SiteFileBroken(
            "Line {line}, column {column}: “cameras” must be a list of cameras.",
            line=line_of(sequence),
            column=column_of(sequence),
            field=CAMERAS_KEY,
        )
    return list(sequence.value)


def cameras_node(root: yaml.Node) -> yaml.Node:
    """Where the list stands: under its key, or as the whole file (older tools)."""
    if isinstance(root, yaml.SequenceNode) or is_null(root):
        return root
    found = pairs(root) if isinstance(root, yaml.MappingNode) else {}
    if CAMERAS_KEY not in found:
        raise SiteFileBroken(
            "Line {line}, column {column}: the site file has no list “cameras”.",
            line=line_of(root),
            column=column_of(root),
            field=CAMERAS_KEY,
        )
    return found[CAMERAS_KEY][1]


def entry_id(node: yaml.Node) -> str:
    """The id as written, empty when the entry has none."""
    if isinstance(node, yaml.MappingNode):
        pair = pairs(node).get("id")
        if pair is not None and isinstance(pair[1], yaml.ScalarNode):
            return checked_text(pair[1])
    return ""


def _noted_id(node: yaml.Node, lines: dict[str, int]) -> str:
    camera_id = entry_id(node)
    line = line_of(node)
    if camera_id and camera_id in lines:
        raise SiteFileBroken(
            "Line {line}, column {column}: the id “{id}” stands twice; "
            "the first is in line {first}.",
            line=line_of(node),
            column=column_of(node),
            field="id",
            id=camera_id[:64],
            first=lines[camera_id],
        )
    lines[camera_id] = line
    return camera_id


def _others(root: yaml.Node | None) -> dict[str, Any]:
    if not isinstance(root, yaml.MappingNode):
        return {}
    found = pairs(root).items()
    return {key: value_of(node) for key, (_, node) in found if key != CAMERAS_KEY}


def _camera(node: yaml.Node) -> Camera:
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(node, "id", BadValue("This is no camera: it has no keys.", field="id"))
    found = pairs(node)
    fields: dict[str, Any] = {}
    for key, (_, value) in found.items():
        _take(fields, key, value)
    camera_id = fields.pop("id", "")
    try:
        check_camera_id(camera_id)
        return camera_of_fields(camera_id, fields)
    except BadValue as error:
        name = error.field or "id"
        place = found.get(name) or found.get("enabled" if name == "active" else name)
        raise _wrong(place[1] if place else node, name, error) from None


def _take(fields: dict[str, Any], key: str, node: yaml.Node) -> None:
    name = OLDER_NAMES.get(key, key)
    try:
        if name not in KNOWN and name != "id":
            fields[name] = value_of(node)
        elif not is_null(node):
            value = read_value(name, node)
            if fields.setdefault(name, value) != value:
                raise BadValue(
                    "“active” and its older name “enabled” say different things.", field=key
                )
    except BadValue as error:
        raise _wrong(node, key, error) from None


def _wrong(node: yaml.Node, name: str, error: BadValue) -> _WrongEntry:
    return _WrongEntry(
        SiteFileBroken(
            "Line {line}, column {column}, field {key}: {problem}",
            field=name,
            line=line_of(node),
            column=column_of(node),
            key=name,
            problem=error.sentence,
        )
    )
