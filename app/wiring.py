"""The station's page filled in: every request with its limit, its pool and its lease."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from app.metrics_desk import MetricsDesk
from app.settings import Settings
from app.site_desk import SiteDesk
from app.station import Station
from app.station_reads import StationReads
from services.domain.call import Call
from services.domain.camera import CameraConfigState
from services.domain.operation import WRITE_LIMIT_S, Operation, limit_s
from services.operations.cameras import CameraOperations
from services.operations.editing import CameraEditing
from services.rollout.calls import Calls, Request, first_argument, no_unit

P = ParamSpec("P")
R = TypeVar("R")

LONG_LIMIT_S = 60.0


def wire(
    calls: Calls,
    operations: CameraOperations,
    editing: CameraEditing,
    desk: SiteDesk,
    metrics: MetricsDesk,
    settings: Settings,
    reads: StationReads,
) -> Station:
    def control(operation: Operation, work: Callable[Concatenate[Call, P], R]) -> Request[P, R]:
        limit = limit_s(operation)
        return Request(calls, operation, work, limit_s=limit, reads=False, leased=True)

    def read(operation: Operation, work: Callable[Concatenate[Call, P], R]) -> Request[P, R]:
        return Request(calls, operation, work, limit_s=limit_s(operation), reads=True)

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

    def set_auto_start(call: Call, camera_id: str, enabled: bool) -> CameraConfigState:
        return operations.set_auto_start(call, camera_id, enabled=enabled)

    def save_settings(call: Call, values: Any) -> dict[str, Any]:
        return settings.save(call, values)

    return Station(
        preview=read(Operation.PREVIEW, operations.preview),
        start=control(Operation.START, operations.start),
        stop=control(Operation.STOP, operations.stop),
        restart=control(Operation.RESTART, operations.restart),
        status=read(Operation.STATUS, operations.status),
        batch_status=read(Operation.BATCH_STATUS, operations.batch_status),
        activate=control(Operation.ACTIVATE, operations.activate),
        deactivate=control(Operation.DEACTIVATE, operations.deactivate),
        set_auto_start=control(Operation.SET_AUTO_START, set_auto_start),
        logs=read(Operation.LOGS, operations.logs),
        refresh=Request(
            calls,
            Operation.REFRESH,
            operations.refresh,
            limit_s=limit_s(Operation.REFRESH),
            reads=False,
        ),
        add_camera=edit(editing.add_camera, leased=True),
        edit_camera=edit(editing.edit_camera, leased=True),
        delete_camera=edit(editing.delete_camera, leased=True),
        undelete_camera=edit(editing.undelete_camera, leased=True),
        test_source=look(desk.test_source),
        resolve_conflict=edit(desk.resolve_conflict, leased=True),
        remove_vanished=edit(desk.remove_vanished),
        put_back_vanished=edit(desk.put_back_vanished),
        read_import=look(desk.read_import),
        apply_import=edit(desk.apply_import, limit=LONG_LIMIT_S),
        export_site=edit(desk.export_site),
        move_passwords=edit(desk.move_passwords),
        save_snapshot=look(desk.save_snapshot, about_camera=True),
        save_settings=edit(save_settings),
        backup=edit(desk.backup, limit=LONG_LIMIT_S),
        stored_sizes=look(desk.stored_sizes),
        log_tail=look(desk.log_tail),
        journal=look(desk.journal),
        metrics=look(metrics.metrics),
        charts=look(metrics.charts),
        metrics_document=look(metrics.metrics_document),
        health=look(metrics.health),
        views=reads.views,
        run_states=reads.run_states,
        pictures=reads.pictures,
        show=reads.show,
        user_of=reads.user_of,
        news=reads.news,
        problems=reads.problems,
        settings=settings.values,
        default_settings=lambda: dict(settings.defaults),
    )
