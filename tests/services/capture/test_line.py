from __future__ import annotations

import os
import pickle
import socket
from collections.abc import Iterator

import pytest

from services.capture import line
from services.capture.messages import Open, Show, Snapshot
from services.domain.pictures import Stream, View

Ends = tuple[socket.socket, socket.socket]


@pytest.fixture
def ends() -> Iterator[Ends]:
    ours, theirs = line.pair()
    yield ours, theirs
    ours.close()
    theirs.close()


def test_a_message_arrives_as_it_was_sent(ends: Ends) -> None:
    line.send(ends[0], Open(3))

    assert line.receive(ends[1]) == (Open(3), None)


def test_a_descriptor_rides_along(ends: Ends) -> None:
    memory = os.memfd_create("picture")
    os.write(memory, b"Gate")
    line.send(ends[0], Show(View(320, 180), new_memory=True), memory)
    os.close(memory)

    message, fd = line.receive(ends[1])

    assert message == Show(View(320, 180), new_memory=True)
    assert fd is not None
    assert os.pread(fd, 4, 0) == b"Gate"
    os.close(fd)


def test_a_snapshot_larger_than_any_packet_arrives_whole(ends: Ends) -> None:
    large = Snapshot(1, os.urandom(5_000_000), 4000, 3000, 12.5)

    line.send(ends[0], large)

    assert line.receive(ends[1]) == (large, None)


def test_a_closed_line_says_so(ends: Ends) -> None:
    ends[0].close()

    with pytest.raises(EOFError):
        line.receive(ends[1])


def test_a_class_that_is_not_ours_is_refused(ends: Ends) -> None:
    line.send(ends[0], os.system)

    with pytest.raises(pickle.UnpicklingError):
        line.receive(ends[1])


def test_a_member_of_an_enum_arrives_as_any_python_writes_it(ends: Ends) -> None:
    # pickled by Python 3.11.2
    by_getattr = b"cbuiltins\ngetattr\n(cservices.domain.pictures\nStream\nVSUB\ntR."
    ends[0].send(b"i" + by_getattr)

    assert line.receive(ends[1]) == (Stream.SUB, None)


@pytest.mark.parametrize(
    "payload",
    [
        b"cbuiltins\ngetattr\n(cservices.domain.call\nCall\nVcheck\ntR.",
        b"\x80\x04\x8c\x14services.domain.call\x8c\x0drandom.Random\x93.",
        b"cservices.domain.call\nnew_call_id\n.",
    ],
)
def test_nothing_but_our_own_classes_and_members_travels(ends: Ends, payload: bytes) -> None:
    ends[0].send(b"i" + payload)

    with pytest.raises(pickle.UnpicklingError):
        line.receive(ends[1])


def test_a_full_line_does_not_block_a_sender_that_must_not_wait(ends: Ends) -> None:
    ends[0].setblocking(False)

    def send_for_ever() -> None:
        for attempt in range(100_000):
            line.send(ends[0], Open(attempt))

    with pytest.raises(BlockingIOError):
        send_for_ever()
