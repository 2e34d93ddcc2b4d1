"""A level that does not flutter: on at one mark, off only below a lower one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Latch:
    """Values between `off` and `on` change nothing (Schmitt 1938)."""

    on: float
    off: float
    is_on: bool = False

    def seen(self, value: float) -> Self:
        is_on = value >= self.on or (self.is_on and value >= self.off)
        return type(self)(self.on, self.off, is_on)
