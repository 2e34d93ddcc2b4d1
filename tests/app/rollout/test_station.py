"""The rollout of a whole station: requests, routing, restarts, kills, a held database."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.rollout.checklist.desk import ChecklistDesk
from app.site_folder import SiteFolder
from services.domain.clock import utc_now
from services.domain.errors import BadValue, CameraNotFound, DatabaseUnavailable, RolloutRefused
from services.domain.operation import Implementation, Operation, Reason
from services.domain.rollout import DEFAULT_PLAN, Phase
from services.domain.rollout_view import RolloutView
from services.domain.rules import RuleDraft, RulePatch
from services.domain.verdicts import Guard, GuardLimits, VerdictKind
from services.rollout import plan_steps
from services.storage.database import ConfigurationDatabase
from tests.app.running_station import write_site

LEGACY, DOMAIN = Implementation.LEGACY, Implementation.DOMAIN
CAMERAS = ["gate", "yard", "door", "roof"]
DARK = {
    "name": "Dark",
    "rule_type": "camera_offline",
    "conditions": {"offline_seconds": 30},
}
ENVIRONMENT = ("USE_DOMAIN_SERVICE", "ROLLOUT_PERCENT")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    site = tmp_path / "site"
    write_site(site, dict.fromkeys(CAMERAS, f"{site}/none.ts"))
    return site


@contextmanager
def station(folder: Path) -> Iterator[Composition]:
    with open_composition(SiteFolder.at(folder), watches=False) as composed:
        yield composed


@pytest.fixture
def open_site(folder: Path) -> Iterator[Composition]:
    with station(folder) as composed:
        yield composed


def view(composed: Composition) -> RolloutView:
    return composed.station.rollout.view("Li")


def sides(composed: Composition) -> dict[str, Implementation]:
    return {camera.camera_id: camera.side for camera in view(composed).cameras}


def served_by(composed: Composition, camera: str) -> Implementation:
    return composed.station.activate.ask("Li", camera).record.implementation


def arm(composed: Composition) -> None:
    """As if the pre-flight were done: nobody ticks its lines here."""
    composed.rollout.ledger.decide(lambda state: plan_steps.arm(state, utc_now()), None, deals=True)


def test_with_nothing_set_everything_is_legacy(open_site: Composition) -> None:
    answers = [open_site.station.status.ask("Li", camera) for camera in CAMERAS]

    assert {answer.record.implementation for answer in answers} == {LEGACY}
    assert view(open_site).state.percent == 0


def test_half_the_cameras_are_served_by_domain_at_50(open_site: Composition) -> None:
    open_site.station.rollout.set_percent("Li", 50, "to see")

    shown = sides(open_site)
    served = {camera: served_by(open_site, camera) for camera in CAMERAS}

    assert served == shown
    assert sorted(shown.values()) == [DOMAIN, DOMAIN, LEGACY, LEGACY]


def test_sides_buckets_and_audit_go_on_after_a_restart(folder: Path) -> None:
    with station(folder) as composed:
        composed.station.rollout.set_percent("Li", 50, "to see")
        before = sides(composed)
    with station(folder) as composed:
        audit = composed.station.rollout.audit("Li", None)

        assert sides(composed) == before
    assert (audit[0].actor, audit[0].before, audit[0].after) == ("Li", "0 %", "50 %")
    assert audit[0].why == "to see"


def test_a_camera_that_is_added_is_on_one_side_from_its_first_call(
    open_site: Composition,
) -> None:
    open_site.station.rollout.set_percent("Li", 50, "to see")

    open_site.station.add_camera("Li", "shed", {"name": "Shed", "source": "/none.ts"})
    answer = open_site.station.activate.ask("Li", "shed")

    shown = {camera.camera_id: camera for camera in view(open_site).cameras}["shed"]
    assert answer.record.bucket == shown.bucket
    assert answer.record.implementation is shown.side


def test_a_rule_is_dealt_before_its_first_update(open_site: Composition) -> None:
    station = open_site.station
    station.rollout.set_percent("Li", 100, "to see")
    draft = RuleDraft.from_plain(DARK)

    saved = station.create_rule("Li", draft, "key-1")
    again = station.create_rule.ask("Li", draft, "key-1")

    patch = RulePatch.from_plain({"priority": "high"})
    updated = station.update_rule.ask("Li", saved.id, patch, saved.revision)

    assert updated.record.bucket == open_site.rollout.ledger.sides.rules[str(saved.id)]
    assert again.result == saved
    assert again.record.unit == "key-1"


def test_a_pin_and_a_force_are_obeyed_and_can_be_taken_back(open_site: Composition) -> None:
    rollout = open_site.station.rollout
    rollout.set_pin("Li", "gate", DOMAIN)
    assert served_by(open_site, "gate") is DOMAIN
    rollout.set_force("Li", Operation.ACTIVATE, LEGACY)
    assert served_by(open_site, "gate") is LEGACY

    rollout.set_force("Li", Operation.ACTIVATE, None)
    rollout.set_pin("Li", "gate", None)

    assert view(open_site).state.pins == {}
    assert view(open_site).state.forces == {}


def test_a_pin_for_a_camera_that_is_gone_is_ignored_and_said(open_site: Composition) -> None:
    rollout = open_site.station.rollout
    rollout.set_pin("Li", "gate", DOMAIN)
    open_site.station.delete_camera("Li", "gate")

    problems = [str(problem) for problem in open_site.station.problems()]
    assert any("gate" in problem for problem in problems)
    with pytest.raises(CameraNotFound):
        rollout.set_pin("Li", "gate", LEGACY)
    rollout.set_pin("Li", "gate", None)
    assert view(open_site).state.pins == {}


def test_a_command_can_choose_a_side_for_one_call(open_site: Composition) -> None:
    answer = open_site.station.status.on(DOMAIN).ask("command:li", "gate")

    assert answer.record.implementation is DOMAIN
    assert answer.record.reason is Reason.FORCED


@pytest.mark.parametrize("percent", [-1, 101, 33.3, "50", None])
def test_a_wrong_percentage_changes_nothing(open_site: Composition, percent: object) -> None:
    with pytest.raises(BadValue) as refused:
        open_site.station.rollout.set_percent("Li", percent, "to see")  # type: ignore[arg-type]

    assert refused.value.field == "percent"
    assert view(open_site).state.revision == 0


def test_an_unknown_operation_cannot_be_forced(open_site: Composition) -> None:
    with pytest.raises(BadValue) as refused:
        open_site.station.rollout.set_force("Li", "dance", DOMAIN)  # type: ignore[arg-type]

    assert refused.value.field == "operation"


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_a_roll_back_without_a_reason_is_refused(open_site: Composition, reason: str) -> None:
    with pytest.raises(BadValue) as refused:
        open_site.station.rollout.roll_back("Li", reason)

    assert refused.value.field == "reason"


@pytest.fixture
def nothing_to_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pre-flight that lacks nothing."""
    monkeypatch.setattr(ChecklistDesk, "items", lambda *_: ())


@pytest.mark.usefixtures("nothing_to_tick")
def test_the_plan_runs_and_lacks_what_it_lacks(open_site: Composition) -> None:
    rollout = open_site.station.rollout
    rollout.save_plan("Li", DEFAULT_PLAN)
    arm(open_site)
    rollout.begin("Li", "")

    with pytest.raises(RolloutRefused, match="lacks"):
        rollout.approve_stage("Li", "")
    rollout.advance("Li", "the week is short")

    shown = view(open_site)
    assert (shown.state.stage_name, shown.state.percent) == ("2/3", 25)
    assert [stage.progress.value for stage in shown.stages] == ["passed", "now", "ahead"]
    assert [stage.number for stage in shown.stages] == [1, 2, 3]


def test_the_page_judges_a_call_with_the_call_and_not_an_hour_later(
    open_site: Composition,
) -> None:
    rollout = open_site.station.rollout
    rollout.check_now("Li")
    assert kinds(open_site)[Operation.STATUS] is VerdictKind.NOT_EXPOSED

    rollout.set_percent("Li", 100, "to see")
    assert kinds(open_site)[Operation.START] is VerdictKind.NO_TRAFFIC
    open_site.station.status.ask("Li", "gate")

    line = next(one for one in view(open_site).operations if one.operation is Operation.STATUS)
    errors = next(one for one in line.verdict.guards if one.guard is Guard.ERROR_RATE)
    assert (errors.kind, errors.have) == (VerdictKind.NOT_ENOUGH_DATA, 1)


def kinds(composed: Composition) -> dict[Operation, VerdictKind]:
    return {line.operation: line.verdict.kind for line in view(composed).operations}


@pytest.mark.usefixtures("nothing_to_tick")
def test_an_open_problem_report_holds_the_stage(open_site: Composition) -> None:
    rollout = open_site.station.rollout
    rollout.save_plan("Li", DEFAULT_PLAN)
    arm(open_site)
    rollout.begin("Li", "")

    report = rollout.report_problem("Li", "the yard froze", "yard", Operation.RESTART)

    assert view(open_site).state.phase is Phase.HELD
    with pytest.raises(RolloutRefused, match="Close it first"):
        rollout.resume("Li", "")
    rollout.close_problem("Wang", report.number, "a cable")
    assert view(open_site).state.phase is Phase.RUNNING
    with pytest.raises(BadValue):
        rollout.close_problem("Wang", report.number, "again")


def test_limits_are_kept_and_said_in_the_audit(folder: Path) -> None:
    limits = GuardLimits(error_roll_back=0.1)
    with station(folder) as composed:
        composed.station.rollout.save_limits("Li", limits)
    with station(folder) as composed:
        assert view(composed).limits == limits
        line = composed.station.rollout.audit("Li", None)[0]
    assert (line.before, line.after) == ("error_roll_back 0.05", "error_roll_back 0.1")


def test_replayed_limits_change_nothing(open_site: Composition) -> None:
    open_site.station.status.ask("Li", "gate")

    replayed = open_site.station.rollout.replay_limits("Li", GuardLimits())

    assert (replayed.calls, replayed.roll_backs) == (1, ())


def test_a_check_finds_every_stored_decision_as_it_was_made(open_site: Composition) -> None:
    rollout = open_site.station.rollout
    for percent in (10, 60, 100):
        rollout.set_percent("Li", percent, "to see")
        for camera in CAMERAS:
            open_site.station.activate("Li", camera)
            open_site.station.status("Li", camera)
    rollout.set_pin("Li", "gate", LEGACY)
    open_site.station.activate("Li", "gate")

    judged = rollout.check_now("Li")

    assert {verdict.kind.value for verdict in judged.general} == {"ok"}


def test_rolled_back_by_hand_everything_is_legacy_and_stays(folder: Path) -> None:
    with station(folder) as composed:
        rollout = composed.station.rollout
        rollout.set_percent("Li", 100, "to see")
        rollout.set_pin("Li", "gate", DOMAIN)
        rollout.roll_back("Li", "the gate was dark")
        assert served_by(composed, "gate") is LEGACY
    with station(folder) as composed:
        shown = view(composed)
        assert set(sides(composed).values()) == {LEGACY}
        assert shown.notice is not None
        assert shown.notice.from_percent == 100
        assert shown.notice.stored
        with pytest.raises(RolloutRefused):
            composed.station.rollout.set_percent("Li", 10, "again")
        composed.station.rollout.start_again("Li", "mended")
        assert view(composed).notice is None
        assert served_by(composed, "gate") is DOMAIN


def test_a_kill_between_intent_and_done_comes_back_as_rolled_back(folder: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "tests.app.rollout.rolled_back_and_killed", str(folder)],
        timeout=40,
        check=False,
        capture_output=True,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr
    assert stored_percent(folder) == 100

    with station(folder) as composed:
        shown = view(composed)
        assert shown.state.is_latched
        assert set(sides(composed).values()) == {LEGACY}
        assert shown.notice is not None
        assert "the gate was dark" in str(shown.notice.why)
    assert stored_percent(folder) == 0


def test_a_database_held_longer_than_anybody_waits_loses_no_roll_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ConfigurationDatabase, "busy_wait_s", 0.2)
    with open_composition(SiteFolder.at(folder)) as composed:
        rollout = composed.station.rollout
        rollout.set_percent("Li", 100, "to see")
        with held(SiteFolder.at(folder).configuration):
            began = time.monotonic()
            rollout.roll_back("Li", "the gate was dark")
            assert composed.station.status.ask("Li", "gate").record.implementation is LEGACY
            assert time.monotonic() - began < 1.0
            assert stored_percent(folder) == 100
            with pytest.raises(DatabaseUnavailable):
                rollout.start_again("Li", "too soon")
            notice = view(composed).notice
            assert notice is not None
            assert not notice.stored
        wait_until_stored(composed)
    assert stored_percent(folder) == 0


def test_a_wrong_environment_is_refused_at_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLLOUT_PERCENT", "lots")

    with pytest.raises(BadValue, match="ROLLOUT_PERCENT"), station(folder):
        pass


def test_the_kill_switch_cannot_be_undone_while_it_is_set(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with station(folder) as composed:
        composed.station.rollout.set_percent("Li", 100, "to see")
    monkeypatch.setenv("USE_DOMAIN_SERVICE", "false")
    with station(folder) as composed:
        assert served_by(composed, "gate") is LEGACY
        with pytest.raises(RolloutRefused, match="USE_DOMAIN_SERVICE"):
            composed.station.rollout.start_again("Li", "please")
    monkeypatch.delenv("USE_DOMAIN_SERVICE")
    with station(folder) as composed:
        assert view(composed).state.is_latched
        composed.station.rollout.start_again("Li", "mended")
        assert not view(composed).state.is_latched


def stored_percent(folder: Path) -> int:
    with closing(sqlite3.connect(SiteFolder.at(folder).configuration)) as connection:
        row = connection.execute("SELECT json_extract(state, '$.percent') FROM rollout").fetchone()
    return int(row[0])


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program holds the database."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def wait_until_stored(composed: Composition) -> None:
    deadline = time.monotonic() + 10
    while (notice := view(composed).notice) is None or not notice.stored:
        assert time.monotonic() < deadline, "the roll back was not stored"
