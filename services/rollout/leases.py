"""One call at a time for a camera: calls wait in line, and a hung call never holds a camera."""

from __future__ import annotations

import threading
from types import TracebackType

from services.domain.call import Call
from services.domain.errors import CallTimedOut


class Leases:
    """A lease is given up by setting the call's `given_up` and releasing it for the next one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free = threading.Condition(self._lock)
        self._waiting = 0
        self._holders: dict[str, Call] = {}

    def held(self, unit: str, call: Call, wait_s: float) -> Lease:
        """Holds the unit for the call in a `with` block; an empty unit needs no lease."""
        return Lease(self, unit, call, wait_s)

    def take(self, unit: str, call: Call, wait_s: float) -> None:
        """Raises CallTimedOut when the unit is not free in time, LeaseLost when given up."""
        with self._lock:
            if unit in self._holders:
                self._wait_for(unit, wait_s)
            call.check()
            self._holders[unit] = call

    def release(self, unit: str, call: Call) -> None:
        with self._lock:
            if self._holders.get(unit) is call:
                del self._holders[unit]
                if self._waiting:
                    self._free.notify_all()

    def _wait_for(self, unit: str, wait_s: float) -> None:
        self._waiting += 1
        try:
            if not self._free.wait_for(lambda: unit not in self._holders, wait_s):
                raise CallTimedOut("Another call for {camera} is still running.", camera=unit)
        finally:
            self._waiting -= 1


class Lease:
    """The time in which a call holds its unit."""

    __slots__ = ("_call", "_leases", "_unit", "_wait_s")

    def __init__(self, leases: Leases, unit: str, call: Call, wait_s: float) -> None:
        self._leases = leases
        self._unit = unit
        self._call = call
        self._wait_s = wait_s

    def __enter__(self) -> None:
        if self._unit:
            self._leases.take(self._unit, self._call, self._wait_s)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._unit:
            self._leases.release(self._unit, self._call)
