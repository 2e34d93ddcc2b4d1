"""What the engine at work raised, a trial and the trace find again in the records it left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.alerts.opening import Alerting, AlertSources, open_alerts
from app.alerts.rule_history import MOST_LINES, History, why
from app.alerts.rule_trials import try_rule
from app.alerts.store import AlertStore
from app.news_desk import NewsDesk
from services.domain.alerts import (
    FindingInput,
    Input,
    ProgressInput,
    SampleInput,
    TriedAlert,
    Violation,
    ViolationInput,
)
from services.domain.rules import Rule, RuleDraft
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.places import CONFIGURATION_FILE, RECORDS_FILE
from services.storage.repositories.alerts import AlertFilter, alerts_page
from services.storage.repositories.detections import write_findings, write_progress
from services.storage.repositories.samples import write_samples
from services.storage.repositories.station_runs import begin_run, see_run
from services.storage.repositories.violations import add_violation
from tests.services.alerts.drawn import CAMERAS, RECORDED, Case, cases

MUTING = RuleDraft.from_plain(
    {"name": "Lost", "rule_type": "camera_offline", "conditions": {"offline_seconds": 15}}
)
TYPES = [*((one,) for one in RECORDED), RECORDED]
START = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)

Raised = tuple[str, datetime, datetime | None, int]
"""A camera, from when, until when, and how many hits."""


@dataclass
class Site:
    """A site's databases, emptied for each case; its time is that of what is heard."""

    configuration: ConfigurationDatabase
    records: RecordsDatabase
    rules: list[Rule]
    now: datetime = START
    run: int = 0

    def empty(self) -> None:
        with self.configuration.write() as session:
            for table in ("alerts", "alert_outbox"):
                session.connection().exec_driver_sql(f"DELETE FROM {table}")
        with self.records.write() as session:
            for table in (
                "violations",
                "samples",
                "violation_progress",
                "findings",
                "station_runs",
                "evaluation_states",
                "evaluation_mark",
            ):
                session.connection().exec_driver_sql(f"DELETE FROM {table}")

    def open(self, stack: ExitStack, seen_at: datetime | None) -> Alerting:
        """Its thread ends at once: the test turns the engine itself."""
        with self.records.write() as session:
            self.run = begin_run(session, self.now)
        sources = AlertSources(
            lambda: self.rules, lambda: CAMERAS, dict, lambda _: None, (), watches=False
        )
        store = AlertStore(self.configuration, self.records)
        alerting = open_alerts(
            store,
            sources,
            NewsDesk(),
            stack,
            seen_at=seen_at,
            utc_clock=lambda: self.now,
            clock=lambda: self.now.timestamp(),
        )
        alerting.runner.stop()
        return alerting

    def hear(self, alerting: Alerting, what: Input) -> None:
        self.now = datetime.fromtimestamp(what.at, UTC)
        with self.records.write() as session:
            if isinstance(what, ViolationInput):
                happened = datetime.fromtimestamp(what.happened_at, UTC)
                region = str(what.number)
                add_violation(
                    session,
                    Violation(what.camera_id, what.violation_type, happened, self.now, 1.0, region),
                )
            elif isinstance(what, SampleInput):
                write_samples(session, [what])
            elif isinstance(what, ProgressInput):
                write_progress(session, [what])
            elif isinstance(what, FindingInput):
                write_findings(session, [what])
        if not isinstance(what, ViolationInput):
            alerting.runner.hear(what)
        alerting.runner.run_once()

    def end(self, alerting: Alerting) -> None:
        """All is evaluated and written."""
        alerting.runner.start()
        alerting.runner.stop()
        with self.records.write() as session:
            see_run(session, self.run, self.now)

    def raised(self, rule_id: int) -> list[Raised]:
        with self.configuration.read() as session:
            wanted = AlertFilter(rule_id=rule_id)
            found = alerts_page(session, wanted, limit=1000)
        return sorted(
            ((one.camera_id, one.fired_at, one.resolved_at, one.count) for one in found), key=str
        )


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    configuration = ConfigurationDatabase.open(folder / CONFIGURATION_FILE)
    records = RecordsDatabase.open(folder / RECORDS_FILE)
    yield Site(configuration, records, [])
    records.close()
    configuration.close()


@pytest.mark.parametrize("types", TYPES, ids=[*RECORDED, "combined"])
@settings(
    max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_trial_and_the_trace_find_what_the_engine_at_work_raised(
    opened: Site, types: tuple[str, ...], data: st.DataObject
) -> None:
    site, case = opened, data.draw(cases(*types))
    drafts = [MUTING, case.rule] if data.draw(st.booleans()) else [case.rule]
    site.rules = [
        Rule(number, 1, draft, "Li", START, START) for number, draft in enumerate(drafts, start=1)
    ]
    rule = site.rules[-1]
    restarts = data.draw(st.dictionaries(st.integers(1, 40), st.sampled_from([0, 400]), max_size=2))

    end = lived(site, case, restarts)

    found = try_rule(
        site.records,
        rule.draft,
        saved=rule,
        rules=site.rules,
        cameras=CAMERAS,
        utc_clock=lambda: end,
    )
    assert (found.added, found.removed) == ((), ())
    assert site.raised(rule.id) == sorted(map(in_times, found.alerts), key=str)
    history = History(site.records, site.rules, CAMERAS, utc_clock=lambda: end)
    for camera in CAMERAS:
        lines = why(rule, camera, history)
        if len(lines) < MOST_LINES:
            fired = [line.at for line in lines if str(line.what) == "The alert fired"]
            live = [at for of, at, *_ in site.raised(rule.id) if of == camera]
            assert fired == sorted(live)


def lived(site: Site, case: Case, restarts: dict[int, int]) -> datetime:
    """The engine at work on the case's events; answers when it ended."""
    site.empty()
    shift = START.timestamp() - case.start
    site.now = START
    with ExitStack() as stack:
        alerting = site.open(stack, None)
        for number, what in enumerate(case.inputs):
            if number in restarts:
                site.end(alerting)
                ended, shift = site.now, shift + restarts[number]
                site.now += timedelta(seconds=restarts[number])
                alerting = site.open(stack, ended)
            # no two at one moment: the records do not say which of two kinds came first
            site.hear(alerting, moved(what, shift + number / 1000))
        site.now += timedelta(hours=3)
        alerting.runner.run_once()
        site.end(alerting)
    return site.now


def moved(what: Input, seconds: float) -> Input:
    at = stored(what.at + seconds)
    match what:
        case ViolationInput(happened_at=happened_at):
            return what._replace(at=at, happened_at=stored(happened_at + seconds))
        case ProgressInput(happened_at=happened_at):
            return replace(what, at=at, happened_at=stored(happened_at + seconds))
        case FindingInput():
            return replace(what, at=at)
        case SampleInput():
            return what._replace(at=at)
        case _:
            raise TypeError(what)


def stored(at: float) -> float:
    """As the records give it back: of whole microseconds."""
    return datetime.fromtimestamp(at, UTC).timestamp()


def in_times(alert: TriedAlert) -> Raised:
    resolved = alert.resolved_at
    return (
        alert.camera_id,
        datetime.fromtimestamp(alert.fired_at, UTC),
        None if resolved is None else datetime.fromtimestamp(resolved, UTC),
        alert.count,
    )
