from __future__ import annotations

import socket
from pathlib import Path

import pytest

from services.capture.messages import Opened, Quit, Snapshot, Statistics, TakeSnapshot
from tests.testbed.clips import clip_bytes, make_clip
from tests.testbed.http_server import http_camera
from tests.testbed.one_worker import one_worker, order, wait_for_picture


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return make_clip(tmp_path / "yard.mp4")


def test_a_clip_is_shown_in_the_size_that_is_asked_for(clip: Path) -> None:
    with one_worker(order(str(clip)), clip.parent) as worker:
        reader = worker.show(240, 135)
        worker.open()

        opened = worker.expect(Opened)
        first = wait_for_picture(reader)
        later = wait_for_picture(reader, after=first.number)

    assert (opened.codec, opened.width, opened.height) == ("h264", 320, 180)
    assert (first.width, first.height) == (240, 135)
    assert bytes(first.pixels) != bytes(later.pixels)


def test_a_transport_stream_over_http_is_shown(tmp_path: Path) -> None:
    with http_camera() as camera, one_worker(order(camera.url("/yard.ts")), tmp_path) as worker:
        camera.transport_stream("/yard.ts", [clip_bytes(".ts")])
        reader = worker.show(160, 120)
        worker.open()

        picture = wait_for_picture(reader)
        statistics = worker.expect(Statistics)

    assert (picture.width, picture.height) == (160, 90)
    assert (statistics.codec, statistics.width, statistics.height) == ("h264", 320, 180)


def test_a_snapshot_is_the_full_picture(clip: Path) -> None:
    with one_worker(order(str(clip)), clip.parent) as worker:
        worker.open()
        worker.tell(TakeSnapshot(7))

        snapshot = worker.expect(Snapshot)

    assert (snapshot.request, snapshot.width, snapshot.height) == (7, 320, 180)
    assert snapshot.jpeg.startswith(b"\xff\xd8\xff")


def test_a_worker_ends_at_once_when_told_to(clip: Path) -> None:
    with one_worker(order(str(clip)), clip.parent) as worker:
        worker.open()
        worker.expect(Opened)
        worker.tell(Quit())

        assert worker.join() == 0


def test_a_worker_ends_when_the_station_is_gone(clip: Path) -> None:
    with one_worker(order(str(clip)), clip.parent) as worker:
        worker.open()
        worker.expect(Opened)
        worker.sock.shutdown(socket.SHUT_RDWR)

        assert worker.join() == 0
