"""What the old implementation shares with the new one, and nothing above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.pictures import Preview
from services.domain.results import Refreshed
from services.domain.run_state import CaptureState


class SiteFile(Protocol):
    """The locked site file; every write is checked against its call, then read back."""

    def camera(self, camera_id: str) -> Camera:
        """As the file was last taken over; raises CameraNotFound."""

    def cameras(self) -> list[Camera]: ...

    def check_writable(self, call: Call, camera_id: str, fields: Mapping[str, bool]) -> None:
        """Raises SiteNotWritable where `change` would."""

    def change(self, call: Call, camera_id: str, fields: Mapping[str, bool]) -> Camera:
        """Read, changed, written, taken over, in one go; raises SiteNotWritable."""

    def reread(self, call: Call) -> Refreshed:
        """Takes over what people changed in it."""


@dataclass(frozen=True)
class WorkerRow:
    """One line of the worker table; no process while the worker waits in the queue."""

    state: CaptureState
    pid: int | None = None


class Workers(Protocol):
    """The supervisor; every effect is checked against its call first."""

    def table(self) -> Mapping[str, WorkerRow]:
        """Cameras that were started and not forgotten, by id."""

    def start(self, call: Call, camera: Camera) -> None:
        """Raises StationFull."""

    def stop(self, call: Call, camera_id: str) -> None:
        """Returns when the worker is gone; raises WorkerFailed."""

    def restart(self, call: Call, camera: Camera) -> None: ...

    def follow(self, call: Call, camera: Camera) -> bool:
        """A running camera gets its new order; whether that restarts it."""

    def forget(self, call: Call, camera_id: str) -> None: ...


class Grabber(Protocol):
    def grab(self, camera: Camera) -> Preview:
        """One picture by a worker that opens the source for it; raises CameraUnreachable."""


class LogFiles(Protocol):
    def path(self, camera_id: str) -> str: ...

    def read(self, camera_id: str) -> bytes:
        """The whole current file; nothing where there is none."""

    def shown(self, line: bytes) -> str:
        """The line as people see it."""


class Sql(Protocol):
    """One transaction on the configuration database, in SQL text with `:name` parameters."""

    def rows(self, statement: str, values: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]: ...

    def write(self, statement: str, values: Mapping[str, Any]) -> None: ...


class Connection(Protocol):
    def writing(self, call: Call) -> AbstractContextManager[Sql]:
        """Kept when the block ends well; nobody else changes the configuration until then."""
