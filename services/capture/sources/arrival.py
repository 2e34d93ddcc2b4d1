"""What every kind of source gives: encoded pictures as they arrive, decoded when asked."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

from services.capture.shared_frames import Pixels

SLOWEST_FPS = 0.05
HIGHEST_FPS = 480.0


class Arrival(NamedTuple):
    """One packet: `is_picture` is False for sound and other things beside the pictures."""

    arrived_at: float  # seconds, monotonic
    size: int
    is_picture: bool
    is_key: bool
    packet: Any


class Picture(Protocol):
    """One decoded picture in the source's own form."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...

    def draw(self, into: Pixels) -> None: ...

    def thumbnail(self) -> bytes: ...

    def jpeg(self) -> bytes: ...


class OpenSource(Protocol):
    """A source that was opened; one thread uses it. Errors are those of the library below."""

    codec: str
    fps_nominal: float | None
    all_are_key: bool

    def next_arrival(self) -> Arrival:
        """Blocks until something arrives, at most for the read limit."""

    def decode(self, arrival: Arrival) -> list[Picture]:
        """In order, every picture's packet: none, one or several pictures."""

    def decode_alone(self, arrival: Arrival) -> list[Picture]:
        """A key frame without those after it; `decode` then waits for the next key frame."""

    def close(self) -> None: ...


def sane_fps(fps: object) -> float | None:
    """What a stream says of its rate, None where nobody can believe it."""
    if not isinstance(fps, int | float):
        return None
    return float(fps) if SLOWEST_FPS <= fps <= HIGHEST_FPS else None
