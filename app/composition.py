"""Puts a site's services together, in order, and takes them apart in reverse. Knows no Qt."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

from app.alert_opening import AlertSources, open_alerts
from app.alert_store import AlertStore, last_seen
from app.alerts_desk import AlertPorts, AlertsDesk
from app.assurance.exercise import exercise_site
from app.assurance.long_work import Assurance
from app.assurance.room import AssuranceRoom, AssuredSite
from app.camera_log_files import CameraLogFiles
from app.capture_port import CapturePort
from app.capturing import capture_settings
from app.configuration_port import ConfigurationPort
from app.health_checks import HealthChecks, workers_of
from app.journal import OF_RULES, Journal
from app.legacy_ports import legacy_operations
from app.metrics_desk import MetricsDesk
from app.news_desk import NewsDesk
from app.pairs import pairs
from app.recording import open_record_writer
from app.rollout.checklist.desk import ChecklistDesk
from app.rollout.desk import rollout_requests
from app.rollout.long_work import long_work
from app.rollout.marks import chart_marks
from app.rollout.opening import Site, open_rollout
from app.rollout.report.desk import ReportDesk
from app.rollout.room import RolloutRoom
from app.rollout.sight import rollout_view
from app.rule_port import rule_operations
from app.settings import Settings
from app.site_desk import SiteDesk
from app.site_folder import SiteFolder
from app.station import Station
from app.station_log import station_log
from app.station_looks import station_looks
from app.station_reads import StationReads
from app.surroundings import Surroundings
from app.system_questions import system_questions
from app.wiring import wire
from services.capture.supervisor import Supervisor
from services.domain.call import STATION_ACTOR
from services.domain.operation import CallRecord
from services.domain.sentences import Sentence
from services.operations.cameras import CameraOperations
from services.operations.editing import CameraEditing
from services.operations.rules import RuleOperations
from services.rollout.calls import Answer, Calls
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.secrets.store import SecretStore
from services.storage.site_file.standing import file_standing
from services.storage.site_lock import SiteLock

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Composition:
    """A running station and what its window needs beside it."""

    station: Station
    news: NewsDesk
    settings: Settings
    folder: SiteFolder
    calls: Calls
    supervisor: Supervisor
    rollout: RolloutRoom
    configuration: Configuration
    rules: RuleOperations
    assurance: AssuranceRoom
    record_call: Callable[[CallRecord], None]

    def auto_start(self) -> None:
        """Starts what is active and marked for it, through the same wrapper as everybody."""
        for view in self.station.views():
            if view.camera.active and view.camera.auto_start:
                self.station.start.begin(STATION_ACTOR, view.camera.id)

    def apply_settings(self) -> None:
        """Limits and ladder for attempts from now on."""
        self.supervisor.change_settings(capture_settings(self.folder, self.settings.values()))


@contextmanager
def open_composition(
    folder: SiteFolder, *, watches: bool = True, around: Surroundings | None = None
) -> Iterator[Composition]:
    """Raises SiteInUse when another station holds the folder; everything ends with the block."""
    with ExitStack() as stack:
        folder.create()
        stack.enter_context(SiteLock(folder.root))
        stack.enter_context(station_log(folder.station_log))
        yield _compose(folder, stack, around or Surroundings(), watches=watches)
        logger.info("the station ends")


@contextmanager
def open_station(folder: SiteFolder) -> Iterator[Station]:
    """The station alone, for a command."""
    with open_composition(folder, watches=False) as composed:
        yield composed.station


def _compose(
    folder: SiteFolder, stack: ExitStack, around: Surroundings, *, watches: bool
) -> Composition:
    database = ConfigurationDatabase.open(folder.configuration)
    stack.callback(database.close)
    records = RecordsDatabase.open(folder.records)
    stack.callback(records.close)
    settings = Settings(database)
    news = NewsDesk()
    ended_at = last_seen(records)
    writer = open_record_writer(folder, database, records, settings, stack)
    journal = Journal(writer.record_entry, writer.record_call)
    news.subscribe(journal.on_event)
    secrets = SecretStore(folder.root)
    configuration = Configuration(folder.root, database, secrets, publish=news.publish)
    configuration.open()
    stack.callback(configuration.close)
    supervisor = Supervisor(
        settings=capture_settings(folder, settings.values()), publish=news.publish
    )
    supervisor.start()
    stack.callback(supervisor.stop)
    capture = CapturePort(supervisor, configuration)
    rules = rule_operations(configuration, database)
    assurance = AssuranceRoom(
        AssuredSite(folder, database, records, configuration, secrets, capture, around.utc_clock),
        shadow_percent=lambda: settings.values()["shadow_percent"],
    )
    port = ConfigurationPort(configuration)
    operations = CameraOperations(port, capture, CameraLogFiles(folder))
    table = pairs(legacy_operations(configuration, database, capture, folder), operations, rules)
    checklist = ChecklistDesk(
        health=lambda: metrics.checks_now(),
        news=configuration.news,
        paired=len(table),
        watches=watches,
    )
    rollout = open_rollout(
        Site(
            folder,
            database,
            records,
            configuration.cameras,
            rule_ids=lambda: [str(rule.id) for rule in rules.rules()],
            flush=writer.flush,
            dropped=lambda: writer.dropped,
            publish=news.publish,
            drift=assurance.drifts,
            variables=around.variables,
            utc_clock=around.utc_clock,
        ),
        stack,
        replace(assurance.assured, checklist=checklist.items),
        watches=watches,
    )
    news.subscribe(rollout.on_event)

    def ended(answer: Answer[Any]) -> None:
        journal.on_answer(answer)
        rollout.ended(answer)
        assurance.on_answer(answer)
        if answer.error is None and answer.record.operation in OF_RULES:
            alerting.runner.rules_changed()

    calls = Calls(
        ended,
        route=rollout.router.decide,
        reachable=capture.answered_lately,
        utc_clock=around.utc_clock,
    )
    calls.start()
    stack.callback(calls.stop)
    if watches or around.rehearses:
        assurance.open(calls, rollout.room.engine, stack, shadows=watches)

    alerting = open_alerts(
        AlertStore(database, records),
        AlertSources(
            rules.rules,
            lambda: [camera.id for camera in configuration.cameras()],
            capture.run_states,
            writer.record_sample,
            looks=station_looks(
                lambda: [rule.draft.conditions for rule in rules.rules()],
                lambda since, until: metrics.figures(since, until),
                questions=system_questions(
                    folder.root,
                    dropped=lambda: writer.dropped,
                    news=configuration.news,
                    latched=lambda: rollout.room.ledger.state.is_latched,
                ),
            ),
            watches=watches,
        ),
        news,
        stack,
        seen_at=ended_at,
    )

    def problems() -> tuple[Sentence, ...]:
        notes = (
            *rollout.room.problems(),
            *database.notes,
            *records.notes,
            *settings.problems,
            *configuration.problems(),
        )
        # both databases say the same of their folder
        return tuple(dict.fromkeys(notes))

    desk = SiteDesk(folder, configuration, records, operations, capture)
    reads = StationReads(configuration, supervisor, capture, problems)
    metrics = MetricsDesk(
        records,
        dropped=lambda: writer.dropped,
        marks=lambda since, until: chart_marks(rollout.room.rows, since, until),
        standing=lambda: file_standing(folder.root, database, secrets),
        checks=HealthChecks(
            folder.root, (database, records), workers=workers_of(reads.run_states), writes=True
        ),
    )
    report = ReportDesk(rollout.room, lambda: rollout_view(rollout.room), metrics.figures)
    station = wire(
        calls,
        around.change(table),
        rules,
        CameraEditing(port, capture),
        desk,
        assurance.drift,
        metrics,
        settings,
        reads,
        AlertsDesk(
            database,
            records,
            alerting,
            AlertPorts(configuration.camera, capture.newest_jpeg, news.publish, folder.violations),
        ),
        rollout_requests(
            calls,
            rollout.room,
            long_work(
                Assurance(folder, assurance.notes),
                lambda *asked: exercise_site(composed, _open_copy, *asked),
                report=report.report,
            ),
        ),
    )
    if watches:
        # people's edits are taken over by the same refresh that an operator can ask for
        watcher = configuration.watcher(lambda: _ask_refresh(station))
        watcher.start()
        stack.callback(watcher.stop)
    composed = Composition(
        station,
        news,
        settings,
        folder,
        calls,
        supervisor,
        rollout.room,
        configuration,
        rules,
        assurance,
        writer.record_call,
    )
    return composed


@contextmanager
def _open_copy(folder: SiteFolder) -> Iterator[Station]:
    """A station on a scratch site: what the environment says of the real one does not hold."""
    with open_composition(folder, watches=False, around=Surroundings(variables={})) as composed:
        yield composed.station


def _ask_refresh(station: Station) -> None:
    station.refresh.begin(STATION_ACTOR)
