"""The guard of the data: drift that domain wrote rolls back at once, any other asks for a look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.domain.operation import FAMILIES, Family, Operation
from services.domain.sentences import NOTHING, Sentence, sentence
from services.domain.verdicts import Guard, GuardVerdict, VerdictKind


@dataclass(frozen=True)
class Drift:
    """A field that database, site file or worker do not agree on, and nobody can explain.

    `call_id` is the write it was tied to, "" for none; `operation` is that write's. `confirmed`:
    a second read saw it too. Pending outbox rows and an unwritable file are no drift.
    """

    operation: Operation | None
    call_id: str
    camera_id: str
    field: str
    confirmed: bool
    at: datetime


def consistency_verdict(
    operation: Operation | None, drift: Sequence[Drift], domain_calls: Iterable[str]
) -> GuardVerdict:
    """On the drift of one operation's writes (None: of no known one); never held back.

    `domain_calls` are the ids of the calls that domain served.
    """
    served = set(domain_calls) if drift else set()
    caused = [one for one in drift if one.confirmed and one.call_id in served and _writes(one)]
    kind = VerdictKind.OK
    if drift:
        kind = VerdictKind.ROLL_BACK if caused else VerdictKind.ATTENTION
    return GuardVerdict(
        Guard.CONSISTENCY,
        kind,
        operation,
        value=float(len(drift)),
        limit=0.0,
        have=len(drift),
        formula=sentence(
            "{drift} fields drifted, {caused} of them confirmed and written by domain",
            drift=len(drift),
            caused=len(caused),
        ),
        window=sentence("the last comparison of database, site file and workers"),
        note=_first_of([*caused, *drift]),
    )


def _writes(drift: Drift) -> bool:
    return drift.operation is None or FAMILIES[drift.operation] is not Family.READ


def _first_of(drift: Sequence[Drift]) -> Sentence:
    if not drift:
        return NOTHING
    return sentence(
        "The first is field {field} of {camera}.", field=drift[0].field, camera=drift[0].camera_id
    )
