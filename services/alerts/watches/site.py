"""The cameras of one site alert: it stands until the last of them is back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from services.alerts.watches.level import Level
from services.domain.alerts.inputs import Input, SiteInput


@dataclass(frozen=True, slots=True)
class SiteWatch(Level):
    camera_ids: frozenset[str] = frozenset()

    def seen(self, what: Input) -> Self:
        if not isinstance(what, SiteInput) or what.camera_ids == self.camera_ids:
            return self
        return type(self)(what.camera_ids)

    def holds(self, now: float) -> bool | None:
        return bool(self.camera_ids)

    def count(self, now: float) -> int:
        return len(self.camera_ids)

    def value(self, now: float) -> float | None:
        return float(len(self.camera_ids))

    def plain(self) -> Any:
        return sorted(self.camera_ids)

    def restored(self, plain: Any) -> Self:
        return type(self)(frozenset(map(str, plain)))
