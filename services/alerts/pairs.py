"""The states of all pairs of rule and camera, who hears of what, and when each is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from services.alerts.due_times import DueTimes, Key
from services.alerts.state import Effect, PairState
from services.alerts.step import due_of, resolved, step
from services.domain.alerts import STATION, Ended, FigureInput, Input, SystemInput, TimeInput

OF_STATION = (FigureInput, SystemInput)

Topic = tuple[type[Input], str]
"""A kind of input, and the camera it comes from."""


class PairEffect(NamedTuple):
    """What a step did, and for whom."""

    key: Key
    effect: Effect


Effects = list[PairEffect]


class Pairs:
    """One thread."""

    def __init__(self) -> None:
        self.states: dict[Key, PairState] = {}
        self._of_topic: dict[Topic, dict[Key, None]] = defaultdict(dict)
        self._hearing: dict[Topic, tuple[Key, ...]] = {}
        self._of_rule: dict[int, dict[str, None]] = defaultdict(dict)
        self._of_camera: dict[str, dict[int, None]] = defaultdict(dict)
        self._topics: dict[Key, tuple[Topic, ...]] = {}
        self._due = DueTimes()
        self._dirty: set[Key] = set()

    def add(self, key: Key, state: PairState, kinds: Iterable[type[Input]], now: float) -> None:
        rule_id, camera_id = key
        topics = tuple((kind, STATION if kind in OF_STATION else camera_id) for kind in kinds)
        self._topics[key] = topics
        for topic in topics:
            self._of_topic[topic][key] = None
            self._hearing.pop(topic, None)
        self._of_rule[rule_id][camera_id] = None
        self._of_camera[camera_id][rule_id] = None
        self.put(key, state, now)

    def put(self, key: Key, state: PairState, now: float) -> None:
        if state is not self.states.get(key):
            self.states[key] = state
            self._dirty.add(key)
        self._due.put(key, due_of(state, now))

    def drop(self, key: Key, ended: Ended, now: float) -> Effects:
        """Takes the pair out; what it had raised is resolved."""
        rule_id, camera_id = key
        _, effects = resolved(self.states.pop(key), ended, now)
        for topic in self._topics.pop(key):
            del self._of_topic[topic][key]
            self._hearing.pop(topic, None)
        del self._of_rule[rule_id][camera_id], self._of_camera[camera_id][rule_id]
        self._due.put(key, None)
        self._dirty.add(key)
        return [PairEffect(key, effect) for effect in effects]

    def step(self, key: Key, what: Input, now: float) -> Effects:
        before = self.states[key]
        state, effects = step(before, what, now)
        if state is not before:
            self.states[key] = state
            self._dirty.add(key)
            self._due.put(key, due_of(state, now))
        elif type(what) is TimeInput:
            # its time has come, and it waits for another one
            self._due.put(key, due_of(state, now))
        return [PairEffect(key, effect) for effect in effects] if effects else []

    def hearing(self, topic: Topic) -> tuple[Key, ...]:
        """In the order in which the pairs came."""
        found = self._hearing.get(topic)
        if found is None:
            found = self._hearing[topic] = tuple(self._of_topic.get(topic, ()))
        return found

    def cameras_of(self, rule_id: int) -> tuple[str, ...]:
        return tuple(self._of_rule.get(rule_id, ()))

    def rules_of(self, camera_id: str) -> tuple[int, ...]:
        return tuple(self._of_camera.get(camera_id, ()))

    def pop_due(self, now: float) -> tuple[float, Key] | None:
        return self._due.pop(now)

    def is_due(self, now: float) -> bool:
        """False when nothing is; true when something may be."""
        return self._due.is_due(now)

    def first_due(self) -> float | None:
        return self._due.first()

    def take_changed(self) -> dict[Key, PairState | None]:
        """The pairs that changed since the last time; None for those that are gone."""
        changed = {key: self.states.get(key) for key in self._dirty}
        self._dirty.clear()
        return changed
