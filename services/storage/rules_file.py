"""Alert rules as a YAML file: read whole or not at all, with the place of what is wrong.

A file is `rules:` with one mapping a rule, as `RuleDraft` has it in plain data. No anchors, tags
or merges, so that nothing in it expands or executes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from services.domain.errors import BadValue, SiteFileBroken
from services.domain.rules import RuleDraft
from services.storage.durable_files import file_not_written, sync_file, sync_folder
from services.storage.site_file.loader import (
    column_of,
    compose,
    decoded,
    is_null,
    line_of,
    pairs,
    value_of,
)

LARGEST_FILE = 5 * 1024 * 1024
MOST_RULES = 5_000

_HEAD = "# Alert rules of a camera station.\n"
_FIRST = ("name", "rule_type", "conditions")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
# PyYAML takes these for line breaks, also within quotes
_BREAKS = {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}


def read_rules(data: bytes) -> tuple[RuleDraft, ...]:
    """Raises BadValue with `field` and, where there is one, line and column."""
    if len(data) > LARGEST_FILE:
        most = LARGEST_FILE // (1024 * 1024)
        raise BadValue("The file is larger than {most} MB.", field="file", most=most)
    try:
        return _rules(compose(decoded(data)))
    except SiteFileBroken as error:
        raise _broken(error) from None


def load_rules_file(path: Path) -> tuple[RuleDraft, ...]:
    """Raises BadValue, also for a file that cannot be read."""
    try:
        with path.open("rb") as file:
            # one more than may be, to see that there is more
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        why = error.strerror or "unknown"
        raise BadValue(
            "{file} cannot be read: {why}.", field="file", file=str(path), why=why
        ) from error
    return read_rules(data)


def write_rules_file(path: Path, drafts: Sequence[RuleDraft]) -> None:
    """The old file or the whole new one; raises DiskFull or SiteNotWritable."""
    beside = path.with_name(f"{path.name}.partial")
    try:
        beside.write_text(rules_text(drafts), encoding="utf-8")
        sync_file(beside)
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise file_not_written(error, path) from error


def rules_text(drafts: Sequence[RuleDraft]) -> str:
    """A file that `read_rules` reads as the same drafts."""
    if len(drafts) > MOST_RULES:
        raise _too_many()
    if not drafts:
        return f"{_HEAD}rules: []\n"
    lines = [line for draft in drafts for line in _item_lines(_in_order(draft), 1)]
    return "\n".join([f"{_HEAD}rules:", *lines, ""])


def _rules(document: yaml.Node | None) -> tuple[RuleDraft, ...]:
    if document is None or not isinstance(document, yaml.MappingNode):
        raise BadValue("The file needs “rules:” at its beginning.", field="rules")
    found = pairs(document)
    for key, (node, _) in found.items():
        if key != "rules":
            raise _placed(BadValue("There is no field “{key}” here.", key=key[:64]), "", node)
    if "rules" not in found:
        raise BadValue("The file needs “rules:” at its beginning.", field="rules")
    listed = found["rules"][1]
    if is_null(listed):
        return ()
    if not isinstance(listed, yaml.SequenceNode):
        raise _placed(BadValue("This must be a list."), "rules", listed)
    if len(listed.value) > MOST_RULES:
        raise _too_many()
    return tuple(_rule(node, number) for number, node in enumerate(listed.value))


def _rule(node: yaml.Node, number: int) -> RuleDraft:
    try:
        return RuleDraft.from_plain(value_of(node))
    except BadValue as error:
        where = f"rules[{number}]"
        field = f"{where}.{error.field}" if error.field else where
        raise _placed(error, field, _node_at(node, error.field or "")) from None


def _placed(error: BadValue, field: str, node: yaml.Node) -> BadValue:
    return BadValue(
        "Line {line}, column {column}: {detail}",
        field=field or None,
        line=line_of(node),
        column=column_of(node),
        detail=error.sentence,
    )


def _node_at(node: yaml.Node, field: str) -> yaml.Node:
    """The node of a field such as `conditions.parts[1]`, or the nearest one around it."""
    for name, number in _STEP.findall(field):
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == name), None)
        elif isinstance(node, yaml.SequenceNode) and number:
            inner = node.value[int(number)] if int(number) < len(node.value) else None
        else:
            inner = None
        if inner is None:
            return node
        node = inner
    return node


def _broken(error: SiteFileBroken) -> BadValue:
    """The loader speaks of the site file where it has no place to name."""
    if "site file" not in error.sentence.template:
        return BadValue.saying(error.sentence)
    if not error.line:
        return BadValue("The file is not valid YAML.", field="file")
    return BadValue(
        "Line {line}, column {column}: this is no file of rules.",
        field="file",
        line=error.line,
        column=error.column,
    )


def _too_many() -> BadValue:
    return BadValue("A file holds at most {most} rules.", field="rules", most=MOST_RULES)


def _in_order(draft: RuleDraft) -> dict[str, Any]:
    """What the rule is called and what it waits for come first."""
    plain = draft.plain()
    return {name: plain[name] for name in _FIRST} | plain


def _item_lines(plain: Mapping[str, Any], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for number, line in enumerate(_mapping_lines(plain, depth + 1)):
        yield f"{indent}- {line.lstrip()}" if number == 0 else line


def _mapping_lines(plain: Mapping[str, Any], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for key, value in plain.items():
        if isinstance(value, Mapping) and value:
            yield f"{indent}{key}:"
            yield from _mapping_lines(value, depth + 1)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield f"{indent}{key}:"
            for item in value:
                yield from _item_lines(item, depth + 1)
        else:
            yield f"{indent}{key}: {_scalar(value)}"


def _scalar(value: Any) -> str:
    """As JSON writes it, which YAML reads: no text is taken for a number or a truth."""
    written = json.dumps(value, ensure_ascii=False)
    return "".join(_BREAKS.get(character, character) for character in written)
