"""Changes a few values in the site file's text and leaves every other character as it was.

Pure: text in, text out. The places come from the reader's own nodes, the new text from
`rendering`; whoever calls reads the result again and compares it with what was meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from services.storage.site_file.fields import KNOWN, OLDER_NAMES, Fields
from services.storage.site_file.loader import compose, is_null, pairs
from services.storage.site_file.page import Page
from services.storage.site_file.reader import CAMERAS_KEY, camera_nodes, cameras_node, entry_id
from services.storage.site_file.rendering import (
    render_entry,
    render_flow_entry,
    render_flow_pair,
    render_pair,
    render_scalar,
)
from services.storage.site_file.three_way import ABSENT


@dataclass(frozen=True, repr=False)
class FileChanges:
    """What to write: keys of entries (ABSENT takes a key out), whole new entries, gone ones."""

    changed: Mapping[str, Fields] = field(default_factory=dict)
    added: Mapping[str, Fields] = field(default_factory=dict)
    removed: Sequence[str] = ()


def edited(text: str, changes: FileChanges) -> str:
    """The text with the changes; raises SiteFileBroken when it is no site file."""
    root = compose(text)
    nodes = {} if root is None else {entry_id(node): node for node in camera_nodes(root)}
    page = Page(text)
    for camera_id, fields in changes.changed.items():
        node = nodes[camera_id]
        if isinstance(node, yaml.MappingNode):
            _change(page, node, fields)
    sequence = None if root is None else cameras_node(root)
    gone = [nodes[camera_id] for camera_id in changes.removed if camera_id in nodes]
    if isinstance(sequence, yaml.SequenceNode) and gone:
        _remove_entries(page, sequence, gone)
    if changes.added:
        _add_entries(page, root, sequence, gone, changes.added)
    return page.result()


def _change(page: Page, entry: yaml.MappingNode, fields: Fields) -> None:
    found = pairs(entry)
    new: dict[str, Any] = {}
    gone: list[str] = []
    for name, value in fields.items():
        names = [key for key in found if OLDER_NAMES.get(key, key) == name]
        if value is ABSENT or (value is None and name in KNOWN):
            gone += names
        elif names:
            for key in names:
                _replace(page, entry, key, value)
        else:
            new[name] = value
    if gone:
        _remove_keys(page, entry, gone)
    if new:
        kept = [node for key, (_, node) in found.items() if key not in gone]
        _add_keys(page, entry, kept[-1], new)


def _replace(page: Page, entry: yaml.MappingNode, key: str, value: Any) -> None:
    key_node, old = pairs(entry)[key]
    style = getattr(old, "style", None)
    simple = isinstance(old, yaml.ScalarNode) and style not in ("|", ">")
    start, end = key_node.start_mark.index, page.content_end(old)
    if simple and not isinstance(value, dict | list):
        gap = " " if old.start_mark.index == old.end_mark.index else ""
        text = render_scalar(key, value, quote=style)
        page.replace(old.start_mark.index, old.end_mark.index, f"{gap}{text}")
    elif entry.flow_style:
        page.replace(start, end, render_flow_pair(key, value))
    else:
        lines = _indented(render_pair(key, value), key_node.start_mark.column)
        page.replace(start, end, page.line_end.join(lines).lstrip())


def _add_keys(page: Page, entry: yaml.MappingNode, below: yaml.Node, new: Fields) -> None:
    at = page.content_end(below)
    if entry.flow_style:
        text = "".join(f", {render_flow_pair(key, value)}" for key, value in new.items())
        page.insert(at, text)
        return
    lines = [line for key, value in new.items() for line in render_pair(key, value)]
    page.insert_below(at, _indented(lines, entry.value[0][0].start_mark.column))


def _remove_keys(page: Page, entry: yaml.MappingNode, names: list[str]) -> None:
    starts = [key.start_mark.index for key, _ in entry.value]
    ends = [page.content_end(value) for _, value in entry.value]
    gone = [key.value in names for key, _ in entry.value]
    if entry.flow_style:
        _remove_between_commas(page, starts, ends, gone)
        return
    leading = gone.index(False)
    if leading:
        # the dash stands on the first key's line: the first key that stays takes its place
        page.cut(starts[0], starts[leading])
    for i in range(leading, len(gone)):
        if gone[i]:
            page.cut_lines(starts[i], ends[i])


def _remove_entries(page: Page, sequence: yaml.SequenceNode, nodes: list[yaml.Node]) -> None:
    if sequence.flow_style:
        starts = [node.start_mark.index for node in sequence.value]
        ends = [page.content_end(node) for node in sequence.value]
        _remove_between_commas(page, starts, ends, [node in nodes for node in sequence.value])
        return
    for node in nodes:
        page.cut_lines(page.dash_before(node), page.content_end(node))


def _remove_between_commas(
    page: Page, starts: list[int], ends: list[int], gone: list[bool]
) -> None:
    if all(gone):
        page.cut(starts[0], ends[-1])
        return
    last_kept = max(i for i, is_gone in enumerate(gone) if not is_gone)
    for i, is_gone in enumerate(gone):
        if is_gone and i < last_kept:
            page.cut(starts[i], starts[i + 1])
        elif is_gone:
            page.cut(ends[i - 1], ends[i])


def _add_entries(
    page: Page,
    root: yaml.Node | None,
    sequence: yaml.Node | None,
    gone: list[yaml.Node],
    added: Mapping[str, Fields],
) -> None:
    if root is None or sequence is None or is_null(root):
        page.append([f"{CAMERAS_KEY}:", *_block_entries(added, 2)])
    elif not isinstance(sequence, yaml.SequenceNode):
        page.insert_below(sequence.end_mark.index, _block_entries(added, 2))
    elif not sequence.value:
        _fill_brackets(page, sequence, added, is_whole_file=root is sequence)
    else:
        _add_to_list(page, sequence, [n for n in sequence.value if n not in gone], added)


def _fill_brackets(
    page: Page, sequence: yaml.SequenceNode, added: Mapping[str, Fields], *, is_whole_file: bool
) -> None:
    start, end = sequence.start_mark.index, sequence.end_mark.index
    lines = _block_entries(added, 0) if is_whole_file else ["", *_block_entries(added, 2)]
    page.replace(page.without_spaces_before(start), end, page.line_end.join(lines))


def _add_to_list(
    page: Page, sequence: yaml.SequenceNode, kept: list[yaml.Node], added: Mapping[str, Fields]
) -> None:
    lines = _block_entries(added, sequence.start_mark.column)
    if sequence.flow_style:
        entries = [render_flow_entry(key, fields) for key, fields in added.items()]
        at = page.content_end(kept[-1]) if kept else sequence.value[0].start_mark.index
        page.insert(at, ", ".join(["", *entries] if kept else entries))
    elif kept:
        page.insert_below(page.content_end(kept[-1]), lines)
    else:
        page.insert_above(page.dash_before(sequence.value[0]), lines)


def _block_entries(added: Mapping[str, Fields], column: int) -> list[str]:
    lines: list[str] = []
    for camera_id, fields in added.items():
        first, *others = render_entry(camera_id, fields)
        lines.append(f"{' ' * column}- {first}")
        lines += _indented(others, column + 2)
    return lines


def _indented(lines: list[str], columns: int) -> list[str]:
    return [f"{' ' * columns}{line}" if line else line for line in lines]
