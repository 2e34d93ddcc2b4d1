"""The station's page filled in: every request with its limit, its pool and its lease."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from app.alerts.channel_desk import ChannelDesk
from app.alerts.desk import AlertsDesk
from app.alerts.reading import AlertReads
from app.alerts.rule_desk import RuleDesk
from app.assurance.drift_desk import DriftDesk
from app.metrics_desk import MetricsDesk
from app.pairs import Pair, routed
from app.regions_desk import RegionsDesk
from app.rollout.requests import RolloutRequests
from app.settings import Settings
from app.site_desk import SiteDesk
from app.station import Station
from app.station_reads import StationReads
from app.wall_views_desk import WallViewsDesk
from services.domain.call import Call
from services.domain.detections import DetectorState
from services.domain.operation import WRITE_LIMIT_S, Operation
from services.operations.editing import CameraEditing
from services.operations.rules import RuleOperations
from services.rollout.calls import Calls, Request, first_argument, no_unit

P = ParamSpec("P")
R = TypeVar("R")

LONG_LIMIT_S = 60.0
# an attempt to deliver ends after 10 s by itself
TEST_LIMIT_S = 15.0


@dataclass(frozen=True)
class Desks:
    """Who answers; each method that takes a call can become a request."""

    rules: RuleOperations
    editing: CameraEditing
    site: SiteDesk
    regions: RegionsDesk
    drift: DriftDesk
    metrics: MetricsDesk
    settings: Settings
    reads: StationReads
    alerts: AlertsDesk
    channels: ChannelDesk
    detector_state: Callable[[], DetectorState]
    alert_reads: AlertReads
    rule_desk: RuleDesk
    rollout: RolloutRequests
    wall_views: WallViewsDesk


def wire(calls: Calls, pairs: Mapping[Operation, Pair], desks: Desks) -> Station:
    # long, but a list: every request with who answers it
    def moved(operation: Operation) -> Request[..., Any]:
        return routed(calls, operation, pairs[operation])

    def edit(
        work: Callable[Concatenate[Call, P], R],
        *,
        leased: bool = False,
        limit: float = 0,
        unit: Callable[..., str] | None = None,
    ) -> Request[P, R]:
        limit_s = limit or WRITE_LIMIT_S
        name = work.__name__
        return Request(calls, name, work, limit_s=limit_s, reads=False, leased=leased, unit=unit)

    def look(
        work: Callable[Concatenate[Call, P], R], *, about_camera: bool = False
    ) -> Request[P, R]:
        return Request(
            calls,
            work.__name__,
            work,
            limit_s=WRITE_LIMIT_S,
            reads=True,
            unit=first_argument if about_camera else no_unit,
        )

    def save_settings(call: Call, values: Any) -> dict[str, Any]:
        return desks.settings.save(call, values)

    return Station(
        create_rule=moved(Operation.CREATE_RULE),
        update_rule=moved(Operation.UPDATE_RULE),
        preview=moved(Operation.PREVIEW),
        start=moved(Operation.START),
        stop=moved(Operation.STOP),
        restart=moved(Operation.RESTART),
        status=moved(Operation.STATUS),
        batch_status=moved(Operation.BATCH_STATUS),
        activate=moved(Operation.ACTIVATE),
        deactivate=moved(Operation.DEACTIVATE),
        set_auto_start=moved(Operation.SET_AUTO_START),
        logs=moved(Operation.LOGS),
        refresh=moved(Operation.REFRESH),
        add_camera=edit(desks.editing.add_camera, leased=True),
        edit_camera=edit(desks.editing.edit_camera, leased=True),
        delete_camera=edit(desks.editing.delete_camera, leased=True),
        undelete_camera=edit(desks.editing.undelete_camera, leased=True),
        delete_rule=edit(desks.rules.delete_rule, unit=first_argument),
        test_source=look(desks.site.test_source),
        resolve_conflict=edit(desks.site.resolve_conflict, leased=True),
        remove_vanished=edit(desks.site.remove_vanished),
        put_back_vanished=edit(desks.site.put_back_vanished),
        consistency=look(desks.drift.consistency),
        repair_drift=edit(desks.drift.repair_drift),
        read_import=look(desks.site.read_import),
        apply_import=edit(desks.site.apply_import, limit=LONG_LIMIT_S),
        export_site=edit(desks.site.export_site),
        move_passwords=edit(desks.site.move_passwords),
        regions=look(desks.regions.regions, about_camera=True),
        save_regions=edit(desks.regions.save_regions, leased=True),
        save_snapshot=look(desks.site.save_snapshot, about_camera=True),
        save_settings=edit(save_settings),
        save_wall_view=edit(desks.wall_views.save_wall_view),
        delete_wall_view=edit(desks.wall_views.delete_wall_view),
        backup=edit(desks.site.backup, limit=LONG_LIMIT_S),
        stored_sizes=look(desks.site.stored_sizes),
        log_tail=look(desks.site.log_tail),
        journal=look(desks.site.journal),
        metrics=look(desks.metrics.metrics),
        charts=look(desks.metrics.charts),
        metrics_document=look(desks.metrics.metrics_document),
        health=look(desks.metrics.health),
        record_violation=Request(
            calls,
            "record_violation",
            desks.alerts.record_violation,
            limit_s=WRITE_LIMIT_S,
            reads=False,
            unit=first_argument,
        ),
        violations=look(desks.alerts.violations),
        alerts=look(desks.alerts.alerts),
        acknowledge_alert=edit(desks.alerts.acknowledge_alert),
        close_alert=edit(desks.alerts.close_alert),
        snooze_alert=edit(desks.alerts.snooze_alert),
        why=look(desks.alerts.why),
        save_channel=edit(desks.channels.save_channel),
        delete_channel=edit(desks.channels.delete_channel),
        undelete_channel=edit(desks.channels.undelete_channel),
        test_channel=edit(desks.channels.test_channel, limit=TEST_LIMIT_S),
        channel_traffic=look(desks.channels.channel_traffic),
        deliveries=look(desks.channels.deliveries),
        wake_alert=edit(desks.alerts.wake_alert),
        reopen_alert=edit(desks.alerts.reopen_alert),
        unhandled_alerts=look(desks.alert_reads.unhandled_alerts),
        alert_history=look(desks.alert_reads.alert_history),
        alert_violations=look(desks.alert_reads.alert_violations),
        alert_picture=look(desks.alert_reads.alert_picture),
        rule_statistics=look(desks.alert_reads.rule_statistics),
        list_rules=look(desks.rule_desk.list_rules),
        firing_counts=look(desks.rule_desk.firing_counts),
        firing_now=look(desks.rule_desk.firing_now),
        suggest_threshold=look(desks.rule_desk.suggest_threshold),
        read_rules=look(desks.rule_desk.read_rules),
        apply_rules=edit(desks.rule_desk.apply_rules, limit=LONG_LIMIT_S),
        export_rules=look(desks.rule_desk.export_rules),
        try_rule=desks.rule_desk.try_rule,
        rollout=desks.rollout,
        views=desks.reads.views,
        run_states=desks.reads.run_states,
        rules=desks.rules.rules,
        channels=desks.channels.channels,
        wall_views=desks.wall_views.views,
        pictures=desks.reads.pictures,
        show=desks.reads.show,
        note_overload=desks.alerts.note_overload,
        user_of=desks.reads.user_of,
        news=desks.reads.news,
        problems=desks.reads.problems,
        detector_state=desks.detector_state,
        settings=desks.settings.values,
        default_settings=lambda: dict(desks.settings.defaults),
    )
