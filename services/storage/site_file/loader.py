"""YAML as the site file may use it: nodes with their places, nothing that expands or executes.

Pure Python on purpose: the C loader crashes on deeply nested brackets.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import yaml

from services.domain.errors import SiteFileBroken

LARGEST_FILE = 5 * 1024 * 1024
DEEPEST = 20
MOST_NODES = 100_000
LONGEST_REMEMBERED = 200_000
STR_TAG = "tag:yaml.org,2002:str"

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
# more than 18 digits, or a leading zero, stay text: nothing of what was written is lost
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(
    r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)\.[0-9]*)([eE][-+]?[0-9]+)?|[-+]?(0|[1-9][0-9]*)[eE][-+]?[0-9]+"
)
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff]")


class _Loader(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer):
    """PyYAML's own parts with limits put between them; plain scalars stay as they are written."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)
        yaml.composer.Composer.__init__(self)
        self.depth = 0
        self.nodes = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        self.nodes += 1
        self.depth += 1
        _check_event(event, self.depth, self.nodes)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def descend_resolver(self, *_: Any) -> None:
        """No path resolvers."""

    def ascend_resolver(self) -> None:
        """No path resolvers."""

    def resolve(self, kind: type[yaml.Node], *_: Any) -> str:
        """No scalar is anything but text here: what it means depends on its key."""
        return STR_TAG if kind is yaml.ScalarNode else f"tag:yaml.org,2002:{kind.__name__}"


def compose(text: str) -> yaml.Node | None:
    """The one document of the text as nodes, None for an empty one; raises SiteFileBroken only.

    What was read after one change is what the next one begins with: nobody may change the nodes.
    """
    return _remembered(text) if len(text) <= LONGEST_REMEMBERED else _composed(text)


@lru_cache(maxsize=2)
def _remembered(text: str) -> yaml.Node | None:
    return _composed(text)


def _composed(text: str) -> yaml.Node | None:
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
        raise SiteFileBroken(
            "The site file is larger than {most} MB.", most=LARGEST_FILE // (1024 * 1024)
        )
    _refuse_unprintable(text)
    try:
        return _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(error) from None
    except yaml.YAMLError:
        raise SiteFileBroken("The site file is not valid YAML.") from None
    except (ValueError, OverflowError):
        # PyYAML hands an escape such as \UFFFFFFFF to chr() unchecked
        raise SiteFileBroken("The site file holds an escape that is no character.") from None


def decoded(raw: bytes) -> str:
    """The bytes as text without a byte order mark; raises SiteFileBroken when not UTF-8."""
    if len(raw) > LARGEST_FILE:
        raise SiteFileBroken(
            "The site file is larger than {most} MB.", most=LARGEST_FILE // (1024 * 1024)
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise SiteFileBroken(
            "Line {line}, column {column}: the site file is not UTF-8.", line=line, column=column
        ) from None


def value_of(node: yaml.Node) -> Any:
    """The node as plain data by the core rules of YAML 1.2; raises SiteFileBroken."""
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {key: value_of(value) for key, (_, value) in pairs(node).items()}
    return _plain(node) if getattr(node, "style", None) is None else checked_text(node)


def pairs(node: yaml.MappingNode) -> dict[str, tuple[yaml.ScalarNode, yaml.Node]]:
    """The mapping's keys, as written, with their nodes; duplicates are refused with both lines."""
    found: dict[str, tuple[yaml.ScalarNode, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise SiteFileBroken(
                "Line {line}, column {column}: a key must be one word or text.",
                line=line_of(key),
                column=column_of(key),
            )
        text = checked_text(key)
        if text == "<<" and key.style is None:
            raise SiteFileBroken(
                "Line {line}, column {column}: merging with << is not supported.",
                line=line_of(key),
                column=column_of(key),
            )
        if text in found:
            raise SiteFileBroken(
                "Line {line}, column {column}: the key “{key}” stands twice; "
                "the first is in line {first}.",
                line=line_of(key),
                column=column_of(key),
                field=text[:64],
                key=text[:64],
                first=found[text][0].start_mark.line + 1,
            )
        found[text] = key, value
    return found


def checked_text(node: yaml.Node) -> str:
    """A scalar's text as written, without control characters."""
    text = str(node.value)
    if _CONTROL.search(text):
        raise SiteFileBroken(
            "Line {line}, column {column}: control characters are not allowed.",
            line=line_of(node),
            column=column_of(node),
        )
    return text


def line_of(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def column_of(node: yaml.Node) -> int:
    return int(node.start_mark.column) + 1


def is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.value in _NULL


def number(node: yaml.Node) -> int | float | None:
    """A plain scalar's number; None when it is none."""
    text = node.value
    if _WHOLE.fullmatch(text):
        return int(text)
    value = float(text) if len(text) <= 64 and _NUMBER.fullmatch(text) else None
    if _NOT_FINITE.fullmatch(text) or (value is not None and not math.isfinite(value)):
        raise SiteFileBroken(
            "Line {line}, column {column}: this number is not finite.",
            line=line_of(node),
            column=column_of(node),
        )
    return value


def _plain(node: yaml.Node) -> Any:
    text = node.value
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    found = number(node)
    return checked_text(node) if found is None else found


def _check_event(event: Any, depth: int, nodes: int) -> None:
    refuse = _refusal(event, depth, nodes)
    if refuse is not None:
        mark = event.start_mark
        raise refuse(mark.line + 1, mark.column + 1)


def _refusal(event: Any, depth: int, nodes: int) -> Callable[[int, int], SiteFileBroken] | None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
        return lambda line, column: SiteFileBroken(
            "Line {line}, column {column}: anchors (&) and aliases (*) are not supported.",
            line=line,
            column=column,
        )
    if getattr(event, "tag", None) is not None:
        return lambda line, column: SiteFileBroken(
            "Line {line}, column {column}: tags (!) are not supported.", line=line, column=column
        )
    if depth > DEEPEST:
        return lambda line, column: SiteFileBroken(
            "Line {line}, column {column}: nested deeper than {most} levels.",
            line=line,
            column=column,
            most=DEEPEST,
        )
    if nodes > MOST_NODES:
        return lambda line, column: SiteFileBroken(
            "Line {line}, column {column}: the site file holds more than {most} values.",
            line=line,
            column=column,
            most=MOST_NODES,
        )
    return None


def _refuse_unprintable(text: str) -> None:
    # what PyYAML's reader would refuse too, but with the place
    found = _CONTROL.search(text) or re.search("[\ufffe\uffff]", text)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        raise SiteFileBroken(
            "Line {line}, column {column}: control characters are not allowed.",
            line=line,
            column=found.start() - text.rfind("\n", 0, found.start()),
        )


def _not_yaml(error: yaml.MarkedYAMLError) -> SiteFileBroken:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return SiteFileBroken("The site file is not valid YAML.")
    return SiteFileBroken(
        "Line {line}, column {column}: this is not valid YAML ({detail}).",
        line=mark.line + 1,
        column=mark.column + 1,
        detail=(error.problem or "")[:120],
    )
