"""The alerts that stand, made from what the engine's steps did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from services.alerts.due_times import Key
from services.alerts.pairs import PairEffect
from services.alerts.state import Fired, Moved, Notify, Raised, Resolved, Told
from services.domain.alerts import STATION, Alert, AlertStep, Evidence, Signal
from services.domain.rules import Rule

MOST_EVIDENCE = 10


@dataclass(frozen=True)
class Change:
    """An alert as it is after a turn, all that happened to it, and what to tell of it."""

    key: Key
    alert: Alert
    steps: tuple[AlertStep, ...]
    told: tuple[Told, ...] = ()

    @property
    def is_urgent(self) -> bool:
        """Whether it may not wait for the next batch."""
        return self.steps != (AlertStep.HIT,) or bool(self.told)


@dataclass(frozen=True)
class Facts:
    """What the book must ask others: rules, evidence of a new alert, the cameras of a site."""

    rule: Callable[[int], Rule]
    evidence: Callable[[Key, float], Evidence]
    site_cameras: Callable[[int], Iterable[str]]


class Book:
    """One thread at a time."""

    def __init__(self, facts: Facts, *, last_id: int, raised: Iterable[Alert] = ()) -> None:
        self._facts = facts
        self._last_id = last_id
        self._raised = {(alert.rule_id, alert.camera_id): alert for alert in raised}

    @property
    def raised(self) -> dict[Key, Alert]:
        return dict(self._raised)

    def standing(self, alert_id: int) -> Alert | None:
        """The alert as it stands now; None when it is over, or never was."""
        return next((one for one in self._raised.values() if one.id == alert_id), None)

    def put_back(self, alert: Alert) -> None:
        """An alert that somebody handled meanwhile."""
        key = (alert.rule_id, alert.camera_id)
        if key in self._raised and self._raised[key].id == alert.id:
            self._raised[key] = alert

    def apply(self, effects: Sequence[PairEffect]) -> list[Change]:
        """One change for each alert, in the order in which they were touched first."""
        changes: dict[int, Change] = {}
        newest: dict[Key, int] = {}
        for key, effect in effects:
            if isinstance(effect, Notify):
                self._tell(changes, newest, key, effect)
                continue
            found = self._changed(key, effect)
            if found is None:
                continue
            alert, what = found
            before = changes.get(alert.id)
            steps = (what,) if before is None else _added(before.steps, what)
            told = () if before is None else before.told
            changes[alert.id] = Change(key, alert, steps, told)
            newest[key] = alert.id
        return list(changes.values())

    def _tell(
        self, changes: dict[int, Change], newest: dict[Key, int], key: Key, effect: Notify
    ) -> None:
        alert = self._raised.get(key)
        alert_id = newest.get(key) if alert is None else alert.id
        if alert_id in changes:
            before = changes[alert_id]
            changes[alert_id] = replace(before, told=(*before.told, effect.what))
        elif alert is not None:
            # what was held back goes out now
            changes[alert.id] = Change(key, alert, (), (effect.what,))

    def _changed(self, key: Key, effect: object) -> tuple[Alert, AlertStep] | None:
        if isinstance(effect, Fired):
            alert = self._new(key, effect)
            self._raised[key] = alert
            return alert, AlertStep.FIRED
        alert_before = self._raised.get(key)
        if alert_before is None:
            return None
        if isinstance(effect, Resolved):
            at = _time(effect.at)
            del self._raised[key]
            resolved = replace(
                alert_before, signal=Signal.RESOLVED, since=at, resolved_at=at, ended=effect.ended
            )
            return resolved, AlertStep.RESOLVED
        alert, what = self._stands(key, alert_before, effect)
        self._raised[key] = alert
        return alert, what

    def _stands(self, key: Key, alert: Alert, effect: object) -> tuple[Alert, AlertStep]:
        if isinstance(effect, Moved):
            step = AlertStep.RECOVERING if effect.signal is Signal.RECOVERING else AlertStep.BACK
            return replace(alert, signal=effect.signal, since=_time(effect.at)), step
        assert isinstance(effect, Raised)
        hit = replace(
            alert,
            count=max(alert.count, effect.count),
            worst=effect.value,
            evidence=with_hit(alert.evidence, effect),
            cameras=self._cameras(key) or alert.cameras,
        )
        return hit, AlertStep.HIT

    def _new(self, key: Key, fired: Fired) -> Alert:
        self._last_id += 1
        rule, at = self._facts.rule(key[0]), _time(fired.at)
        return Alert(
            id=self._last_id,
            rule_id=key[0],
            rule_name=rule.draft.name,
            priority=rule.draft.priority,
            camera_id=key[1],
            signal=Signal.FIRING,
            since=at,
            fired_at=at,
            count=fired.count,
            worst=fired.value,
            evidence=self._facts.evidence(key, fired.at),
            cameras=self._cameras(key),
            requires_ack=rule.draft.requires_ack,
        )

    def _cameras(self, key: Key) -> tuple[str, ...]:
        return tuple(sorted(self._facts.site_cameras(key[0]))) if key[1] == STATION else ()


def with_hit(evidence: Evidence, hit: Raised) -> Evidence:
    """The newest violations first; the picture of the one that is surest."""
    if not hit.violation or hit.violation in evidence.violations:
        return evidence
    better = bool(hit.picture) and (not evidence.picture or hit.confidence > evidence.confidence)
    return Evidence(
        (hit.violation, *evidence.violations)[:MOST_EVIDENCE],
        hit.picture if better else evidence.picture,
        hit.confidence if better else evidence.confidence,
    )


def _added(steps: tuple[AlertStep, ...], what: AlertStep) -> tuple[AlertStep, ...]:
    return steps if what is AlertStep.HIT and what in steps else (*steps, what)


def _time(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC)
