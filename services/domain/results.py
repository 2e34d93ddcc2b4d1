"""What operations and reads answer, beside `RunState`, `CameraConfigState` and `Preview`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.domain.camera import Camera
from services.domain.run_state import RunState
from services.domain.sentences import Sentence, sentence


@dataclass(frozen=True)
class LogTail:
    """The last lines of a camera's log; `total_lines` counts the current file only."""

    lines: tuple[str, ...]
    total_lines: int
    path: str
    truncated: bool


@dataclass(frozen=True)
class Refreshed:
    """What re-reading the site file changed, as camera ids."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    restarted: tuple[str, ...] = ()
    problems: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class CameraView:
    """One camera as the window shows it: configuration and run state, side by side."""

    camera: Camera
    run: RunState
    problem: Sentence | None = None


@dataclass(frozen=True)
class Vanished:
    """A camera that the site file no longer names; it runs on until somebody decides."""

    camera_id: str
    name: str


@dataclass(frozen=True)
class FieldConflict:
    """One field that both the site file and the window changed since they last agreed.

    Values are texts for people, credentials redacted; None means the key is absent.
    """

    camera_id: str
    field: str
    agreed: str | None
    in_file: str | None
    in_station: str | None


@dataclass(frozen=True)
class SiteNews:
    """Where the site file and the station stand to each other."""

    problem: Sentence | None = None
    writable: bool = True
    file_pending: bool = False
    vanished: tuple[Vanished, ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    notes: tuple[Sentence, ...] = ()


def edits_are_off(folder: str) -> Sentence:
    """What is said, once, of a site folder that this account may not write."""
    return sentence(
        "The site folder {folder} cannot be written: watching goes on, edits are off.",
        folder=folder,
    )


@dataclass(frozen=True)
class JournalEntry:
    """Something that happened, and who did it; `number` orders entries, 0 before it is stored."""

    at: datetime
    actor: str
    kind: str
    what: Sentence
    camera_id: str | None = None
    number: int = 0


@dataclass(frozen=True)
class StoredSize:
    """How much one kind of kept data takes now, in bytes."""

    kind: str
    bytes: int
    path: str
