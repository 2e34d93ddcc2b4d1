"""A rule's name as people read it."""

from __future__ import annotations

from services.domain.rules.built_in import BUILT_IN, shown_name
from widgets.words import say


def rule_name(stored: str) -> str:
    """Those that the station brings along speak the window's language, others stay as written."""
    shown = shown_name(stored)
    return shown if isinstance(shown, str) else say(shown)


def is_named(stored: str, part: str) -> bool:
    """Whether the name, as it is read or as it is stored, holds `part`, in any case."""
    wanted = part.casefold()
    return wanted in stored.casefold() or wanted in rule_name(stored).casefold()


def built_in_named(part: str) -> tuple[str, ...]:
    """Stored names of the station's own rules that are named so in the window's language."""
    names = (one.draft.name for one in BUILT_IN)
    return tuple(name for name in names if is_named(name, part))
