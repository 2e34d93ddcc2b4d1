"""Markdown that shows text from outside as plain text, whatever it holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

# what begins markup anywhere; `_` only where it can: within a word it is a letter
_MARKUP = re.compile(
    r"[\\`*\[\]|~]|<(?=[A-Za-z/!?])|&(?=[A-Za-z#])|(?<![^\W_])_|_(?![^\W_])", re.UNICODE
)
_AT_START = re.compile(r"^(?=[#>+=-])")
_NUMBERED = re.compile(r"^(\d+)(?=[.)](\s|$))")


def plain(text: str) -> str:
    """One line that is read as it is written: no markup, no hidden or turning characters."""
    shown = "".join(" " if each.isspace() else each for each in text)
    shown = "".join(each for each in shown if unicodedata.category(each) not in ("Cc", "Cf"))
    shown = _MARKUP.sub(lambda found: "\\" + found.group(), " ".join(shown.split()))
    return _NUMBERED.sub(r"\1\\", _AT_START.sub(r"\\", shown))


def heading(level: int, text: str) -> list[str]:
    return ["", f"{'#' * level} {text}", ""]


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Cells are Markdown already."""
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    return [f"| {' | '.join(header)} |", "|" + "---|" * len(header), *lines]


def labelled(label: str, value: str) -> str:
    return f"**{label}**: {value}"


def task(is_done: bool, text: str) -> str:
    return f"- [{'x' if is_done else ' '}] {text}"
