"""A rule tried on what was recorded: the same engine and step, and the time goes by at once."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from services.alerts.engine import Effects, Engine, EngineRule
from services.alerts.state import Fired, Notify, Raised, Resolved, Told
from services.domain.alerts import Input, NotifiedInput, Tried, TriedAlert

LOOKS_EVERY = 2000

Progress = Callable[[float], bool]
"""Told how much is done, 0 to 1; answers whether to go on."""


@dataclass(frozen=True)
class Trial:
    """The span, the cameras, and the other rules that mute (those of type camera_offline)."""

    since: float
    until: float
    cameras: Sequence[str]
    muting: Sequence[EngineRule] = ()


def always(done: float) -> bool:
    return True


def tried(
    name: str,
    rule: EngineRule,
    saved: EngineRule | None,
    inputs: Sequence[Input],
    trial: Trial,
    progress: Progress = always,
) -> Tried:
    """The alerts of the rule, and what they are more or less than those of the saved one."""
    same = saved is not None and saved == rule
    passes = 1 if saved is None or same else 2
    wanted, whole = _alerts(name, rule, inputs, trial, lambda done: progress(done / passes))
    if saved is None:
        return Tried(wanted, wanted, (), len(inputs), stopped=not whole)
    before, also = wanted, True
    if not same:
        before, also = _alerts(name, saved, inputs, trial, lambda done: progress((1 + done) / 2))
    return Tried(
        wanted,
        _without(wanted, before),
        _without(before, wanted),
        len(inputs),
        stopped=not (whole and also),
    )


def _alerts(
    name: str, rule: EngineRule, inputs: Sequence[Input], trial: Trial, progress: Progress
) -> tuple[tuple[TriedAlert, ...], bool]:
    """In the order in which they fired; whether they are of the whole span."""
    engine, log = Engine(trial.since, trial.cameras), _Log(name, rule.id)
    for one in (*(other for other in trial.muting if other.id != rule.id), rule):
        log.add(engine, engine.put_rule(one))
    for number, what in enumerate(inputs):
        if number % LOOKS_EVERY == 0 and not progress(number / len(inputs)):
            return log.alerts(), False
        effects = engine.take(what)
        if effects:
            log.add(engine, effects)
    log.add(engine, engine.advance(trial.until))
    progress(1.0)
    return log.alerts(), True


class _Log:
    """Effects made into alerts; a notification counts as gone out, so that cooldowns begin."""

    def __init__(self, name: str, rule_id: int) -> None:
        self._name = name
        self._rule_id = rule_id
        self._standing: dict[str, TriedAlert] = {}
        self._over: list[TriedAlert] = []

    def add(self, engine: Engine, effects: Effects) -> None:
        while effects:
            told = []
            for key, effect in effects:
                if isinstance(effect, Notify) and effect.what is not Told.RESOLVED:
                    told.append(key)
                if key[0] == self._rule_id:
                    self._note(key[1], effect)
            effects = []
            for key in told:
                effects += engine.take_for(key, NotifiedInput(engine.clock))

    def alerts(self) -> tuple[TriedAlert, ...]:
        found = (*self._over, *self._standing.values())
        return tuple(sorted(found, key=lambda one: (one.fired_at, one.camera_id)))

    def _note(self, camera_id: str, effect: object) -> None:
        if isinstance(effect, Fired):
            fired = TriedAlert(self._name, camera_id, effect.at, None, effect.count)
            self._standing[camera_id] = fired
            return
        alert = self._standing.get(camera_id)
        if alert is None:
            return
        if isinstance(effect, Raised):
            hit = TriedAlert(self._name, camera_id, alert.fired_at, None, effect.count)
            self._standing[camera_id] = hit
        elif isinstance(effect, Resolved):
            del self._standing[camera_id]
            over = TriedAlert(self._name, camera_id, alert.fired_at, effect.at, alert.count)
            self._over.append(over)


def _without(alerts: Sequence[TriedAlert], others: Sequence[TriedAlert]) -> tuple[TriedAlert, ...]:
    """Those of which no other one is the same: on that camera, at a time they share.

    Of one camera the alerts follow each other, so that only the last one that fired before the
    end of an alert can be the same.
    """
    fired: dict[str, list[float]] = defaultdict(list)
    ended: dict[str, list[float]] = defaultdict(list)
    for other in others:
        fired[other.camera_id].append(other.fired_at)
        ended[other.camera_id].append(_end(other))
    return tuple(one for one in alerts if not _meets(one, fired, ended))


def _meets(
    alert: TriedAlert, fired: Mapping[str, list[float]], ended: Mapping[str, list[float]]
) -> bool:
    starts = fired.get(alert.camera_id, [])
    before = bisect_right(starts, _end(alert))
    return before > 0 and ended[alert.camera_id][before - 1] >= alert.fired_at


def _end(alert: TriedAlert) -> float:
    return math.inf if alert.resolved_at is None else alert.resolved_at
