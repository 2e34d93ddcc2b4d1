"""When a simulated camera misbehaves: the same hours every minute, so that a viewer sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cycle:
    """A fault that comes back; seconds since the site was started."""

    first_at_s: float
    lasts_s: float
    every_s: float

    def is_on(self, age_s: float) -> bool:
        return age_s >= self.first_at_s and self._into(age_s) < self.lasts_s

    def began_at(self, age_s: float) -> float:
        """When the fault that is on now began, in seconds since the site was started."""
        return age_s - self._into(age_s)

    def _into(self, age_s: float) -> float:
        return (age_s - self.first_at_s) % self.every_s


# both are on 20 s after the start, and a frozen picture is told from a live one after 10 s
FREEZES = Cycle(first_at_s=5.0, lasts_s=25.0, every_s=60.0)
VANISHES = Cycle(first_at_s=12.0, lasts_s=15.0, every_s=50.0)
