"""The guard of the measuring itself: what was not seen is never called good."""

from __future__ import annotations

from collections.abc import Collection

from services.domain.sentences import NOTHING, sentence
from services.domain.verdicts import Guard, GuardVerdict, VerdictKind


def measurement_verdict(dropped: int, failed: Collection[Guard]) -> GuardVerdict:
    """`dropped` records since the start; `failed` are the guards whose check failed."""
    kind = VerdictKind.ATTENTION if dropped else VerdictKind.OK
    return GuardVerdict(
        Guard.MEASUREMENT,
        VerdictKind.MEASUREMENT_BROKEN if failed else kind,
        value=float(dropped),
        limit=0.0,
        have=dropped,
        formula=sentence(
            "{dropped} records dropped, {failed} checks failed", dropped=dropped, failed=len(failed)
        ),
        window=sentence("since the station started"),
        note=sentence(
            "These checks failed: {guards}.", guards=", ".join(sorted(g.value for g in failed))
        )
        if failed
        else NOTHING,
    )
