"""What is the old implementation's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.domain.camera import Camera
from services.domain.errors import SiteNotWritable
from services.domain.known_differences import excuse
from services.domain.operation import Operation
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import sentence
from tests.services.both_sides import Desk

GATE = Camera(id="gate", name="Gate", source="rtsp://10.0.0.5/1")
YARD = GATE.changed(id="yard", name="Yard", active=False)
LIVE = RunState("gate", CaptureState.LIVE, sentence("Fine."), 5.0, 0.1, fps=12.5, pid=7)


@pytest.fixture
def desk() -> Desk:
    return Desk("legacy", GATE, YARD)


def test_status_has_state_and_process_and_nothing_else(desk: Desk) -> None:
    desk.workers.running["gate"] = LIVE

    state = desk.operations.status(desk.call, "gate")

    assert state == RunState("gate", CaptureState.LIVE, pid=7)


def test_the_preview_of_a_running_camera_is_grabbed_all_the_same(desk: Desk) -> None:
    desk.workers.running["gate"] = LIVE

    desk.operations.preview(desk.call, "gate")

    assert desk.workers.asked == [("grab", "gate")]


def test_refresh_stops_a_camera_that_the_file_made_inactive(desk: Desk) -> None:
    desk.workers.running["yard"] = replace(LIVE, camera_id="yard")
    desk.site.found = replace(desk.site.found, changed=("yard",))

    desk.operations.refresh(desk.call)

    assert desk.workers.running == {}


def test_a_file_that_cannot_be_written_refuses_before_the_camera_is_stopped(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")
    desk.site.is_closed = True

    with pytest.raises(SiteNotWritable):
        desk.operations.deactivate(desk.call, "gate")

    assert "gate" in desk.workers.running
    assert desk.site.camera("gate").active


def test_a_file_that_cannot_be_written_never_refuses_a_stop(desk: Desk) -> None:
    desk.operations.start(desk.call, "gate")
    desk.site.is_closed = True

    assert desk.operations.stop(desk.call, "gate").state is CaptureState.STOPPED


def test_an_inactive_camera_can_be_stopped_by_deactivate_without_the_file(desk: Desk) -> None:
    desk.workers.running["yard"] = replace(LIVE, camera_id="yard")
    desk.site.is_closed = True

    assert desk.operations.deactivate(desk.call, "yard").stopped


def test_what_legacy_leaves_empty_is_excused_and_nothing_else() -> None:
    assert excuse(Operation.STATUS, "reason", RunState("", CaptureState.LIVE).reason)
    assert excuse(Operation.BATCH_STATUS, "gate.age_s", None)
    assert excuse(Operation.PREVIEW, "origin", "grab")
    assert excuse(Operation.STATUS, "reason", sentence("Wrong.")) is None
    assert excuse(Operation.STATUS, "pid", None) is None
    assert excuse(Operation.STATUS, "state", CaptureState.STOPPED) is None
    assert excuse(Operation.PREVIEW, "origin", "worker") is None
    assert excuse(Operation.ACTIVATE, "active", True) is None
    assert excuse(Operation.LOGS, "lines", ()) is None
