"""A text, places in it, and the splices to make there: whatever is not named stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

_DASH = re.compile(r"-(?=\s)")


@dataclass(frozen=True)
class _Splice:
    start: int
    end: int
    text: str


class Page:
    """Collects changes of a text by position, and makes them all at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._splices: list[_Splice] = []
        self.line_end = "\r\n" if "\r\n" in text else "\n"

    def result(self) -> str:
        text = self._text
        # from the back, so that the places in front stay true; at one place the cut comes before
        # the insertions, and these end up in the order in which they were asked for
        numbered = enumerate(self._splices)
        for _, splice in sorted(numbered, key=lambda n: (n[1].start, n[1].end, n[0]), reverse=True):
            text = text[: splice.start] + splice.text + text[splice.end :]
        return text

    def replace(self, start: int, end: int, text: str) -> None:
        self._splices.append(_Splice(start, end, text))

    def insert(self, at: int, text: str) -> None:
        self.replace(at, at, text)

    def cut(self, start: int, end: int) -> None:
        self.replace(start, end, "")

    def cut_lines(self, start: int, end: int) -> None:
        """The whole lines from the one with `start` to the one with `end`."""
        found = self._text.find("\n", end)
        self.cut(self.line_start(start), len(self._text) if found < 0 else found + 1)

    def insert_below(self, content_end: int, lines: list[str]) -> None:
        """Lines under the one where some content ends; a comment beside it stays beside it."""
        found = self._text.find("\n", content_end)
        at = len(self._text) if found < 0 else found
        if found > 0 and self._text[found - 1] == "\r":
            at = found - 1
        self.insert(at, self.line_end + self.line_end.join(lines))

    def insert_above(self, at: int, lines: list[str]) -> None:
        self.insert(self.line_start(at), self.line_end.join([*lines, ""]))

    def append(self, lines: list[str]) -> None:
        text = self.line_end.join([*lines, ""])
        if self._text and not self._text.endswith("\n"):
            text = self.line_end + text
        self.insert(len(self._text), text)

    def without_spaces_before(self, at: int) -> int:
        return len(self._text[:at].rstrip(" "))

    def content_end(self, node: yaml.Node) -> int:
        """Where the node's last character stands: a block's own mark lies beyond its comments."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return self.content_end(last[1] if isinstance(last, tuple) else last)
        end = int(node.end_mark.index)
        if getattr(node, "style", None) in ("|", ">"):
            end = len(self._text[:end].rstrip())
        return end

    def dash_before(self, node: yaml.Node) -> int:
        """The dash of a block sequence that the node hangs on."""
        start = int(node.start_mark.index)
        for match in reversed(list(_DASH.finditer(self._text[:start]))):
            at = match.start()
            if not self._text[self.line_start(at) : at].strip(" -"):
                return at
        return start

    def line_start(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1
