"""What people may do about an alert, and how it is taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.domain.alerts import (
    UNHANDLED,
    Alert,
    AlertMoment,
    AlertStep,
    ClosedAs,
    Handled,
    Handling,
    Signal,
    handled_before_closing,
    moment_of,
    signal_moments,
    stepped_back,
)
from services.domain.errors import BadValue

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
BY_KIM = Handled(Handling.ACKNOWLEDGED, None, "Kim", NOON, "on my way")
CLOSED = Handled(Handling.CLOSED, ClosedAs.CONFIRMED, "Li", NOON, "")
GATE = Alert(1, 1, "Hairnet", "medium", "gate", Signal.FIRING, NOON, NOON)


def history(*steps: AlertStep) -> list[AlertMoment]:
    return [AlertMoment(1, step, NOON, "Kim", "on my way") for step in steps]


def test_a_closed_alert_steps_back_to_what_it_was() -> None:
    assert stepped_back(CLOSED, BY_KIM) == BY_KIM
    assert stepped_back(CLOSED, UNHANDLED) == UNHANDLED


def test_an_acknowledged_alert_steps_back_to_new() -> None:
    assert stepped_back(BY_KIM, BY_KIM) == UNHANDLED


def test_what_nobody_handled_is_not_taken_back() -> None:
    with pytest.raises(BadValue) as refused:
        stepped_back(UNHANDLED, UNHANDLED)
    assert refused.value.field == "alert"


@pytest.mark.parametrize(
    ("steps", "before"),
    [
        ((AlertStep.FIRED, AlertStep.CLOSED), UNHANDLED),
        ((AlertStep.ACKNOWLEDGED, AlertStep.CLOSED), BY_KIM),
        ((AlertStep.ACKNOWLEDGED, AlertStep.REOPENED, AlertStep.CLOSED), UNHANDLED),
        (
            (AlertStep.ACKNOWLEDGED, AlertStep.CLOSED, AlertStep.REOPENED, AlertStep.CLOSED),
            BY_KIM,
        ),
    ],
)
def test_the_history_says_what_an_alert_was_before_it_was_closed(
    steps: tuple[AlertStep, ...], before: Handled
) -> None:
    assert handled_before_closing(history(*steps)) == before


def test_a_snooze_ends_with_its_time_or_with_the_signal() -> None:
    for_an_hour = Alert(**{**GATE.__dict__, "snoozed_until": NOON + timedelta(hours=1)})
    until_clear = Alert(**{**GATE.__dict__, "snoozed_until_clear": True})
    over = Alert(**{**until_clear.__dict__, "signal": Signal.RESOLVED})

    assert for_an_hour.is_snoozed(NOON)
    assert not for_an_hour.is_snoozed(NOON + timedelta(hours=2))
    assert until_clear.is_snoozed(NOON + timedelta(days=2))
    assert not over.is_snoozed(NOON)
    assert not GATE.is_snoozed(NOON)


def test_hits_alone_are_no_step_of_the_history() -> None:
    fired, back = signal_moments(GATE, (AlertStep.FIRED, AlertStep.HIT, AlertStep.BACK))

    assert (fired.step, fired.at, back.step) == (AlertStep.FIRED, NOON, AlertStep.BACK)


def test_a_moment_tells_who_closed_the_alert_as_what_and_with_which_note() -> None:
    closed = Alert(**{**GATE.__dict__, "handled": Handled(*CLOSED.__dict__.values())})

    moment = moment_of(closed, AlertStep.CLOSED, NOON, "Li")

    assert (moment.who, moment.closed_as, moment.ended) == ("Li", ClosedAs.CONFIRMED, None)
