"""Live, with restarts and pauses, or tried afterwards: the same events give the same alerts."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.alerts.engine import Effects, Engine, EngineRule
from services.alerts.state import Fired, Notify, Resolved, Told
from services.alerts.state_json import plain_state
from services.alerts.trying import Trial, tried
from services.domain.alerts import (
    Input,
    NotifiedInput,
    SampleInput,
    StationOff,
    Tried,
    ViolationInput,
)
from services.domain.rules import RuleDraft
from services.domain.run_state import CaptureState

CAMERAS = ("gate", "yard", "hall", "roof")
END = 20_000.0

CONDITIONS: list[dict[str, Any]] = [
    {"rule_type": "violation", "conditions": {"threshold": 2, "window_minutes": 3}},
    {"rule_type": "camera_offline", "conditions": {"offline_seconds": 20}},
    {"rule_type": "frame_rate", "conditions": {"below_percent": 50}},
    {"rule_type": "frozen_image", "conditions": {}},
    {"rule_type": "no_detection", "conditions": {"minutes": 10}},
    {
        "rule_type": "continuous_violation",
        "conditions": {"duration_seconds": 5, "min_detections": 2},
    },
]
combined = st.builds(
    lambda kind, parts: {"rule_type": kind, "conditions": {"parts": parts}},
    st.sampled_from(["all_of", "any_of"]),
    st.lists(st.sampled_from(CONDITIONS), min_size=2, max_size=3),
)
durations = st.sampled_from([0, 0, 10, 90])
schedules = st.sampled_from(
    [None, {"time_zone": "Europe/Berlin", "spans": [{"start": "01:30", "end": "03:15"}]}]
)
rules = st.builds(
    lambda what, for_s, keep, cooldown, schedule: RuleDraft.from_plain(
        {
            "name": "Rule",
            **what,
            "for_s": for_s,
            "keep_firing_for_s": keep,
            "cooldown_s": cooldown,
            "schedule": schedule,
        }
    ),
    st.one_of(st.sampled_from(CONDITIONS), combined),
    durations,
    durations,
    st.sampled_from([0, 600]),
    schedules,
)
cameras = st.sampled_from(CAMERAS)
gaps = st.sampled_from([0.0, 0.5, 1.0, 5.0, 15.0, 60.0, 200.0])
violations = st.builds(lambda camera: ("violation", camera, 0.0), cameras)
samples = st.builds(
    lambda camera, state, fps: (str(state), camera, fps),
    cameras,
    st.sampled_from(CaptureState),
    st.sampled_from([0.0, 4.0, 25.0]),
)
events = st.lists(st.tuples(gaps, st.one_of(violations, samples)), min_size=5, max_size=60)
marks = st.sets(st.integers(0, 60), max_size=6)


def inputs_of(drawn: list[tuple[float, tuple[str, str, float]]]) -> list[Input]:
    at, found = 0.0, list[Input]()
    for number, (gap, (kind, camera, fps)) in enumerate(drawn, start=1):
        at += gap
        if kind == "violation":
            found.append(ViolationInput(camera, at, at, "no_hairnet", number))
        else:
            state = CaptureState(kind)
            found.append(SampleInput(camera, at, state, fps, 25.0, age_s=1.0, since_s=60.0))
    return found


def restarted(engine: Engine, rule: EngineRule) -> Engine:
    """Another engine that goes on from what was stored of the first."""
    stored = {key: json.loads(json.dumps(plain_state(s))) for key, s in engine.states.items()}
    other = Engine(engine.clock, CAMERAS)
    other.put_rule(rule)
    assert other.restore(stored) == []
    assert {key: plain_state(s) for key, s in other.states.items()} == stored
    return other


def answered(engine: Engine, effects: Effects) -> Effects:
    seen = list(effects)
    while effects:
        told = [k for k, e in effects if isinstance(e, Notify) and e.what is not Told.RESOLVED]
        effects = [e for key in told for e in engine.take_for(key, NotifiedInput(engine.clock))]
        seen += effects
    return seen


def intervals(effects: Effects) -> list[tuple[str, float, float | None]]:
    """Camera, from when, until when."""
    standing: dict[str, float] = {}
    found: list[tuple[str, float, float | None]] = []
    for (_, camera), effect in effects:
        if isinstance(effect, Fired):
            standing[camera] = effect.at
        elif isinstance(effect, Resolved):
            found.append((camera, standing.pop(camera), effect.at))
    return sorted([*found, *((camera, at, None) for camera, at in standing.items())], key=str)


def lived(rule: EngineRule, inputs: list[Input], stops: set[int], ticks: set[int]) -> Effects:
    engine = Engine(0.0, CAMERAS)
    engine.put_rule(rule)
    effects: Effects = []
    for number, what in enumerate(inputs):
        if number in ticks and engine.clock < what.at:
            halfway = (engine.clock + what.at) / 2
            effects += answered(engine, engine.advance(halfway))
        if number in stops:
            engine = restarted(engine, rule)
        effects += answered(engine, engine.take(what))
    return effects + answered(engine, engine.advance(END))


def tried_afterwards(draft: RuleDraft, inputs: list[Input]) -> Tried:
    return tried("Rule", EngineRule.of(1, draft), None, inputs, Trial(0.0, END, CAMERAS))


@settings(max_examples=60, deadline=None)
@given(rules, events, marks, marks)
def test_live_with_restarts_and_tried_afterwards_raise_the_same_alerts(
    draft: RuleDraft,
    drawn: list[tuple[float, tuple[str, str, float]]],
    stops: set[int],
    ticks: set[int],
) -> None:
    inputs = inputs_of(drawn)
    live = intervals(lived(EngineRule.of(1, draft), inputs, stops, ticks))
    found = tried_afterwards(draft, inputs)
    assert live == sorted(
        [(one.camera_id, one.fired_at, one.resolved_at) for one in found.alerts], key=str
    )


@settings(max_examples=40, deadline=None)
@given(rules, events, st.sampled_from([50.0, 5000.0]))
def test_alerts_open_and_close_in_turn_whatever_comes(
    draft: RuleDraft, drawn: list[tuple[float, tuple[str, str, float]]], off_s: float
) -> None:
    inputs = inputs_of(drawn)
    middle = inputs[len(inputs) // 2].at
    # doubled, out of order, and with a time in which the station was off
    inputs += [*inputs[-3:], *inputs[:2], StationOff(max(middle, inputs[-1].at), END - off_s)]
    engine = Engine(0.0, CAMERAS)
    engine.put_rule(EngineRule.of(1, draft))
    effects = [one for what in inputs for one in answered(engine, engine.take(what))]
    effects += engine.advance(2 * END)
    standing: set[str] = set()
    for (_, camera), effect in effects:
        if isinstance(effect, Fired):
            assert camera not in standing
            standing.add(camera)
        elif isinstance(effect, Resolved):
            standing.remove(camera)
    due = engine.next_due
    assert due is None or due > engine.clock
