"""What one case is: an operation, the situation it is asked in, and all that was seen of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from services.domain.call import Call
from services.domain.operation import Implementation, Operation

Work = Callable[..., Any]
SideTable = Mapping[Operation, Work]
"""One implementation of the operations; each takes the call first."""


@dataclass(frozen=True)
class Situation:
    """How the site stands before the call, beside what was copied.

    `active`, `auto_start` and `running` are the tested camera's; `running` means that its pictures
    arrive, `measured` that they do so long enough for their rate to be known. `full`: as many
    cameras run as the station takes, the tested one not among them. `log_lines` stand in its log,
    None: it has none. `source_gone`: nothing is where its source points. `edits` are keys that a
    person wrote into its entry and that nobody took over yet; `file_broken`, `entry_gone` and
    `entry_added` are other things that people do. `rule`: there is a rule.
    """

    active: bool = True
    auto_start: bool = False
    running: bool = False
    measured: bool = False
    full: bool = False
    log_lines: int | None = 5
    source_gone: bool = False
    edits: Mapping[str, Any] = field(default_factory=dict)
    file_broken: bool = False
    entry_gone: bool = False
    entry_added: bool = False
    rule: bool = False


@dataclass(frozen=True)
class Arranged:
    """What a case's arguments may need to know of the situation that was made for it."""

    camera_id: str
    camera_ids: tuple[str, ...]
    rule_id: int = 0
    rule_revision: int = 0


Asking = Callable[[Work, Call, Arranged], Any]


def of_camera(work: Work, call: Call, arranged: Arranged) -> Any:
    return work(call, arranged.camera_id)


@dataclass(frozen=True)
class Case:
    """`camera_id`: the camera it is about, empty for the comparison's own choice.

    `given_up`: the call was given up before it began, so it must have no effect.
    """

    operation: Operation
    name: str
    ask: Asking = of_camera
    situation: Situation = field(default_factory=Situation)
    camera_id: str = ""
    given_up: bool = False


Values = Mapping[str, Any]


@dataclass(frozen=True)
class State:
    """What a call can change: `rows` by table, key and column; the file's entries by camera.

    `lines` are the file's without its header, `is_signed` says that header and body agree.
    `running` has a worker's process number by camera.
    """

    rows: Mapping[str, Any]
    entries: Mapping[str, Values]
    lines: tuple[str, ...]
    is_signed: bool
    running: Mapping[str, int | None]


@dataclass(frozen=True)
class Seen:
    """All that was seen of one call; `effects` is what the workers were asked for, in order.

    `root` is the folder of the site that it ran on; `measured` is the situation's.
    """

    call_id: str
    before: State
    after: State
    effects: tuple[str, ...]
    root: str
    result: Any = None
    error: BaseException | None = None
    measured: bool = False


class CannotBeTried(Exception):
    """The situation of a case could not be made; its case is skipped, which is a failure."""


class Bench(Protocol):
    """Tries a case on one side, each time from the same state of the same site."""

    def attempt(self, case: Case, side: Implementation) -> Seen:
        """Raises CannotBeTried."""
