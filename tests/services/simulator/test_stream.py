import threading
import time
from collections.abc import Iterator

import pytest

from services.simulator.encoders import Piece
from services.simulator.faults import Cycle
from services.simulator.scenes import SCENES, Format, Manner
from services.simulator.stream import SharedStream, Viewer

SMALL = Format(160, 90, 50, Manner.MJPEG)
ALWAYS = Cycle(first_at_s=0.0, lasts_s=60.0, every_s=60.0)


@pytest.fixture
def stream() -> Iterator[SharedStream]:
    stream = SharedStream(SCENES[0], SMALL, started_at=time.monotonic())
    yield stream
    stream.close()


def take(viewer: Viewer, count: int) -> list[bytes]:
    pieces = viewer.pieces()
    return [next(pieces) for _ in range(count)]


def test_two_viewers_get_the_same_bytes(stream: SharedStream) -> None:
    one = stream.join()
    first = take(one, 1)
    other = stream.join()

    seen, also_seen = first + take(one, 5), take(other, 5)

    # each has its number in it: encoded twice, none would be the same; a slow viewer misses some
    assert len(set(seen) & set(also_seen)) >= 2


def test_nothing_is_encoded_while_nobody_watches(stream: SharedStream) -> None:
    viewer = stream.join()
    take(viewer, 2)
    assert stream.is_encoding

    stream.leave(viewer)

    until = time.monotonic() + 10
    while stream.is_encoding and time.monotonic() < until:
        threading.Event().wait(0.01)
    assert not stream.is_encoding
    assert take(stream.join(), 1)


def test_a_frozen_camera_keeps_sending_the_same_picture() -> None:
    stream = SharedStream(SCENES[0], SMALL, started_at=time.monotonic(), freezes=ALWAYS)
    try:
        pieces = take(stream.join(), 6)
    finally:
        stream.close()

    assert len(set(pieces)) == 1


def test_a_viewer_that_does_not_follow_is_dropped() -> None:
    viewer = Viewer([], most=3)

    for number in range(10):
        viewer.hand(Piece(bytes([number]), is_entry=True))

    assert list(viewer.pieces()) == []


def test_a_viewer_begins_at_an_entry() -> None:
    viewer = Viewer([], most=3)

    viewer.hand(Piece(b"middle", is_entry=False))
    viewer.hand(Piece(b"entry", is_entry=True))

    assert take(viewer, 1) == [b"entry"]


def test_closing_ends_every_viewer(stream: SharedStream) -> None:
    viewer = stream.join()
    take(viewer, 1)

    stream.close()

    assert len(list(viewer.pieces())) <= 10
    assert list(stream.join().pieces()) == []
