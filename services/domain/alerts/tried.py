"""What a rule would have raised, had it been in force."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TriedAlert:
    """Times are UTC seconds; `resolved_at` is None where it stood until the end."""

    rule: str
    camera_id: str
    fired_at: float
    resolved_at: float | None
    count: int


@dataclass(frozen=True)
class Tried:
    """`added` and `removed` are what an edit changes against the saved rule."""

    alerts: tuple[TriedAlert, ...]
    added: tuple[TriedAlert, ...] = ()
    removed: tuple[TriedAlert, ...] = ()
    events: int = 0
    stopped: bool = False
