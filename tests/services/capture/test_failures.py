from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from services.capture.failures import problem_of
from services.capture.media_policy import listen_to_library
from services.capture.messages import CaptureLimits
from services.capture.sources.opening import open_source
from services.domain.run_state import Problem, ProblemKind
from tests.testbed.clips import audio_bytes, clip_bytes, jpegs
from tests.testbed.http_server import HttpCamera, http_camera
from tests.testbed.one_worker import order

LIMITS = CaptureLimits(open_s=1.5, read_s=1.0)


@pytest.fixture
def camera() -> Iterator[HttpCamera]:
    with http_camera() as made:
        yield made


def problem_with(url: str, *, pictures: int = 200, limits: CaptureLimits = LIMITS) -> Problem:
    """Opens and reads until the source fails; every packet is decoded."""
    listen_to_library()
    wanted = order(url)
    try:
        source = open_source(wanted, wanted.source, limits, (), threading.Event())
    except Exception as error:  # noqa: BLE001 - whatever it is has to have words
        return problem_of(error)
    try:
        for _ in range(pictures):
            source.decode(source.next_arrival())
    except Exception as error:  # noqa: BLE001
        return problem_of(error)
    finally:
        source.close()
    raise AssertionError("the source did not fail")


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (401, ProblemKind.AUTH, "The camera refuses the user name or password."),
        (403, ProblemKind.AUTH, "The camera forbids access (403)."),
        (404, ProblemKind.CANNOT_WORK, "The camera knows no such path (404)."),
        (410, ProblemKind.CANNOT_WORK, "The camera knows no such path (410)."),
        (429, ProblemKind.BUSY, "The camera refuses more viewers (429)."),
        (503, ProblemKind.BUSY, "The camera refuses more viewers (503)."),
        (500, ProblemKind.LOST, "The camera reports a fault of its own (500)."),
    ],
)
def test_each_refusal_has_its_own_words(
    camera: HttpCamera, status: int, kind: ProblemKind, words: str
) -> None:
    camera.status("/yard", status)

    problem = problem_with(camera.url("/yard"))

    assert (problem.kind, str(problem.reason)) == (kind, words)


@pytest.mark.parametrize("digest", [False, True])
def test_a_password_may_hold_every_character(camera: HttpCamera, *, digest: bool) -> None:
    camera.user, camera.password, camera.digest = "op", "p@ss:w/o#r?d% x", digest
    camera.body("/yard", clip_bytes(".ts", seconds=1))

    problem = problem_with(camera.url("/yard", "op:p%40ss%3Aw%2Fo%23r%3Fd%25%20x"))

    assert camera.asked[-1] == ("/yard", True)
    assert str(problem.reason) == "The camera ended the stream."


@pytest.mark.parametrize("digest", [False, True])
def test_a_wrong_password_is_said_and_hardly_tried(camera: HttpCamera, *, digest: bool) -> None:
    camera.user, camera.password, camera.digest = "op", "right", digest

    problem = problem_with(camera.url("/yard", "op:wr%40ng"))

    assert problem.kind is ProblemKind.AUTH
    assert len(camera.asked) <= 2
    assert "wr" not in repr(problem)


def test_a_port_that_nobody_listens_on_refuses() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    problem = problem_with(f"rtsp://127.0.0.1:{port}/yard")

    assert problem.kind is ProblemKind.LOST
    assert str(problem.reason) == "The camera's port refuses connections."


def test_a_host_without_an_address_is_said() -> None:
    problem = problem_with("rtsp://no-such-camera.invalid/yard")

    assert str(problem.reason) == "The camera's host name is not known."


@pytest.mark.parametrize("scheme", ["rtsp", "http"])
def test_a_camera_that_accepts_and_never_answers_times_out(scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        problem = problem_with(f"{scheme}://127.0.0.1:{silent.getsockname()[1]}/yard")

    assert problem.kind is ProblemKind.LOST
    assert str(problem.reason) == "The camera did not answer in time."


def test_a_stream_that_falls_silent_times_out(camera: HttpCamera) -> None:
    camera.hang("/yard", clip_bytes(".ts", seconds=1))

    problem = problem_with(camera.url("/yard"))

    assert problem.kind is ProblemKind.LOST
    assert str(problem.reason) == "The camera fell silent."


def test_sound_alone_is_no_picture(camera: HttpCamera) -> None:
    camera.body("/yard", audio_bytes())

    problem = problem_with(camera.url("/yard"))

    assert problem.kind is ProblemKind.CANNOT_WORK
    assert str(problem.reason) == "The source sends no pictures."


def test_garbage_is_no_video(camera: HttpCamera) -> None:
    camera.body("/yard", b"not a video at all. " * 20_000)

    problem = problem_with(camera.url("/yard"))

    assert problem.kind is ProblemKind.CANNOT_WORK
    assert str(problem.reason) == "What arrives is no video that can be opened."


def test_a_web_page_on_the_rtsp_port_is_another_protocol(camera: HttpCamera) -> None:
    problem = problem_with(f"rtsp://127.0.0.1:{camera.port}/yard")

    assert problem.kind is ProblemKind.CANNOT_WORK
    assert str(problem.reason) == "This port speaks another protocol, not RTSP."


def test_a_banner_on_the_rtsp_port_is_another_protocol() -> None:
    def greet(listener: socket.socket) -> None:
        caller, _ = listener.accept()
        with caller:
            caller.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")
            caller.recv(4096)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=greet, args=(listener,))
        thread.start()
        problem = problem_with(f"rtsp://127.0.0.1:{listener.getsockname()[1]}/yard")
        thread.join()

    assert str(problem.reason) == "This port speaks another protocol, not RTSP."


def test_a_playlist_is_not_followed(camera: HttpCamera) -> None:
    camera.body("/other.ts", clip_bytes(".ts", seconds=1))
    playlist = f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{camera.url('/other.ts')}\n"
    camera.body("/yard.m3u8", playlist.encode(), "application/vnd.apple.mpegurl")

    problem = problem_with(camera.url("/yard.m3u8"))

    assert problem.kind is ProblemKind.CANNOT_WORK
    assert [path for path, _ in camera.asked if path == "/other.ts"] == []


def test_pictures_above_the_limit_are_refused_in_words(camera: HttpCamera) -> None:
    camera.body("/yard", clip_bytes(".ts", width=640, height=360, seconds=1))
    small = CaptureLimits(open_s=1.5, read_s=1.0, largest_picture_pixels=200_000)

    problem = problem_with(camera.url("/yard"), limits=small)

    assert problem.kind is ProblemKind.CANNOT_WORK
    assert str(problem.reason) == "A picture of 640x360 is larger than 0.2 megapixels."


def test_a_jpeg_above_the_limit_is_refused_in_words(camera: HttpCamera) -> None:
    camera.mjpeg("/yard", jpegs(width=640, height=360, number=3), loops=5)
    small = CaptureLimits(open_s=1.5, read_s=1.0, largest_picture_pixels=200_000)

    problem = problem_with(camera.url("/yard"), limits=small)

    assert problem.kind is ProblemKind.CANNOT_WORK
    assert str(problem.reason) == "A picture of 640x360 is larger than 0.2 megapixels."
