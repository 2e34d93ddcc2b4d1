"""Where database and site file differ without a reason: which call caused it, what mends it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.domain.operation import Implementation, Operation
from services.domain.sentences import Sentence


class Side(StrEnum):
    """Whose value stands; the words that `resolve_conflict` takes."""

    FILE = "file"
    STATION = "station"


@dataclass(frozen=True)
class FieldDrift:
    """One field that nobody's edit and no waiting change explains; values hold no credentials.

    A value of None means that the key is absent. `take` is the side whose value a repair would
    give to the other one. `call_id` is empty where no call is known to have written the field;
    `operation` and `implementation` are those of its record, as far as there is one. `confirmed`:
    a second read, with all writers kept out, found the same.
    """

    camera_id: str
    field: str
    agreed: str | None
    in_file: str | None
    in_station: str | None
    take: Side
    call_id: str = ""
    operation: Operation | None = None
    implementation: Implementation | None = None
    confirmed: bool = False


@dataclass(frozen=True)
class ConsistencyReport:
    """One comparison of all fields; `attention` is what keeps the two from agreeing for now.

    `waiting`: changes are on their way to the file, which is no drift. `compared` counts fields;
    0 where the file could not be read.
    """

    at: datetime
    drifts: tuple[FieldDrift, ...] = ()
    attention: tuple[Sentence, ...] = ()
    waiting: bool = False
    compared: int = 0

    @property
    def confirmed(self) -> tuple[FieldDrift, ...]:
        return tuple(drift for drift in self.drifts if drift.confirmed)
