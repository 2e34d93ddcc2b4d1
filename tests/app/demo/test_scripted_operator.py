"""The demo's operator makes ordinary calls, finishes its errands and never argues with a person."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.composition import open_composition
from app.demo.desk import StationDesk
from app.demo.rules import MOST_RULES, DemoRules
from app.demo.script import FIRST_OUTAGE_S, LEFT_ALONE_S, QUICK_FOR_S, DemoScript
from app.demo.scripted_operator import DemoOperator
from app.demo.split import begin_split
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.camera import Camera
from services.domain.clock import utc_now
from services.domain.errors import CameraInactive, Outcome, RuleChangedMeanwhile
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.results import CameraView
from services.domain.rules import RuleSaved
from services.domain.run_state import CaptureState, RunState
from services.rollout.answer import Answer
from tests.app.running_station import write_site
from tests.fakes import FakeClock

LIVE = ("gate", "yard", "dock", "roof")
STOPPED = "attic"
CHANGING = (
    Operation.START, Operation.STOP, Operation.RESTART, Operation.ACTIVATE,
    Operation.DEACTIVATE, Operation.SET_AUTO_START,
)  # fmt: skip
RECORD = CallRecord(
    "0" * 16,
    utc_now(),
    "demo",
    "start",
    "",
    Implementation.LEGACY,
    Reason.SPLIT,
    Outcome.OK,
    "",
    1.0,
)


class FakeDesk:
    """A station that obeys at once, and keeps a list of what was asked and when."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.asked: list[tuple[float, str, tuple[Any, ...]]] = []
        self.touched_at: dict[str, float] = {}
        self.rules: dict[int, int] = {}
        self.cameras = {each: (True, each != STOPPED) for each in (*LIVE, STOPPED)}
        self.running = set(LIVE)
        self.refuses_rules = False

    def ask(self, operation: str, *arguments: Any) -> Answer[Any] | None:
        self.asked.append((self.clock(), str(operation), arguments))
        if operation.endswith("_rule"):
            return self._ask_rule(operation, arguments)
        camera = arguments[0] if arguments else None
        if camera in self.cameras:
            return self._ask_camera(operation, camera, arguments[1:])
        return Answer(RECORD)

    def views(self) -> Sequence[CameraView]:
        return [
            CameraView(
                Camera(id=each, name=each, source="0", active=active, auto_start=auto),
                RunState(each, CaptureState.LIVE if each in self.running else CaptureState.STOPPED),
            )
            for each, (active, auto) in self.cameras.items()
        ]

    def touched(self, within_s: float) -> frozenset[str]:
        now = self.clock()
        return frozenset(each for each, at in self.touched_at.items() if now - at <= within_s)

    def _ask_camera(self, operation: str, camera: str, rest: Sequence[Any]) -> Answer[Any]:
        active, auto = self.cameras[camera]
        if operation in ("start", "restart") and not active:
            return Answer(RECORD, error=CameraInactive("It is not active."))
        if operation in ("start", "restart"):
            self.running.add(camera)
        if operation in ("stop", "deactivate"):
            self.running.discard(camera)
        if operation == "deactivate":
            self.cameras[camera] = (False, False)
        if operation == "activate":
            self.cameras[camera] = (True, auto)
        if operation == "set_auto_start":
            self.cameras[camera] = (active, rest[0])
        return Answer(RECORD)

    def _ask_rule(self, operation: str, arguments: Sequence[Any]) -> Answer[Any]:
        if self.refuses_rules and operation == "update_rule":
            return Answer(RECORD, error=RuleChangedMeanwhile("Read it again."))
        if operation == "delete_rule":
            del self.rules[arguments[0]]
            return Answer(RECORD)
        number = arguments[0] if operation == "update_rule" else len(self.asked)
        self.rules[number] = self.rules.get(number, 0) + 1
        return Answer(RECORD, RuleSaved(number, self.rules[number]))


class Shift:
    """An operator at a desk, for as long as a test says."""

    def __init__(self, seed: int = 1) -> None:
        self.clock = FakeClock()
        self.desk = FakeDesk(self.clock)
        self.script = DemoScript(self.desk, DemoRules(), clock=self.clock, seed=seed)
        self.most_away = 0

    def work(self, seconds: float) -> None:
        until = self.clock() + seconds
        while self.clock() < until:
            self.clock.pass_by(self.script.step())
            self.most_away = max(self.most_away, len(set(LIVE) - self.desk.running))

    def work_until_out(self) -> str:
        """Until a camera is stopped; answers its id."""
        while self.desk.running >= set(LIVE):
            self.clock.pass_by(self.script.step())
        return next(iter(set(LIVE) - self.desk.running))


@pytest.mark.parametrize("seed", range(5))
def test_all_thirteen_operations_are_called_within_half_an_hour(seed: int) -> None:
    shift = Shift(seed)
    shift.work(1800)

    assert {name for _, name, _ in shift.desk.asked} >= set(Operation)


@pytest.mark.parametrize("seed", range(5))
def test_at_most_one_camera_is_out_and_none_stays_out(seed: int) -> None:
    shift = Shift(seed)
    before = dict(shift.desk.cameras)
    shift.work(3600)
    while shift.desk.running != set(LIVE) or shift.desk.cameras != before:
        shift.clock.pass_by(shift.script.step())

    assert shift.most_away == 1
    assert shift.clock.now < 1_000 + 3700


def test_no_camera_is_stopped_while_everybody_looks_for_the_first_time() -> None:
    shift = Shift()
    shift.work(FIRST_OUTAGE_S - 1)

    assert shift.most_away == 0


def test_the_first_calls_come_quickly_and_then_at_a_persons_pace() -> None:
    shift = Shift()
    shift.work(QUICK_FOR_S)
    at_first = len(shift.desk.asked)
    shift.work(1800)

    assert 100 < at_first < 400
    assert 300 < len(shift.desk.asked) - at_first < 1200


def test_the_same_seed_makes_the_same_calls() -> None:
    first, second, other = Shift(7), Shift(7), Shift(8)
    for shift in (first, second, other):
        shift.work(600)

    assert first.desk.asked == second.desk.asked
    assert first.desk.asked != other.desk.asked


def test_a_camera_that_a_person_touched_is_left_alone_for_minutes() -> None:
    shift = Shift()
    shift.work(FIRST_OUTAGE_S)
    shift.desk.touched_at["gate"] = began = shift.clock()
    shift.work(1800)

    changed = [
        at - began
        for at, name, arguments in shift.desk.asked
        if at >= began and name in set(CHANGING) and arguments[0] == "gate"
    ]
    assert min(changed) > LEFT_ALONE_S


def test_an_errand_is_given_up_when_a_person_takes_the_camera_over() -> None:
    shift = Shift()
    taken = shift.work_until_out()
    shift.desk.touched_at[taken] = shift.clock()
    shift.work(LEFT_ALONE_S - 1)

    assert taken not in shift.desk.running


def test_what_was_changed_in_a_configuration_is_put_back_at_the_end() -> None:
    shift = Shift()
    while shift.desk.cameras["gate"] != (False, False):
        shift.clock.pass_by(shift.script.step())

    shift.script.leave()

    assert shift.desk.cameras["gate"] == (True, True)
    assert "gate" not in shift.desk.running


def test_the_rules_stay_a_handful_and_never_fire() -> None:
    shift = Shift()
    shift.work(7200)

    assert 1 <= len(shift.desk.rules) <= MOST_RULES
    made = [arguments[0] for _, name, arguments in shift.desk.asked if name == "create_rule"]
    assert len(made) > MOST_RULES
    assert not any(draft.enabled for draft in made)


def test_a_rule_that_somebody_else_changed_is_left_to_them() -> None:
    shift = Shift()
    shift.desk.refuses_rules = True
    shift.work(1800)

    tried = [arguments[0] for _, name, arguments in shift.desk.asked if name == "update_rule"]
    assert max(Counter(tried).values()) == 1


def test_a_site_with_few_live_cameras_keeps_them_all() -> None:
    shift = Shift()
    shift.desk.running = {"gate", "yard"}
    shift.work(1800)

    assert {"gate", "yard"} <= shift.desk.running
    assert not any(name == "restart" for _, name, _ in shift.desk.asked)


@pytest.fixture
def station(tmp_path: Path, clip: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "site"
    folder.mkdir()
    write_site(folder, {"gate": str(clip), "yard": str(clip)})
    with open_composition(SiteFolder.at(folder), watches=False) as composed:
        yield composed.station


def test_a_person_at_the_real_desk_is_seen(station: Station) -> None:
    desk = StationDesk(station, threading.Event())
    asked = desk.ask("set_auto_start", "gate", False)
    station.set_auto_start("Li", "yard", False)
    deadline = time.monotonic() + 10

    while not (touched := desk.touched(LEFT_ALONE_S)):
        assert time.monotonic() < deadline

    assert touched == {"yard"}
    assert asked is not None
    assert (asked.error, asked.record.actor) == (None, "demo")


def test_the_rules_are_made_changed_and_deleted_on_a_real_station(station: Station) -> None:
    desk, rules = StationDesk(station, threading.Event()), DemoRules()
    for _ in range(MOST_RULES + 2):
        rules.create(desk)
    rules.update(desk)

    assert [rule.draft.name for rule in station.rules()] == [f"Demo {n}" for n in range(3, 8)]
    assert [rule.revision for rule in station.rules()] == [1, 1, 1, 1, 2]


def test_a_desk_that_is_left_does_not_wait_for_a_long_call(station: Station) -> None:
    leaving = threading.Event()
    desk = StationDesk(station, leaving)
    leaving.set()
    began = time.monotonic()

    desk.ask("preview", "gate")

    assert time.monotonic() - began < 2


def test_the_demo_begins_at_25_percent_with_a_line_in_the_audit(station: Station) -> None:
    begin_split(StationDesk(station, threading.Event()))

    assert station.rollout.view("Li").state.percent == 25
    line = station.rollout.audit("Li", None)[0]
    assert (line.actor, line.before, line.after, line.why) == ("demo", "0 %", "25 %", "demo")


def test_the_demo_leaves_a_slider_alone_that_somebody_moved(station: Station) -> None:
    station.rollout.set_percent("Li", 10, "")
    station.rollout.set_percent("Li", 0, "")

    begin_split(StationDesk(station, threading.Event()))

    assert station.rollout.view("Li").state.percent == 0


def test_the_demo_does_not_argue_with_a_roll_back(station: Station) -> None:
    station.rollout.roll_back("Li", "to see")

    begin_split(StationDesk(station, threading.Event()))

    assert station.rollout.view("Li").state.is_latched


def test_the_operator_works_in_a_thread_of_its_own_and_leaves_when_told(station: Station) -> None:
    operator = DemoOperator(station)

    operator.start()
    operator.stop()

    # the thread that is left behind fails the test by itself
    assert "demo operator" not in {thread.name for thread in threading.enumerate()}
