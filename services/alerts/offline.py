"""What a lost camera means for others: its other rules are muted, and many lost are one alert."""

from __future__ import annotations

from collections import defaultdict

from services.alerts.due_times import Key
from services.alerts.pairs import Effects, PairEffect, Pairs
from services.alerts.state import Fired, PairState, Resolved
from services.alerts.watches.cameras import OfflineWatch
from services.alerts.watches.site import SiteWatch
from services.domain.alerts import STATION, Ended, MuteInput, SiteInput

SITE_CAMERAS = 3
SITE_WITHIN_S = 30.0


class Offline:
    """Follows the pairs of rules of type camera_offline; a rule's site pair has no camera."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        self._rules: set[int] = set()
        self._muting: dict[str, set[int]] = defaultdict(set)

    def watch_rule(self, rule_id: int) -> None:
        self._rules.add(rule_id)

    def forget_rule(self, rule_id: int, now: float) -> Effects:
        """What it muted is heard again."""
        self._rules.discard(rule_id)
        muted = [camera for camera, rules in self._muting.items() if rule_id in rules]
        return [one for camera in muted for one in self._mute(rule_id, camera, now, muted=False)]

    def is_followed(self, key: Key) -> bool:
        return key[0] in self._rules and key[1] != STATION

    def mutes(self, camera_id: str) -> bool:
        return bool(self._muting.get(camera_id))

    def members(self, rule_id: int) -> frozenset[str]:
        """The cameras of a rule's site alert."""
        state = self._pairs.states.get((rule_id, STATION))
        watch = state.watch if state is not None else None
        return watch.camera_ids if isinstance(watch, SiteWatch) else frozenset()

    def restored(self) -> None:
        """After the states were put back: who mutes whom follows from them."""
        for (rule_id, camera_id), state in self._pairs.states.items():
            if self.is_followed((rule_id, camera_id)) and state.is_raised:
                self._muting[camera_id].add(rule_id)

    def after(self, key: Key, effects: Effects, now: float) -> Effects:
        """The effects of a step of one of its pairs, as the outside should see them."""
        rule_id, camera_id = key
        state = self._pairs.states.get(key)
        shown = self._shown(key, state, effects, now)
        raised = state is not None and state.is_raised
        return shown + self._mute(rule_id, camera_id, now, muted=raised)

    def _shown(self, key: Key, state: PairState | None, effects: Effects, now: float) -> Effects:
        rule_id, camera_id = key
        members = self.members(rule_id)
        if camera_id in members:
            if state is None or _is_back(state):
                return self._site(rule_id, members - {camera_id}, now)
            return []
        if state is None or not any(isinstance(one.effect, Fired) for one in effects):
            return effects
        if members:
            return self._site(rule_id, members | {camera_id}, now)
        lost = self._lost_with(key, state)
        if len(lost) < SITE_CAMERAS:
            return effects
        folded = [(rule_id, one) for one in sorted(lost) if one != camera_id]
        ended = [
            PairEffect(one, Resolved(now, Ended.SITE_ALERT))
            for one in folded
            if self._pairs.states[one].is_raised
        ]
        return ended + self._site(rule_id, lost, now)

    def _site(self, rule_id: int, members: frozenset[str], now: float) -> Effects:
        return self._pairs.step((rule_id, STATION), SiteInput(now, members), now)

    def _lost_with(self, key: Key, state: PairState) -> frozenset[str]:
        """The cameras that lost their picture within half a minute of this one, and it."""
        lost_at = _lost_at(state)
        if lost_at is None:
            return frozenset((key[1],))
        found = set()
        for camera_id in self._pairs.cameras_of(key[0]):
            other = _lost_at(self._pairs.states[key[0], camera_id])
            if other is not None and abs(other - lost_at) <= SITE_WITHIN_S:
                found.add(camera_id)
        return frozenset(found)

    def _mute(self, rule_id: int, camera_id: str, now: float, *, muted: bool) -> Effects:
        by = self._muting[camera_id]
        was = bool(by)
        if muted:
            by.add(rule_id)
        else:
            by.discard(rule_id)
        if bool(by) == was:
            return []
        quiet = MuteInput(now, muted=muted)
        others = [one for one in self._pairs.rules_of(camera_id) if one not in self._rules]
        return [one for other in others for one in self._pairs.step((other, camera_id), quiet, now)]


def muted(state: PairState, now: float) -> PairState:
    return state._replace(muted_since=now)


def _is_back(state: PairState) -> bool:
    return not state.is_raised and _lost_at(state) is None


def _lost_at(state: PairState) -> float | None:
    return state.watch.lost_at if isinstance(state.watch, OfflineWatch) else None
