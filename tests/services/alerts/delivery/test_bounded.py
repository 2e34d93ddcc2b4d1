from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import pytest

from services.alerts.delivery.bounded import MOST_HANGING, BoundedChannel
from services.alerts.delivery.channel import DeliveryFailed, Lifeline
from services.alerts.delivery.log_channel import LogChannel
from services.alerts.delivery.notification import Notification
from tests.services.alerts.delivery.notices import GATE_OPEN, NOON


class Scripted:
    def __init__(self, work: Callable[[Lifeline], object]) -> None:
        self.begun = 0
        self._work = work

    def send(self, notification: Notification, lifeline: Lifeline) -> None:
        self.begun += 1
        self._work(lifeline)


def test_an_error_of_the_station_is_the_result() -> None:
    def refuse(lifeline: Lifeline) -> None:
        raise DeliveryFailed("The yard is closed.")

    result = BoundedChannel("Yard", Scripted(refuse)).deliver(GATE_OPEN)

    assert not result.ok
    assert str(result.what) == "The yard is closed."


def test_an_unknown_error_is_told_by_its_type_alone(caplog: pytest.LogCaptureFixture) -> None:
    def fail(lifeline: Lifeline) -> None:
        raise ValueError("bad address https://user:CANARY@yard")

    result = BoundedChannel("Yard", Scripted(fail)).deliver(GATE_OPEN)

    assert str(result.what) == "It failed with ValueError."
    assert caplog.messages == ["a delivery to Yard failed with ValueError"]
    assert "CANARY" not in caplog.text


def test_a_hanging_attempt_is_cut_off_by_its_lifeline() -> None:
    cut = threading.Event()

    def hang(lifeline: Lifeline) -> None:
        lifeline.on_cut(cut.set)
        cut.wait(10)

    result = BoundedChannel("Yard", Scripted(hang), whole_s=0.05).deliver(GATE_OPEN)

    assert cut.wait(1)
    assert not result.ok


def test_an_attempt_that_connects_after_its_time_is_cut_off_at_once() -> None:
    lifeline = Lifeline()
    cut = threading.Event()

    lifeline.cut()
    lifeline.on_cut(cut.set)

    assert cut.is_set()


def test_a_channel_that_cannot_be_cut_off_costs_a_known_number_of_threads() -> None:
    let_go = threading.Event()
    stuck = Scripted(lambda lifeline: let_go.wait(10))
    channel = BoundedChannel("Yard", stuck, whole_s=0.01)

    results = [channel.deliver(GATE_OPEN) for _ in range(MOST_HANGING + 3)]
    let_go.set()

    assert stuck.begun == MOST_HANGING
    assert not any(result.ok for result in results)
    assert "Earlier attempts still hang" in str(results[-1].what)


def test_the_log_channel_writes_one_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)

    result = LogChannel(lambda: NOON).deliver(GATE_OPEN)

    assert result.ok
    assert caplog.messages == [
        "alert 17 firing (high), rule Nobody at the gate, camera Gate 北, count 3: "
        "3 violations within 5 minutes."
    ]
