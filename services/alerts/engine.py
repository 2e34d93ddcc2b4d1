"""All rules on all cameras, around the pure step. Knows no clock, no database, no thread."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from services.alerts.due_times import Key
from services.alerts.hours import hours_at
from services.alerts.offline import Offline, muted
from services.alerts.pairs import Effects, PairEffect, Pairs, Topic
from services.alerts.state import NO_TERMS, PairState, Terms
from services.alerts.state_json import restored_state
from services.alerts.step import begun
from services.alerts.watches.making import inputs_of, is_of_station, watch_of
from services.alerts.watches.site import SiteWatch
from services.domain.alerts import (
    STATION,
    Ended,
    Input,
    StationOff,
    TimeInput,
    ViolationInput,
)
from services.domain.rules import CameraOffline, Conditions, RuleDraft

__all__ = ["Effects", "Engine", "EngineRule", "Key", "PairEffect"]


@dataclass(frozen=True)
class EngineRule:
    """What the engine needs of a rule; `cameras` of None are all."""

    id: int
    conditions: Conditions
    terms: Terms = NO_TERMS
    cameras: tuple[str, ...] | None = None

    @classmethod
    def of(cls, rule_id: int, draft: RuleDraft) -> EngineRule:
        terms = Terms(draft.for_s, draft.keep_firing_for_s, draft.cooldown_s, draft.schedule)
        return cls(rule_id, draft.conditions, terms, draft.cameras)

    @property
    def is_of_offline(self) -> bool:
        return isinstance(self.conditions, CameraOffline)


class Engine:
    """One thread. It has no effects itself: it answers them."""

    def __init__(self, now: float, cameras: Iterable[str] = ()) -> None:
        self.clock = now
        self.late = 0
        self._cameras = frozenset(cameras)
        self._rules: dict[int, EngineRule] = {}
        self._pairs = Pairs()
        self._offline = Offline(self._pairs)
        self._newest: dict[Topic, float] = {}

    def put_rule(self, rule: EngineRule) -> Effects:
        """A new rule, or a changed one: with other conditions it begins anew."""
        before = self._rules.get(rule.id)
        effects: Effects = []
        if before is not None and before.conditions != rule.conditions:
            effects = self.drop_rule(rule.id, Ended.RULE_CHANGED)
        self._rules[rule.id] = rule
        if rule.is_of_offline:
            self._offline.watch_rule(rule.id)
        wanted = self._cameras_of(rule)
        for camera_id in self._pairs.cameras_of(rule.id):
            if camera_id not in wanted:
                effects += self._drop((rule.id, camera_id), Ended.CAMERA_LEFT)
        for camera_id in wanted:
            self._put_pair(rule, camera_id)
        return effects

    def drop_rule(self, rule_id: int, ended: Ended) -> Effects:
        self._rules.pop(rule_id, None)
        # the site's pair has no camera and comes last: its members are still known then
        cameras = sorted(self._pairs.cameras_of(rule_id), reverse=True)
        effects = [one for camera in cameras for one in self._drop((rule_id, camera), ended)]
        return effects + self._offline.forget_rule(rule_id, self.clock)

    def set_cameras(self, camera_ids: Collection[str]) -> Effects:
        """The cameras that there are now."""
        if frozenset(camera_ids) == self._cameras:
            return []
        self._cameras = frozenset(camera_ids)
        return [one for rule in tuple(self._rules.values()) for one in self.put_rule(rule)]

    def take(self, what: Input) -> Effects:
        """An input; one that comes late never undoes what came before it."""
        if isinstance(what, StationOff):
            return self._skip(what)
        kind, at = type(what), what.at
        effects = self.advance(at)
        topic = (kind, getattr(what, "camera_id", STATION))
        if kind is not ViolationInput:
            if at < self._newest.get(topic, at):
                self.late += 1
                return effects
            self._newest[topic] = at
        for key in self._pairs.hearing(topic):
            done = self._step(key, what)
            if done:
                effects += done
        return effects

    def take_for(self, key: Key, what: Input) -> Effects:
        """An input that is meant for one pair: a snooze, a notification that went out."""
        effects = self.advance(what.at)
        return effects + self._step(key, what) if key in self._pairs.states else effects

    def advance(self, now: float) -> Effects:
        """All that is due by now, each at its time."""
        effects: Effects = []
        if not self._pairs.is_due(now):
            if now > self.clock:
                self.clock = now
            return effects
        while (due := self._pairs.pop_due(now)) is not None:
            at, key = due
            self.clock = max(self.clock, at)
            effects += self._step(key, TimeInput(self.clock))
        self.clock = max(self.clock, now)
        return effects

    @property
    def next_due(self) -> float | None:
        return self._pairs.first_due()

    @property
    def states(self) -> Mapping[Key, PairState]:
        return self._pairs.states

    def rules(self) -> Mapping[int, EngineRule]:
        return self._rules

    def site_cameras(self, rule_id: int) -> frozenset[str]:
        """Those of a rule's site alert that are still offline."""
        return self._offline.members(rule_id)

    def take_changed(self) -> dict[Key, PairState | None]:
        """The pairs that changed since the last time; None for those that are gone."""
        return self._pairs.take_changed()

    def restore(self, stored: Mapping[Key, Any]) -> list[Key]:
        """Puts states back as they were stored; answers those that could not be read."""
        refused = []
        for key, plain in stored.items():
            state = self._pairs.states.get(key)
            if state is None:
                continue
            try:
                self._pairs.put(key, restored_state(state, plain), self.clock)
            except (LookupError, TypeError, ValueError):
                refused.append(key)
        self._offline.restored()
        return refused

    def correct(self, key: Key, state: PairState) -> None:
        """A pair as its stored alert says it stood."""
        self._pairs.put(key, state, self.clock)
        self._offline.restored()

    def _step(self, key: Key, what: Input) -> Effects:
        effects = self._pairs.step(key, what, self.clock)
        if self._offline.is_followed(key):
            return self._offline.after(key, effects, self.clock)
        return effects

    def _skip(self, gap: StationOff) -> Effects:
        effects = self.advance(min(gap.since, gap.until))
        self.clock = gap.until
        self._newest.clear()
        for key in tuple(self._pairs.states):
            effects += self._step(key, gap)
        return effects

    def _cameras_of(self, rule: EngineRule) -> list[str]:
        if is_of_station(rule.conditions):
            return [STATION]
        wanted = self._cameras if rule.cameras is None else self._cameras & set(rule.cameras)
        # a site alert has a pair of its own
        return [*sorted(wanted), STATION] if rule.is_of_offline else sorted(wanted)

    def _put_pair(self, rule: EngineRule, camera_id: str) -> None:
        key, is_site = (rule.id, camera_id), rule.is_of_offline and camera_id == STATION
        terms = Terms(cooldown_s=rule.terms.cooldown_s) if is_site else rule.terms
        state = self._pairs.states.get(key)
        if state is not None:
            if state.terms != terms:
                hours = hours_at(terms.schedule, self.clock)
                self._pairs.put(key, state._replace(terms=terms, hours=hours), self.clock)
            return
        watch = SiteWatch() if is_site else watch_of(rule.conditions, self.clock)
        state = begun(terms, watch, self.clock)
        if not rule.is_of_offline and self._offline.mutes(camera_id):
            state = muted(state, self.clock)
        kinds = () if is_site else inputs_of(rule.conditions)
        self._pairs.add(key, state, kinds, self.clock)

    def _drop(self, key: Key, ended: Ended) -> Effects:
        effects = self._pairs.drop(key, ended, self.clock)
        if self._offline.is_followed(key):
            return self._offline.after(key, effects, self.clock)
        return effects
