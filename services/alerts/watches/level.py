"""What most watches have in common: no clocks, nothing counted, more is worse."""

from __future__ import annotations

from typing import Self

from services.alerts.gap import Gap


class Level:
    """Mixed into watches, which say themselves what is different."""

    __slots__ = ()

    def due(self, now: float) -> float | None:
        return None

    def count(self, now: float) -> int:
        return 1

    def value(self, now: float) -> float | None:
        return None

    def worse(self, one: float, other: float) -> float:
        return max(one, other)

    def after(self, gap: Gap) -> Self:
        return self

    def is_stale(self, now: float) -> bool:
        return False
