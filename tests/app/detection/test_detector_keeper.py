"""The detector's process: started, heard, started again with patience, given up, in words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.detection.detector_keeper import (
    DELAYS_S,
    GIVEN_UP_AFTER,
    LOADING_LIMIT_S,
    PACES,
    SILENCE_LIMIT_S,
    WELL_AFTER_S,
    DetectorKeeper,
    KeeperPorts,
)
from app.detection.detector_words import problems
from services.domain.detections import DetectorPhase, Look, Sighting
from services.domain.sentences import sentence
from services.vision.detector.messages import Forget, Pace, Ready, Refused, Seen, Watch, Work
from tests.fakes import FakeClock

PACE = Pace(pictures_per_s=2.0, wanted_per_s=2.0, ms_each=40.0, cpu_percent=8.0)
SLOW = Pace(pictures_per_s=1.0, wanted_per_s=2.0, ms_each=950.0, cpu_percent=99.0)


class ProcessOnPaper:
    def __init__(self) -> None:
        self.told: list[Any] = []
        self.says: list[Any] = []
        self.status: int | None = None
        self.is_ended = False

    def tell(self, message: object, fd: int | None = None) -> bool:
        self.told.append(message)
        return self.status is None

    def hear(self) -> Iterator[Any]:
        said, self.says = self.says, []
        yield from said

    def end(self) -> None:
        self.is_ended = True


class Bed:
    """A keeper whose processes the test leads; two cameras run."""

    def __init__(self, model: Path) -> None:
        self.clock = FakeClock()
        self.processes: list[ProcessOnPaper] = []
        self.cameras = ["gate", "yard"]
        self.copies: dict[str, float] = {}
        self.seen: list[Sighting] = []
        self.has_room = True
        self.settings: dict[str, Any] = {
            "detector_on": True,
            "detector_model": str(model),
            "detector_names": "",
            "detector_types": ("0 = no_hairnet",),
            "detector_confidence": 0.5,
            "detector_side": 64,
            "detector_every_s": 1.0,
            "detector_cameras": (),
        }
        ports = KeeperPorts(
            lambda: self.settings,
            lambda: self.cameras,
            self._copy,
            self.seen.append,
            self._start,
        )
        self.keeper = DetectorKeeper(ports, clock=self.clock)

    def _start(self) -> ProcessOnPaper:
        if not self.has_room:
            raise OSError(11, os.strerror(11))
        self.processes.append(ProcessOnPaper())
        return self.processes[-1]

    def _copy(self, camera_id: str, every_s: float, fd: int | None) -> None:
        if fd is None:
            self.copies.pop(camera_id, None)
        else:
            self.copies[camera_id] = every_s

    def turn(self, *says: Any, after_s: float = 0.0) -> None:
        self.clock.pass_by(after_s)
        if self.processes:
            self.processes[-1].says += says
        self.keeper.turn()

    def run(self) -> ProcessOnPaper:
        self.turn()
        self.turn(Ready())
        return self.processes[-1]

    @property
    def phase(self) -> DetectorPhase:
        return self.keeper.state.phase

    @property
    def words(self) -> str:
        return " ".join(str(problem) for problem in problems(self.keeper.state))


@pytest.fixture
def bed(tmp_path: Path) -> Iterator[Bed]:
    model = tmp_path / "model.onnx"
    model.write_bytes(b"model")
    made = Bed(model)
    yield made
    made.keeper.close()


def test_nobody_asked_for_it_and_nothing_runs(bed: Bed) -> None:
    bed.settings["detector_on"] = False

    bed.turn()

    assert (bed.phase, bed.processes, bed.words) == (DetectorPhase.OFF, [], "")


def test_it_is_given_its_work_and_the_pictures_of_the_cameras_that_run(bed: Bed) -> None:
    process = bed.run()

    assert isinstance(process.told[0], Work)
    assert [one for one in process.told if isinstance(one, Watch)] == [
        Watch("gate", 64, 48),
        Watch("yard", 64, 48),
    ]
    assert bed.copies == {"gate": 1.0, "yard": 1.0}
    assert bed.phase is DetectorPhase.RUNNING


def test_only_the_cameras_that_were_chosen_are_looked_at(bed: Bed) -> None:
    bed.settings["detector_cameras"] = ("yard", "cellar")

    bed.run()

    assert list(bed.copies) == ["yard"]


def test_a_camera_that_stops_is_forgotten_and_one_that_starts_is_looked_at(bed: Bed) -> None:
    process = bed.run()
    bed.cameras = ["yard", "hall"]

    bed.turn(PACE, after_s=2)

    assert process.told[-2:] == [Forget("gate"), Watch("hall", 64, 48)]
    assert set(bed.copies) == {"yard", "hall"}


def test_what_it_sees_is_passed_on_and_its_pace_is_shown(bed: Bed) -> None:
    bed.run()
    sighting = Sighting("gate", Look(1.0))

    bed.turn(Seen(sighting), PACE)

    state = bed.keeper.state
    assert bed.seen == [sighting]
    assert (state.cameras, state.pictures_per_s, state.ms_each, state.cpu_percent) == (2, 2, 40, 8)


def test_a_slow_model_is_said_to_be_slow_and_fast_when_it_is_fast_again(bed: Bed) -> None:
    bed.run()

    for _ in range(PACES - 1):
        bed.turn(SLOW, after_s=1)
    assert bed.phase is DetectorPhase.RUNNING
    bed.turn(SLOW, after_s=1)
    assert bed.words.startswith("The detector takes 950 ms for a picture and manages 1.0 of 2.0")
    for _ in range(PACES):
        bed.turn(PACE, after_s=1)

    assert (bed.phase, bed.words) == (DetectorPhase.RUNNING, "")


def test_a_model_that_is_refused_waits_for_another_file(bed: Bed) -> None:
    bed.turn()
    bed.turn(Refused(sentence("There is no model {file}.", file="x.onnx")))
    for _ in range(100):
        bed.turn(after_s=10)

    assert len(bed.processes) == 1
    assert bed.processes[0].is_ended
    assert bed.words == "The detector does not work: There is no model x.onnx."

    Path(bed.settings["detector_model"]).write_bytes(b"another model")
    bed.turn()
    assert len(bed.processes) == 2


def test_one_that_crashes_is_started_again_later_and_later_and_then_left_alone(bed: Bed) -> None:
    waited = []
    for _ in range(GIVEN_UP_AFTER):
        process = bed.run()
        process.status = -11
        bed.turn()
        if bed.phase is DetectorPhase.GIVEN_UP:
            break
        assert bed.words.startswith("The detector failed: it was ended by signal 11. It is started")
        before, count = bed.clock.now, len(bed.processes)
        while len(bed.processes) == count:
            bed.turn(after_s=0.5)
        waited.append(bed.clock.now - before)

    assert waited == list(DELAYS_S)
    assert "failed 5 times in a row and is left alone: it was ended by signal 11." in bed.words
    for _ in range(100):
        bed.turn(after_s=60)
    assert len(bed.processes) == GIVEN_UP_AFTER


def test_other_settings_begin_anew_after_it_was_given_up(bed: Bed) -> None:
    bed.has_room = False
    for _ in range(GIVEN_UP_AFTER):
        bed.turn(after_s=100)
    assert "it cannot be started: Resource temporarily unavailable" in bed.words
    bed.has_room = True

    bed.settings["detector_side"] = 96
    bed.turn()

    assert (bed.phase, bed.keeper.state.failures) == (DetectorPhase.STARTING, 0)


def test_a_crash_after_a_good_time_is_a_first_one(bed: Bed) -> None:
    for _ in range(3 * GIVEN_UP_AFTER):
        process = bed.run()
        bed.turn(PACE, after_s=WELL_AFTER_S / 4)
        for _ in range(4):
            bed.turn(PACE, after_s=WELL_AFTER_S / 4)
        process.status = 1
        bed.turn()
        bed.turn(after_s=DELAYS_S[0])

    assert bed.phase is DetectorPhase.STARTING


def test_one_that_says_nothing_is_ended(bed: Bed) -> None:
    process = bed.run()

    bed.turn(after_s=SILENCE_LIMIT_S + 1)

    assert process.is_ended
    assert "it did not answer any more" in bed.words


def test_a_model_may_take_its_time_to_load(bed: Bed) -> None:
    bed.turn()
    bed.turn(after_s=LOADING_LIMIT_S - 1)
    before = bed.phase
    bed.turn(after_s=2)

    assert (before, bed.phase) == (DetectorPhase.STARTING, DetectorPhase.WAITING)


def test_a_new_process_gets_the_memories_of_the_one_before(bed: Bed) -> None:
    bed.run().status = 1
    bed.turn()
    bed.turn(after_s=DELAYS_S[0])
    bed.turn(Ready())

    assert [one.camera_id for one in bed.processes[1].told if isinstance(one, Watch)] == [
        "gate",
        "yard",
    ]


def test_switched_off_it_ends_and_no_more_pictures_are_copied(bed: Bed) -> None:
    process = bed.run()

    bed.settings["detector_on"] = False
    bed.turn()

    assert (process.is_ended, bed.copies, bed.phase) == (True, {}, DetectorPhase.OFF)
