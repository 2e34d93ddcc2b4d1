"""Inputs with any times, in any order, doubled: the engine stays whole, and alerts take turns."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.alerts.engine import Engine, EngineRule
from services.alerts.state import Fired, Resolved
from services.alerts.state_json import plain_state
from services.domain.alerts import (
    FigureInput,
    FindingInput,
    Input,
    ProgressInput,
    SampleInput,
    StationOff,
    SystemInput,
    ViolationInput,
    as_of,
)
from services.domain.run_state import CaptureState
from tests.services.alerts.drawn import CAMERAS, SIMPLE, Case, cases

NOW = 1_772_366_400.0
DAY = 86_400.0
YEAR = 365 * DAY
TYPES = [*((one,) for one in SIMPLE), tuple(SIMPLE)]

near = st.floats(NOW - DAY, NOW + DAY)
times = st.one_of(
    near,
    st.floats(-YEAR, NOW + 3 * DAY),
    st.sampled_from([0.0, NOW, NOW + 1e-6]),
)


def at(what: Input, moment: float) -> Input:
    if isinstance(what, ViolationInput | SampleInput):
        return what._replace(at=moment)
    if isinstance(what, StationOff):
        return replace(what, until=moment)
    return replace(what, at=moment)


# what is further ahead than this is heard as of now before it comes here: see below
@pytest.mark.parametrize("types", TYPES, ids=[*SIMPLE, "combined"])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_inputs_of_any_time_leave_the_engine_whole(
    types: tuple[str, ...], data: st.DataObject
) -> None:
    case: Case = data.draw(cases(*types))
    inputs = [at(what, data.draw(times)) for what in case.inputs[:25]]
    inputs = data.draw(st.permutations([*inputs, *inputs[:5]]))
    off = data.draw(st.lists(st.tuples(times, near), max_size=2))
    engine = Engine(NOW, CAMERAS)
    engine.put_rule(EngineRule.of(1, case.rule))
    standing: set[str] = set()
    for what in [*inputs, *(StationOff(since, until) for since, until in off), *inputs]:
        for (_, camera), effect in engine.take(what):
            if isinstance(effect, Fired):
                assert camera not in standing
                standing.add(camera)
            elif isinstance(effect, Resolved):
                standing.remove(camera)
        due = engine.next_due
        assert due is None or due > engine.clock or isinstance(what, StationOff)
    engine.advance(engine.clock + DAY)
    for state in engine.states.values():
        json.dumps(plain_state(state), allow_nan=False)


@pytest.mark.parametrize(
    "what",
    [
        ViolationInput("gate", NOW + YEAR, NOW + YEAR, "no_hairnet"),
        SampleInput("gate", NOW + YEAR, CaptureState.LIVE),
        ProgressInput("gate", NOW + YEAR, NOW + YEAR, "no_hairnet", 3),
        FindingInput("gate", NOW + YEAR, "dark", present=True),
        FigureInput(NOW + YEAR, "error_rate", 0.5),
        SystemInput(NOW + YEAR, "disk", present=True),
        StationOff(NOW - 60, NOW + YEAR),
    ],
    ids=lambda what: type(what).__name__,
)
def test_what_comes_from_a_clock_that_is_ahead_is_heard_as_of_now(what: Any) -> None:
    heard = as_of(what, NOW)
    assert heard.at == NOW
    assert getattr(heard, "happened_at", NOW) <= NOW
    assert as_of(heard, NOW) is heard
