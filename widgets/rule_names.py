"""A rule's name as people read it."""

from __future__ import annotations

from services.domain.rules.built_in import shown_name
from widgets.words import say


def rule_name(stored: str) -> str:
    """Those that the station brings along speak the window's language, others stay as written."""
    shown = shown_name(stored)
    return shown if isinstance(shown, str) else say(shown)
