"""The report's verdicts: what each guard said, with the numbers that it was made from."""

from __future__ import annotations

from collections.abc import Iterable

from app.rollout.report.language import ReportLanguage
from app.rollout.report.markdown import heading, table
from app.rollout.report.words import GUARDS, VERDICTS
from services.domain.rollout_view import RolloutView
from services.domain.sentences import sentence
from services.domain.verdicts import Guard, GuardVerdict

HEADER = (
    sentence("Operation"),
    sentence("Guardrail"),
    sentence("Verdict"),
    sentence("Value"),
    sentence("Interval"),
    sentence("Limit"),
    sentence("Calls"),
    sentence("Formula"),
    sentence("Window"),
    sentence("Note"),
)
NONE = "–"


def verdicts(view: RolloutView, to: ReportLanguage) -> list[str]:
    """All guards of all operations, the general ones first; the exercise in a table of its own."""
    guards = (v for line in view.operations for v in line.verdict.guards)
    practised = [v for line in view.operations if line.exercise for v in line.exercise.guards]
    lines = heading(2, to.say(sentence("Verdicts")))
    checked = sentence("Last checked: {at}.", at=to.moment(view.checked_at))
    lines += [to.say(checked), "", *guard_table((*view.general, *guards), to)]
    if practised:
        lines += [*heading(3, to.say(sentence("By exercise"))), *guard_table(practised, to)]
    return lines


def guard_table(said: Iterable[GuardVerdict], to: ReportLanguage) -> list[str]:
    rows = [_row(each, to) for each in said]
    if not rows:
        return [to.say(sentence("No guardrail has spoken yet."))]
    return table([to.say(each) for each in HEADER], rows)


def _row(said: GuardVerdict, to: ReportLanguage) -> list[str]:
    kind = to.say(VERDICTS[said.kind])
    if said.holds:
        kind = f"{kind} ({to.say(sentence('held: a roll back would not help'))})"
    return [
        to.operation(said.operation),
        to.say(GUARDS[said.guard]),
        kind,
        _value(said.guard, said.value, to),
        _interval(said, to),
        _value(said.guard, said.limit, to),
        f"{said.have} / {said.need}" if said.need else str(said.have),
        to.say(said.formula) or NONE,
        to.say(said.window) or NONE,
        to.say(said.note) or NONE,
    ]


def _interval(said: GuardVerdict, to: ReportLanguage) -> str:
    if said.low is None and said.high is None:
        return NONE
    return f"{_value(said.guard, said.low, to)} … {_value(said.guard, said.high, to)}"


def _value(guard: Guard, value: float | None, to: ReportLanguage) -> str:
    """A rate or a share; how much slower than legacy; or how many, where a guard counts."""
    if value is None:
        return NONE
    if guard in (Guard.CONSISTENCY, Guard.MEASUREMENT):
        return f"{value:g}"
    return f"{'+' if guard is Guard.LATENCY and value >= 0 else ''}{to.rate(value)}"
