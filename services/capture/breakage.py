"""Tells a few broken pictures from a stream that has become another one."""

from __future__ import annotations

HOPELESS_AFTER_S = 2.5
HOPELESS_PICTURES = 3


class Breakage:
    """Counts what cannot be decoded since the last picture that could."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._broken = 0

    def mend(self) -> None:
        self._since, self._broken = None, 0

    def add(self, at: float) -> bool:
        """True when this stream gives nothing any more with this decoder; `at` is monotonic."""
        if self._since is None:
            self._since = at
        self._broken += 1
        return self._broken >= HOPELESS_PICTURES and at - self._since >= HOPELESS_AFTER_S
