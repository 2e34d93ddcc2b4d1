"""Watches of conditions that are combined; what is unknown stays unknown where it matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from services.alerts.gap import Gap
from services.alerts.watches.watch import Watch
from services.domain.alerts.inputs import Input


@dataclass(frozen=True, slots=True)
class CombinedWatch:
    """All parts hold (`needs_all`), or any: with unknown parts as in Kleene's logic."""

    needs_all: bool
    parts: tuple[Watch, ...]

    def seen(self, what: Input) -> Self:
        parts = tuple(part.seen(what) for part in self.parts)
        same = all(new is old for new, old in zip(parts, self.parts, strict=True))
        return self if same else type(self)(self.needs_all, parts)

    def holds(self, now: float) -> bool | None:
        decisive = not self.needs_all
        levels = [part.holds(now) for part in self.parts]
        if decisive in levels:
            return decisive
        return None if None in levels else not decisive

    def due(self, now: float) -> float | None:
        found = [due for part in self.parts if (due := part.due(now)) is not None]
        return min(found, default=None)

    def count(self, now: float) -> int:
        counts = (part.count(now) for part in self.parts if part.holds(now))
        return max(counts, default=1)

    def value(self, now: float) -> float | None:
        """Parts measure different things: none speaks for all."""
        return None

    def worse(self, one: float, other: float) -> float:
        return max(one, other)

    def after(self, gap: Gap) -> Self:
        return type(self)(self.needs_all, tuple(part.after(gap) for part in self.parts))

    def is_stale(self, now: float) -> bool:
        return any(part.is_stale(now) for part in self.parts)

    def plain(self) -> Any:
        return [part.plain() for part in self.parts]

    def restored(self, plain: Any) -> Self:
        parts = tuple(p.restored(was) for p, was in zip(self.parts, plain, strict=True))
        return type(self)(self.needs_all, parts)
