"""The report's figures: limits, stages, calls by operation and side, and the guards' verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from app.rollout.report.language import ReportLanguage
from app.rollout.report.markdown import heading, plain, table
from app.rollout.report.status import CAMERAS, RULES, days
from app.rollout.report.words import OUTCOMES, PROGRESS, SIDES
from services.domain.errors import Outcome
from services.domain.metrics import Figures, MetricsSnapshot, OperationFigures
from services.domain.operation import Implementation, Operation
from services.domain.rollout_view import RolloutView, StageView
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import GuardLimits

SIDE_HEADER = (
    sentence("Operation"),
    sentence("Side"),
    sentence("Calls"),
    *OUTCOMES.values(),
    sentence("Error rate"),
    sentence("Success rate"),
    sentence("P50"),
    sentence("P95"),
    sentence("P99"),
)


def thresholds(limits: GuardLimits, to: ReportLanguage) -> list[str]:
    """The limits in force: a breach of the first kind rolls back by itself, given the evidence."""
    say = to.say
    breaches = _limits(limits.error_roll_back, limits.success_roll_back, limits.latency_roll_back)
    doubts = _limits(limits.error_attention, limits.success_attention, limits.latency_attention)
    by_word = (
        sentence("Drift tied to a domain write"),
        sentence("A serious problem that somebody reports (rolled back by hand)"),
    )
    return [
        *heading(2, say(sentence("Alert thresholds"))),
        f"### {say(sentence('At once (roll back)'))}",
        "",
        *(f"- {say(each)}" for each in (*breaches, *by_word)),
        *heading(3, say(sentence("Needs attention"))),
        *(f"- {say(each)}" for each in doubts),
    ]


def _limits(errors: float, successes: float, latency: float) -> tuple[Sentence, ...]:
    return (
        sentence("Error rate > {limit:g} %", limit=errors * 100),
        sentence("Success rate < {limit:g} %", limit=successes * 100),
        sentence("P95 latency grows > {limit:g} %", limit=latency * 100),
    )


def statistics(
    view: RolloutView, snapshot: MetricsSnapshot | None, to: ReportLanguage
) -> list[str]:
    return [
        *heading(2, to.say(sentence("Statistics"))),
        f"### {to.say(sentence('Stages'))}",
        "",
        *_stages(view, to),
        *heading(3, to.say(sentence("Operations by kind"))),
        *_operations(view, to),
        *heading(3, to.say(sentence("Calls by operation and side"))),
        *_calls(snapshot, to),
    ]


def _stages(view: RolloutView, to: ReportLanguage) -> list[str]:
    if not view.stages:
        return [to.say(sentence("There is no stage plan: the slider is moved by hand."))]
    header = (
        sentence("Stage"),
        sentence("Percentage"),
        sentence("State"),
        sentence("Planned"),
        sentence("Observed"),
    )
    rows = [_stage_row(number, each, to) for number, each in enumerate(view.stages, start=1)]
    return table([to.say(each) for each in header], rows)


def _stage_row(number: int, view: StageView, to: ReportLanguage) -> list[str]:
    return [
        str(number),
        to.rate(view.stage.percent / 100),
        to.say(PROGRESS[view.progress]),
        days(view.stage, to),
        to.hours(view.observed_s),
    ]


def _operations(view: RolloutView, to: ReportLanguage) -> list[str]:
    """How many of each kind domain has really served since the slider moved."""
    served = {line.operation for line in view.operations if line.domain_calls}
    header = (sentence("Kind"), sentence("Number of operations"), sentence("Served by domain"))

    def row(title: Sentence, those: tuple[Operation, ...]) -> list[str]:
        return [to.say(title), str(len(those)), str(len(served.intersection(those)))]

    rows = [
        row(sentence("Writes of alert rules"), RULES),
        row(sentence("Camera operations"), CAMERAS),
        row(sentence("In all"), RULES + CAMERAS),
    ]
    return table([to.say(each) for each in header], rows)


def _calls(snapshot: MetricsSnapshot | None, to: ReportLanguage) -> list[str]:
    if snapshot is None:
        return [to.say(sentence("The figures could not be read."))]
    window = sentence(
        "Calls from {since} to {until}; {dropped} records were lost since the start.",
        since=to.moment(snapshot.since),
        until=to.moment(snapshot.until),
        dropped=snapshot.dropped,
    )
    lines = (*snapshot.operations, snapshot.overall)
    sides = [row for line in lines for row in _side_rows(line, to)]
    return [
        to.say(window),
        "",
        *table([to.say(each) for each in SIDE_HEADER], sides),
        *heading(3, to.say(sentence("Usage share"))),
        *_shares(lines, to),
        *heading(3, to.say(sentence("Recent errors"))),
        *_errors(snapshot, to),
    ]


def _side_rows(line: OperationFigures, to: ReportLanguage) -> Iterator[list[str]]:
    sides = ((Implementation.LEGACY, line.legacy), (Implementation.DOMAIN, line.domain))
    for side, figures in sides:
        yield [to.operation(line.operation), to.say(SIDES[side]), *_cells(figures, to)]


def _cells(figures: Figures, to: ReportLanguage) -> list[str]:
    latency = figures.latency
    percentiles = (
        (None, None, None) if latency is None else (latency.p50_ms, latency.p95_ms, latency.p99_ms)
    )
    return [
        str(figures.calls),
        *(str(figures.by_outcome.get(outcome, 0)) for outcome in Outcome),
        to.rate(figures.error_rate),
        to.rate(figures.success_rate),
        *(to.milliseconds(value) for value in percentiles),
    ]


def _shares(lines: tuple[OperationFigures, ...], to: ReportLanguage) -> list[str]:
    header = (
        sentence("Operation"),
        sentence("Usage share"),
        sentence("Expected"),
        sentence("Calls shown apart"),
    )
    rows = [
        [
            to.operation(line.operation),
            to.rate(line.usage_share),
            to.rate(line.expected_share),
            str(line.apart.calls),
        ]
        for line in lines
    ]
    return table([to.say(each) for each in header], rows)


def _errors(snapshot: MetricsSnapshot, to: ReportLanguage) -> list[str]:
    if not snapshot.recent_errors:
        return [to.say(sentence("No call failed."))]
    header = (
        sentence("Time"),
        sentence("Operation"),
        sentence("Side"),
        sentence("Outcome"),
        sentence("Error"),
        sentence("Camera or rule"),
    )
    rows = [
        [
            to.moment(each.at),
            _named(each.operation, to),
            to.say(SIDES[each.implementation]),
            to.say(OUTCOMES[each.outcome]),
            plain(each.error),
            plain(each.unit),
        ]
        for each in snapshot.recent_errors
    ]
    return table([to.say(each) for each in header], rows)


def _named(operation: str, to: ReportLanguage) -> str:
    return to.operation(Operation(operation)) if operation in set(Operation) else plain(operation)
