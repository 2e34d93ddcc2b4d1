"""A verdict that several looks have to agree on before it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Steady:
    """`present` is None until so many looks in a row agree for the first time."""

    after: int
    present: bool | None = None
    contrary: bool | None = None
    in_a_row: int = 0

    def seen(self, verdict: bool | None) -> Self:
        """None is a look that tells nothing, and leaves all as it is."""
        if verdict is None:
            return self
        if verdict == self.present:
            return type(self)(self.after, self.present)
        in_a_row = self.in_a_row + 1 if verdict == self.contrary else 1
        if in_a_row >= self.after:
            return type(self)(self.after, verdict)
        return type(self)(self.after, self.present, verdict, in_a_row)
