"""What a person did about an alert: the axis beside its signal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.domain.camera import check_text
from services.domain.errors import BadValue

LONGEST_NOTE = 500


class Handling(StrEnum):
    NEW = "new"
    ACKNOWLEDGED = "acknowledged"
    CLOSED = "closed"


class ClosedAs(StrEnum):
    CONFIRMED = "confirmed"
    FALSE_POSITIVE = "false_positive"
    NO_ACTION = "no_action"


@dataclass(frozen=True)
class Handled:
    """The newest step: by whom, when, and with which note."""

    handling: Handling
    closed_as: ClosedAs | None = None
    who: str = ""
    at: datetime | None = None
    note: str = ""


UNHANDLED = Handled(Handling.NEW)


def acknowledged(before: Handled, *, who: str, at: datetime, note: str) -> Handled:
    """Twice is fine, the first stays; raises BadValue for a closed alert."""
    if before.handling is Handling.CLOSED:
        raise BadValue("This alert is closed.", field="alert")
    if before.handling is Handling.ACKNOWLEDGED:
        return before
    return Handled(Handling.ACKNOWLEDGED, None, who, at, check_note(note))


def closed(before: Handled, closed_as: str, *, who: str, at: datetime, note: str) -> Handled:
    """Raises BadValue for a closed alert, or an outcome that there is not."""
    if before.handling is Handling.CLOSED:
        raise BadValue("This alert is closed.", field="alert")
    if closed_as not in set(ClosedAs):
        raise BadValue("Choose one of: {choices}.", field="outcome", choices=", ".join(ClosedAs))
    return Handled(Handling.CLOSED, ClosedAs(closed_as), who, at, check_note(note))


def stepped_back(before: Handled, earlier: Handled) -> Handled:
    """A closed alert is what it was, an acknowledged one is new; raises BadValue for a new one.

    `earlier` is the acknowledgement before it was closed, or UNHANDLED.
    """
    if before.handling is Handling.NEW:
        raise BadValue("Nobody has handled this alert yet.", field="alert")
    return earlier if before.handling is Handling.CLOSED else UNHANDLED


def check_note(note: object) -> str:
    """One line; may be empty."""
    if not isinstance(note, str):
        raise BadValue("This must be a text.", field="note")
    check_text(note, "note", LONGEST_NOTE)
    return note.strip()
