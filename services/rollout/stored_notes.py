"""What the notes of the database tell at start: an unanswered roll back, the cameras' moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.domain.rollout_view import RollBackNotice
from services.rollout.notice_json import notice_from_json
from services.rollout.store import MOVED, NOTICE


def stored_notice(notes: Mapping[str, Any]) -> RollBackNotice | None:
    """The notice of a roll back that nobody answered before the restart."""
    stored = notes.get(NOTICE)
    try:
        return stored and notice_from_json(stored)
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def stored_moves(notes: Mapping[str, Any]) -> dict[str, datetime]:
    """When each camera moved to domain; what cannot be read is left out."""
    moves: dict[str, datetime] = {}
    stored = notes.get(MOVED)
    for camera, at in stored.items() if isinstance(stored, dict) else ():
        try:
            moves[camera] = datetime.fromisoformat(at)
        except (TypeError, ValueError):
            continue
    return moves
