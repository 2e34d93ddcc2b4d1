from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.capture.messages import Configure, Open, PortAnswers, Quit, Wait
from services.capture.openings import PLACES
from services.capture.phases import Phase
from services.domain.run_state import Problem, ProblemKind
from services.domain.source import parse_source
from tests.services.capture.fakes import (
    BUSY,
    GATE,
    LOST,
    NO_SUCH_FILE,
    OPENED,
    WRONG_PASSWORD,
    SlotBed,
)


@pytest.fixture
def bed() -> Iterator[SlotBed]:
    bed = SlotBed()
    yield bed
    bed.close()


def reason(bed: SlotBed) -> str:
    problem = bed.slot.retries.problem
    return "" if problem is None else str(problem.reason)


def test_a_start_asks_for_a_worker_and_opens_when_it_is_there(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)

    assert isinstance(bed.worker.told[0], Configure)
    assert bed.attempts == 0

    bed.fork()

    assert bed.worker.told_of(Open) == [Open(1)]


def test_two_starts_make_one_worker(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.slot.start(GATE, bed.now)
    bed.slot.heard(OPENED, bed.now)
    bed.slot.start(GATE, bed.now)

    assert len(bed.workers) == 1
    assert bed.attempts == 1


def test_a_lost_camera_is_tried_again_by_the_ladder(bed: SlotBed) -> None:
    bed.connect()

    tried = [bed.fail_until_tried_again() for _ in range(6)]

    assert tried == [1, 2, 4, 8, 15, 60]


def test_after_a_connection_that_held_the_ladder_begins_at_its_foot(bed: SlotBed) -> None:
    bed.connect()
    for _ in range(3):
        bed.fail_until_tried_again()
    bed.slot.heard(OPENED, bed.now)
    bed.vitals.packet_at = bed.now + 8
    bed.wait(11)
    bed.fail()

    assert bed.slot.retries.next_at == bed.now + 1


def test_a_source_that_opens_and_breaks_at_once_climbs_the_ladder(bed: SlotBed) -> None:
    bed.connect()
    for _ in range(3):
        bed.fail_until_tried_again()
        bed.slot.heard(OPENED, bed.now)
    bed.fail()

    assert bed.slot.retries.next_at == bed.now + 8


def test_a_wrong_password_is_not_tried_again(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.fail(WRONG_PASSWORD)

    bed.wait(3600)

    assert bed.attempts == 1
    assert bed.worker.told_of(Wait) == []


def test_a_wrong_password_is_not_tried_because_its_idle_worker_crashed(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.fail(WRONG_PASSWORD)

    bed.slot.worker_ended(-11, bed.now)
    bed.wait(600)

    assert len(bed.workers) == 1
    assert bed.slot.retries.problem == WRONG_PASSWORD


def test_a_wrong_password_is_not_tried_because_its_idle_worker_hung(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.fail(WRONG_PASSWORD)

    bed.wait(11, heart_beats=False)
    assert signal.SIGKILL in bed.worker.signals
    bed.slot.worker_ended(-9, bed.now)
    bed.wait(600)

    assert len(bed.workers) == 1
    assert bed.slot.phase is Phase.WAITING


def test_somebody_asking_tries_the_password_once_more(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.fail(WRONG_PASSWORD)

    bed.slot.start(GATE, bed.now)

    assert bed.attempts == 2


def test_new_credentials_restart_a_refused_camera(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.fail(WRONG_PASSWORD)
    right = replace(GATE, source=parse_source("rtsp://guard:right@127.0.0.1/gate"))

    bed.slot.change_order(right, bed.now)
    bed.slot.worker_ended(0, bed.now)
    bed.fork()

    assert [w.told_of(Configure)[0].order for w in bed.workers] == [GATE, right]
    assert bed.slot.retries.problem is None


def test_another_name_restarts_nothing(bed: SlotBed) -> None:
    bed.connect()

    bed.slot.change_order(replace(GATE, name="Main gate", fps_wanted=5.0), bed.now)

    assert bed.slot.phase is Phase.CONNECTED
    assert bed.slot.order.name == "Main gate"


def test_another_source_starts_no_stopped_camera(bed: SlotBed) -> None:
    bed.slot.change_order(replace(GATE, source=parse_source("/clips/gate.mp4")), bed.now)

    assert bed.slot.phase is Phase.RESTING


@pytest.mark.parametrize("problem", [BUSY, NO_SUCH_FILE])
def test_what_cannot_work_now_is_tried_every_minute(bed: SlotBed, problem: Problem) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.fail(problem)

    bed.wait(59)
    assert bed.attempts == 1
    bed.wait(1)
    assert bed.attempts == 2


def test_a_camera_whose_port_answers_again_is_tried_at_once(bed: SlotBed) -> None:
    bed.connect()
    for _ in range(6):
        bed.fail_until_tried_again()
    bed.fail()

    bed.slot.heard(PortAnswers(), bed.now)
    bed.wait(0.25)

    assert bed.worker.told_of(Wait)[0] == Wait(1.0)
    assert bed.slot.phase is Phase.OPENING


def test_an_open_port_does_not_try_a_password(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()
    bed.fail(WRONG_PASSWORD)

    bed.slot.heard(PortAnswers(), bed.now)
    bed.wait(5)

    assert bed.attempts == 1


def test_a_camera_away_for_five_minutes_is_listened_for_every_five_seconds(bed: SlotBed) -> None:
    bed.connect()
    for _ in range(10):
        bed.fail_until_tried_again()
    bed.fail()

    assert bed.worker.told_of(Wait)[-1] == Wait(5.0)


def test_a_crashed_worker_is_replaced_at_once(bed: SlotBed) -> None:
    bed.connect()

    bed.slot.worker_ended(-signal.SIGSEGV, bed.now)
    bed.wait(0.25)
    bed.fork()

    assert len(bed.living) == 1
    assert bed.slot.phase is Phase.OPENING
    assert reason(bed) == "The worker was ended by SIGSEGV."


def test_five_crashes_in_a_minute_are_followed_by_a_minute_of_quarantine(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    for _ in range(5):
        while bed.slot.phase is not Phase.FORKING:
            bed.wait(0.25)
        bed.fork()
        bed.slot.worker_ended(-signal.SIGSEGV, bed.now)
    workers = len(bed.workers)

    assert bed.slot.retries.problem is not None
    assert bed.slot.retries.problem.kind is ProblemKind.CANNOT_WORK
    assert "crashed five times in a minute" in reason(bed)
    bed.wait(59)
    assert len(bed.workers) == workers
    bed.wait(1)
    assert len(bed.workers) == workers + 1


def test_four_crashes_in_a_minute_are_not_yet_quarantined(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    for _ in range(4):
        while bed.slot.phase is not Phase.FORKING:
            bed.wait(0.25)
        bed.fork()
        bed.slot.worker_ended(1, bed.now)

    assert reason(bed) == "The worker ended unexpectedly (exit status 1)."


def test_a_worker_without_heartbeat_is_killed_after_ten_seconds(bed: SlotBed) -> None:
    bed.connect()
    bed.vitals.packet_at = bed.now + 60

    bed.wait(10, heart_beats=False)
    assert bed.worker.signals == []
    bed.wait(0.25, heart_beats=False)
    assert bed.worker.signals[0] is signal.SIGKILL

    bed.slot.worker_ended(-9, bed.now)
    assert reason(bed) == "The worker did not answer for ten seconds and was ended."


def test_opening_that_hangs_beyond_its_limit_ends_the_worker(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()

    bed.wait(12)
    assert bed.worker.signals == []
    bed.wait(0.25)
    assert bed.worker.signals[0] is signal.SIGKILL

    bed.slot.worker_ended(-9, bed.now)
    assert reason(bed) == "No answer for 12.2 s; the attempt was given up."
    assert bed.slot.retries.next_at == bed.now + 1


def test_opening_goes_on_while_packets_arrive(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.fork()

    for _ in range(20):
        bed.vitals.packet_at = bed.now
        bed.wait(1)

    assert bed.worker.signals == []


def test_reading_that_hangs_beyond_its_limit_ends_the_worker(bed: SlotBed) -> None:
    bed.connect()
    bed.vitals.packet_at = bed.now

    bed.wait(9)
    assert bed.worker.signals == []
    bed.wait(0.25)
    assert bed.worker.signals[0] is signal.SIGKILL

    bed.slot.worker_ended(-9, bed.now)
    assert reason(bed) == "Nothing came for 9.2 s; the connection was given up."


def test_a_camera_that_hangs_again_and_again_is_no_crash_of_its_worker(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)
    for _ in range(6):
        while bed.slot.phase is not Phase.FORKING:
            bed.wait(0.25)
        bed.fork()
        bed.wait(12.5)
        bed.slot.worker_ended(-9, bed.now)

    assert "crashed" not in reason(bed)
    assert bed.slot.retries.next_at == bed.now + 60


def test_in_a_grace_pass_nothing_is_killed_and_nothing_tried(bed: SlotBed) -> None:
    bed.guard.look(1, bed.now)
    bed.connect()
    bed.slept += 60
    bed.guard.look(1, bed.now)
    bed.fail()

    bed.wait(4.75, heart_beats=False)
    assert bed.attempts == 1
    bed.wait(0.5)
    assert bed.attempts == 2


def test_a_stop_asks_then_urges_then_kills(bed: SlotBed) -> None:
    bed.connect()

    gone = bed.slot.stop(bed.now)
    assert bed.worker.told_of(Quit) == [Quit()]
    assert not bed.slot.is_running
    bed.wait(1)
    assert bed.worker.signals == [signal.SIGTERM]
    bed.wait(1)
    assert bed.worker.signals == [signal.SIGTERM, signal.SIGKILL]
    assert not gone.done()
    bed.slot.worker_ended(-9, bed.now)

    assert gone.done()
    assert bed.slot.phase is Phase.RESTING


def test_a_stop_before_the_worker_is_forked_needs_no_worker(bed: SlotBed) -> None:
    bed.slot.start(GATE, bed.now)

    gone = bed.slot.stop(bed.now)

    assert gone.done()
    assert bed.living == []


def test_a_start_during_a_stop_waits_for_the_old_worker(bed: SlotBed) -> None:
    bed.connect()
    gone = bed.slot.stop(bed.now)

    bed.slot.start(GATE, bed.now)
    assert bed.slot.is_running
    assert len(bed.living) == 1
    bed.slot.worker_ended(0, bed.now)

    assert gone.done()
    assert len(bed.living) == 1
    assert bed.slot.phase is Phase.FORKING


def test_a_restart_of_a_resting_camera_is_a_start(bed: SlotBed) -> None:
    gone = bed.slot.restart(GATE, bed.now)

    assert gone.done()
    assert bed.slot.phase is Phase.FORKING


def test_a_restart_forgets_the_first_run(bed: SlotBed) -> None:
    bed.connect()
    bed.fail()

    bed.slot.restart(GATE, bed.now)
    bed.slot.worker_ended(0, bed.now)

    assert bed.slot.retries.problem is None
    assert bed.slot.retries.number == 0
    assert bed.slot.started_at == bed.now


def test_a_machine_without_room_says_so_and_tries_again(bed: SlotBed) -> None:
    bed.has_room = False

    bed.slot.start(GATE, bed.now)

    assert reason(bed) == "No worker could be started: Too many open files."
    bed.has_room = True
    bed.wait(60)
    assert bed.slot.phase is Phase.FORKING


def test_a_worker_that_takes_no_message_is_ended(bed: SlotBed) -> None:
    bed.connect()
    bed.fail()
    bed.worker.takes_messages = False

    bed.wait(1)

    assert bed.worker.signals[0] is signal.SIGKILL


events = st.lists(
    st.tuples(
        st.sampled_from(
            ["start", "stop", "restart", "fork", "open", "lose", "auth", "crash", "port", "other"]
        ),
        st.floats(0.0, 30.0),
    ),
    max_size=40,
)


@given(events)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_whatever_happens_there_is_one_worker_at_most(events: list[tuple[str, float]]) -> None:
    bed = SlotBed()
    bed.guard.look(1, bed.now)
    refused_at = -1
    for event, seconds in events:
        _happen(bed, event)
        if event in ("start", "restart", "stop", "other"):
            refused_at = -1
        elif event == "auth" and bed.slot.retries.problem == WRONG_PASSWORD:
            refused_at = bed.attempts
        bed.wait(seconds)

        assert len(bed.living) <= 1
        assert (bed.slot.phase is Phase.RESTING) == (not bed.living and not bed.slot.is_running)
        if bed.slot.phase is Phase.WAITING and bed.slot.retries.problem == LOST:
            assert bed.slot.retries.next_at is not None
        if bed.slot.retries.problem == WRONG_PASSWORD and refused_at >= 0:
            assert bed.attempts == refused_at
    bed.close()


def _happen(bed: SlotBed, event: str) -> None:
    slot, now = bed.slot, bed.now
    clip = replace(GATE, source=parse_source("/clips/gate.mp4"))
    actions: dict[str, Callable[[], object]] = {
        "start": lambda: slot.start(slot.order, now),
        "stop": lambda: slot.stop(now),
        "restart": lambda: slot.restart(slot.order, now),
        "other": lambda: slot.change_order(clip, now),
        "open": lambda: slot.heard(OPENED, now),
        "lose": lambda: bed.fail(LOST),
        "auth": lambda: bed.fail(WRONG_PASSWORD),
        "port": lambda: slot.heard(PortAnswers(), now),
        "fork": bed.fork,
        "crash": lambda: slot.worker_ended(-11, now),
    }
    # only a worker that is asked for is forked, only one that is forked crashes
    may_happen = bed.living and bed.worker.is_forked is (event == "crash")
    if event not in ("fork", "crash") or may_happen:
        actions[event]()


def test_a_camera_that_waits_for_its_key_frame_holds_no_other_camera_up(bed: SlotBed) -> None:
    bed.slot.start(bed.slot.order, bed.now)
    bed.fork()
    bed.openings.ask("yard")
    for number in range(PLACES):
        bed.openings.ask(f"dock-{number}")

    bed.vitals.opened_at = bed.now
    bed.slot.look(bed.now)

    assert len(bed.openings.admit(bed.now)) == PLACES
