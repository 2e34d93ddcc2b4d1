"""A process of its own that does what a plan says to a site, and dies at the step it is told.

Reads a plan a line, forks for each, and answers how the child ended. The child says in a file,
unbuffered, what it began and what it was answered; after each answer it reads its own write on
all sides.
"""

from __future__ import annotations

import json
import os
import re
import sys
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.legacy_ports import LegacyConnection, LegacySiteFile
from app.rule_port import rule_operations
from services.domain.call import Call, new_call_id
from services.domain.camera import CameraConfigState
from services.domain.clock import utc_now
from services.domain.errors import CameraInactive
from services.domain.rules import RuleDraft
from services.legacy.cameras import LegacyCameras
from services.legacy.rules import LegacyRules
from services.operations.cameras import CameraOperations
from services.storage.site_file.reader import read_site_file
from tests.fakes import FakeLogs
from tests.services.both_sides import Cameras, FakeLogFiles, FakeWorkers, Rules
from tests.services.storage.sites import Site, opened

ANSWERS = "answers.jsonl"
KILLED = 9
WRONG = 3

Action = list[Any]


@dataclass
class Steps:
    """Dies at a step; lets a person save the file at another one before that."""

    dies_at: int = 0
    count: int = 0
    armed: bool = False
    visits: dict[str, Action] = field(default_factory=dict)
    path: Path = Path()

    def step(self, name: str) -> None:
        if not self.armed:
            return
        self.count += 1
        if self.count == self.dies_at:
            os._exit(KILLED)
        if name in self.visits:
            save(self.path, *self.visits.pop(name))


class Sides:
    """Both implementations over one site."""

    def __init__(self, site: Site, answers: int, steps: Steps) -> None:
        self.site = site
        self._answers = answers
        self._steps = steps
        configuration, database = site.configuration, site.database
        workers = FakeWorkers()
        file = LegacySiteFile(configuration, utc_now)
        self._cameras: dict[str, Cameras] = {
            "legacy": LegacyCameras(file, workers, workers, FakeLogFiles()),
            "domain": CameraOperations(_Port(site), workers, FakeLogs()),
        }
        self._rules: dict[str, Rules] = {
            "legacy": LegacyRules(LegacyConnection(configuration, database), file),
            "domain": rule_operations(configuration, database),
        }

    def do(self, number: int, action: Action) -> None:
        self.tell("begun", number, None)
        name, *arguments = action
        answer = getattr(self, f"do_{name}")(*arguments)
        self.tell("done", number, answer)

    def tell(self, what: str, number: int, answer: Any) -> None:
        os.write(self._answers, (json.dumps([what, number, answer]) + "\n").encode())

    def do_set(self, side: str, operation: str, camera_id: str) -> Any:
        call, cameras = Call(new_call_id(), "Li"), self._cameras[side]
        try:
            if operation in ("auto_on", "auto_off"):
                on = operation == "auto_on"
                state: CameraConfigState = cameras.set_auto_start(call, camera_id, enabled=on)
            else:
                state = getattr(cameras, operation)(call, camera_id)
        except CameraInactive:
            return "inactive"
        self._read_back(camera_id, {"active": state.active, "auto_start": state.auto_start})
        return [state.active, state.auto_start]

    def do_rename(self, camera_id: str, name: str) -> None:
        self.site.configuration.change(camera_id, {"name": name}, actor="Li", call_id=new_call_id())
        self._read_back(camera_id, {"name": name})

    def do_person(self, camera_id: str, place: str) -> None:
        save(self.site.file, camera_id, place)

    def do_visit(self, step: str, camera_id: str, place: str) -> None:
        """The person will save at that step of a later write."""
        self._steps.visits[step] = [camera_id, place]

    def do_take_over(self) -> None:
        self.site.configuration.take_over()

    def do_rule(self, side: str, key: str) -> int:
        draft = RuleDraft.from_plain(
            {"name": key, "rule_type": "violation", "conditions": {"threshold": 5}}
        )
        saved = self._rules[side].create_rule(Call(new_call_id(), "Li"), draft, key)
        self._steps.step("rule saved")
        return saved.id

    def _read_back(self, camera_id: str, fields: dict[str, Any]) -> None:
        in_file = {camera.id: camera for camera in read_site_file(self.site.text).cameras}
        for seen in (self.site.configuration.camera(camera_id), in_file[camera_id]):
            found = {name: getattr(seen, name) for name in fields}
            assert found == fields, (camera_id, found, fields)


class _Port:
    """The configuration as the operations see it."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def __getattr__(self, name: str) -> Any:
        return getattr(self._site.configuration, name)

    def change(self, call: Call, camera_id: str, fields: Any, **_: Any) -> Any:
        change = self._site.configuration.change
        return change(camera_id, fields, actor=call.actor, call_id=call.id)


def save(path: Path, camera_id: str, place: str) -> None:
    """As a person does it in an editor: only the camera's location is another one."""
    text = path.read_text()
    path.write_text(re.sub(rf"location: {camera_id}\.\w+", f"location: {camera_id}.{place}", text))


def run(folder: Path, actions: list[Action], steps: Steps) -> None:
    answers = os.open(folder / ANSWERS, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with opened(folder, step=steps.step) as site:
        steps.path = site.file
        steps.armed = True
        sides = Sides(site, answers, steps)
        for number, action in enumerate(actions):
            sides.do(number, action)
        steps.armed = False


def _end_in(plan: dict[str, Any]) -> None:
    code = WRONG
    try:
        run(Path(plan["folder"]), plan["actions"], Steps(plan["dies_at"]))
        code = 0
    finally:
        if code != 0:
            traceback.print_exc()
        os._exit(code)


def main() -> None:
    for line in sys.stdin:
        plan = json.loads(line)
        child = os.fork()
        if child == 0:
            _end_in(plan)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
