"""One call at a time for a camera: calls wait in line, and a hung call never holds a camera."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from services.domain.call import Call
from services.domain.errors import CallTimedOut


class Leases:
    """A lease is given up by setting the call's `given_up` and releasing it for the next one."""

    def __init__(self) -> None:
        self._free = threading.Condition()
        self._holders: dict[str, Call] = {}

    @contextmanager
    def held(self, unit: str, call: Call, wait_s: float) -> Iterator[None]:
        """Holds the unit for the call; an empty unit needs no lease."""
        if not unit:
            yield
            return
        with self._free:
            if not self._free.wait_for(lambda: unit not in self._holders, wait_s):
                raise CallTimedOut("Another call for {camera} is still running.", camera=unit)
            call.check()
            self._holders[unit] = call
        try:
            yield
        finally:
            self.release(unit, call)

    def release(self, unit: str, call: Call) -> None:
        with self._free:
            if self._holders.get(unit) is call:
                del self._holders[unit]
                self._free.notify_all()
