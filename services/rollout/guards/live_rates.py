"""The last check's word on an operation, with its rates as they are now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from services.domain.verdicts import GuardVerdict, OperationVerdict, VerdictKind, judged


def with_live_rates(
    checked: OperationVerdict, rates: Sequence[GuardVerdict], *, is_exposed: bool
) -> OperationVerdict:
    """`rates` come from the counters, which know every call; a check is up to an hour old.

    A check that failed stays failed: what the counters say then is not trusted either.
    """
    failed = {one.guard for one in checked.guards if one.kind is VerdictKind.MEASUREMENT_BROKEN}
    live = [_said(one, is_exposed=is_exposed) for one in rates if one.guard not in failed]
    known = {one.guard for one in live}
    rest = [one for one in checked.guards if one.guard not in known]
    return judged(checked.operation, (*live, *rest))


def _said(verdict: GuardVerdict, *, is_exposed: bool) -> GuardVerdict:
    if verdict.kind is VerdictKind.NO_TRAFFIC and not is_exposed:
        return replace(verdict, kind=VerdictKind.NOT_EXPOSED)
    return verdict
