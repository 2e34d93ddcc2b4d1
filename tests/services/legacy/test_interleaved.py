"""Legacy and domain writes, people's edits and kills in any order: nothing acknowledged is lost."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from services.storage.rule_book import StoredRuleBook
from services.storage.site_file.reader import read_site_file
from tests.services.legacy.interleaving import ANSWERS, KILLED, Action
from tests.services.storage.sites import Site, key_folder, opened
from tests.services.storage.test_configuration_crashes import agree

CAMERAS = ("gate", "yard", "door")
SIDES = ("legacy", "domain")
OPERATIONS = ("activate", "deactivate", "auto_on", "auto_off")
STEPS = ("create", "fsync", "link aside", "swap", "look again", "tidy", "written", "taken over")
SITE_FILE = "cameras:\n" + "".join(
    f"  - id: {camera_id}   # ours\n"
    f"    source: rtsp://ada:hunter2@10.0.0.{number}/live\n"
    f"    location: {camera_id}.first\n"
    for number, camera_id in enumerate(CAMERAS, start=1)
)


@dataclass
class Expected:
    """What must be there at the next start; of an action in flight both outcomes are fine.

    `visits` are places of edits within a write: nobody knows whether and when their step came.
    """

    states: dict[str, list[Any]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)
    visits: dict[str, list[str]] = field(default_factory=dict)
    rules: dict[str, int] = field(default_factory=dict)


class Forker:
    """The process that forks a child for every plan; its imports are paid for once."""

    def __init__(self, template: Path, root: Path) -> None:
        self._template = template
        self._root = root
        self._numbers = count()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.services.legacy.interleaving"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, actions: list[Action], dies_at: int) -> tuple[Path, int]:
        """The site afterwards, and how the child ended."""
        folder = self._root / f"site-{next(self._numbers)}"
        shutil.copytree(self._template, folder)
        shutil.copytree(key_folder(self._template), key_folder(folder))
        plan = {"folder": str(folder), "actions": actions, "dies_at": dies_at}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(plan) + "\n")
        self._process.stdin.flush()
        return folder, int(self._process.stdout.readline())

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


@pytest.fixture(scope="module")
def forker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forker]:
    root = tmp_path_factory.mktemp("interleaved")
    template = root / "template"
    template.mkdir()
    (template / "cameras.yaml").write_text(SITE_FILE)
    with opened(template):
        pass
    forker = Forker(template, root)
    yield forker
    forker.close()


def after(operation: str, state: list[bool]) -> list[bool]:
    active, auto_start = state
    return {
        "activate": [True, auto_start],
        "deactivate": [False, False],
        "auto_on": [active, active or auto_start],
        "auto_off": [active, False],
    }[operation]


def expected(folder: Path, actions: list[Action]) -> Expected:
    """From what the child said it was answered."""
    lines = (folder / ANSWERS).read_text().splitlines() if (folder / ANSWERS).exists() else []
    done: dict[int, Any] = {}
    begun = -1
    for line in lines:
        what, number, answer = json.loads(line)
        begun = max(begun, number)
        if what == "done":
            done[number] = answer
    found = Expected(
        {key: [[True, False]] for key in CAMERAS},
        {key: [key] for key in CAMERAS},
        {key: ["first"] for key in CAMERAS},
        {key: [] for key in CAMERAS},
    )
    for number, action in enumerate(actions[: begun + 1]):
        _note(found, action, number in done, done.get(number))
    return found


def _note(found: Expected, action: Action, is_done: bool, answer: Any) -> None:
    name, *arguments = action
    if name == "set":
        _, operation, camera_id = arguments
        states = found.states[camera_id]
        if is_done and answer != "inactive":
            found.states[camera_id] = [answer]
        elif not is_done:
            states += [after(operation, state) for state in states]
    elif name == "rename":
        camera_id, text = arguments
        found.names[camera_id] = [text] if is_done else [*found.names[camera_id], text]
    elif name == "person":
        camera_id, place = arguments
        found.places[camera_id] = [place] if is_done else [*found.places[camera_id], place]
    elif name == "visit":
        _, camera_id, place = arguments
        found.visits[camera_id].append(place)
    elif name == "rule" and is_done:
        found.rules[arguments[1]] = answer


def check(site: Site, wanted: Expected) -> None:
    assert agree(site)
    news = site.configuration.news()
    assert (news.file_pending, news.conflicts, news.vanished) == (False, (), ())
    assert site.ids == list(CAMERAS)
    assert site.file_ids == list(CAMERAS)
    assert site.text.count("# ours") == 3
    for camera in site.configuration.cameras():
        assert [camera.active, camera.auto_start] in wanted.states[camera.id], camera.id
        assert camera.name in wanted.names[camera.id]
        places = wanted.places[camera.id] + wanted.visits[camera.id]
        assert camera.location.removeprefix(f"{camera.id}.") in places
    stored = StoredRuleBook(site.configuration, site.database).rules()
    rules = {rule.draft.name: rule.id for rule in stored}
    assert wanted.rules.items() <= rules.items()


cameras = st.sampled_from(CAMERAS)
words = st.integers(0, 99).map("w{}".format)
writes = st.one_of(
    st.tuples(st.just("set"), st.sampled_from(SIDES), st.sampled_from(OPERATIONS), cameras),
    st.tuples(st.just("set"), st.just("legacy"), st.sampled_from(OPERATIONS), cameras),
    st.tuples(st.just("rename"), cameras, words),
    st.tuples(st.just("rule"), st.sampled_from(SIDES), words),
)
edits = st.one_of(
    st.tuples(st.just("person"), cameras, words),
    st.tuples(st.just("visit"), st.sampled_from(STEPS), cameras, words),
    st.tuples(st.just("take_over")),
)
plans = st.lists(st.one_of(writes, writes, edits).map(list), min_size=1, max_size=10)


@settings(
    max_examples=8,
    deadline=None,
    # a plan is ten lines at most, and every attempt at a shorter one opens a site anew
    phases=[Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(plans, st.integers(1, 60))
def test_whatever_is_interleaved_and_wherever_it_is_killed_nothing_is_lost(
    forker: Forker, actions: list[Action], dies_at: int
) -> None:
    folder, code = forker.run(actions, dies_at)

    assert code in (0, KILLED)
    with opened(folder) as site:
        check(site, expected(folder, actions))
    shutil.rmtree(folder)


def test_a_kill_at_any_step_of_both_ways_of_a_write_loses_nothing(forker: Forker) -> None:
    actions: list[Action] = [
        ["person", "yard", "lane"],
        ["set", "legacy", "deactivate", "gate"],
        ["set", "domain", "auto_on", "yard"],
    ]
    codes = []
    for dies_at in range(1, 40):
        folder, code = forker.run(actions, dies_at)
        codes.append(code)
        with opened(folder) as site:
            check(site, expected(folder, actions))
        if code == 0:
            break

    assert codes[:-1] == [KILLED] * (len(codes) - 1)
    assert codes[-1] == 0
    assert len(codes) > 15


def test_the_file_is_read_as_the_children_left_it(forker: Forker) -> None:
    folder, code = forker.run([["set", "legacy", "deactivate", "gate"]], 0)

    assert code == 0
    gate = read_site_file((folder / "cameras.yaml").read_bytes()).cameras[0]
    assert (gate.id, gate.active, gate.auto_start) == ("gate", False, False)
