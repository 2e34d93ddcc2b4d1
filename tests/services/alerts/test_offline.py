"""A lost camera mutes its other rules; three that are lost together are one alert."""

from __future__ import annotations

from services.alerts.engine import Effects, Engine, EngineRule
from services.alerts.state import Fired, Notify, Resolved
from services.domain.alerts import STATION, Ended, SampleInput
from services.domain.rules import CameraOffline, FrameRate, NoDetection
from services.domain.run_state import CaptureState

OFFLINE, QUIET = 1, 2


def site(*cameras: str) -> Engine:
    engine = Engine(0.0, cameras)
    engine.put_rule(EngineRule(OFFLINE, CameraOffline(60)))
    engine.put_rule(EngineRule(QUIET, NoDetection(10)))
    for camera in cameras:
        engine.take(SampleInput(camera, 0.0, CaptureState.LIVE, age_s=0.0))
    return engine


def lost(engine: Engine, camera: str, at: float) -> Effects:
    return engine.take(SampleInput(camera, at, CaptureState.RECONNECTING, age_s=0.0, changed=True))


def back(engine: Engine, camera: str, at: float) -> Effects:
    return engine.take(SampleInput(camera, at, CaptureState.LIVE, age_s=0.0, changed=True))


def shown(effects: Effects) -> list[tuple[int, str, str]]:
    """Rule, camera, and what happened, without what is only counted."""
    kinds = (Fired, Resolved, Notify)
    return [(*key, type(one).__name__) for key, one in effects if isinstance(one, kinds)]


def test_a_lost_camera_mutes_its_other_rules_and_their_clocks() -> None:
    engine = site("gate", "yard")
    lost(engine, "gate", 100)
    assert shown(engine.advance(600)) == [
        (OFFLINE, "gate", "Fired"),
        (OFFLINE, "gate", "Notify"),
        (QUIET, "yard", "Fired"),
        (QUIET, "yard", "Notify"),
    ]
    assert (OFFLINE, "gate", "Resolved") in shown(back(engine, "gate", 1000))
    # it was muted from 160 to 1000, which is 840 s that do not count
    assert engine.advance(1439) == []
    assert shown(engine.advance(1441)) == [(QUIET, "gate", "Fired"), (QUIET, "gate", "Notify")]


def test_three_cameras_lost_within_half_a_minute_are_one_alert() -> None:
    engine = site("gate", "yard", "hall", "roof")
    for camera, at in (("gate", 100), ("yard", 110), ("hall", 125)):
        lost(engine, camera, at)
    effects = engine.advance(400)
    assert shown(effects) == [(OFFLINE, STATION, "Fired"), (OFFLINE, STATION, "Notify")]
    assert engine.site_cameras(OFFLINE) == {"gate", "yard", "hall"}


def test_a_site_alert_ends_when_the_last_camera_is_back() -> None:
    engine = site("gate", "yard", "hall")
    for camera in ("gate", "yard", "hall"):
        lost(engine, camera, 100)
    engine.advance(200)
    assert shown(back(engine, "gate", 300)) == []
    assert shown(back(engine, "yard", 300)) == []
    assert shown(back(engine, "hall", 310)) == [
        (OFFLINE, STATION, "Resolved"),
        (OFFLINE, STATION, "Notify"),
    ]


def test_a_camera_that_is_lost_later_joins_the_site_alert() -> None:
    engine = site("gate", "yard", "hall", "roof")
    for camera in ("gate", "yard", "hall"):
        lost(engine, camera, 100)
    engine.advance(200)
    lost(engine, "roof", 250)
    assert shown(engine.advance(400)) == []
    assert "roof" in engine.site_cameras(OFFLINE)


def test_alerts_of_their_own_become_part_of_the_site_alert() -> None:
    engine = Engine(0.0, ["gate", "yard", "hall"])
    engine.put_rule(EngineRule(OFFLINE, CameraOffline(5)))
    for camera in ("gate", "yard", "hall"):
        engine.take(SampleInput(camera, 0.0, CaptureState.LIVE, age_s=0.0))
    effects = lost(engine, "gate", 100) + lost(engine, "yard", 110)
    assert shown(effects + engine.advance(116)) == [
        (OFFLINE, "gate", "Fired"),
        (OFFLINE, "gate", "Notify"),
        (OFFLINE, "yard", "Fired"),
        (OFFLINE, "yard", "Notify"),
    ]
    lost(engine, "hall", 120)
    effects = engine.advance(126)
    ended = [key for key, one in effects if one == Resolved(125.0, Ended.SITE_ALERT)]
    assert ended == [(OFFLINE, "gate"), (OFFLINE, "yard")]
    assert (OFFLINE, STATION, "Fired") in shown(effects)


def test_two_cameras_or_three_far_apart_stay_alerts_of_their_own() -> None:
    engine = site("gate", "yard", "hall")
    effects: Effects = []
    for camera, at in (("gate", 100), ("yard", 135), ("hall", 170)):
        effects += lost(engine, camera, at)
    fired = [line for line in shown(effects + engine.advance(300)) if line[2] == "Fired"]
    assert fired == [(OFFLINE, camera, "Fired") for camera in ("gate", "yard", "hall")]


def test_a_rule_that_comes_while_a_camera_is_lost_begins_muted() -> None:
    engine = site("gate")
    lost(engine, "gate", 100)
    engine.advance(200)
    engine.put_rule(EngineRule(3, FrameRate(below_fps=5)))
    assert engine.states[3, "gate"].muted_since == 200
