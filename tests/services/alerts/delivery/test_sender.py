from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta

import pytest

from services.alerts.delivery.channel import Channel
from services.alerts.delivery.channel_worker import MOST_WAITING
from services.alerts.delivery.sender import STOP_S, Sender
from tests.services.alerts.delivery.notices import (
    NOON,
    RETRIED,
    SETTLED,
    FakeOutbox,
    HangingChannel,
    ScriptedChannel,
    SettableClock,
)


@contextmanager
def sending(
    outbox: FakeOutbox, channels: Mapping[str, Channel], clock: SettableClock | None = None
) -> Iterator[Sender]:
    sender = Sender(outbox, lambda: channels, clock or SettableClock())
    sender.start()
    try:
        yield sender
    finally:
        sender.stop()


def test_what_is_due_is_delivered_and_its_result_is_kept() -> None:
    outbox, yard = FakeOutbox(), ScriptedChannel()
    outbox.add(1, "Yard")

    with sending(outbox, {"Yard": yard}):
        what, number, result = outbox.next()

    assert (what, number, result.ok) == (SETTLED, 1, True)
    assert len(yard.got) == 1


def test_what_comes_later_is_delivered_when_the_sender_is_woken() -> None:
    outbox, yard = FakeOutbox(), ScriptedChannel()

    with sending(outbox, {"Yard": yard}) as sender:
        outbox.asked.get(timeout=5)
        outbox.add(1, "Yard")
        sender.wake()
        what, _, _ = outbox.next()

    assert what == SETTLED


def test_a_refused_message_is_tried_again_after_its_delay_and_not_before() -> None:
    outbox, yard, clock = FakeOutbox(), ScriptedChannel(failures=1), SettableClock()
    outbox.add(1, "Yard")

    with sending(outbox, {"Yard": yard}, clock) as sender:
        assert outbox.next()[0] == RETRIED
        assert outbox.rows[1][1] == NOON + timedelta(seconds=5)
        clock.pass_s(4.9)
        _a_whole_turn(outbox, sender)
        assert len(yard.got) == 1
        clock.pass_s(0.1)
        sender.wake()
        assert outbox.next()[0] == SETTLED

    assert len(yard.got) == 2


def test_a_message_is_given_up_after_a_day_with_its_last_result() -> None:
    outbox, yard, clock = FakeOutbox(), ScriptedChannel(failures=100), SettableClock()
    outbox.add(1, "Yard")

    with sending(outbox, {"Yard": yard}, clock) as sender:
        while (noted := outbox.next())[0] == RETRIED:
            clock.now = outbox.rows[1][1]
            sender.wake()

    assert noted[0] == SETTLED
    assert not noted[2].ok
    assert str(noted[2].what) == "Given up after 24 hours: Refused."
    assert len(yard.got) == 28


def test_a_restart_in_the_middle_of_retries_goes_on_where_it_was() -> None:
    outbox, yard, clock = FakeOutbox(), ScriptedChannel(failures=2), SettableClock()
    outbox.add(1, "Yard")
    with sending(outbox, {"Yard": yard}, clock):
        assert outbox.next()[0] == RETRIED
    clock.pass_s(5)
    with sending(outbox, {"Yard": yard}, clock):
        assert outbox.next()[0] == RETRIED

    assert outbox.rows[1][1] == clock.now + timedelta(seconds=30)

    clock.pass_s(30)
    with sending(outbox, {"Yard": yard}, clock):
        assert outbox.next()[0] == SETTLED
    assert outbox.rows == {}


def test_a_hanging_channel_does_not_delay_the_others() -> None:
    outbox, dead, yard = FakeOutbox(), HangingChannel(), ScriptedChannel()
    for number in range(5):
        outbox.add(number, "Dead")
    outbox.add(9, "Yard")

    with sending(outbox, {"Dead": dead, "Yard": yard}):
        what, number, _ = outbox.next()
        assert dead.begun.wait(5)
        dead.let_go.set()

    assert (what, number) == (SETTLED, 9)


def test_what_a_hanging_channel_cannot_take_waits_in_the_outbox() -> None:
    outbox, dead = FakeOutbox(), HangingChannel()
    for number in range(MOST_WAITING + 50):
        outbox.add(number, "Dead")

    with sending(outbox, {"Dead": dead}) as sender:
        assert dead.begun.wait(5)
        _a_whole_turn(outbox, sender)
        worker = sender._crew.worker("Dead")
        assert worker is not None
        assert worker._waiting.qsize() <= MOST_WAITING
        dead.let_go.set()
    assert len(outbox.rows) >= MOST_WAITING


def test_one_message_is_not_under_way_twice() -> None:
    outbox, dead = FakeOutbox(), HangingChannel()
    outbox.add(1, "Dead")

    with sending(outbox, {"Dead": dead}) as sender:
        assert dead.begun.wait(5)
        for _ in range(3):
            _a_whole_turn(outbox, sender)
        worker = sender._crew.worker("Dead")
        assert worker is not None
        assert worker._waiting.qsize() == 0
        dead.let_go.set()


def test_stopping_does_not_wait_for_a_hanging_channel() -> None:
    outbox, dead = FakeOutbox(), HangingChannel()
    outbox.add(1, "Dead")
    sender = Sender(outbox, lambda: {"Dead": dead}, SettableClock())
    sender.start()
    assert dead.begun.wait(5)

    began = time.monotonic()
    sender.stop()
    took_s = time.monotonic() - began
    dead.let_go.set()

    assert took_s < STOP_S + 1
    assert 1 in outbox.rows


def test_a_message_for_a_channel_that_is_gone_is_settled_as_failed() -> None:
    outbox = FakeOutbox()
    outbox.add(1, "Gone")

    with sending(outbox, {}):
        what, _, result = outbox.next()

    assert what == SETTLED
    assert str(result.what) == "There is no channel “Gone” any more."


def test_what_waits_for_a_channel_goes_to_its_new_settings() -> None:
    outbox, dead, yard = FakeOutbox(), HangingChannel(), ScriptedChannel()
    outbox.add(1, "Yard")
    outbox.add(2, "Yard")
    channels: dict[str, Channel] = {"Yard": dead}

    with sending(outbox, channels) as sender:
        assert dead.begun.wait(5)
        channels["Yard"] = yard
        sender.wake()
        assert outbox.next()[:2] == (SETTLED, 2)
        dead.let_go.set()
        assert outbox.next()[:2] == (RETRIED, 1)


def test_an_outbox_that_is_down_is_said_once_and_asked_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    outbox, yard = FakeOutbox(), ScriptedChannel()
    outbox.add(1, "Yard")
    outbox.failing.set()

    with sending(outbox, {"Yard": yard}) as sender:
        for _ in range(3):
            _a_whole_turn(outbox, sender)
        outbox.failing.clear()
        sender.wake()
        what, _, _ = outbox.next()

    assert what == SETTLED
    assert caplog.messages == ["the delivery of alerts is held up"]


def test_a_result_is_kept_until_the_outbox_takes_it() -> None:
    outbox, dead = FakeOutbox(), HangingChannel()
    outbox.add(1, "Dead")

    with sending(outbox, {"Dead": dead}) as sender:
        assert dead.begun.wait(5)
        outbox.failing.set()
        dead.let_go.set()
        sender.wake()
        outbox.failing.clear()
        sender.wake()
        what, number, _ = outbox.next()

    assert (what, number) == (RETRIED, 1)


def test_stopping_twice_or_before_the_start_is_nothing() -> None:
    sender = Sender(FakeOutbox(), dict, SettableClock())

    sender.stop()
    sender.start()
    sender.stop()
    sender.stop()


def _a_whole_turn(outbox: FakeOutbox, sender: Sender) -> None:
    """Until the outbox was asked by a turn that began after now, and that turn has ended."""
    for _ in range(2):
        while not outbox.asked.empty():
            outbox.asked.get_nowait()
        sender.wake()
        outbox.asked.get(timeout=5)
