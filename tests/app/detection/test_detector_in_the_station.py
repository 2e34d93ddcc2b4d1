"""A model looks at real cameras in a process of its own, and a bad one costs nobody a picture."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.alerts import Violation
from services.domain.detections import DetectorPhase
from services.domain.run_state import CaptureState
from tests.app.detection.lit_clip import lit_clip
from tests.app.running_station import state_of, wait_for, write_site
from tests.services.vision.onnx_model import SIDE, bright_squares
from tests.testbed.station import until


@pytest.fixture
def composed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Composition]:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    site = tmp_path / "site"
    site.mkdir()
    lit_clip(site / "lit.ts")
    lit_clip(site / "dark.ts", lit=False)
    write_site(site, {"kitchen": str(site / "lit.ts"), "cellar": str(site / "dark.ts")})
    with open_composition(SiteFolder.at(site)) as composed:
        composed.auto_start()
        yield composed


def use(composed: Composition, model: Path, **values: Any) -> None:
    asked = {
        "detector_on": True,
        "detector_model": str(model),
        "detector_types": ["0 = no_hairnet"],
        "detector_side": SIDE,
        "detector_every_s": 0.5,
    }
    composed.station.save_settings("Li", asked | values)


def phase(composed: Composition) -> DetectorPhase:
    return composed.station.detector_state().phase


def violations(composed: Composition) -> list[Violation]:
    return composed.station.violations("Li", None, None)


def detector_pid() -> int:
    """The child of this process that is no fork server."""
    for child in psutil.Process().children():
        if any("detector_child" in word for word in child.cmdline()):
            return child.pid
    raise AssertionError("no detector runs")


def test_what_the_model_finds_is_a_violation_with_box_and_picture(
    composed: Composition, tmp_path: Path
) -> None:
    use(composed, bright_squares(tmp_path / "model.onnx"))

    until(lambda: bool(violations(composed)), within_s=20)

    (violation,) = violations(composed)
    assert (violation.camera_id, violation.violation_type) == ("kitchen", "no_hairnet")
    assert violation.confidence > 0.8
    assert violation.box is not None
    assert (violation.box.x, violation.box.width) == pytest.approx((0.5, 0.25), abs=0.02)
    picture = (composed.folder.violations / violation.picture).read_bytes()
    assert picture.startswith(b"\xff\xd8\xff")
    until(lambda: composed.station.detector_state().pictures_per_s > 0)
    state = composed.station.detector_state()
    assert (state.phase, state.cameras) == (DetectorPhase.RUNNING, 2)
    assert 0 < state.ms_each < 500


def test_a_bad_model_is_said_in_words_and_the_pictures_go_on(
    composed: Composition, tmp_path: Path
) -> None:
    wait_for(composed, "kitchen", CaptureState.LIVE, within_s=20)
    model = tmp_path / "model.onnx"
    model.write_bytes(b"no model " * 100)

    use(composed, model)

    until(lambda: phase(composed) is DetectorPhase.REFUSED, within_s=15)
    (problem,) = composed.station.problems()
    assert "cannot be read as an ONNX model" in str(problem)
    assert state_of(composed, "kitchen").state is CaptureState.LIVE
    bright_squares(model)
    until(lambda: phase(composed) is DetectorPhase.RUNNING, within_s=15)
    assert composed.station.problems() == ()


def test_one_that_is_killed_comes_back_and_no_picture_is_late(
    composed: Composition, tmp_path: Path
) -> None:
    use(composed, bright_squares(tmp_path / "model.onnx"))
    until(lambda: phase(composed) is DetectorPhase.RUNNING, within_s=20)
    wait_for(composed, "kitchen", CaptureState.LIVE, within_s=20)
    killed = detector_pid()

    os.kill(killed, signal.SIGKILL)

    until(lambda: phase(composed) is DetectorPhase.WAITING)
    assert "signal 9" in str(composed.station.problems()[0])
    until(lambda: phase(composed) is DetectorPhase.RUNNING, within_s=20)
    assert detector_pid() != killed
    assert state_of(composed, "kitchen").state is CaptureState.LIVE


def test_one_that_hangs_holds_up_nothing(composed: Composition, tmp_path: Path) -> None:
    use(composed, bright_squares(tmp_path / "model.onnx"))
    until(lambda: phase(composed) is DetectorPhase.RUNNING, within_s=20)
    wait_for(composed, "kitchen", CaptureState.LIVE, within_s=20)
    pid = detector_pid()

    os.kill(pid, signal.SIGSTOP)
    try:
        until(lambda: state_of(composed, "kitchen").fps > 8, within_s=15)
        assert state_of(composed, "kitchen").state is CaptureState.LIVE
    finally:
        os.kill(pid, signal.SIGCONT)
