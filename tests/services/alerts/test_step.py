"""The signal of one rule on one camera, from the first hit to the end."""

from __future__ import annotations

from typing import Any

from services.alerts.engine import Effects, Engine, EngineRule
from services.alerts.state import Fired, Moved, Notify, Raised, Resolved, Told
from services.domain.alerts import (
    Ended,
    NotifiedInput,
    SampleInput,
    Signal,
    SnoozeInput,
    StationOff,
    ViolationInput,
)
from services.domain.rules import RuleDraft
from services.domain.run_state import CaptureState

NOON = 1_772_366_400.0  # 2026-03-01T12:00:00Z, a Sunday
GATE = (1, "gate")


class Watched:
    """One rule on the cameras gate and yard, all times in seconds after noon."""

    def __init__(self, rule_type: str, conditions: dict[str, Any], **fields: Any) -> None:
        self.draft = RuleDraft.from_plain(
            {"name": "Rule", "rule_type": rule_type, "conditions": conditions, **fields}
        )
        self.engine = Engine(NOON, ["gate", "yard"])
        self.engine.put_rule(EngineRule.of(1, self.draft))
        self.answers = True

    def hit(
        self, at: float, *, happened: float | None = None, kind: str = "no_hairnet"
    ) -> list[Any]:
        when = NOON + (at if happened is None else happened)
        return self._noted(self.engine.take(ViolationInput("gate", NOON + at, when, kind)))

    def sample(self, at: float, state: CaptureState, **fields: Any) -> list[Any]:
        sample = SampleInput("gate", NOON + at, state, **fields)
        return self._noted(self.engine.take(sample))

    def until(self, at: float) -> list[Any]:
        return self._noted(self.engine.advance(NOON + at))

    def off(self, since: float, until: float) -> list[Any]:
        return self._noted(self.engine.take(StationOff(NOON + since, NOON + until)))

    def snooze(self, at: float, until: float | None) -> None:
        when = None if until is None else NOON + until
        self.engine.take_for(GATE, SnoozeInput(NOON + at, when))

    @property
    def signal(self) -> Signal:
        return self.engine.states[GATE].signal

    def _noted(self, effects: Effects) -> list[Any]:
        found = [effect for key, effect in effects if key == GATE]
        if self.answers and any(is_told(one, Told.FIRED) for one in found):
            self.engine.take_for(GATE, NotifiedInput(self.engine.clock))
        return found


def is_told(effect: object, what: Told) -> bool:
    return isinstance(effect, Notify) and effect.what is what


def kinds(effects: list[Any]) -> list[type]:
    return [type(effect) for effect in effects]


def told(effects: list[Any]) -> list[Told]:
    return [effect.what for effect in effects if isinstance(effect, Notify)]


def test_the_fifth_violation_fires_and_the_sixth_raises_the_count() -> None:
    rule = Watched("violation", {"threshold": 5})
    assert [rule.hit(at) for at in (0, 10, 20, 30)] == [[], [], [], []]
    fired = rule.hit(40)
    assert kinds(fired) == [Fired, Notify]
    assert fired[0].count == 5
    (raised,) = rule.hit(50)
    assert (type(raised), raised.count) == (Raised, 6)


def test_an_alert_is_resolved_when_too_few_are_left_in_the_window() -> None:
    rule = Watched("violation", {"threshold": 2})
    rule.hit(0), rule.hit(10)
    assert rule.until(299.9) == []
    resolved = rule.until(301)
    assert kinds(resolved) == [Resolved, Notify]
    assert (resolved[0].at, resolved[0].ended) == (NOON + 300, Ended.CLEARED)


def test_violations_out_of_order_count_by_when_they_happened() -> None:
    rule = Watched("violation", {"threshold": 3})
    rule.hit(400)
    assert rule.hit(401, happened=50) == []
    assert rule.hit(402, happened=350) == []
    assert kinds(rule.hit(403, happened=200)) == [Fired, Notify]


def test_only_violations_of_the_rules_type_count() -> None:
    rule = Watched("violation", {"threshold": 2, "violation_type": "no_handwash"})
    assert rule.hit(0) + rule.hit(1) + rule.hit(2, kind="no_handwash") == []
    assert kinds(rule.hit(3, kind="no_handwash")) == [Fired, Notify]


def test_a_rule_with_for_is_pending_first_and_fires_at_its_time() -> None:
    rule = Watched("violation", {"threshold": 1}, for_s=60)
    assert rule.hit(0) == []
    assert rule.signal is Signal.PENDING
    assert rule.until(59) == []
    (fired, _) = rule.until(90)
    assert (type(fired), fired.at) == (Fired, NOON + 60)


def test_what_clears_while_pending_never_fires() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 1}, for_s=120)
    rule.hit(0)
    assert rule.until(1000) == []
    assert rule.signal is Signal.INACTIVE


def test_keep_firing_for_bridges_a_short_calm_with_one_alert() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 1}, keep_firing_for_s=100)
    rule.hit(0)
    assert rule.until(61) == [Moved(NOON + 60, Signal.RECOVERING)]
    again = rule.hit(100)
    assert kinds(again) == [Raised, Moved]
    assert kinds(rule.until(300)) == [Moved, Resolved, Notify]


def test_a_cooldown_begins_only_when_a_notification_went_out() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 1}, cooldown_s=3600)
    rule.answers = False
    assert told(rule.hit(0)) == [Told.FIRED]
    rule.until(1000)
    rule.answers = True
    assert told(rule.hit(2000)) == [Told.FIRED]
    rule.until(3000)
    assert told(rule.hit(4000)) == []


def test_what_still_stands_when_the_cooldown_ends_is_told_then() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 5}, cooldown_s=400)
    rule.hit(0)
    rule.until(301)
    assert told(rule.hit(350)) == []
    assert rule.until(420) == [Notify(NOON + 400, Told.FIRED)]


def test_the_end_of_what_nobody_was_told_of_is_told_to_nobody() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 1}, cooldown_s=3600)
    rule.hit(0), rule.until(100)
    rule.hit(200)
    assert kinds(rule.until(300)) == [Resolved]


def test_a_snooze_until_clear_ends_with_the_alert() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 1})
    rule.hit(0)
    rule.snooze(10, None)
    assert told(rule.until(100)) == []
    assert told(rule.hit(200)) == [Told.FIRED]


def test_a_snooze_for_a_time_ends_by_event_time() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 1})
    rule.hit(0)
    rule.snooze(10, 500)
    rule.until(100)
    assert told(rule.hit(480)) == []
    assert rule.until(510) == [Notify(NOON + 500, Told.FIRED)]


def test_the_fifth_change_in_half_an_hour_is_one_notice_and_then_quiet() -> None:
    rule = Watched("violation", {"threshold": 1, "window_minutes": 1})
    noticed, alerts = [], 0
    for minute in range(0, 60, 3):
        effects = rule.until(minute * 60) + rule.hit(minute * 60)
        noticed += told(effects)
        alerts += sum(isinstance(one, Fired) for one in effects)
    assert noticed == [Told.FIRED, Told.RESOLVED, Told.FIRED, Told.RESOLVED, Told.FLAPPING]
    assert alerts == 3
    assert kinds(rule.until(4 * 3600)) == [Moved, Resolved]
    assert told(rule.hit(5 * 3600)) == [Told.FIRED]


def test_a_pending_clock_goes_on_where_it_stood_before_the_station_was_off() -> None:
    rule = Watched("camera_offline", {"offline_seconds": 60})
    rule.sample(0, CaptureState.OFFLINE, age_s=20.0)
    assert rule.off(10, 5000) == []
    assert rule.until(5029) == []
    (fired, _) = rule.until(5031)
    assert (type(fired), fired.at) == (Fired, NOON + 5030)


def test_a_clock_that_is_set_back_a_day_raises_nothing_and_loses_nothing() -> None:
    rule = Watched("violation", {"threshold": 1}, for_s=60)
    rule.hit(0)
    assert rule.off(30, 30 - 86_400) == []
    (fired, _) = rule.until(61 - 86_400)
    assert fired.at == NOON + 60 - 86_400


def test_a_camera_is_offline_by_its_last_frame_and_back_with_the_next() -> None:
    rule = Watched("camera_offline", {"offline_seconds": 60})
    rule.sample(0, CaptureState.LIVE, age_s=0.1)
    assert rule.sample(10, CaptureState.STALLED, age_s=3.0, changed=True) == []
    assert kinds(rule.until(68)) == [Fired, Notify]
    back = rule.sample(100, CaptureState.LIVE, age_s=0.0, changed=True)
    assert kinds(back) == [Resolved, Notify]


def test_a_stopped_camera_is_not_offline() -> None:
    rule = Watched("camera_offline", {"offline_seconds": 5})
    rule.sample(0, CaptureState.OFFLINE, age_s=100.0)
    assert rule.signal is Signal.FIRING
    assert kinds(rule.sample(5, CaptureState.STOPPED, changed=True)) == [Resolved, Notify]


def test_missing_data_keeps_the_last_state_and_is_stale() -> None:
    rule = Watched("frame_rate", {"below_fps": 5})
    assert kinds(rule.sample(0, CaptureState.LIVE, fps=2.0, since_s=60.0)) == [Fired, Notify]
    assert rule.until(600) == []
    assert rule.signal is Signal.FIRING
    assert rule.engine.states[GATE].watch.is_stale(rule.engine.clock)


def test_a_sample_that_comes_late_undoes_nothing() -> None:
    rule = Watched("frame_rate", {"below_fps": 5})
    rule.sample(60, CaptureState.LIVE, fps=20.0, since_s=60.0)
    assert rule.sample(30, CaptureState.LIVE, fps=1.0, since_s=60.0) == []
    assert (rule.signal, rule.engine.late) == (Signal.INACTIVE, 1)


def test_outside_its_hours_a_rule_is_quiet_and_over_midnight_they_go_on() -> None:
    night = {
        "time_zone": "Asia/Shanghai",  # noon in UTC is 20:00 there
        "spans": [{"days": ["sun"], "start": "22:00", "end": "06:00"}],
    }
    rule = Watched("violation", {"threshold": 1, "window_minutes": 600}, schedule=night)
    assert rule.hit(0) == []
    (fired, _) = rule.until(3 * 3600)
    assert fired.at == NOON + 2 * 3600
    (over, _) = rule.until(11 * 3600)
    assert (over.at, over.ended) == (NOON + 10 * 3600, Ended.OUT_OF_HOURS)


def test_nothing_seen_for_an_hour_fires_until_something_is_seen() -> None:
    rule = Watched("no_detection", {"minutes": 60})
    assert kinds(rule.until(3601)) == [Fired, Notify]
    assert kinds(rule.hit(4000)) == [Resolved, Notify]


def test_one_violation_that_goes_on_fires_by_its_duration() -> None:
    rule = Watched("continuous_violation", {"duration_seconds": 20, "min_detections": 4})
    assert rule.hit(0) + rule.hit(8) + rule.hit(16) == []
    assert kinds(rule.hit(24)) == [Fired, Notify]
    assert kinds(rule.until(40)) == [Resolved, Notify]


def test_all_of_holds_only_when_every_part_does() -> None:
    parts = [
        {"rule_type": "violation", "conditions": {"threshold": 1}},
        {"rule_type": "frame_rate", "conditions": {"below_fps": 5}},
    ]
    rule = Watched("all_of", {"parts": parts})
    assert rule.hit(0) == []
    assert kinds(rule.sample(5, CaptureState.LIVE, fps=2.0, since_s=60.0)) == [Fired, Notify]
    assert kinds(rule.until(301)) == [Resolved, Notify]


def test_editing_the_conditions_resolves_what_fires_and_says_why() -> None:
    rule = Watched("violation", {"threshold": 1})
    rule.hit(0)
    edited = RuleDraft.from_plain(
        {"name": "Rule", "rule_type": "violation", "conditions": {"threshold": 2}}
    )
    effects = [effect for _, effect in rule.engine.put_rule(EngineRule.of(1, edited))]
    assert effects[0] == Resolved(NOON, Ended.RULE_CHANGED)
    assert rule.signal is Signal.INACTIVE
