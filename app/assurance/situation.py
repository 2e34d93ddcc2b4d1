"""Brings a trial into a case's situation, by means that neither implementation has a part in."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

from app.assurance.trial import Trial, Trials
from app.rule_port import rule_operations
from services.capture.supervisor import Supervisor
from services.domain.call import Call
from services.domain.camera import Camera
from services.domain.run_state import CaptureState
from services.rollout.comparison.case import Arranged, CannotBeTried, Case, Situation
from services.rollout.comparison.rule_cases import PLAIN
from services.storage.configuration import Configuration
from services.storage.site_file.edits import FileChanges, edited
from services.storage.site_file.fields import fields_of

ARRANGER = Call("a44a000000000000", "comparison")
LIVE_WITHIN_S = 8.0
LOOK_EVERY_S = 0.01
SEEN = (CaptureState.LIVE, CaptureState.LATE)
NOWHERE = "nothing-here.mp4"
OTHER = "other-camera"
NEW = "new-camera"
LOG_LINE = "2026-03-01 12:00:00.000 INFO line {number}"


def arrange(case: Case, trial: Trial, trials: Trials) -> Arranged:
    """Raises CannotBeTried."""
    wanted = case.situation
    camera = _camera(case, trial.configuration)
    _configure(camera, wanted, trial, trials)
    _write_log(camera.id, wanted.log_lines, trial)
    if wanted.running:
        started = trial.configuration.camera(camera.id)
        _run(started, trial, trials.supervisor, measured=wanted.measured)
    if wanted.full:
        _fill(camera, trial, trials)
    _edit(camera, wanted, trial)
    ids = tuple(one.id for one in trial.configuration.cameras())
    if not wanted.rule:
        return Arranged(camera.id, ids)
    rules = rule_operations(trial.configuration, trial.database)
    rule = rules.create_rule(ARRANGER, PLAIN)
    return Arranged(camera.id, ids, rule.id, rule.revision)


def _camera(case: Case, configuration: Configuration) -> Camera:
    cameras = configuration.cameras()
    named = [one for one in cameras if one.id == case.camera_id]
    chosen = named if case.camera_id else cameras[:1]
    if not chosen:
        raise CannotBeTried("The copy has no camera for this case.")
    return chosen[0]


def _configure(camera: Camera, wanted: Situation, trial: Trial, trials: Trials) -> None:
    source = str(trials.scratch.clips / NOWHERE) if wanted.source_gone else camera.source
    fields = {"active": wanted.active, "auto_start": wanted.auto_start, "source": source}
    trial.configuration.change(camera.id, fields, actor=ARRANGER.actor, call_id=ARRANGER.id)


def _write_log(camera_id: str, lines: int | None, trial: Trial) -> None:
    log = trial.folder.camera_log(camera_id)
    if lines is None:
        log.unlink(missing_ok=True)
        return
    text = "".join(f"{LOG_LINE.format(number=number)}\n" for number in range(lines))
    log.write_text(text, encoding="utf-8")


def _run(camera: Camera, trial: Trial, supervisor: Supervisor, *, measured: bool) -> None:
    supervisor.start_camera(trial.capture.order(camera))
    deadline = time.monotonic() + LIVE_WITHIN_S
    while not _is_seen(camera.id, trial, measured=measured):
        if time.monotonic() > deadline:
            raise CannotBeTried("The test picture did not arrive in time.")
        threading.Event().wait(LOOK_EVERY_S)


def _is_seen(camera_id: str, trial: Trial, *, measured: bool) -> bool:
    state = trial.capture.run_states().get(camera_id)
    return state is not None and state.state in SEEN and (state.fps > 0 or not measured)


def _fill(tested: Camera, trial: Trial, trials: Trials) -> None:
    """One camera runs, and the station takes one."""
    trials.change_capacity(1)
    clip = Path(tested.source)
    trials.supervisor.start_camera(
        replace(trial.capture.order(tested), camera_id=OTHER, name=f"Other, {clip.name}")
    )


def _edit(camera: Camera, wanted: Situation, trial: Trial) -> None:
    file = trial.folder.site_file
    text = file.read_text(encoding="utf-8")
    changes = FileChanges(
        changed={camera.id: wanted.edits} if wanted.edits else {},
        added={NEW: fields_of(camera.changed(id=NEW, name="New"))} if wanted.entry_added else {},
        removed=(camera.id,) if wanted.entry_gone else (),
    )
    if changes != FileChanges():
        text = edited(text, changes)
    if wanted.file_broken:
        text += "\n  - {{{ broken\n"
    file.write_text(text, encoding="utf-8")
