"""Live, with restarts and pauses, tried or traced: the same events give the same alerts."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.alerts.engine import Effects, Engine, EngineRule
from services.alerts.state import Fired, Notify, Raised, Resolved, Told
from services.alerts.state_json import plain_state
from services.alerts.trace import traced
from services.alerts.trying import Trial, tried
from services.domain.alerts import STATION, Input, NotifiedInput, StationOff
from services.domain.rules import CameraOffline
from tests.services.alerts.drawn import CAMERAS, LASTS_S, SIMPLE, Case, cases

RULE = 2

TYPES = [*((one,) for one in SIMPLE), tuple(SIMPLE)]
marks = st.sets(st.integers(0, 60), max_size=6)
mutings = st.sampled_from([(), (EngineRule(1, CameraOffline(15)),)])

Interval = tuple[str, float, float | None, int]
"""A camera, from when, until when, and how many hits."""


def restarted(engine: Engine, wanted: tuple[EngineRule, ...]) -> Engine:
    """Another engine that goes on from what was stored of the first."""
    stored = {key: json.loads(json.dumps(plain_state(s))) for key, s in engine.states.items()}
    other = Engine(engine.clock, CAMERAS)
    for rule in wanted:
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


def intervals(effects: Effects) -> list[Interval]:
    standing: dict[str, tuple[float, int]] = {}
    found: list[Interval] = []
    for (rule_id, camera), effect in effects:
        if rule_id != RULE:
            continue
        if isinstance(effect, Fired):
            standing[camera] = (effect.at, effect.count)
        elif isinstance(effect, Raised):
            standing[camera] = (standing[camera][0], effect.count)
        elif isinstance(effect, Resolved):
            fired_at, count = standing.pop(camera)
            found.append((camera, fired_at, effect.at, count))
    standing_still = ((camera, at, None, count) for camera, (at, count) in standing.items())
    return sorted([*found, *standing_still], key=str)


def lived(wanted: tuple[EngineRule, ...], case: Case, stops: set[int], ticks: set[int]) -> Effects:
    engine = Engine(case.start, CAMERAS)
    effects: Effects = []
    for rule in wanted:
        effects += engine.put_rule(rule)
    for number, what in enumerate(case.inputs):
        if number in ticks and engine.clock < what.at:
            halfway = (engine.clock + what.at) / 2
            effects += answered(engine, engine.advance(halfway))
        if number in stops:
            engine = restarted(engine, wanted)
        effects += answered(engine, engine.take(what))
    return effects + answered(engine, engine.advance(case.end))


def traced_intervals(rule: EngineRule, inputs: list[Input], trial: Trial) -> list[Interval]:
    """The trace tells no hits; they are left at 0."""
    found: list[Interval] = []
    for camera in (*CAMERAS, STATION):
        fired_at = None
        for line in traced(rule, camera, inputs, trial):
            if line.what == "Fired":
                fired_at = line.at
            elif line.what == "Resolved":
                assert fired_at is not None
                found.append((camera, fired_at, line.at, 0))
                fired_at = None
        if fired_at is not None:
            found.append((camera, fired_at, None, 0))
    return sorted(found, key=str)


@pytest.mark.parametrize("types", TYPES, ids=[*SIMPLE, "combined"])
@settings(max_examples=20, deadline=None)
@given(data=st.data(), muting=mutings, stops=marks, ticks=marks)
def test_live_with_restarts_tried_and_traced_raise_the_same_alerts(
    types: tuple[str, ...],
    data: st.DataObject,
    muting: tuple[EngineRule, ...],
    stops: set[int],
    ticks: set[int],
) -> None:
    case = data.draw(cases(*types))
    rule, inputs = EngineRule.of(RULE, case.rule), case.inputs
    trial = Trial(case.start, case.end, CAMERAS, muting)

    live = intervals(lived((*muting, rule), case, stops, ticks))

    alerts = tried("Rule", rule, None, inputs, trial).alerts
    found = [(one.camera_id, one.fired_at, one.resolved_at, one.count) for one in alerts]
    assert live == sorted(found, key=str)
    cameras = {camera for camera, *_ in live} | {CAMERAS[0], STATION}
    of_trace = [one for one in traced_intervals(rule, inputs, trial) if one[0] in cameras]
    assert [one[:3] for one in of_trace] == sorted(((*one[:3],) for one in live), key=str)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TYPES).flatmap(lambda types: cases(*types)), st.sampled_from([50.0, 5000.0]))
def test_alerts_open_and_close_in_turn_whatever_comes(case: Case, off_s: float) -> None:
    inputs, end = list(case.inputs), case.end
    middle = inputs[len(inputs) // 2].at
    # doubled, out of order, and with a time in which the station was off
    inputs += [*inputs[-3:], *inputs[:2], StationOff(max(middle, inputs[-1].at), end - off_s)]
    engine = Engine(case.start, CAMERAS)
    engine.put_rule(EngineRule.of(RULE, case.rule))
    effects = [one for what in inputs for one in answered(engine, engine.take(what))]
    effects += engine.advance(end + LASTS_S)
    standing: set[str] = set()
    for (_, camera), effect in effects:
        if isinstance(effect, Fired):
            assert camera not in standing
            standing.add(camera)
        elif isinstance(effect, Resolved):
            standing.remove(camera)
    due = engine.next_due
    assert due is None or due > engine.clock
