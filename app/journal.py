"""Writes down what happened and who did it: calls that change something, states, the site file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.alerts.words import changed_words, fired_words
from services.domain.call import STATION_ACTOR
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import StationError
from services.domain.events import (
    AlertChanged,
    AlertFired,
    CamerasChanged,
    CameraStateChanged,
    Event,
    ProblemSeen,
    Rehearsed,
    RolledBack,
    RolloutChanged,
    SystemicLoss,
)
from services.domain.operation import CallRecord, Operation
from services.domain.results import JournalEntry
from services.domain.run_state import CaptureState
from services.domain.sentences import Sentence, sentence
from services.rollout.calls import Answer

_OPERATIONS = frozenset(Operation)

DONE = {
    "start": sentence("Start accepted."),
    "stop": sentence("Stopped."),
    "restart": sentence("Restart accepted."),
    "activate": sentence("Activated."),
    "deactivate": sentence("Deactivated."),
    "set_auto_start": sentence("Auto-start changed."),
    "refresh": sentence("The site file was read again."),
    "add_camera": sentence("Camera added."),
    "create_rule": sentence("Rule {rule} was created.", rule=""),
    "update_rule": sentence("Rule {rule} was changed.", rule=""),
    "delete_rule": sentence("Rule {rule} was deleted.", rule=""),
    "apply_rules": sentence("A file of rules was imported."),
    "edit_camera": sentence("Camera edited."),
    "save_regions": sentence("Regions saved."),
    "delete_camera": sentence("Camera deleted."),
    "undelete_camera": sentence("Camera brought back."),
    "resolve_conflict": sentence("A conflict with the site file was decided."),
    "remove_vanished": sentence("Cameras missing from the site file were removed."),
    "put_back_vanished": sentence("Cameras missing from the site file were put back."),
    "apply_import": sentence("A site file was imported."),
    "move_passwords": sentence("Passwords were moved out of the site file."),
    "save_snapshot": sentence("A snapshot was saved."),
    "save_settings": sentence("Settings were changed."),
    "save_wall_view": sentence("A wall view was saved."),
    "delete_wall_view": sentence("A wall view was deleted."),
    "repair_drift": sentence("Drift between database and site file was repaired."),
    "save_channel": sentence("A channel was saved."),
    "delete_channel": sentence("A channel was deleted."),
    "undelete_channel": sentence("A channel was brought back."),
    "backup": sentence("A backup was written."),
}

STATE_SENTENCES = {
    CaptureState.STOPPED: sentence("Stopped. {reason}", reason=""),
    CaptureState.FAILED: sentence("Failed. {reason}", reason=""),
    CaptureState.AUTH_FAILED: sentence("Wrong password. {reason}", reason=""),
    CaptureState.BUSY: sentence("Busy. {reason}", reason=""),
    CaptureState.STARTING: sentence("Starting. {reason}", reason=""),
    CaptureState.RECONNECTING: sentence("Reconnecting. {reason}", reason=""),
    CaptureState.OFFLINE: sentence("Offline. {reason}", reason=""),
    CaptureState.STALLED: sentence("Stalled. {reason}", reason=""),
    CaptureState.LATE: sentence("Late. {reason}", reason=""),
    CaptureState.FROZEN_IMAGE: sentence("Frozen image. {reason}", reason=""),
    CaptureState.LIVE: sentence("Live. {reason}", reason=""),
}


_KINDS: dict[type, str] = {
    SystemicLoss: "station",
    ProblemSeen: "problem",
    Rehearsed: "rehearsal",
}

# their unit is no camera
OF_RULES = ("create_rule", "update_rule", "delete_rule", "apply_rules")


class Journal:
    """Turns answers and events into entries; `write` must return at once."""

    def __init__(
        self,
        write_entry: Callable[[JournalEntry], None],
        write_call: Callable[[CallRecord], None],
        *,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._write_entry = write_entry
        self._write_call = write_call
        self._utc_clock = utc_clock

    def on_answer(self, answer: Answer[Any]) -> None:
        record = answer.record
        if record.operation in _OPERATIONS:
            self._write_call(record)
        done = DONE.get(record.operation)
        if done is None:
            return
        what = _done(done, answer) if answer.error is None else _failure(record, answer.error)
        camera_id = None if record.operation in OF_RULES else record.unit or None
        self._note("call", what, actor=record.actor, camera_id=camera_id)

    def on_event(self, event: Event) -> None:
        match event:
            case CameraStateChanged(camera_id=camera_id, now=now):
                template = STATE_SENTENCES[now.state].template
                what = Sentence(template, (("reason", now.reason),))
                self._note("state", what, camera_id=camera_id)
            case SystemicLoss(reason=what) | ProblemSeen(what=what) | Rehearsed(what=what):
                self._note(_KINDS[type(event)], what)
            case RolledBack(notice=notice):
                what = sentence(
                    "Everything is legacy: rolled back from {percent} %. {why}",
                    percent=notice.from_percent,
                    why=notice.why,
                )
                self._note("roll_back", what, actor=notice.actor)
            case RolloutChanged(actor=actor, what=what, why=why) if actor:
                said = sentence("{what} {why}", what=what, why=why) if why else what
                self._note("rollout", said, actor=actor)
            case AlertFired() | AlertChanged():
                self._on_alert(event)
            case CamerasChanged(camera_ids=ids) if ids:
                listed = ", ".join(ids[:10]) + (" …" if len(ids) > 10 else "")
                self._note("site", sentence("Changed cameras: {cameras}", cameras=listed))
            case _:
                pass

    def _on_alert(self, event: AlertFired | AlertChanged) -> None:
        alert = event.alert
        if isinstance(event, AlertFired):
            self._note("alert", fired_words(alert), camera_id=alert.camera_id or None)
            return
        for what in changed_words(alert, event.steps):
            actor, camera_id = event.actor or STATION_ACTOR, alert.camera_id or None
            self._note("alert", what, actor=actor, camera_id=camera_id)

    def _note(
        self,
        kind: str,
        what: Sentence,
        *,
        actor: str = STATION_ACTOR,
        camera_id: str | None = None,
    ) -> None:
        entry = JournalEntry(self._utc_clock(), actor, kind, what, camera_id)
        self._write_entry(entry)


def _done(done: Sentence, answer: Answer[Any]) -> Sentence:
    """With the number of the rule that it was done to; a new one has it from its answer."""
    if answer.record.operation not in OF_RULES or not done.values:
        return done
    number = getattr(answer.result, "id", None) or answer.record.unit
    return replace(done, values=(("rule", number),))


def _failure(record: CallRecord, error: Exception) -> Sentence:
    why = error.sentence if isinstance(error, StationError) else type(error).__name__
    return sentence("“{operation}” failed: {why}", operation=record.operation, why=why)
