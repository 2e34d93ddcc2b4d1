"""The station's page filled in: every request with its limit, its pool and its lease."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


def wire(
    calls: Calls,
    pairs: Mapping[Operation, Pair],
    rules: RuleOperations,
    editing: CameraEditing,
    desk: SiteDesk,
    regions: RegionsDesk,
    drift: DriftDesk,
    metrics: MetricsDesk,
    settings: Settings,
    reads: StationReads,
    alerts: AlertsDesk,
    channels: ChannelDesk,
    detector_state: Callable[[], DetectorState],
    alert_reads: AlertReads,
    rule_desk: RuleDesk,
    rollout: RolloutRequests,
    wall_views: WallViewsDesk,
) -> Station:
    def moved(operation: Operation) -> Request[..., Any]:
        return routed(calls, operation, pairs[operation])

    def edit(
        work: Callable[Concatenate[Call, P], R], *, leased: bool = False, limit: float = 0
    ) -> Request[P, R]:
        limit_s = limit or WRITE_LIMIT_S
        return Request(calls, work.__name__, work, limit_s=limit_s, reads=False, leased=leased)

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
        return settings.save(call, values)

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
        add_camera=edit(editing.add_camera, leased=True),
        edit_camera=edit(editing.edit_camera, leased=True),
        delete_camera=edit(editing.delete_camera, leased=True),
        undelete_camera=edit(editing.undelete_camera, leased=True),
        delete_rule=edit(rules.delete_rule),
        test_source=look(desk.test_source),
        resolve_conflict=edit(desk.resolve_conflict, leased=True),
        remove_vanished=edit(desk.remove_vanished),
        put_back_vanished=edit(desk.put_back_vanished),
        consistency=look(drift.consistency),
        repair_drift=edit(drift.repair_drift),
        read_import=look(desk.read_import),
        apply_import=edit(desk.apply_import, limit=LONG_LIMIT_S),
        export_site=edit(desk.export_site),
        move_passwords=edit(desk.move_passwords),
        regions=look(regions.regions, about_camera=True),
        save_regions=edit(regions.save_regions, leased=True),
        save_snapshot=look(desk.save_snapshot, about_camera=True),
        save_settings=edit(save_settings),
        save_wall_view=edit(wall_views.save_wall_view),
        delete_wall_view=edit(wall_views.delete_wall_view),
        backup=edit(desk.backup, limit=LONG_LIMIT_S),
        stored_sizes=look(desk.stored_sizes),
        log_tail=look(desk.log_tail),
        journal=look(desk.journal),
        metrics=look(metrics.metrics),
        charts=look(metrics.charts),
        metrics_document=look(metrics.metrics_document),
        health=look(metrics.health),
        record_violation=Request(
            calls,
            "record_violation",
            alerts.record_violation,
            limit_s=WRITE_LIMIT_S,
            reads=False,
            unit=first_argument,
        ),
        violations=look(alerts.violations),
        alerts=look(alerts.alerts),
        acknowledge_alert=edit(alerts.acknowledge_alert),
        close_alert=edit(alerts.close_alert),
        snooze_alert=edit(alerts.snooze_alert),
        why=look(alerts.why),
        save_channel=edit(channels.save_channel),
        delete_channel=edit(channels.delete_channel),
        undelete_channel=edit(channels.undelete_channel),
        test_channel=edit(channels.test_channel, limit=TEST_LIMIT_S),
        channel_traffic=look(channels.channel_traffic),
        deliveries=look(channels.deliveries),
        wake_alert=edit(alerts.wake_alert),
        reopen_alert=edit(alerts.reopen_alert),
        unhandled_alerts=look(alert_reads.unhandled_alerts),
        alert_history=look(alert_reads.alert_history),
        alert_violations=look(alert_reads.alert_violations),
        alert_picture=look(alert_reads.alert_picture),
        rule_statistics=look(alert_reads.rule_statistics),
        list_rules=look(rule_desk.list_rules),
        firing_counts=look(rule_desk.firing_counts),
        firing_now=look(rule_desk.firing_now),
        suggest_threshold=look(rule_desk.suggest_threshold),
        read_rules=look(rule_desk.read_rules),
        apply_rules=edit(rule_desk.apply_rules, limit=LONG_LIMIT_S),
        export_rules=look(rule_desk.export_rules),
        try_rule=rule_desk.try_rule,
        rollout=rollout,
        views=reads.views,
        run_states=reads.run_states,
        rules=rules.rules,
        channels=channels.channels,
        wall_views=wall_views.views,
        pictures=reads.pictures,
        show=reads.show,
        note_overload=alerts.note_overload,
        user_of=reads.user_of,
        news=reads.news,
        problems=reads.problems,
        detector_state=detector_state,
        settings=settings.values,
        default_settings=lambda: dict(settings.defaults),
    )
