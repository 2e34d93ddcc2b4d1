"""What the supervisor and a worker say to each other, one pickled message a packet.

The line is a SOCK_SEQPACKET socket pair; a file descriptor rides along where a message says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from services.domain.detections import Look
from services.domain.pictures import CaptureOrder, Stream, View
from services.domain.run_state import Problem


class Examiner(Protocol):
    """Looks at pictures in the worker; one thread at a time."""

    def see(self, small: Any, at: float) -> Look | None:
        """`small` is (height, width, 4) BGRX, overwritten afterwards; None when nothing is new."""


class Examination(Protocol):
    """What is to be looked for: a frozen dataclass of ours that the line takes along.

    `wants_every_picture`: a camera that nobody looks at is decoded for it too, not only by its
    key frames.
    """

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the pictures it looks at, both even."""

    @property
    def every_s(self) -> float: ...

    @property
    def wants_every_picture(self) -> bool: ...

    def examiner(self) -> Examiner: ...


@dataclass(frozen=True)
class CaptureLimits:
    """Limits of one worker: seconds, bytes, pixels.

    `nice`: 64 workers that all want to run weigh as much as four threads of the station. With 5
    they weighed as much as twenty, and window and evaluation stood still where the machine was
    too small for its cameras; with more a busy program beside the station would starve them.
    """

    open_s: float = 8.0
    read_s: float = 5.0
    memory_bytes: int = 1_500_000_000
    largest_picture_pixels: int = 34_000_000
    log_bytes: int = 10_000_000
    log_files: int = 5
    nice: int = 12


@dataclass(frozen=True)
class Configure:
    """The first message, with the descriptor of the worker's vitals memory."""

    order: CaptureOrder
    limits: CaptureLimits
    log_path: str
    file_roots: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Open:
    """Make one attempt to open the source; answered by Opened or Ended."""

    attempt: int


@dataclass(frozen=True)
class Wait:
    """No attempt now: knock at the camera's port so that its return is noticed (PortAnswers)."""

    knock_every_s: float


@dataclass(frozen=True)
class Show:
    """What the wall wants; with the descriptor of new picture memory when the size changed."""

    view: View
    new_memory: bool = False


@dataclass(frozen=True)
class TakeSnapshot:
    """The next picture in full size as JPEG; answered by Snapshot."""

    request: int


@dataclass(frozen=True)
class Examine:
    """Look for this in the pictures from now on; None: for nothing."""

    examination: Examination | None


@dataclass(frozen=True)
class Copy:
    """Copy a picture so often into the memory that comes along; without one: no more copies."""

    every_s: float = 0.0


@dataclass(frozen=True)
class Quit:
    pass


ToWorker = Configure | Open | Wait | Show | TakeSnapshot | Examine | Copy | Quit


@dataclass(frozen=True)
class Opened:
    """The first picture of this attempt has arrived."""

    stream: Stream
    codec: str
    width: int
    height: int
    fps: float | None


@dataclass(frozen=True)
class Ended:
    """The attempt or the connection is over; the worker waits for Open, Wait or Quit."""

    problem: Problem


@dataclass(frozen=True)
class Statistics:
    """Once a second while connected; rates count packets that arrived, not pictures shown."""

    stream: Stream
    fps: float
    bitrate_kbps: float
    codec: str
    width: int
    height: int
    dropped: int
    fps_nominal: float | None = None
    key_frame_distance_s: float | None = None


@dataclass(frozen=True)
class PortAnswers:
    """While waiting: the camera's port accepts connections after it had refused them."""


@dataclass(frozen=True)
class Snapshot:
    """`jpeg` is empty when there was no picture in time; times are monotonic seconds."""

    request: int
    jpeg: bytes
    width: int
    height: int
    captured_at: float


@dataclass(frozen=True)
class Examined:
    """Something was seen in a picture, or nobody looks any more."""

    look: Look


FromWorker = Opened | Ended | Statistics | PortAnswers | Snapshot | Examined
