"""Why a rule fired, or did not: where it stood on one camera after each input it heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from services.alerts.engine import Effects, Engine, EngineRule, Key
from services.alerts.state import Fired, Notify, PairState, Resolved, Told
from services.alerts.telling import is_quiet
from services.alerts.trying import Trial
from services.domain.alerts import Input, NotifiedInput, Signal, Standing, StationOff


@dataclass(frozen=True)
class TraceLine:
    """Times are UTC seconds. `count` and `value` are what the condition looks at.

    `quiet`: the alert stands, but a cooldown or a snooze keeps it from being told. `what` is the
    name of the input that was heard, or of what the rule did.
    """

    at: float
    what: str
    standing: Standing
    count: int
    value: float | None
    stale: bool
    quiet: bool


def traced(
    rule: EngineRule, camera_id: str, inputs: Iterable[Input], trial: Trial
) -> Iterator[TraceLine]:
    """A line for each change of the pair, whatever caused it, in the order of time."""
    engine, key = Engine(trial.since, trial.cameras), (rule.id, camera_id)
    for one in (*(other for other in trial.muting if other.id != rule.id), rule):
        engine.put_rule(one)
    for what in inputs:
        goes_until = what.since if isinstance(what, StationOff) else what.at
        yield from _went_by(engine, key, goes_until)
        before = engine.states.get(key)
        yield from _done(engine, key, engine.take(what))
        after = engine.states.get(key)
        if after is not None and after is not before:
            yield line_of(after, what.at, type(what).__name__)
    yield from _went_by(engine, key, trial.until)


def _went_by(engine: Engine, key: Key, until: float) -> Iterator[TraceLine]:
    """Each due time by itself: a line says how things stood just then."""
    while (due := engine.next_due) is not None and due <= until:
        yield from _done(engine, key, engine.advance(due))


def standing_of(state: PairState, now: float) -> Standing:
    """The first thing that keeps the pair from firing."""
    if not state.hours.in_force:
        return Standing.OUT_OF_HOURS
    if state.signal is Signal.FIRING:
        return Standing.FIRING
    if state.signal is Signal.RECOVERING:
        return Standing.RECOVERING
    if state.muted_since is not None:
        return Standing.MUTED
    if state.signal is Signal.PENDING:
        return Standing.PENDING
    return Standing.NO_DATA if state.watch.holds(now) is None else Standing.NOT_MET


def line_of(state: PairState, at: float, what: str) -> TraceLine:
    watch = state.watch
    return TraceLine(
        at,
        what,
        standing_of(state, at),
        watch.count(at),
        watch.value(at),
        watch.is_stale(at),
        state.is_raised and is_quiet(state, at),
    )


def _done(engine: Engine, key: Key, effects: Effects) -> Iterator[TraceLine]:
    """Notifications count as gone out, as in a trial."""
    while effects:
        state, told = engine.states.get(key), []
        for of, effect in effects:
            if isinstance(effect, Notify) and effect.what is not Told.RESOLVED:
                told.append(of)
            if of == key and state is not None and isinstance(effect, Fired | Resolved | Notify):
                name = str(effect.what) if isinstance(effect, Notify) else type(effect).__name__
                yield line_of(state, effect.at, name)
        effects = []
        for of in told:
            effects += engine.take_for(of, NotifiedInput(engine.clock))
