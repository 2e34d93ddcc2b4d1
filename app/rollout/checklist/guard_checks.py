"""Checks of the lists that stand on what the guards say of recorded calls."""

from __future__ import annotations

from datetime import timedelta

from app.rollout.checklist.facts import ChecklistFacts, Found, Look, listed, moment
from services.domain.operation import Operation
from services.domain.rollout_view import CheckState, OperationLine
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import Guard, GuardVerdict, VerdictKind

CHECK_IS_LATE_AFTER = timedelta(minutes=65)
KNOWN_TO_STATION = sentence("The hourly checks are known to the running station alone.")
BAD = frozenset({VerdictKind.ATTENTION, VerdictKind.ROLL_BACK, VerdictKind.MEASUREMENT_BROKEN})


def guard_is_well(guard: Guard) -> Look:
    """The guard's word on every operation; raw figures alone decide nothing."""

    def check(facts: ChecklistFacts) -> Found:
        said = [v for line in facts.view.operations for v in line.verdict.guards]
        said = [v for v in said if v.guard is guard]
        bad = tuple(_seen(v) for v in said if v.kind in BAD)
        well = sum(v.kind is VerdictKind.OK for v in said)
        waiting = sum(v.kind is VerdictKind.NOT_ENOUGH_DATA for v in said)
        if bad:
            return Found(CheckState.FAILED, listed(bad))
        if not well:
            return Found(CheckState.UNKNOWN, sentence("No operation has enough calls yet."))
        found = sentence(
            "{well} operations are well; {waiting} have too few calls.", well=well, waiting=waiting
        )
        return Found(CheckState.MET, found)

    return check


def usage_share(facts: ChecklistFacts) -> Found:
    """Served by domain against what the slider promises, over all operations."""
    spoken = [v for v in _all_guards(facts) if v.guard in (Guard.USAGE_SHARE, Guard.ROUTING)]
    if bad := tuple(_seen(v) for v in spoken if v.kind in BAD):
        return Found(CheckState.FAILED, listed(bad))
    lines = [line for line in facts.view.operations if line.expected_share is not None]
    calls = sum(line.legacy_calls + line.domain_calls for line in lines)
    if not calls:
        return Found(CheckState.UNKNOWN, sentence("No calls since the slider moved."))
    expected = sum(_expected_calls(line) for line in lines) / calls
    found = sentence(
        "Domain serves {share:.1%} of {calls} calls; {expected:.1%} are expected.",
        share=sum(line.domain_calls for line in lines) / calls,
        calls=calls,
        expected=expected,
    )
    return Found(CheckState.MET, found)


def hourly(facts: ChecklistFacts) -> Found:
    """The station looks every hour by itself: this says that it did."""
    view = facts.view
    if not facts.watches:
        return Found(CheckState.UNKNOWN, KNOWN_TO_STATION)
    if view.checked_at is None:
        return Found(CheckState.UNKNOWN, sentence("The guardrails have not checked yet."))
    if view.at - view.checked_at > CHECK_IS_LATE_AFTER:
        late = sentence("The last check was at {at}.", at=moment(view.checked_at))
        return Found(CheckState.FAILED, late)
    found = sentence(
        "Checked at {at}; {passed} of {hours} hours of this stage passed.",
        at=moment(view.checked_at),
        passed=sum(view.state.hours),
        hours=len(view.state.hours),
    )
    return Found(CheckState.MET, found)


def consistency(facts: ChecklistFacts) -> Found:
    said = [v for v in _all_guards(facts) if v.guard is Guard.CONSISTENCY]
    if bad := tuple(_seen(v) for v in said if v.kind in BAD):
        return Found(CheckState.FAILED, listed(bad))
    if not any(v.kind is VerdictKind.OK for v in said):
        return Found(CheckState.UNKNOWN, sentence("The consistency was not checked yet."))
    return Found(CheckState.MET, sentence("No unexplained drift."))


def routing(facts: ChecklistFacts) -> Found:
    """Every stored decision was recomputed alike; without calls there is nothing to mind."""
    said = [v for v in _all_guards(facts) if v.guard is Guard.ROUTING]
    if bad := tuple(_seen(v) for v in said if v.kind in BAD):
        return Found(CheckState.FAILED, listed(bad))
    return Found(CheckState.MET, sentence("No decision was found wrong."))


def works(*operations: Operation) -> Look:
    """Domain answered real calls of each, and no guard minds."""

    def check(facts: ChecklistFacts) -> Found:
        lines = [line for line in facts.view.operations if line.operation in operations]
        bad = tuple(
            _seen(v) for line in lines for v in line.verdict.guards if v.kind in BAD
        ) or tuple(_unwell(line) for line in lines if line.verdict.kind in BAD)
        if bad:
            return Found(CheckState.FAILED, listed(bad))
        if len(lines) < len(operations) or not all(line.domain_calls for line in lines):
            return Found(CheckState.UNKNOWN, sentence("No domain call since the slider moved."))
        if any(_has_unjudged_failures(line) for line in lines):
            return Found(CheckState.UNKNOWN, sentence("Some calls failed; too few to judge."))
        calls = sum(line.domain_calls for line in lines)
        found = sentence("Domain served {calls} calls since the slider moved.", calls=calls)
        return Found(CheckState.MET, found)

    return check


def _all_guards(facts: ChecklistFacts) -> tuple[GuardVerdict, ...]:
    of_operations = (v for line in facts.view.operations for v in line.verdict.guards)
    return (*facts.view.general, *of_operations)


def _seen(verdict: GuardVerdict) -> Sentence:
    """The guard's own words, under the operation that they are about."""
    said = verdict.formula if verdict.formula.template else verdict.note
    if not said.template:
        said = sentence("The guardrail asks for attention.")
    if verdict.operation is None:
        return said
    return sentence("{operation}: {what}", operation=verdict.operation.value, what=said)


def _unwell(line: OperationLine) -> Sentence:
    what = sentence("The guardrail asks for attention.")
    return sentence("{operation}: {what}", operation=line.operation.value, what=what)


def _expected_calls(line: OperationLine) -> float:
    return (line.expected_share or 0.0) * (line.legacy_calls + line.domain_calls)


def _has_unjudged_failures(line: OperationLine) -> bool:
    return any(
        v.guard is Guard.ERROR_RATE and v.kind is VerdictKind.NOT_ENOUGH_DATA and v.value
        for v in line.verdict.guards
    )
