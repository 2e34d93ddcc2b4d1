"""The table of rules in 3-operations, row by row, on both implementations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from services.domain.camera import Camera
from services.domain.errors import (
    BadValue,
    CameraInactive,
    CameraNotFound,
    LeaseLost,
    StationFull,
    WorkerFailed,
)
from services.domain.results import Refreshed
from services.domain.run_state import CaptureState
from tests.services.both_sides import SIDES, Desk

GATE = Camera(id="gate", name="Gate", source="rtsp://10.0.0.5/1")
YARD = Camera(id="yard", name="Yard", source="rtsp://10.0.0.6/1", active=False)
CONTROL = ("start", "stop", "restart", "activate", "deactivate")


@pytest.fixture(params=SIDES)
def desk(request: pytest.FixtureRequest) -> Desk:
    return Desk(request.param, GATE, YARD)


@pytest.mark.parametrize("name", [*CONTROL, "status", "preview", "logs"])
def test_an_unknown_camera_is_refused_before_any_effect(desk: Desk, name: str) -> None:
    operation: Callable[..., Any] = getattr(desk.operations, name)

    with pytest.raises(CameraNotFound, match="There is no camera “gone”"):
        operation(desk.call, "gone")

    assert desk.workers.asked == []
    assert desk.site.writes == []


@pytest.mark.parametrize("enabled", [True, False])
def test_auto_start_of_an_unknown_camera_is_refused(desk: Desk, enabled: bool) -> None:
    with pytest.raises(CameraNotFound):
        desk.operations.set_auto_start(desk.call, "gone", enabled=enabled)


def test_a_started_camera_is_starting_with_a_worker(desk: Desk) -> None:
    state = desk.operations.start(desk.call, "gate")

    assert (state.camera_id, state.state, state.pid) == ("gate", CaptureState.STARTING, 1)


def test_an_inactive_camera_is_not_started(desk: Desk) -> None:
    with pytest.raises(CameraInactive, match="Yard is not active") as refused:
        desk.operations.start(desk.call, "yard")

    assert refused.value.field == "id"
    assert desk.workers.asked == []


def test_restart_of_an_inactive_camera_does_not_stop_it_first(desk: Desk) -> None:
    desk.workers.start(desk.call, YARD)
    desk.workers.asked.clear()

    with pytest.raises(CameraInactive):
        desk.operations.restart(desk.call, "yard")

    assert desk.workers.asked == []


def test_restart_of_a_stopped_camera_starts_it(desk: Desk) -> None:
    state = desk.operations.restart(desk.call, "gate")

    assert state.state is CaptureState.STARTING
    assert desk.workers.asked[-1] == ("start", "gate")


def test_stop_of_a_stopped_camera_succeeds(desk: Desk) -> None:
    assert desk.operations.stop(desk.call, "gate").state is CaptureState.STOPPED


def test_a_stopped_camera_has_no_worker(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    state = desk.operations.stop(desk.call, "gate")

    assert (state.state, state.pid) == (CaptureState.STOPPED, None)
    assert desk.workers.running == {}


@pytest.mark.parametrize("side", SIDES)
def test_no_more_cameras_run_than_the_capacity(side: str) -> None:
    full = Desk(side, GATE, GATE.changed(id="door"), capacity=1)
    full.operations.start(full.call, "gate")

    with pytest.raises(StationFull, match="1 cameras"):
        full.operations.start(full.call, "door")

    assert full.state("door") is CaptureState.STOPPED


def test_auto_start_cannot_be_turned_on_for_an_inactive_camera(desk: Desk) -> None:
    with pytest.raises(CameraInactive):
        desk.operations.set_auto_start(desk.call, "yard", enabled=True)

    assert desk.site.writes == []


def test_auto_start_can_be_turned_off_for_an_inactive_camera(desk: Desk) -> None:
    assert not desk.operations.set_auto_start(desk.call, "yard", enabled=False).auto_start


def test_auto_start_is_stored_and_starts_nothing(desk: Desk) -> None:
    state = desk.operations.set_auto_start(desk.call, "gate", enabled=True)

    assert (state.active, state.auto_start) == (True, True)
    assert desk.site.camera("gate").auto_start
    assert desk.workers.asked == []


def test_activate_only_sets_active(desk: Desk) -> None:
    state = desk.operations.activate(desk.call, "yard")

    assert (state.active, state.auto_start, state.stopped) == (True, False, False)
    assert desk.workers.asked == []


@pytest.mark.parametrize(("name", "camera_id"), [("activate", "gate"), ("deactivate", "yard")])
def test_what_is_so_already_is_not_written(desk: Desk, name: str, camera_id: str) -> None:
    getattr(desk.operations, name)(desk.call, camera_id)

    assert desk.site.writes == []


def test_deactivate_stops_and_clears_both_settings(desk: Desk) -> None:
    desk.operations.set_auto_start(desk.call, "gate", enabled=True)
    desk.operations.start(desk.call, "gate")

    state = desk.operations.deactivate(desk.call, "gate")

    assert (state.active, state.auto_start, state.stopped) == (False, False, True)
    assert desk.workers.running == {}
    assert not desk.site.camera("gate").active


def test_deactivate_of_a_stopped_camera_stops_nothing(desk: Desk) -> None:
    state = desk.operations.deactivate(desk.call, "gate")

    assert not state.stopped
    assert desk.workers.asked == []


def test_a_failed_stop_leaves_the_camera_active(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")
    desk.workers.stop_fails = True

    with pytest.raises(WorkerFailed, match="gate"):
        desk.operations.deactivate(desk.call, "gate")

    assert desk.site.camera("gate").active


def test_an_empty_list_of_ids_means_no_camera(desk: Desk) -> None:
    assert desk.operations.batch_status(desk.call, []) == {}


def test_no_list_of_ids_means_all_cameras(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    states = desk.operations.batch_status(desk.call)

    found = {camera_id: state.state for camera_id, state in states.items()}
    assert found == {"gate": CaptureState.STARTING, "yard": CaptureState.STOPPED}


def test_one_unknown_id_refuses_the_whole_batch(desk: Desk) -> None:
    with pytest.raises(CameraNotFound):
        desk.operations.batch_status(desk.call, ["gate", "gone"])


@pytest.mark.parametrize("lines", [0, -1, 10_001])
def test_a_wrong_number_of_log_lines_is_refused(desk: Desk, lines: int) -> None:
    with pytest.raises(BadValue) as refused:
        desk.operations.logs(desk.call, "gate", lines)

    assert refused.value.field == "lines"


@pytest.mark.parametrize(("lines", "truncated"), [(1, True), (2, False), (10_000, False)])
def test_logs_say_whether_there_are_more_lines(desk: Desk, lines: int, truncated: bool) -> None:
    tail = desk.operations.logs(desk.call, "gate", lines)

    assert (len(tail.lines), tail.total_lines, tail.path) == (min(lines, 2), 2, "gate.log")
    assert tail.truncated is truncated


def test_the_preview_of_a_stopped_camera_is_grabbed_from_its_source(desk: Desk) -> None:
    desk.operations.preview(desk.call, "yard")

    assert desk.workers.asked == [("grab", "yard")]


def test_refresh_restarts_running_cameras_that_changed(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")
    desk.site.found = Refreshed(("door",), changed=("gate", "yard"), removed=("gone",))

    refreshed = desk.operations.refresh(desk.call)

    assert (refreshed.added, refreshed.changed) == (("door",), ("gate", "yard"))
    assert (refreshed.removed, refreshed.restarted) == (("gone",), ("gate",))
    assert ("forget", "gone") in desk.workers.asked


@pytest.mark.parametrize(
    ("name", "camera_id"),
    [("start", "gate"), ("stop", "gate"), ("restart", "gate"), ("activate", "yard")],
)
def test_a_call_that_was_given_up_has_no_late_effect(desk: Desk, name: str, camera_id: str) -> None:
    late = desk.call
    late.given_up.set()

    with pytest.raises(LeaseLost):
        getattr(desk.operations, name)(late, camera_id)

    assert desk.workers.asked == []
    assert desk.site.writes == []
