"""What one condition remembers of one camera: a value, made anew by whatever is seen."""

from __future__ import annotations

from typing import Any, Protocol, Self

from services.alerts.gap import Gap
from services.domain.alerts.inputs import Input


class Watch(Protocol):
    """Times are UTC seconds. The level is None while there is no data to tell it from."""

    def seen(self, what: Input) -> Self:
        """The same object when the input does not concern it."""
        ...

    def holds(self, now: float) -> bool | None:
        """Whether the condition is met."""
        ...

    def due(self, now: float) -> float | None:
        """When the level may change without an input; later than now."""
        ...

    def count(self, now: float) -> int:
        """Hits that the level is made of; 1 where they are not counted."""
        ...

    def value(self, now: float) -> float | None:
        """The figure behind the level, for people."""
        ...

    def worse(self, one: float, other: float) -> float:
        """Which of two values is the worse."""
        ...

    def after(self, gap: Gap) -> Self:
        """Its clocks without the gap."""
        ...

    def is_stale(self, now: float) -> bool:
        """Whether the level is an old one, because samples no longer come."""
        ...

    def plain(self) -> Any:
        """What it remembers, as JSON takes it."""
        ...

    def restored(self, plain: Any) -> Self:
        """Raises LookupError, TypeError or ValueError for what it did not write."""
        ...
