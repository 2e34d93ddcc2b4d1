"""A running station that proves its two implementations: drift, shadow reads, exercise, notes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.assurance.notes import AssuranceNotes
from app.composition import Composition, open_composition
from app.rollout.store import RolloutRows
from app.site_folder import SiteFolder
from app.surroundings import Pairs, Surroundings
from services.domain.call import Call
from services.domain.consistency import Side
from services.domain.errors import BadValue, CameraNotFound, RolloutRefused
from services.domain.operation import Implementation, Operation, Reason
from services.domain.rehearsals import (
    CaseVerdict,
    ComparedField,
    Comparison,
    ComparisonSummary,
    DrillResult,
    Progress,
)
from services.domain.verdicts import Guard
from services.storage.site_file.edits import FileChanges
from services.storage.site_file.header import split_header
from services.storage.site_file.writer import changed_file
from tests.app.running_station import write_site
from tests.testbed.clips import make_clip
from tests.testbed.station import until

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MISMATCH = ComparedField(Operation.STATUS, "call 1", "result.pid", "1", "2", CaseVerdict.MISMATCH)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    folder = tmp_path / "site"
    folder.mkdir()
    clip = make_clip(folder / "clip.mp4")
    write_site(folder, {"gate": str(clip), "yard": str(clip)})
    return folder


@contextmanager
def station(site: Path, change: Callable[[Pairs], Pairs]) -> Iterator[Composition]:
    """Everything on domain, with a mistake in it."""
    around = Surroundings(variables={}, change=change, rehearses=True)
    with open_composition(SiteFolder.at(site), watches=False, around=around) as composed:
        composed.station.rollout.set_percent("Li", 100, "as a test")
        yield composed


def in_domain(operation: Operation, wrong: Callable[[Any], Callable[..., Any]]) -> Any:
    def change(pairs: Pairs) -> Pairs:
        pair = pairs[operation]
        return {
            **pairs,
            operation: {
                **pair,
                Implementation.DOMAIN: wrong(pair[Implementation.DOMAIN]),
            },
        }

    return change


def spoil(file: Path, **fields: Any) -> None:
    raw = file.read_bytes()
    header, _ = split_header(raw.decode())
    assert header is not None
    changes = FileChanges(changed={"gate": fields})
    written = changed_file(raw, changes, database_id=header.database_id, revision=header.revision)
    file.write_bytes(written.data)


def test_a_wrong_field_of_a_domain_write_rolls_back_at_once_and_can_be_repaired(
    site: Path,
) -> None:
    file = site / "cameras.yaml"

    def wrong(work: Callable[..., Any]) -> Callable[..., Any]:
        def spoiling(call: Call, camera_id: str) -> Any:
            result = work(call, camera_id)
            spoil(file, name="camera_1")
            return result

        return spoiling

    with station(site, in_domain(Operation.DEACTIVATE, wrong)) as composed:
        composed.station.deactivate("Li", "gate")
        until(lambda: composed.rollout.ledger.state.is_latched)
        notice = composed.rollout.ledger.notice
        report = composed.station.consistency("Li")
        composed.station.repair_drift("Li", report.drifts)
        mended = composed.station.consistency("Li")

    assert notice is not None
    assert notice.verdict is not None
    assert notice.verdict.guard is Guard.CONSISTENCY
    (drift,) = report.drifts
    assert (drift.camera_id, drift.field, drift.in_file) == ("gate", "name", "camera_1")
    assert (drift.take, drift.operation) == (Side.STATION, Operation.DEACTIVATE)
    assert drift.implementation is Implementation.DOMAIN
    assert mended.drifts == ()
    assert "name: Gate" in file.read_text()


def test_an_answer_that_the_row_contradicts_rolls_back(site: Path) -> None:
    def forgets(work: Callable[..., Any]) -> Callable[..., Any]:
        def answers_only(call: Call, camera_id: str, enabled: bool) -> Any:
            result = work(call, camera_id, not enabled)
            return replace(result, auto_start=enabled)

        return answers_only

    with station(site, in_domain(Operation.SET_AUTO_START, forgets)) as composed:
        composed.station.set_auto_start("Li", "gate", False)
        until(lambda: composed.rollout.ledger.state.is_latched)
        notice = composed.rollout.ledger.notice

    assert notice is not None
    assert "auto_start of gate" in str(notice.verdict and notice.verdict.note)


def test_writes_that_do_what_they_say_leave_no_drift(site: Path) -> None:
    with station(site, lambda pairs: pairs) as composed:
        page = composed.station
        page.start("Li", "gate")
        page.set_auto_start("Li", "gate", False)
        page.deactivate("Li", "gate")
        page.activate("Li", "gate")
        page.stop("Li", "gate")
        seen = composed.assurance.drifts(None)

        assert list(seen) == []
        assert not composed.rollout.ledger.state.is_latched


def test_live_reads_are_compared_while_the_station_runs(site: Path) -> None:
    with open_composition(SiteFolder.at(site)) as composed:
        composed.station.save_settings("Li", {"shadow_percent": 100})
        for _ in range(15):
            composed.station.status("Li", "gate")
        shadow = composed.assurance.shadow
        assert shadow is not None
        until(lambda: shadow.counts()[Operation.STATUS].match == 15)
        open_mismatches = composed.rollout.assured.mismatches()

    assert open_mismatches == 0


def exercised(composed: Composition, *operations: Operation, calls: int = 2) -> Any:
    steps: list[Progress] = []
    verdicts = composed.station.rollout.exercise(
        operations, "gate", calls, steps.append, threading.Event()
    )
    return verdicts, steps


def test_an_exercise_asks_both_sides_and_leaves_the_camera_as_it_was(site: Path) -> None:
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        before = composed.configuration.camera("gate")
        chosen = [one for one in Operation if one is not Operation.PREVIEW]
        verdicts, steps = exercised(composed, *chosen)
        after = composed.configuration.camera("gate")
        records = composed.rollout.calls.newest()
        rules = composed.rules.rules()

    assert {verdict.operation for verdict in verdicts} == set(chosen)
    for verdict in verdicts:
        assert verdict.guards[0].have == 2, verdict
    assert (after.active, after.auto_start) == (before.active, before.auto_start)
    assert rules == []
    assert steps[-1].done == steps[-1].of == 2 * len(chosen)
    assert {record.reason for record in records} == {Reason.SYNTHETIC}
    assert {record.implementation for record in records} == set(Implementation)
    assert "# exercise" not in (site / "cameras.yaml").read_text()


@pytest.mark.parametrize(
    ("operations", "camera", "calls", "error"),
    [
        ([], "gate", 2, BadValue),
        (["fly"], "gate", 2, BadValue),
        ([Operation.START], "gate", 0, BadValue),
        ([Operation.START], "gate", True, BadValue),
        ([Operation.START], "nobody", 2, CameraNotFound),
    ],
)
def test_an_exercise_that_cannot_be_is_refused(
    site: Path, operations: Any, camera: str, calls: int, error: type[Exception]
) -> None:
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        exercise = composed.station.rollout.exercise
        with pytest.raises(error):
            exercise(operations, camera, calls, lambda _: None, threading.Event())


def test_nothing_is_exercised_while_everything_is_latched(site: Path) -> None:
    with station(site, lambda pairs: pairs) as composed:
        composed.station.rollout.roll_back("Li", "as a test")
        with pytest.raises(RolloutRefused):
            exercised(composed, Operation.STATUS)


def test_what_was_found_survives_a_restart_until_a_clean_comparison(site: Path) -> None:
    clean = ComparisonSummary(NOW, 1, 1, 0, 0, 0, 0)
    dirty = replace(clean, match=0, mismatch=1)
    drill = DrillResult(NOW, 25, "start=hang", True, 4, 12.5, True)
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        notes = composed.assurance.notes
        notes.keep_mismatch(MISMATCH)
        notes.keep_mismatch(MISMATCH)
        notes.keep_comparison(Comparison((), dirty))
        notes.keep_drill(drill)

    with open_composition(SiteFolder.at(site), watches=False) as composed:
        rows = RolloutRows(composed.rollout.rows.database)
        view = composed.station.rollout.view("Li")
        again = AssuranceNotes(rows)
        held_by = again.open_mismatches()
        again.keep_comparison(Comparison((), clean))

        assert (view.last_drill, view.last_comparison) == (drill, dirty)
        assert held_by == 2
        assert again.open_mismatches() == AssuranceNotes(rows).open_mismatches() == 0
