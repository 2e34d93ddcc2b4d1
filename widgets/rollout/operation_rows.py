"""The thirteen operations as rows: switch, verdict, rates with their interval, calls, share."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from services.domain.operation import Implementation
from services.domain.rollout import RolloutState
from services.domain.rollout_view import OperationLine, RolloutView
from services.domain.verdicts import Guard, GuardVerdict, OperationVerdict, VerdictKind
from widgets.look.tokens import Meaning, Shape
from widgets.operation_words import operation_word
from widgets.rollout.figures import NONE, growth_text, interval_text, rate_text, share_text
from widgets.rollout.plan_steps import stage_now
from widgets.rollout.rollout_words import (
    HELD_BACK,
    VERDICTS,
    Look,
    said,
    side_word,
    verdict_said,
    verdict_word,
)
from widgets.rollout.rows import Cell, Column, Row
from widgets.translation import QT_TRANSLATE_NOOP

COLUMNS = (
    Column("operation", QT_TRANSLATE_NOOP("Rollout", "Operation"), 124),
    Column("switch", QT_TRANSLATE_NOOP("Rollout", "Switch"), 92),
    Column("verdict", QT_TRANSLATE_NOOP("Rollout", "Verdict"), 136),
    Column("errors", QT_TRANSLATE_NOOP("Rollout", "Errors"), 60, is_number=True),
    Column("failed", QT_TRANSLATE_NOOP("Rollout", "Failed / calls"), 88, is_number=True),
    Column("interval", QT_TRANSLATE_NOOP("Rollout", "Interval"), 84, is_number=True),
    Column("success", QT_TRANSLATE_NOOP("Rollout", "Success"), 64, is_number=True),
    Column("latency", QT_TRANSLATE_NOOP("Rollout", "P95"), 56, is_number=True),
    Column("calls", QT_TRANSLATE_NOOP("Rollout", "Domain calls"), 88, is_number=True),
    Column("share", QT_TRANSLATE_NOOP("Rollout", "Share / due"), 92, is_number=True),
    Column("exercise", QT_TRANSLATE_NOOP("Rollout", "Exercise"), 104),
)
_SEVERITY = (
    VerdictKind.ROLL_BACK,
    VerdictKind.MEASUREMENT_BROKEN,
    VerdictKind.ATTENTION,
    VerdictKind.NOT_ENOUGH_DATA,
    VerdictKind.OK,
    VerdictKind.NO_TRAFFIC,
    VerdictKind.NOT_EXPOSED,
)


def operation_rows(view: RolloutView) -> list[Row]:
    plan = view.state.plan
    need = plan.calls_needed if plan is not None and stage_now(view) is not None else 0
    return [_row(line, need, view.state) for line in view.operations]


def guard_of(verdict: OperationVerdict, guard: Guard) -> GuardVerdict | None:
    return next((each for each in verdict.guards if each.guard is guard), None)


def overall(verdict: OperationVerdict) -> tuple[str, Look]:
    """The operation's word; a breach that is held back by a shared cause says so."""
    breaches = [each for each in verdict.guards if each.kind is VerdictKind.ROLL_BACK]
    if verdict.kind is VerdictKind.ROLL_BACK and breaches and all(b.holds for b in breaches):
        return said(HELD_BACK), VERDICTS[VerdictKind.ATTENTION][1]
    return verdict_word(verdict.kind), VERDICTS[verdict.kind][1]


def switch_text(force: Implementation | None, *, is_latched: bool) -> str:
    """A force to domain waits while everything is latched to legacy."""
    if force is Implementation.DOMAIN and is_latched:
        return QCoreApplication.translate("Rollout", "suspended")
    return side_word(force)


def _row(line: OperationLine, need: int, state: RolloutState) -> Row:
    errors = guard_of(line.verdict, Guard.ERROR_RATE)
    success = guard_of(line.verdict, Guard.SUCCESS_RATE)
    latency = guard_of(line.verdict, Guard.LATENCY)
    cells = (
        Cell(operation_word(line.operation)),
        _switch(line, is_latched=state.is_latched),
        _judged(line, state),
        _figure(errors, rate_text),
        _failed(errors),
        _interval(errors),
        _figure(success, rate_text),
        _figure(latency, growth_text),
        _calls(line, need),
        _share(line),
        _verdict(line.exercise) if line.exercise else Cell(NONE, order=99),
    )
    return Row(line.operation.value, cells)


def _switch(line: OperationLine, *, is_latched: bool) -> Cell:
    text = switch_text(line.force, is_latched=is_latched)
    if line.force is None:
        return Cell(text)
    tip = QCoreApplication.translate("Rollout", "Forced to {side}").format(
        side=side_word(line.force)
    )
    return Cell(text, ink=Meaning.ATTENTION, tip=tip)


def _judged(line: OperationLine, state: RolloutState) -> Cell:
    """Attention that somebody accepted for this stage is quiet, and keeps its shape."""
    is_accepted = line.operation in state.accepted
    if not is_accepted or line.verdict.kind is not VerdictKind.ATTENTION:
        return _verdict(line.verdict)
    text = QCoreApplication.translate("Rollout", "Accepted")
    tip = QCoreApplication.translate("Rollout", "Attention, accepted for this stage")
    order = _SEVERITY.index(VerdictKind.ATTENTION)
    return Cell(text, order=order, look=(Meaning.QUIET, Shape.TRIANGLE), tip=tip)


def _verdict(verdict: OperationVerdict) -> Cell:
    text, look = overall(verdict)
    return Cell(text, order=_SEVERITY.index(verdict.kind), look=look)


def _figure(verdict: GuardVerdict | None, text: Callable[[float | None], str]) -> Cell:
    value = verdict.value if verdict else None
    return Cell(text(value), order=-99.0 if value is None else value, ink=_ink(verdict))


def _ink(verdict: GuardVerdict | None) -> Meaning | None:
    """Only what asks for a hand is coloured; its word and shape stand in the verdict."""
    if verdict is None or verdict.kind not in (VerdictKind.ATTENTION, VerdictKind.ROLL_BACK):
        return None
    return verdict_said(verdict)[1][0]


def _failed(verdict: GuardVerdict | None) -> Cell:
    if verdict is None or verdict.value is None:
        return Cell(NONE, order=-1)
    failed = round(verdict.value * verdict.have)
    return Cell(f"{failed} / {verdict.have}", order=verdict.have)


def _interval(verdict: GuardVerdict | None) -> Cell:
    if verdict is None:
        return Cell(NONE, order=-1)
    low = -1.0 if verdict.low is None else verdict.low
    return Cell(interval_text(verdict.low, verdict.high), order=low)


def _calls(line: OperationLine, need: int) -> Cell:
    if not need:
        return Cell(f"{line.domain_calls}", order=line.domain_calls)
    # what is enough says so by standing alone
    is_enough = line.domain_calls >= need
    text = f"{line.domain_calls}" if is_enough else f"{line.domain_calls} / {need}"
    tip = QCoreApplication.translate(
        "Rollout", "{domain} domain calls of {need} needed; {legacy} legacy calls; {day:.0f} a day"
    )
    tip = tip.format(
        domain=line.domain_calls, need=need, legacy=line.legacy_calls, day=line.calls_per_day
    )
    return Cell(text, order=line.domain_calls, tip=tip)


def _share(line: OperationLine) -> Cell:
    if line.usage_share is None:
        return Cell(NONE, order=-1)
    text = f"{line.usage_share * 100:.0f} / {share_text(line.expected_share)}"
    return Cell(text, order=line.usage_share)
