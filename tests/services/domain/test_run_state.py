"""The table of states in 4-capture, row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.run_state import (
    CaptureFacts,
    CaptureState,
    Problem,
    ProblemKind,
    run_state,
)
from services.domain.sentences import sentence

NOW = 10_000.0
LIVE = CaptureFacts(
    "gate",
    running=True,
    pid=7,
    started_at=NOW - 600,
    connected=True,
    packet_at=NOW - 0.05,
    arrived_at=NOW - 0.05,
    decoded_at=NOW - 0.04,
    attempt=1,
    fps_wanted=15.0,
)


def state(facts: CaptureFacts) -> CaptureState:
    return run_state(facts, NOW).state


def quiet_for(seconds: float, facts: CaptureFacts = LIVE) -> CaptureFacts:
    then = NOW - seconds
    return replace(facts, packet_at=then, arrived_at=then, decoded_at=then)


def lost(kind: ProblemKind, facts: CaptureFacts = LIVE) -> CaptureFacts:
    return replace(facts, connected=False, problem=Problem(kind, sentence("Refused.")))


def test_pictures_that_arrive_are_live() -> None:
    assert state(LIVE) is CaptureState.LIVE


def test_a_camera_nobody_started_is_stopped() -> None:
    assert state(replace(LIVE, running=False)) is CaptureState.STOPPED


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (ProblemKind.CANNOT_WORK, CaptureState.FAILED),
        (ProblemKind.AUTH, CaptureState.AUTH_FAILED),
        (ProblemKind.BUSY, CaptureState.BUSY),
    ],
)
def test_a_refusal_is_said_even_while_the_last_picture_is_fresh(
    kind: ProblemKind, expected: CaptureState
) -> None:
    assert state(lost(kind)) is expected


def test_the_first_attempt_without_a_picture_is_starting() -> None:
    fresh = CaptureFacts("gate", running=True, started_at=NOW - 3, attempt=1)

    assert state(fresh) is CaptureState.STARTING


def test_a_failed_first_attempt_is_offline_at_once() -> None:
    fresh = CaptureFacts("gate", running=True, started_at=NOW - 3, attempt=1)

    assert state(lost(ProblemKind.LOST, fresh)) is CaptureState.OFFLINE


def test_a_lost_connection_is_reconnecting_and_after_a_minute_offline() -> None:
    assert state(lost(ProblemKind.LOST, quiet_for(59))) is CaptureState.RECONNECTING
    assert state(lost(ProblemKind.LOST, quiet_for(61))) is CaptureState.OFFLINE


@pytest.mark.parametrize(
    ("seconds", "fps", "expected"),
    [
        (1.4, 15.0, CaptureState.LIVE),
        (1.6, 15.0, CaptureState.LATE),
        (3.1, 15.0, CaptureState.STALLED),
        (3.9, 1.0, CaptureState.LATE),
        (1.9, 1.0, CaptureState.LIVE),
        (4.1, 1.0, CaptureState.STALLED),
        (1.6, 0.0, CaptureState.LATE),
        (1.6, 1e9, CaptureState.LATE),
    ],
)
def test_late_and_stalled_follow_the_wanted_rate(
    seconds: float, fps: float, expected: CaptureState
) -> None:
    assert state(quiet_for(seconds, replace(LIVE, fps_wanted=fps))) is expected


def test_the_three_kinds_of_no_picture_have_words_of_their_own() -> None:
    no_packets = quiet_for(9)
    undecodable = replace(LIVE, decoded_at=NOW - 9)
    unchanging = replace(LIVE, unchanged_since=NOW - 11)

    reasons = {str(run_state(f, NOW).reason) for f in (no_packets, undecodable, unchanging)}

    assert len(reasons) == 3
    assert state(undecodable) is CaptureState.STALLED
    assert state(unchanging) is CaptureState.FROZEN_IMAGE


def test_a_frozen_picture_is_as_old_as_its_last_change() -> None:
    frozen = run_state(replace(LIVE, unchanged_since=NOW - 25), NOW)

    assert frozen.image_age_s == 25
    assert frozen.age_s == pytest.approx(0.05)


def test_a_camera_that_may_stand_still_is_not_frozen() -> None:
    still = replace(LIVE, unchanged_since=NOW - 500, may_stand_still=True)

    assert state(still) is CaptureState.LIVE


def test_a_hidden_camera_is_judged_by_what_arrives() -> None:
    key_frames_only = replace(LIVE, hidden=True, decoded_at=NOW - 9)

    assert state(key_frames_only) is CaptureState.LIVE


def test_the_age_of_a_state_starts_anew_when_it_changes() -> None:
    before = replace(LIVE, state=CaptureState.LIVE, state_since=NOW - 100)

    assert run_state(before, NOW).since_s == 100
    assert run_state(quiet_for(9, before), NOW).since_s == 0


moments = st.none() | st.floats(0, 20_000, allow_nan=False)


@given(
    st.booleans(), st.booleans(), moments, moments, moments, moments, st.none() | st.floats(0, 1e9)
)
def test_nothing_older_than_the_limits_is_ever_live(
    running: bool,
    connected: bool,
    packet_at: float | None,
    arrived_at: float | None,
    decoded_at: float | None,
    unchanged_since: float | None,
    fps: float | None,
) -> None:
    facts = CaptureFacts(
        "gate",
        running=running,
        connected=connected,
        started_at=NOW,
        packet_at=packet_at,
        arrived_at=arrived_at,
        decoded_at=decoded_at,
        unchanged_since=unchanged_since,
        fps_wanted=fps,
    )

    judged = run_state(facts, NOW)

    if judged.is_live:
        assert judged.age_s is not None
        allowed = max(1.5, 2 / max(fps or 15.0, 0.1))
        shown = decoded_at if decoded_at is not None else arrived_at
        assert shown is not None
        assert NOW - shown <= allowed
