from __future__ import annotations

from collections.abc import Iterator

import pytest

from services.capture import camera_facts
from services.capture.messages import Statistics
from services.capture.state_watch import StateWatch
from services.domain.events import CameraStateChanged, Event
from services.domain.pictures import Stream, View
from services.domain.run_state import CaptureState
from tests.services.capture.fakes import GATE, LOST, OPENED, SlotBed


class WatchBed(SlotBed):
    """A slot that is watched; `told` are the states that were published."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = []
        self.watch = StateWatch(self.events.append, self.guard)

    def look(self) -> camera_facts.Known:
        return self.watch.look(self.slot, self.now)

    def arrive(self) -> None:
        self.vitals.heartbeat_at = self.vitals.packet_at = self.now
        self.vitals.arrived_at = self.vitals.decoded_at = self.now

    @property
    def told(self) -> list[tuple[CaptureState | None, CaptureState]]:
        return [
            (None if event.before is None else event.before.state, event.now.state)
            for event in self.events
            if isinstance(event, CameraStateChanged)
        ]


@pytest.fixture
def bed() -> Iterator[WatchBed]:
    bed = WatchBed()
    yield bed
    bed.close()


def test_each_change_of_state_is_told_once(bed: WatchBed) -> None:
    bed.slot.start(GATE, bed.now)
    bed.look()
    bed.look()
    bed.fork()
    bed.now += 1
    bed.slot.heard(OPENED, bed.now)
    bed.arrive()
    bed.look()
    bed.fail(LOST)
    bed.look()
    bed.look()

    assert bed.told == [
        (None, CaptureState.STARTING),
        (CaptureState.STARTING, CaptureState.LIVE),
        (CaptureState.LIVE, CaptureState.RECONNECTING),
    ]


def test_since_counts_from_the_change(bed: WatchBed) -> None:
    bed.slot.start(GATE, bed.now)
    began = bed.now
    bed.look()
    bed.now += 5

    assert bed.look().facts.state_since == began


def test_a_worker_that_does_not_answer_has_words_of_its_own(bed: WatchBed) -> None:
    bed.connect()
    bed.arrive()
    known = bed.look()

    facts = camera_facts.live(known, bed.now + 4.5)

    assert not facts.connected
    assert facts.problem is not None
    assert str(facts.problem.reason) == "The worker does not answer."


def test_pictures_of_an_earlier_run_do_not_count(bed: WatchBed) -> None:
    bed.vitals.arrived_at = bed.now - 1
    bed.slot.start(GATE, bed.now)

    facts = camera_facts.live(bed.look(), bed.now)

    assert facts.arrived_at is None


def test_facts_hold_what_the_stream_says_of_itself(bed: WatchBed) -> None:
    bed.connect()
    bed.arrive()
    bed.slot.heard(Statistics(Stream.MAIN, 14.5, 512.0, "hevc", 1280, 720, 3, 15.0, 2.0), bed.now)

    facts = camera_facts.live(bed.look(), bed.now)

    assert (facts.fps, facts.bitrate_kbps, facts.codec) == (14.5, 512.0, "hevc")
    assert (facts.width, facts.height, facts.fps_wanted) == (1280, 720, 15.0)
    assert facts.key_frame_distance_s == 2.0


@pytest.mark.parametrize(
    ("view", "hidden", "shed"),
    [
        (View(), True, False),
        (View(64, 36, shown=True), False, False),
        (View(64, 36, shown=True, fps_limit=5.0), False, True),
    ],
)
def test_hidden_and_shed_follow_the_view(
    bed: WatchBed, view: View, *, hidden: bool, shed: bool
) -> None:
    bed.connect()
    bed.screen.want(view)

    facts = bed.look().facts

    assert (facts.hidden, facts.shed) == (hidden, shed)


def test_reconnects_count_from_the_second_connection(bed: WatchBed) -> None:
    bed.connect()
    assert bed.look().facts.reconnects == 0
    bed.fail_until_tried_again()
    bed.slot.heard(OPENED, bed.now)

    assert bed.look().facts.reconnects == 1
