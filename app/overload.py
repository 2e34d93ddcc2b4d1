"""When this machine cannot keep up, the wall asks for fewer pictures, stepwise, and says so."""

from __future__ import annotations

from dataclasses import dataclass

OVER_CPU_PERCENT = 92.0
CALM_CPU_PERCENT = 80.0
OVER_FOR_S = 4.0
CALM_FOR_S = 20.0
SLOW_LOOP_MS = 33.0
STEPS = (None, 8.0, 4.0, 2.0)
"""Pictures a second of a tile that nobody looks at; None is no limit."""


@dataclass
class Overload:
    """`look` is called about once a second and answers the limit now in force."""

    step: int = 0
    _over_since: float | None = None
    _calm_since: float | None = None

    def look(
        self, now: float, *, machine_percent: float, loop_p95_ms: float, pictures_late: bool
    ) -> float | None:
        """`machine_percent` is of the whole machine; times in monotonic seconds."""
        is_slow = loop_p95_ms > SLOW_LOOP_MS or pictures_late
        is_over = machine_percent > OVER_CPU_PERCENT and is_slow
        is_calm = machine_percent < CALM_CPU_PERCENT
        self._over_since = (self._over_since or now) if is_over else None
        self._calm_since = (self._calm_since or now) if is_calm else None
        if self._over_since is not None and now - self._over_since >= OVER_FOR_S:
            self._go(self.step + 1)
        elif self._calm_since is not None and now - self._calm_since >= CALM_FOR_S:
            self._go(self.step - 1)
        return STEPS[self.step]

    @property
    def is_shedding(self) -> bool:
        return self.step > 0

    def _go(self, step: int) -> None:
        self.step = min(max(step, 0), len(STEPS) - 1)
        self._over_since = None
        self._calm_since = None
