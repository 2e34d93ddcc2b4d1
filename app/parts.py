"""The parts of a station that stand on its ground, each made from it alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from app.alerts.built_in_rules import bring_built_in_rules
from app.alerts.channel_desk import ChannelDesk
from app.alerts.channels import ChannelBook
from app.alerts.delivering import DeliveryPorts, open_delivery
from app.alerts.desk import AlertPorts, AlertsDesk
from app.alerts.opening import Alerting, AlertSources, open_alerts
from app.alerts.reading import AlertReads
from app.alerts.rule_desk import RuleDesk, RulePorts
from app.alerts.rule_history import History
from app.alerts.saying import OperatorsLanguage
from app.alerts.station_looks import station_looks
from app.alerts.store import AlertStore
from app.alerts.system_questions import system_questions
from app.assurance.room import AssuranceRoom, AssuredSite
from app.ground import Ground, Operations
from app.health_checks import HealthChecks, workers_of
from app.metrics_desk import MetricsDesk
from app.regions_desk import RegionsDesk
from app.rollout.marks import chart_marks
from app.rollout.opening import Site
from app.rollout.room import RolloutRoom
from app.rollout.store import RolloutRows
from app.site_desk import SiteDesk
from app.surroundings import Surroundings
from services.alerts.delivery import Channel, open_channel
from services.domain.channels import ChannelSettings
from services.domain.errors import CameraNotFound
from services.domain.sentences import Sentence
from services.storage.site_file.standing import file_standing


def assurance_on(ground: Ground, around: Surroundings) -> AssuranceRoom:
    site = AssuredSite(
        ground.folder,
        ground.database,
        ground.records,
        ground.configuration,
        ground.secrets,
        ground.capture,
        around.utc_clock,
    )
    return AssuranceRoom(site, shadow_percent=lambda: ground.settings.values()["shadow_percent"])


def metrics_on(ground: Ground) -> MetricsDesk:
    folder, rows = ground.folder, RolloutRows(ground.database)
    return MetricsDesk(
        ground.records,
        dropped=lambda: ground.writer.dropped,
        marks=lambda since, until: chart_marks(rows, since, until),
        standing=lambda: file_standing(folder.root, ground.database, ground.secrets),
        checks=HealthChecks(
            folder.root,
            (ground.database, ground.records),
            workers=workers_of(ground.capture.run_states),
            writes=True,
        ),
    )


def rollout_site(
    ground: Ground, operations: Operations, assurance: AssuranceRoom, around: Surroundings
) -> Site:
    return Site(
        ground.folder,
        ground.database,
        ground.records,
        ground.configuration.cameras,
        rule_ids=lambda: [str(rule.id) for rule in operations.rules.rules()],
        flush=ground.writer.flush,
        dropped=lambda: ground.writer.dropped,
        publish=ground.news.publish,
        drift=assurance.drifts,
        variables=around.variables,
        utc_clock=around.utc_clock,
    )


def alerting_on(
    ground: Ground,
    operations: Operations,
    room: RolloutRoom,
    metrics: MetricsDesk,
    channels: ChannelBook,
    assurance: AssuranceRoom,
    around: Surroundings,
    stack: ExitStack,
    *,
    watches: bool,
) -> Alerting:
    if watches:
        bring_built_in_rules(ground.configuration, ground.database, around.utc_clock)
    questions = system_questions(
        ground.folder.root,
        dropped=lambda: ground.writer.dropped,
        news=ground.configuration.news,
        drifts=lambda: assurance.drift.report().confirmed,
        latched=lambda: room.ledger.state.is_latched,
        disk_usage=around.disk_usage,
    )
    sources = AlertSources(
        operations.rules.rules,
        lambda: ground.camera_ids,
        ground.capture.run_states,
        ground.writer.record_sample,
        looks=station_looks(
            lambda: [rule.draft.conditions for rule in operations.rules.rules()],
            metrics.figures,
            questions=questions,
        ),
        watches=watches,
        channels=channels.settings,
        camera_name=_camera_name(ground),
    )
    store = AlertStore(ground.database, ground.records)
    alerting = open_alerts(
        store,
        sources,
        ground.news,
        stack,
        seen_at=ground.ended_at,
        utc_clock=around.utc_clock,
    )
    if watches:
        # a command leaves its notifications to the station that runs next
        ports = DeliveryPorts(
            ground.database,
            channels.channels,
            ground.capture.newest_jpeg,
            ground.folder.violations,
        )
        open_delivery(alerting, ports, ground.news, stack)
    return alerting


def _camera_name(ground: Ground) -> Callable[[str], str]:
    def name(camera_id: str) -> str:
        try:
            return ground.configuration.camera(camera_id).name
        except CameraNotFound:
            return camera_id

    return name


def channels_on(ground: Ground) -> ChannelBook:
    language = OperatorsLanguage(lambda: str(ground.settings.values()["language"]))

    def opened(settings: ChannelSettings) -> Channel:
        return open_channel(settings, ground.secrets, say=language.say)

    return ChannelBook(ground.database, ground.secrets, opened)


def channel_desk(ground: Ground, channels: ChannelBook) -> ChannelDesk:
    return ChannelDesk(ground.database, channels)


def alerts_desk(
    ground: Ground,
    operations: Operations,
    alerting: Alerting,
    metrics: MetricsDesk,
    around: Surroundings,
) -> AlertsDesk:
    def history() -> History:
        rules, cameras = operations.rules.rules(), ground.camera_ids
        return History(ground.records, rules, cameras, metrics.figures, around.utc_clock)

    ports = AlertPorts(
        ground.configuration.camera,
        ground.capture.newest_jpeg,
        ground.folder.violations,
        history,
        around.utc_clock,
    )
    return AlertsDesk(ground.database, ground.records, alerting, ports)


def regions_on(ground: Ground, operations: Operations) -> RegionsDesk:
    return RegionsDesk(
        ground.folder.root, ground.configuration, operations.editing, ground.news.publish
    )


def alert_reads(ground: Ground) -> AlertReads:
    return AlertReads(ground.database, ground.records, ground.folder.violations)


def rule_desk(
    ground: Ground, operations: Operations, alerting: Alerting, metrics: MetricsDesk
) -> RuleDesk:
    return RuleDesk(
        RulePorts(
            operations.rules,
            ground.records,
            alerting.ledger,
            lambda: ground.camera_ids,
            metrics.figures,
        )
    )


def site_desk(ground: Ground, operations: Operations) -> SiteDesk:
    return SiteDesk(
        ground.folder,
        ground.configuration,
        ground.records,
        operations.cameras,
        ground.capture,
    )


def ground_problems(
    ground: Ground, room: RolloutRoom, channels: ChannelBook
) -> tuple[Sentence, ...]:
    notes = (
        *room.problems(),
        *ground.database.notes,
        *ground.records.notes,
        *ground.settings.problems,
        *ground.configuration.problems(),
        *channels.problems,
    )
    # both databases say the same of their folder
    return tuple(dict.fromkeys(notes))
