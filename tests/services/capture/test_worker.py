from __future__ import annotations

import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from services.capture.messages import (
    Ended,
    Opened,
    PortAnswers,
    Quit,
    Show,
    Snapshot,
    Statistics,
    TakeSnapshot,
    Wait,
)
from services.domain.pictures import Stream, View
from services.domain.run_state import ProblemKind
from tests.testbed.clips import clip_bytes, jpegs, make_clip
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


def test_a_hidden_camera_goes_on_arriving(clip: Path) -> None:
    with one_worker(order(str(clip)), clip.parent) as worker:
        worker.open()
        worker.expect(Opened)
        statistics = worker.expect(Statistics)
        later = worker.expect(Statistics)

        pictures, packets = worker.vitals.pictures, worker.vitals.packets

    assert statistics.stream is Stream.MAIN
    assert later.fps == pytest.approx(15, abs=4)
    assert pictures < packets / 2


def test_a_new_size_shows_the_last_picture_at_once(clip: Path) -> None:
    with one_worker(order(str(clip)), clip.parent) as worker:
        small = worker.show(240, 135)
        worker.open()
        first = wait_for_picture(small)
        reader = worker.show(480, 270)
        second = wait_for_picture(reader)

    assert second.number > first.number
    assert (second.width, second.height) == (480, 270)


def test_the_old_stream_is_shown_until_the_new_one_has_a_picture(tmp_path: Path) -> None:
    main = make_clip(tmp_path / "main.mp4", width=640, height=480)
    sub = make_clip(tmp_path / "sub.mp4", width=320, height=180)
    with one_worker(order(str(main), str(sub)), tmp_path) as worker:
        reader = worker.show(320, 240)
        worker.open()
        opened = worker.expect(Opened)
        before = wait_for_picture(reader)
        worker.tell(Show(View(320, 240, Stream.MAIN, shown=True)))
        while worker.expect(Statistics).stream is not Stream.MAIN:
            pass
        after = wait_for_picture(reader, after=before.number)

    assert opened.stream is Stream.SUB
    assert (before.width, before.height) == (320, 180)
    assert (after.width, after.height) == (320, 240)


def test_a_stream_that_cannot_be_changed_to_leaves_the_old_one(tmp_path: Path) -> None:
    sub = make_clip(tmp_path / "sub.mp4")
    with one_worker(order(str(tmp_path / "none.mp4"), str(sub)), tmp_path) as worker:
        reader = worker.show(320, 180)
        worker.open()
        before = wait_for_picture(reader)
        worker.tell(Show(View(320, 180, Stream.MAIN, shown=True)))
        worker.expect(Statistics)
        worker.expect(Statistics)

        after = wait_for_picture(reader, after=before.number + 5)

    assert (after.width, after.height) == (320, 180)


def test_another_codec_in_the_same_stream_is_shown_in_its_shape(tmp_path: Path) -> None:
    h264 = clip_bytes(".ts", seconds=1)
    mpeg2 = clip_bytes(".ts", width=320, height=240, codec="mpeg2video", seconds=1)
    with http_camera() as camera, one_worker(order(camera.url("/yard")), tmp_path) as worker:
        camera.transport_stream("/yard", [h264] + [mpeg2] * 100, seconds=1.0)
        reader = worker.show(320, 240)
        worker.open()
        first = wait_for_picture(reader)
        # who asks again gets what the camera sends by then
        camera.transport_stream("/yard", [mpeg2] * 100, seconds=1.0)
        while (picture := wait_for_picture(reader, after=first.number)).height != 240:
            first = picture

    log = (tmp_path / "yard.log").read_text()
    assert "another stream" in log
    assert log.count("Opening the main stream") == 1


def test_the_return_of_a_camera_is_noticed_while_waiting(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with one_worker(order(f"rtsp://127.0.0.1:{port}/yard"), tmp_path) as worker:
        worker.open()
        assert "refuses connections" in str(worker.expect(Ended).problem.reason)
        worker.tell(Wait(0.1))
        # the first knock has to fail before the camera is back
        knocked = worker.vitals.heartbeat_at + 1.0
        while worker.vitals.heartbeat_at < knocked:
            threading.Event().wait(0.02)
        with socket.create_server(("127.0.0.1", port)):
            worker.expect(PortAnswers)


def test_a_frozen_camera_is_noticed_and_its_return_too(tmp_path: Path) -> None:
    still = jpegs(number=1)
    with http_camera() as camera, one_worker(order(camera.url("/yard")), tmp_path) as worker:
        camera.mjpeg("/yard", still, fps=15)
        worker.show(160, 90)
        worker.open()
        worker.expect(Opened)
        opened_at = worker.vitals.arrived_at
        while not worker.vitals.unchanged_since:
            worker.expect(Statistics)
        noticed_at = worker.vitals.arrived_at
        still[:] = jpegs(number=15)
        while worker.vitals.unchanged_since:
            worker.expect(Statistics)

    assert 9.5 <= noticed_at - opened_at <= 13.0


def test_no_credential_reaches_the_log(tmp_path: Path) -> None:
    with http_camera() as camera:
        camera.user, camera.password = "op", "right"
        source = camera.url("/yard", "op:p%40ss%3Aw%2Fo%23r")
        with one_worker(order(source), tmp_path) as worker:
            worker.open()
            ended = worker.expect(Ended)

    log = (tmp_path / "yard.log").read_text()
    assert ended.problem.kind is ProblemKind.AUTH
    assert "The camera refuses the user name or password." in log
    assert "p@ss" not in log
    assert "p%40ss" not in log


def test_a_bomb_ends_its_worker_at_most(tmp_path: Path) -> None:
    bomb = make_clip(tmp_path / "bomb.avi", width=8000, height=6000, seconds=0.1, codec="mjpeg")
    with one_worker(order(str(bomb)), tmp_path) as worker:
        worker.show(160, 120)
        worker.open()
        ended = worker.expect(Ended)

    assert ended.problem.kind is ProblemKind.CANNOT_WORK
    assert "8000x6000" in str(ended.problem.reason)


def test_a_worker_knows_nothing_of_the_window_or_the_database(clip: Path) -> None:
    with one_worker(order(str(clip)), clip.parent) as worker:
        worker.show(160, 90)
        worker.open()
        worker.expect(Opened)
        mapped = Path(f"/proc/{worker.process.pid}/maps").read_text()

    # opencv ships its own Qt libraries; PySide6 and the database would be loaded from theirs
    assert "PySide6" not in mapped
    assert "shiboken" not in mapped
    assert "_sqlite3" not in mapped


def test_the_worker_modules_pull_in_no_foreign_room() -> None:
    asks = (
        "import sys, services.capture.worker\n"
        "print([name for name in sys.modules if name.split('.')[0] in "
        "('PySide6', 'shiboken6', 'sqlalchemy', 'alembic', 'app', 'widgets')])"
    )

    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"


def test_a_worker_ends_at_once_while_its_camera_never_answers(tmp_path: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        one_worker(order(f"rtsp://127.0.0.1:{silent.getsockname()[1]}/yard"), tmp_path) as worker,
    ):
        worker.open()
        silent.settimeout(10)
        caller, _ = silent.accept()
        worker.tell(Quit())

        assert worker.join() == 0
        caller.close()
