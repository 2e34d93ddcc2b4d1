"""The seed's checklists: what each line asks, and whether the station or a person answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.rollout.checklist import checks
from app.rollout.checklist import guard_checks as guards
from app.rollout.checklist.facts import ChecklistFacts, Look
from services.domain.operation import Operation
from services.domain.rollout_view import ChecklistItem, CheckState
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import Guard

PREFLIGHT, TODAY, WATCH = "preflight", "today", "watch"
FUNCTION, PERFORMANCE, DATA = "function", "performance", "data"
GROUPS = (PREFLIGHT, TODAY, WATCH, FUNCTION, PERFORMANCE, DATA)


@dataclass(frozen=True)
class Line:
    """One line; without a check it is ticked by hand. `limit` fills `{limit}` in its text."""

    key: str
    text: Sentence
    check: Look | None = None
    limit: Callable[[ChecklistFacts], float] | None = None

    @property
    def group(self) -> str:
        return self.key.partition(".")[0]


_errors = guards.guard_is_well(Guard.ERROR_RATE)
_successes = guards.guard_is_well(Guard.SUCCESS_RATE)
_latencies = guards.guard_is_well(Guard.LATENCY)


def _most_errors(facts: ChecklistFacts) -> float:
    return facts.view.limits.error_attention * 100


def _least_success(facts: ChecklistFacts) -> float:
    return facts.view.limits.success_attention * 100


def _percent(facts: ChecklistFacts) -> float:
    return facts.view.state.percent


LINES = (
    Line("preflight.code", sentence("Both implementations are wired in"), checks.pairs),
    Line("preflight.unit_tests", sentence("Unit tests pass")),
    Line("preflight.integration_tests", sentence("Integration tests pass")),
    Line("preflight.comparison", sentence("Old and new compare clean"), checks.comparison),
    Line("preflight.switch", sentence("The rollout switch is verified"), checks.switch),
    Line("preflight.roll_back", sentence("Roll back is rehearsed"), checks.drill),
    Line("preflight.monitoring", sentence("Monitoring is set up"), checks.monitoring),
    Line("preflight.consistency", sentence("Data show no drift"), guards.consistency),
    Line("preflight.health", sentence("The station is healthy"), checks.health),
    Line("today.service", sentence("The service runs normally"), checks.health),
    Line("today.metrics", sentence("The monitoring can be read"), checks.metrics),
    Line(
        "today.error_rate",
        sentence("The error rate is normal (< {limit:g} %)"),
        _errors,
        _most_errors,
    ),
    Line("today.latency", sentence("Response times are normal (no marked growth)"), _latencies),
    Line(
        "today.success_rate",
        sentence("The success rate is normal (> {limit:g} %)"),
        _successes,
        _least_success,
    ),
    Line(
        "today.usage", sentence("Domain usage is about {limit:g} %"), guards.usage_share, _percent
    ),
    Line("watch.error_rate", sentence("Check the error rate every hour"), guards.hourly),
    Line("watch.latency", sentence("Check response times every hour"), guards.hourly),
    Line("watch.success_rate", sentence("Check the success rate every hour"), guards.hourly),
    Line("watch.feedback", sentence("Collect what users say")),
    Line("watch.function", sentence("Verify that functions are right")),
    Line("watch.consistency", sentence("Watch data consistency"), guards.consistency),
    Line(
        "function.create_rule",
        sentence("Creating an alert rule works"),
        guards.works(Operation.CREATE_RULE),
    ),
    Line(
        "function.update_rule",
        sentence("Updating an alert rule works"),
        guards.works(Operation.UPDATE_RULE),
    ),
    Line("function.errors", sentence("Errors are answered alike"), checks.comparison),
    Line("function.start", sentence("Starting a camera works"), guards.works(Operation.START)),
    Line("function.stop", sentence("Stopping a camera works"), guards.works(Operation.STOP)),
    Line(
        "function.restart", sentence("Restarting a camera works"), guards.works(Operation.RESTART)
    ),
    Line("function.status", sentence("Reading a status works"), guards.works(Operation.STATUS)),
    Line(
        "function.batch_status",
        sentence("Reading the status of several works"),
        guards.works(Operation.BATCH_STATUS),
    ),
    Line(
        "function.active",
        sentence("Activating and deactivating a camera work"),
        guards.works(Operation.ACTIVATE, Operation.DEACTIVATE),
    ),
    Line(
        "function.auto_start",
        sentence("Switching auto-start works"),
        guards.works(Operation.SET_AUTO_START),
    ),
    # the seed lists twelve of its thirteen; this is the one it forgot
    Line("function.preview", sentence("A preview works"), guards.works(Operation.PREVIEW)),
    Line("function.logs", sentence("Reading logs works"), guards.works(Operation.LOGS)),
    Line(
        "function.refresh",
        sentence("Refreshing all cameras works"),
        guards.works(Operation.REFRESH),
    ),
    Line("performance.latency", sentence("Response times have not grown markedly"), _latencies),
    Line(
        "performance.error_rate",
        sentence("The error rate is within its limit (< {limit:g} %)"),
        _errors,
        _most_errors,
    ),
    Line(
        "performance.success_rate",
        sentence("The success rate is within its limit (> {limit:g} %)"),
        _successes,
        _least_success,
    ),
    Line(
        "performance.usage",
        sentence("The usage share is about {limit:g} %"),
        guards.usage_share,
        _percent,
    ),
    Line("data.same", sentence("Old and new give the same data"), checks.same_data),
    Line("data.database", sentence("The database is whole"), checks.database),
    Line("data.file", sentence("The site file is in step"), checks.site_file),
)
TICKED_BY_HAND = frozenset(line.key for line in LINES if line.check is None)


def checklist(facts: ChecklistFacts) -> tuple[ChecklistItem, ...]:
    """All groups' lines, in the seed's order."""
    return tuple(_item(line, facts) for line in LINES)


def _item(line: Line, facts: ChecklistFacts) -> ChecklistItem:
    text = line.text
    if line.limit is not None:
        text = replace(text, values=(("limit", line.limit(facts)),))
    if line.check is not None:
        found = line.check(facts)
        return ChecklistItem(line.key, line.group, text, found.state, True, found.what)
    tick = facts.ticks.get(line.key)
    if tick is None:
        return ChecklistItem(line.key, line.group, text, CheckState.OPEN, False)
    return ChecklistItem(line.key, line.group, text, CheckState.MET, False, by=tick.by, at=tick.at)
