"""How a drill and a comparison ended, as the journal says it."""

from __future__ import annotations

from services.domain.rehearsals import ComparisonSummary, DrillResult
from services.domain.sentences import Sentence, sentence


def drill_words(drill: DrillResult) -> Sentence:
    if not drill.rolled_back:
        return sentence("Drill {fault}: not rolled back.", fault=drill.fault)
    if not drill.restored:
        return sentence("Drill {fault}: rolled back, but not restored.", fault=drill.fault)
    return sentence(
        "Drill {fault}: rolled back from {percent} % by call {calls}, legacy after {ms} ms,"
        " restored.",
        fault=drill.fault,
        percent=drill.percent,
        calls=drill.calls_to_roll_back,
        ms=round(drill.ms_to_legacy, 1),
    )


def comparison_words(found: ComparisonSummary) -> Sentence:
    return sentence(
        "Comparison of {cases} cases: {match} match, {known} known, {mismatch} mismatch, {error}"
        " error, {skipped} skipped.",
        cases=found.cases,
        match=found.match,
        known=found.known,
        mismatch=found.mismatch,
        error=found.error,
        skipped=found.skipped,
    )
