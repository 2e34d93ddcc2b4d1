"""A rule tried on what was recorded: the same engine and step, and the time goes by at once."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from services.alerts.engine import Effects, Engine, EngineRule
from services.alerts.state import Fired, Notify, Raised, Resolved, Told
from services.domain.alerts import Input, NotifiedInput, StationOff, Tried, TriedAlert

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

    def share_done(self, at: float) -> float:
        """How much of the span is behind us, 0 to 1."""
        return min(1.0, max(0.0, (at - self.since) / max(self.until - self.since, 1.0)))


def always(done: float) -> bool:
    return True


def tried(
    name: str,
    rule: EngineRule,
    saved: EngineRule | None,
    inputs: Iterable[Input],
    trial: Trial,
    progress: Progress = always,
) -> Tried:
    """The alerts of the rule, and what they are more or less than those of the saved one.

    Both go through the inputs side by side, so that a week of them is never held at once.
    """
    wanted = _Side(name, rule, trial)
    edits = saved is not None and saved != rule
    sides = [wanted, _Side(name, saved, trial)] if saved is not None and edits else [wanted]
    gone_by, off, whole = 0, 0, True
    for gone_by, what in enumerate(inputs, start=1):
        if gone_by % LOOKS_EVERY == 1 and not progress(trial.share_done(what.at)):
            whole = False
            break
        # that the station was off is nothing that was recorded
        off += isinstance(what, StationOff)
        for side in sides:
            side.take(what)
    if whole:
        for side in sides:
            side.end(trial.until)
        progress(1.0)
    alerts, events = wanted.alerts(), gone_by - off
    if saved is None:
        return Tried(alerts, alerts, (), events, stopped=not whole)
    before = sides[-1].alerts()
    added, removed = _without(alerts, before), _without(before, alerts)
    return Tried(alerts, added, removed, events, stopped=not whole)


class _Side:
    """An engine of its own with the rule, and the others that mute."""

    def __init__(self, name: str, rule: EngineRule, trial: Trial) -> None:
        self._engine, self._log = Engine(trial.since, trial.cameras), _Log(name, rule.id)
        for one in (*(other for other in trial.muting if other.id != rule.id), rule):
            self._log.add(self._engine, self._engine.put_rule(one))

    def take(self, what: Input) -> None:
        effects = self._engine.take(what)
        if effects:
            self._log.add(self._engine, effects)

    def end(self, until: float) -> None:
        self._log.add(self._engine, self._engine.advance(until))

    def alerts(self) -> tuple[TriedAlert, ...]:
        """In the order in which they fired."""
        return self._log.alerts()


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
