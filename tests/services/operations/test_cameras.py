"""The table of rules in 3-operations, row by row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.errors import (
    BadValue,
    CameraInactive,
    CameraNotFound,
    LeaseLost,
    WorkerFailed,
)
from services.domain.results import Refreshed
from services.domain.run_state import CaptureState
from services.operations.cameras import CameraOperations
from services.operations.editing import CameraEditing
from tests.fakes import FakeCapture, FakeConfiguration, FakeLogs

GATE = Camera(id="gate", name="Gate", source="rtsp://10.0.0.5/1")
YARD = Camera(id="yard", name="Yard", source="rtsp://10.0.0.6/1", active=False)


class Desk:
    """The operations over fakes, with a call of its own for each."""

    def __init__(self) -> None:
        self.configuration = FakeConfiguration(GATE, YARD)
        self.capture = FakeCapture()
        self.operations = CameraOperations(self.configuration, self.capture, FakeLogs())
        self.editing = CameraEditing(self.configuration, self.capture)

    @property
    def call(self) -> Call:
        return Call("0123456789abcdef", "Li")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    "name",
    ["start", "stop", "restart", "status", "activate", "deactivate", "preview", "logs"],
)
def test_an_unknown_camera_is_refused_before_any_effect(desk: Desk, name: str) -> None:
    operation: Callable[..., Any] = getattr(desk.operations, name)

    with pytest.raises(CameraNotFound, match="There is no camera “gone”"):
        operation(desk.call, "gone")

    assert desk.capture.asked == []
    assert desk.configuration.writes == []


def test_a_started_camera_is_starting_with_a_worker(desk: Desk) -> None:
    state = desk.operations.start(desk.call, "gate")

    assert state.state is CaptureState.STARTING
    assert state.pid == 1


def test_an_inactive_camera_is_not_started(desk: Desk) -> None:
    with pytest.raises(CameraInactive, match="Yard is not active"):
        desk.operations.start(desk.call, "yard")

    assert desk.capture.asked == []


def test_restart_of_an_inactive_camera_does_not_stop_it_first(desk: Desk) -> None:
    desk.capture.start(desk.call, YARD)
    desk.capture.asked.clear()

    with pytest.raises(CameraInactive):
        desk.operations.restart(desk.call, "yard")

    assert desk.capture.asked == []


def test_auto_start_cannot_be_turned_on_for_an_inactive_camera(desk: Desk) -> None:
    with pytest.raises(CameraInactive):
        desk.operations.set_auto_start(desk.call, "yard", enabled=True)


def test_auto_start_can_be_turned_off_for_an_inactive_camera(desk: Desk) -> None:
    state = desk.operations.set_auto_start(desk.call, "yard", enabled=False)

    assert not state.auto_start


def test_deactivate_stops_and_clears_both_settings(desk: Desk) -> None:
    desk.operations.set_auto_start(desk.call, "gate", enabled=True)
    desk.operations.start(desk.call, "gate")

    state = desk.operations.deactivate(desk.call, "gate")

    assert (state.active, state.auto_start, state.stopped) == (False, False, True)
    assert desk.capture.running == {}


def test_a_failed_stop_leaves_the_camera_active(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")
    desk.capture.stop_fails = True

    with pytest.raises(WorkerFailed):
        desk.operations.deactivate(desk.call, "gate")

    assert desk.configuration.camera("gate").active


def test_activate_starts_nothing(desk: Desk) -> None:
    state = desk.operations.activate(desk.call, "yard")

    assert state.active
    assert desk.capture.asked == []


def test_an_empty_list_of_ids_means_no_camera(desk: Desk) -> None:
    assert desk.operations.batch_status(desk.call, []) == {}


def test_no_list_of_ids_means_all_cameras(desk: Desk) -> None:
    assert set(desk.operations.batch_status(desk.call)) == {"gate", "yard"}


def test_one_unknown_id_refuses_the_whole_batch(desk: Desk) -> None:
    with pytest.raises(CameraNotFound):
        desk.operations.batch_status(desk.call, ["gate", "gone"])


@pytest.mark.parametrize("lines", [0, -1, 10_001])
def test_a_wrong_number_of_log_lines_is_refused(desk: Desk, lines: int) -> None:
    with pytest.raises(BadValue) as refused:
        desk.operations.logs(desk.call, "gate", lines)

    assert refused.value.field == "lines"


def test_the_preview_of_a_running_camera_is_its_newest_picture(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    desk.operations.preview(desk.call, "gate")

    assert desk.capture.asked[-1] == ("newest_picture", "gate")


def test_the_preview_of_a_stopped_camera_is_grabbed_from_its_source(desk: Desk) -> None:
    desk.operations.preview(desk.call, "gate")

    assert desk.capture.asked == [("grab", "gate")]


def test_refresh_restarts_running_cameras_that_changed(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")
    desk.configuration.found = Refreshed(changed=("gate", "yard"), removed=("gone",))

    refreshed = desk.operations.refresh(desk.call)

    assert refreshed.restarted == ("gate",)
    assert ("forget", "gone") in desk.capture.asked


def test_a_call_that_was_given_up_has_no_late_effect(desk: Desk) -> None:
    late = desk.call
    late.given_up.set()

    with pytest.raises(LeaseLost):
        desk.operations.start(late, "gate")

    assert desk.capture.running == {}


def test_a_bad_edit_stops_nothing(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    with pytest.raises(BadValue):
        desk.editing.edit_camera(desk.call, "gate", {"active": False, "fps": -1.0})

    assert "gate" in desk.capture.running


def test_a_running_camera_is_stopped_before_it_is_deleted(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")

    desk.editing.delete_camera(desk.call, "gate")

    assert desk.capture.asked == [("start", "gate"), ("stop", "gate"), ("forget", "gate")]


def test_a_deleted_camera_can_be_brought_back(desk: Desk) -> None:
    desk.editing.delete_camera(desk.call, "gate")

    assert desk.editing.undelete_camera(desk.call, "gate") == GATE


def test_a_new_camera_with_auto_start_is_started(desk: Desk) -> None:
    desk.editing.add_camera(
        desk.call, "dock", {"name": "Dock", "source": "/clips/a.mp4", "auto_start": True}
    )

    assert desk.capture.asked == [("start", "dock")]
