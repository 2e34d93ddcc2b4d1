"""A camera's newest picture as a reader sees it: memory shared with the worker, no copy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from services.domain.camera import Transport
from services.domain.source import Source


class Stream(StrEnum):
    MAIN = "main"
    SUB = "sub"


@dataclass(frozen=True)
class View:
    """What the wall wants of a camera: the size in device pixels and the stream, or hidden."""

    width: int = 0
    height: int = 0
    stream: Stream = Stream.SUB
    shown: bool = False
    fps_limit: float | None = None


HIDDEN = View()


class SharedPicture(NamedTuple):
    """One picture in shared memory: rows of 32-bit BGRX, top down.

    `number` grows with every picture. The worker may overwrite the slot while it is being read:
    ask `Pictures.is_whole(picture)` after reading and read again when it says no. `pixels` stays
    mapped as long as somebody holds it, and is the same object for each picture of this size in
    this slot. Times are monotonic seconds.
    """

    pixels: memoryview
    width: int
    height: int
    stride: int
    number: int
    written_at: float
    arrived_at: float


class Pictures(Protocol):
    """A one-picture mailbox: a slow reader misses pictures, it never falls behind."""

    def newest_number(self) -> int:
        """0 while there is no picture; costs about a microsecond."""

    def newest(self) -> SharedPicture | None: ...

    def is_whole(self, picture: SharedPicture) -> bool: ...


@dataclass(frozen=True, repr=False)
class CaptureOrder:
    """What a worker needs to capture a camera; holds credentials, so it is never printed."""

    camera_id: str
    name: str
    source: Source
    sub_source: Source | None = None
    transport: Transport = Transport.TCP
    fps_wanted: float | None = None
    may_stand_still: bool = False
    resolution: tuple[int, int] | None = None
    env: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        return f"CaptureOrder({self.camera_id!r})"


@dataclass(frozen=True)
class Preview:
    """One picture as JPEG; `captured_at` is UTC seconds, `age_s` its age when it was answered."""

    jpeg: bytes
    width: int
    height: int
    captured_at: float
    age_s: float
    origin: str  # "worker" or "grab"
