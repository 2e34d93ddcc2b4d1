"""Two observations of one case, field by field, and what that amounts to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from services.domain.operation import Operation
from services.domain.rehearsals import CaseVerdict, ComparedField, ComparisonSummary
from services.domain.sentences import Sentence
from services.rollout.comparison.case import Case
from services.rollout.comparison.normalising import Observation

UNTOUCHED = "untouched"
Excuse = Callable[[Operation, str, Any], Sentence | None]
"""Why a field may differ while legacy gives this value; None when it may not."""

_WORST_FIRST = (
    CaseVerdict.ERROR,
    CaseVerdict.SKIPPED,
    CaseVerdict.MISMATCH,
    CaseVerdict.KNOWN,
    CaseVerdict.MATCH,
)


def compared(
    operation: Operation, case: str, legacy: Observation, domain: Observation, excuse: Excuse
) -> list[ComparedField]:
    """Every field that either side has; one that only one side touched differs."""

    def field(name: str) -> ComparedField:
        texts = legacy.texts.get(name, UNTOUCHED), domain.texts.get(name, UNTOUCHED)
        if texts[0] == texts[1]:
            return ComparedField(operation, case, name, *texts, CaseVerdict.MATCH)
        judged = name in legacy.values
        why = excuse(operation, name, legacy.values[name]) if judged else None
        verdict = CaseVerdict.MISMATCH if why is None else CaseVerdict.KNOWN
        return ComparedField(operation, case, name, *texts, verdict, str(why or ""))

    return [field(name) for name in {**legacy.texts, **domain.texts}]


def not_tried(case: Case, verdict: CaseVerdict, legacy: str, domain: str) -> ComparedField:
    """A case without observations: skipped, or broken on the way."""
    return ComparedField(case.operation, case.name, "case", legacy, domain, verdict)


def summary(at: datetime, fields: Sequence[ComparedField]) -> ComparisonSummary:
    """Counts cases by their worst field."""
    worst: dict[tuple[Operation, str], CaseVerdict] = {}
    for field in fields:
        key = (field.operation, field.case)
        worst[key] = min(worst.get(key, field.verdict), field.verdict, key=_WORST_FIRST.index)
    count = Counter(worst.values())
    return ComparisonSummary(
        at=at,
        cases=len(worst),
        match=count[CaseVerdict.MATCH],
        known=count[CaseVerdict.KNOWN],
        mismatch=count[CaseVerdict.MISMATCH],
        error=count[CaseVerdict.ERROR],
        skipped=count[CaseVerdict.SKIPPED],
    )
