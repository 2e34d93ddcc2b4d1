"""Legacy and domain on a scratch copy: what they may differ in, and that nothing else gets by."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.assurance.bench import ScratchBench
from app.assurance.compare import compare_site
from app.assurance.scratch_site import scratch_site
from app.assurance.sides import both_sides
from app.assurance.trial import Trial, Trials, open_trials
from app.site_folder import SiteFolder
from services.domain.call import Call
from services.domain.errors import BadValue, CallCancelled, CameraExists, StationError
from services.domain.known_differences import excuse
from services.domain.operation import Implementation, Operation
from services.domain.rehearsals import CaseVerdict, Comparison, Progress
from services.domain.results import LogTail, Refreshed
from services.domain.run_state import CaptureState, RunState
from services.rollout.comparison.all_cases import all_cases
from services.rollout.comparison.case import SideTable
from services.rollout.comparison.harness import compare

SITE = """\
# the cameras of the north side
version: 2
cameras:
  - id: gate
    name: "Gate"   # at the road
    source: rtsp://admin:hunter2@10.0.0.1/1
    enabled: yes
    shelf: 4
  - {id: yard, name: Yard, source: "rtsp://10.0.0.2/1", env: {ZONE: north}, fps: 5}
"""
WELL = (CaseVerdict.MATCH, CaseVerdict.KNOWN)
Result = Any
Change = Callable[[Trial, Any, Result], Result]
"""What a mistake does after the right thing was done: may change the answer, or more."""


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("comparison") / "site"
    folder.mkdir()
    (folder / "cameras.yaml").write_text(SITE)
    return folder


@pytest.fixture(scope="module")
def trials(original: Path) -> Iterator[Trials]:
    folder = SiteFolder.at(original)
    with scratch_site(folder, threading.Event()) as scratch, open_trials(scratch) as trials:
        yield trials


def only(operation: Operation, name: str, trials: Trials, sides: Any = both_sides) -> Comparison:
    cases = [c for c in all_cases(("gate", "yard")) if (c.operation, c.name) == (operation, name)]
    assert cases, f"no case {name}"
    bench = ScratchBench(trials, sides)
    return compare(cases, bench, excuse, lambda _: None, threading.Event())


def mistaken(operation: Operation, change: Change) -> Callable[[Trial], Any]:
    """Both sides, domain with one mistake in one operation."""

    def sides(trial: Trial) -> Mapping[Implementation, SideTable]:
        right = both_sides(trial)
        domain = right[Implementation.DOMAIN]

        def work(call: Call, *args: Any, **kwargs: Any) -> Result:
            try:
                result = domain[operation](call, *args, **kwargs)
            except StationError as error:
                # mistakes of refused cases say what they do instead
                result = error
            return change(trial, (call, *args), result)

        wrong = {**domain, operation: work}
        return {**right, Implementation.DOMAIN: wrong}

    return sides


def test_all_thirteen_agree_but_for_what_is_listed(original: Path) -> None:
    steps: list[Progress] = []

    comparison = compare_site(SiteFolder.at(original), steps.append, threading.Event())

    assert not [field for field in comparison.fields if field.verdict not in WELL]
    assert comparison.summary.is_clean
    assert {field.operation for field in comparison.fields} == set(Operation)
    assert all(field.why for field in comparison.fields if field.verdict is CaseVerdict.KNOWN)
    cases = Counter({(field.operation, field.case) for field in comparison.fields})
    assert comparison.summary.cases == len(cases) == len(steps) - 1
    assert steps[-1].done == steps[-1].of
    assert (original / "cameras.yaml").read_text() == SITE
    assert [path.name for path in original.iterdir()] == ["cameras.yaml"]
    assert "hunter2" not in repr(comparison)


def wrong_name(trial: Trial, _: Any, result: RunState) -> RunState:
    trial.configuration.change("gate", {"name": "camera_1"}, actor="x", call_id="y")
    return result


def wrong_process(trial: Trial, _: Any, result: RunState) -> RunState:
    return replace(result, pid=1)


def no_process(_: Trial, __: Any, result: RunState) -> RunState:
    return replace(result, pid=None)


def swapped(_: Trial, __: Any, result: Any) -> Any:
    return replace(result, active=result.auto_start, auto_start=result.active)


def extra_start(trial: Trial, asked: Any, result: Any) -> Any:
    trial.capture.start(asked[0], trial.configuration.camera("yard"))
    return result


def asked_and_taken_back(trial: Trial, asked: Any, result: Any) -> Any:
    trial.capture.start(asked[0], trial.configuration.camera("yard"))
    trial.capture.stop(asked[0], "yard")
    return result


def started_again(trial: Trial, asked: Any, result: Any) -> Any:
    """As if the stop had been left out."""
    trial.capture.start(asked[0], trial.configuration.camera("gate"))
    return result


def other_error(_: Trial, __: Any, ___: Any) -> Any:
    raise CameraExists("There is a camera “gate” already.")


def other_field(_: Trial, __: Any, ___: Any) -> Any:
    raise BadValue("Ask for fewer lines.", field="count")


def answered_all_the_same(_: Trial, __: Any, ___: Any) -> RunState:
    return RunState("gate", CaptureState.STARTING)


def bug(_: Trial, __: Any, ___: Any) -> Any:
    raise ZeroDivisionError


def edited_file(old: str, new: str) -> Change:
    def change(trial: Trial, _: Any, result: Any) -> Any:
        text = trial.folder.site_file.read_text()
        assert old in text
        trial.folder.site_file.write_text(text.replace(old, new))
        return result

    return change


def all_instead_of_none(trial: Trial, _: Any, __: Any) -> dict[str, RunState]:
    ids = [camera.id for camera in trial.configuration.cameras()]
    return {key: RunState(key, CaptureState.STOPPED) for key in ids}


def one_line_less(_: Trial, __: Any, result: LogTail) -> LogTail:
    return replace(result, lines=result.lines[1:])


def not_truncated(_: Trial, __: Any, result: LogTail) -> LogTail:
    return replace(result, truncated=False)


def wrong_total(_: Trial, __: Any, result: LogTail) -> LogTail:
    return replace(result, total_lines=len(result.lines))


def nothing_restarted(_: Trial, __: Any, result: Refreshed) -> Refreshed:
    return replace(result, restarted=())


def second_write(trial: Trial, _: Any, result: Any) -> Any:
    for location in ("x", ""):
        trial.configuration.change("gate", {"location": location}, actor="c", call_id="d")
    return result


def higher_revision(_: Trial, __: Any, result: Any) -> Any:
    return replace(result, revision=result.revision + 1)


def second_rule(trial: Trial, asked: Any, result: Any) -> Any:
    both_sides(trial)[Implementation.LEGACY][Operation.CREATE_RULE](asked[0], asked[1], None)
    return result


def no_picture(_: Trial, __: Any, result: Any) -> Any:
    return replace(result, jpeg=b"")


def smaller_picture(_: Trial, __: Any, result: Any) -> Any:
    return replace(result, width=result.width // 2)


Op = Operation
MISTAKES: list[tuple[str, Operation, str, Change, str]] = [
    ("a wrong name", Op.START, "a stopped camera", wrong_name, "file.gate.name"),
    ("a wrong process", Op.STATUS, "a running camera", wrong_process, "result.pid"),
    ("no process", Op.STATUS, "a running camera", no_process, "result.pid"),
    ("swapped booleans", Op.ACTIVATE, "an active camera", swapped, "result.active"),
    ("an extra start", Op.START, "a stopped camera", extra_start, "workers.yard"),
    ("an order taken back", Op.STOP, "a stopped camera", asked_and_taken_back, "effects"),
    ("a missing stop", Op.DEACTIVATE, "a running camera", started_again, "workers.gate"),
    ("another type of error", Op.STATUS, "an unknown camera", other_error, "error.type"),
    ("another field of an error", Op.LOGS, "0 lines: refused", other_field, "error.field"),
    (
        "an answer instead of an error",
        Op.START,
        "an inactive camera",
        answered_all_the_same,
        "error.type",
    ),
    ("a bug", Op.STATUS, "a stopped camera", bug, "case"),
    (
        "an additional key",
        Op.ACTIVATE,
        "the entry of yard",
        edited_file("fps: 5", "fps: 5, x: 1"),
        "file.yard.x",
    ),
    (
        "a lost key",
        Op.DEACTIVATE,
        "the entry of gate",
        edited_file("    shelf: 4\n", ""),
        "file.gate.shelf",
    ),
    (
        "a lost comment",
        Op.SET_AUTO_START,
        "the entry of gate",
        edited_file("   # at the road", ""),
        "file.lines",
    ),
    (
        "lost quotes",
        Op.SET_AUTO_START,
        "the entry of gate",
        edited_file('"Gate"', "Gate"),
        "file.lines",
    ),
    (
        "a lost header",
        Op.ACTIVATE,
        "the entry of yard",
        edited_file("# Camera station", "# Station"),
        "file.is_signed",
    ),
    (
        "all for an empty list",
        Op.BATCH_STATUS,
        "an empty list: none",
        all_instead_of_none,
        "result.gate.state",
    ),
    ("a line too few", Op.LOGS, "200 lines of a long log", one_line_less, "result.lines"),
    ("a wrong flag", Op.LOGS, "200 lines of a long log", not_truncated, "result.truncated"),
    ("a wrong total", Op.LOGS, "1 lines of a short log", wrong_total, "result.total_lines"),
    (
        "a restart that is not told",
        Op.REFRESH,
        "another transport while running",
        nothing_restarted,
        "result.restarted",
    ),
    (
        "a second write",
        Op.ACTIVATE,
        "an inactive camera",
        second_write,
        "database.cameras.gate.revision",
    ),
    ("a wrong revision", Op.UPDATE_RULE, "one field", higher_revision, "result.revision"),
    ("a second rule", Op.CREATE_RULE, "with a key", second_rule, "database.rules.2.name"),
    ("no picture", Op.PREVIEW, "a stopped camera", no_picture, "result.jpeg"),
    ("a smaller picture", Op.PREVIEW, "a running camera", smaller_picture, "result.width"),
]


@pytest.mark.parametrize(
    ("operation", "case", "change", "field"),
    [pytest.param(*rest, id=name) for name, *rest in MISTAKES],
)
def test_a_planted_mistake_is_found(
    trials: Trials, operation: Operation, case: str, change: Change, field: str
) -> None:
    comparison = only(operation, case, trials, mistaken(operation, change))

    assert field in {found.field for found in comparison.fields if found.verdict not in WELL}
    assert not comparison.summary.is_clean


def test_an_operation_that_is_missing_is_skipped_and_no_pass(trials: Trials) -> None:
    def without(trial: Trial) -> Mapping[Implementation, SideTable]:
        sides = both_sides(trial)
        return {**sides, Implementation.DOMAIN: {}}

    comparison = only(Operation.STATUS, "a stopped camera", trials, without)

    assert [field.verdict for field in comparison.fields] == [CaseVerdict.SKIPPED]
    assert not comparison.summary.is_clean


def test_a_comparison_that_is_broken_off_leaves_nothing_behind(original: Path) -> None:
    cancelled = threading.Event()

    def stop_soon(progress: Progress) -> None:
        if progress.done == 2:
            cancelled.set()

    with pytest.raises(CallCancelled):
        compare_site(SiteFolder.at(original), stop_soon, cancelled)
