"""What was seen of a call as fields and texts, without what differs between any two calls.

The one place that knows which values move by themselves: times, rates, processes, folders, call
ids. Numbers of rows and revisions do not: both sides begin with the same ones, so they must agree.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from services.domain.errors import StationError
from services.domain.pictures import Preview
from services.domain.run_state import CaptureState, RunState
from services.domain.sentences import NOTHING
from services.rollout.comparison.case import Seen, State
from services.rollout.comparison.flat import flat, text_of

Processes = Mapping[str, int | None]
"""Workers' process numbers by camera."""

STORED = {
    **dict.fromkeys(("at", "updated_at", "created_at", "created", "captured_at"), "a time"),
    "hash": "a hash",
}
"""What moves by itself in rows of the database."""
ANSWERED = {
    **STORED,
    **dict.fromkeys(("since_s", "age_s", "next_in_s", "still_for_s"), "a time"),
    **dict.fromkeys(("fps", "bitrate_kbps"), "a rate"),
    "dropped": "a count",
}
"""What moves by itself in answers."""
RATES = ("fps", "bitrate_kbps")
GONE = "gone"
NO_EXCUSE = ("jpeg", "captured_at")
"""What of these may differ is taken out here already."""
JPEG_START = b"\xff\xd8"


@dataclass(frozen=True)
class Observation:
    """Texts by field; one that is missing was not touched.

    `values` are what a known difference is judged by: the result's own, and the effects.
    """

    texts: Mapping[str, str]
    values: Mapping[str, Any] = field(default_factory=dict)


def observation(seen: Seen) -> Observation:
    """Result, error, effects, and what changed in database, file and workers."""
    running = {**seen.before.running, **seen.after.running}
    answer = answered(seen.result, seen.error, running, seen.call_id, measured=seen.measured)
    found = dict(answer.texts)
    found["effects"] = effects = "; ".join(seen.effects) or "none"
    found |= _changed("database", seen.before.rows, seen.after.rows, seen)
    found |= _changed("file", _entries(seen.before), _entries(seen.after), seen)
    found["file.lines"] = _changed_lines(seen.before.lines, seen.after.lines)
    found["file.is_signed"] = text_of(seen.after.is_signed)
    found |= _workers(seen)
    texts = {name: text.replace(seen.root, "SITE") for name, text in found.items()}
    return Observation(texts, {**answer.values, "effects": effects})


def answered(
    result: Any,
    error: BaseException | None,
    running: Processes,
    call_id: str = "",
    *,
    measured: bool = False,
) -> Observation:
    """What a caller gets, alone; `measured`: rates have had the time to be known."""
    if error is not None:
        return Observation(error_fields(error))
    still = dict(flat("result", _still(result, running)))
    if not measured:
        still |= {name: ANSWERED["fps"] for name in still if name.rpartition(".")[2] in RATES}
    texts = {name: _leaf(name, value, call_id, ANSWERED) for name, value in still.items()}
    values = {
        name: value
        for name, value in flat("result", result)
        if name.rpartition(".")[2] not in NO_EXCUSE
    }
    return Observation(texts, values)


def error_fields(error: BaseException) -> dict[str, str]:
    found = {"error.type": type(error).__name__}
    if isinstance(error, StationError):
        found["error.field"] = error.field or ""
    return found


def _still(value: Any, running: Processes) -> Any:
    """Run states and pictures without what no second call would see again."""
    if isinstance(value, RunState):
        return _still_state(value, running)
    if isinstance(value, Preview):
        return replace(value, jpeg=_is_picture(value.jpeg))
    if isinstance(value, Mapping):
        return {key: _still(item, running) for key, item in value.items()}
    return value


def _still_state(state: RunState, running: Processes) -> dict[str, Any]:
    named = {one.name: getattr(state, one.name) for one in fields(state)}
    named["pid"] = _process(state, running)
    if state.state is CaptureState.LATE:
        # a busy machine; whether pictures are late is not what is compared
        named |= {"state": CaptureState.LIVE, "reason": NOTHING}
    return named


def _process(state: RunState, running: Processes) -> str:
    """Whose process the number is; one that is still being forked has none yet."""
    if state.pid is None:
        return "its worker" if state.state is CaptureState.STARTING else "no process"
    if running.get(state.camera_id) == state.pid:
        return "its worker"
    owners = [camera_id for camera_id, pid in running.items() if pid == state.pid]
    return f"the worker of {owners[0]}" if owners else "an unknown process"


def _is_picture(jpeg: bytes) -> Any:
    return "a JPEG" if jpeg.startswith(JPEG_START) else "no JPEG"


def _leaf(name: str, value: Any, call_id: str, moving: Mapping[str, str]) -> str:
    last = name.rpartition(".")[2]
    if last == "call_id":
        return "this call" if value == call_id else "another call"
    if last in moving and value:
        return moving[last]
    return text_of(value)


def _entries(state: State) -> dict[str, Any]:
    return {
        f"{camera_id}.{name}": value
        for camera_id, entry in state.entries.items()
        for name, value in entry.items()
    }


def _changed(
    name: str, before: Mapping[str, Any], after: Mapping[str, Any], seen: Seen
) -> dict[str, str]:
    found = {}
    for key in {**before, **after}:
        if key not in after:
            found[f"{name}.{key}"] = GONE
        elif key not in before or text_of(before[key]) != text_of(after[key]):
            found[f"{name}.{key}"] = _leaf(key, after[key], seen.call_id, STORED)
    return found


def _changed_lines(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    lines = difflib.unified_diff(before, after, lineterm="", n=0)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++"))) or "the same"


def _workers(seen: Seen) -> dict[str, str]:
    found = {}
    for camera_id in {**seen.before.running, **seen.after.running}:
        runs, ran = camera_id in seen.after.running, camera_id in seen.before.running
        same = seen.before.running.get(camera_id) == seen.after.running.get(camera_id)
        word = "runs" if not ran else "runs on" if same else "runs anew"
        found[f"workers.{camera_id}"] = word if runs else "stopped"
    return found
