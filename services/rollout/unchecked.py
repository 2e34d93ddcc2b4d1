"""What is said when the guards themselves could not be checked: never that all is well."""

from __future__ import annotations

from datetime import datetime

from services.domain.sentences import sentence
from services.domain.verdicts import Guard, GuardVerdict, Judgement, VerdictKind


def unchecked(now: datetime) -> Judgement:
    broken = GuardVerdict(
        Guard.MEASUREMENT,
        VerdictKind.MEASUREMENT_BROKEN,
        note=sentence("The guards could not be checked: see the station's log."),
    )
    return Judgement(now, (), (broken,))
