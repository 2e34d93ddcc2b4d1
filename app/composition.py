"""Puts a site's services together, in order, and takes them apart in reverse. Knows no Qt."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

from app.alerts.opening import Alerting
from app.assurance.exercise import exercise_site
from app.assurance.long_work import Assurance
from app.assurance.room import AssuranceRoom
from app.capturing import capture_settings
from app.detection.opening import open_detection, open_detector, seen_problems
from app.ground import Ground, open_ground, operations_on
from app.journal import OF_RULES
from app.news_desk import NewsDesk
from app.pairs import pairs
from app.parts import (
    alert_reads,
    alerting_on,
    alerts_desk,
    assurance_on,
    channel_desk,
    channels_on,
    ground_problems,
    metrics_on,
    regions_on,
    rollout_site,
    rule_desk,
    site_desk,
)
from app.rollout.checklist.desk import ChecklistDesk
from app.rollout.desk import rollout_requests
from app.rollout.long_work import long_work
from app.rollout.opening import Rollout, open_rollout
from app.rollout.report.desk import ReportDesk
from app.rollout.room import RolloutRoom
from app.rollout.sight import rollout_view
from app.settings import Settings
from app.site_folder import SiteFolder
from app.station import Station
from app.station_log import station_log
from app.station_reads import StationReads
from app.surroundings import Surroundings
from app.wall_views_desk import WallViewsDesk
from app.wiring import Desks, wire
from services.capture.supervisor import Supervisor
from services.domain.call import STATION_ACTOR
from services.domain.detections import DetectorState
from services.domain.operation import CallRecord
from services.operations.rules import RuleOperations
from services.rollout.calls import Answer, Calls
from services.storage.configuration import Configuration
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
    # long, but a list: what is made in which order, and from what
    ground = open_ground(folder, stack)
    operations = operations_on(ground)
    table = pairs(operations.legacy, operations.cameras, operations.rules)
    assurance = assurance_on(ground, around)
    metrics = metrics_on(ground)
    checklist = ChecklistDesk(
        health=metrics.checks_now,
        news=ground.configuration.news,
        paired=len(table),
        watches=watches,
    )
    rollout = open_rollout(
        rollout_site(ground, operations, assurance, around),
        stack,
        replace(assurance.assured, checklist=checklist.items),
        watches=watches,
    )
    ground.news.subscribe(rollout.on_event)
    channels = channels_on(ground)
    alerting = alerting_on(
        ground,
        operations,
        rollout.room,
        metrics,
        channels,
        assurance,
        around,
        stack,
        watches=watches,
    )
    calls = _calls(ground, rollout, assurance, alerting, around)
    calls.start()
    stack.callback(calls.stop)
    if watches or around.rehearses:
        assurance.open(calls, rollout.room.engine, stack, shadows=watches)
    regions = regions_on(ground, operations)
    detector = open_detector(ground, stack) if watches else None
    wall_views = WallViewsDesk(ground.database, lambda: ground.camera_ids, around.utc_clock)
    reads = StationReads(
        ground.configuration,
        ground.supervisor,
        ground.capture,
        lambda: (
            *ground_problems(ground, rollout.room, channels),
            *regions.problems(),
            *seen_problems(detection, detector),
            *wall_views.problems,
        ),
    )
    work = long_work(
        Assurance(folder, assurance.notes, ground.news.publish),
        lambda *asked: exercise_site(composed, _open_copy, *asked),
        report=ReportDesk(rollout.room, lambda: rollout_view(rollout.room), metrics.figures).report,
    )
    desks = Desks(
        rules=operations.rules,
        editing=operations.editing,
        site=site_desk(ground, operations),
        regions=regions,
        drift=assurance.drift,
        metrics=metrics,
        settings=ground.settings,
        reads=reads,
        alerts=alerts_desk(ground, operations, alerting, metrics, around),
        channels=channel_desk(ground, channels),
        detector_state=lambda: detector.state if detector else DetectorState(),
        alert_reads=alert_reads(ground),
        rule_desk=rule_desk(ground, operations, alerting, metrics),
        rollout=rollout_requests(calls, rollout.room, work),
        wall_views=wall_views,
    )
    station = wire(calls, around.change(table), desks)
    detection = open_detection(ground, alerting, station, stack) if watches else None
    if watches:
        # people's edits are taken over by the same refresh that an operator can ask for
        watcher = ground.configuration.watcher(lambda: _ask_refresh(station))
        watcher.start()
        stack.callback(watcher.stop)
        regions.watcher.start()
        stack.callback(regions.watcher.stop)
    composed = Composition(
        station=station,
        news=ground.news,
        settings=ground.settings,
        folder=folder,
        calls=calls,
        supervisor=ground.supervisor,
        rollout=rollout.room,
        configuration=ground.configuration,
        rules=operations.rules,
        assurance=assurance,
        record_call=ground.writer.record_call,
    )
    return composed


def _calls(
    ground: Ground,
    rollout: Rollout,
    assurance: AssuranceRoom,
    alerting: Alerting,
    around: Surroundings,
) -> Calls:
    def ended(answer: Answer[Any]) -> None:
        ground.journal.on_answer(answer)
        rollout.ended(answer)
        assurance.on_answer(answer)
        if answer.error is None and answer.record.operation in OF_RULES:
            alerting.runner.rules_changed()

    return Calls(
        ended,
        route=rollout.router.decide,
        reachable=ground.capture.answered_lately,
        utc_clock=around.utc_clock,
    )


@contextmanager
def _open_copy(folder: SiteFolder) -> Iterator[Station]:
    """A station on a scratch site: what the environment says of the real one does not hold."""
    with open_composition(folder, watches=False, around=Surroundings(variables={})) as composed:
        yield composed.station


def _ask_refresh(station: Station) -> None:
    station.refresh.begin(STATION_ACTOR)
