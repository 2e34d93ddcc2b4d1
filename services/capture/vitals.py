"""A worker's signs of life in shared memory: read a hundred times a second without asking it."""

from __future__ import annotations

import os

from services.capture.shared_memory import let_go, map_whole, reserve

SIZE = 4096


class _Seconds:
    """A 64-bit float that the worker alone writes, so it needs no lock."""

    def __init__(self, index: int) -> None:
        self._index = index

    def __get__(self, vitals: Vitals, owner: type[Vitals]) -> float:
        return vitals.floats[self._index]

    def __set__(self, vitals: Vitals, value: float) -> None:
        vitals.floats[self._index] = value


class _Count:
    """A 64-bit whole number that the worker alone writes."""

    def __init__(self, index: int) -> None:
        self._index = index

    def __get__(self, vitals: Vitals, owner: type[Vitals]) -> int:
        return vitals.wholes[self._index]

    def __set__(self, vitals: Vitals, value: int) -> None:
        vitals.wholes[self._index] = value


class Vitals:
    """One page for a camera's whole life, handed from worker to worker.

    Times are monotonic seconds, 0.0 for never; counts grow for the camera's whole life.
    """

    heartbeat_at = _Seconds(0)
    packet_at = _Seconds(1)
    arrived_at = _Seconds(2)
    decoded_at = _Seconds(3)
    unchanged_since = _Seconds(4)
    attempt_started_at = _Seconds(5)
    opened_at = _Seconds(6)
    packets = _Count(8)
    pictures = _Count(9)
    dropped = _Count(10)
    connected_number = _Count(11)

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self._mapping = map_whole(fd)
        self._whole = memoryview(self._mapping)
        self.floats: memoryview[float] = self._whole.cast("d")
        self.wholes: memoryview[int] = self._whole.cast("q")

    @classmethod
    def create(cls) -> Vitals:
        """The parent's side; raises DiskFull when memory is short."""
        return cls(reserve("vitals", SIZE))

    @classmethod
    def attach(cls, fd: int) -> Vitals:
        """The worker's side; the descriptor is then this object's to close."""
        return cls(fd)

    def close(self) -> None:
        for view in (self.floats, self.wholes, self._whole):
            view.release()
        let_go(self._mapping)
        os.close(self.fd)
