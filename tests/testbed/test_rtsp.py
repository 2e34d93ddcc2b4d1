from collections.abc import Iterator

import av
import numpy as np
import psutil
import pytest

from tests.testbed.rtsp import CLIP_S, RtspServer

pytestmark = pytest.mark.gstreamer

PASSWORD = "p@ss:w/o#r?d"
FPS = 15


@pytest.fixture(scope="module")
def server() -> Iterator[RtspServer]:
    with RtspServer(mounts=12) as server:
        yield server


@pytest.fixture(scope="module")
def guarded() -> Iterator[RtspServer]:
    with RtspServer(password=PASSWORD) as server:
        yield server


def opened(
    url: str, *, transport: str = "tcp", limit_s: float = 15.0
) -> av.container.InputContainer:
    options = {"rtsp_transport": transport, "analyzeduration": "500000"}
    return av.open(url, options=options, timeout=(limit_s, limit_s))


def pictures(source: av.container.InputContainer, count: int) -> list[av.VideoFrame]:
    frames = source.decode(video=0)
    return [next(frames) for _ in range(count)]


@pytest.mark.parametrize("transport", ["tcp", "udp"])
def test_a_healthy_mount_sends_pictures(server: RtspServer, transport: str) -> None:
    with opened(server.url("camera12"), transport=transport) as source:
        shown = pictures(source, 20)

    assert {(frame.width, frame.height) for frame in shown} == {(320, 180)}


def test_the_clip_goes_on_in_time_and_never_jumps(server: RtspServer) -> None:
    with opened(server.url("camera1")) as source:
        shown = pictures(source, (2 * CLIP_S + 1) * FPS)

    times = np.array([frame.time for frame in shown if frame.time is not None])
    steps = np.diff(times)
    assert steps.min() > 0
    assert steps.max() < 1.0
    assert sum(frame.key_frame for frame in shown) >= 2 * CLIP_S
    assert times[-1] - times[0] == pytest.approx(2 * CLIP_S + 1, abs=1.5)


def test_a_mount_with_sound_only_has_no_picture(server: RtspServer) -> None:
    with opened(server.url("audio")) as source:
        assert [stream.type for stream in source.streams] == ["audio"]


def test_refusals_carry_their_status(server: RtspServer) -> None:
    with pytest.raises(av.error.HTTPNotFoundError):
        opened(server.url("nothing-here"))
    with pytest.raises(av.error.HTTPForbiddenError):
        opened(server.url("forbidden"))
    with pytest.raises(av.error.HTTPOtherClientError):
        opened(server.url("full"))
    with pytest.raises(av.error.HTTPServerError):
        opened(server.url("unavailable"))


def test_digest_lets_the_right_password_in(guarded: RtspServer) -> None:
    with opened(guarded.address()) as source:
        assert len(pictures(source, 5)) == 5


@pytest.mark.parametrize("password", [None, "wrong"])
def test_digest_refuses_a_wrong_password(guarded: RtspServer, password: str | None) -> None:
    with pytest.raises(av.error.HTTPUnauthorizedError):
        opened(guarded.url(password=password))


def test_behind_a_password_a_missing_path_is_not_found(guarded: RtspServer) -> None:
    with pytest.raises(av.error.HTTPNotFoundError):
        opened(guarded.url("nothing-here", password=PASSWORD))


def test_basic_lets_the_right_password_in() -> None:
    with RtspServer(password=PASSWORD, basic=True) as server, opened(server.address()) as source:
        assert len(pictures(source, 5)) == 5


def test_the_password_is_not_on_the_command_line(guarded: RtspServer) -> None:
    assert PASSWORD not in " ".join(psutil.Process(guarded.pid).cmdline())


def test_a_server_for_udp_only_refuses_tcp() -> None:
    with RtspServer(udp_only=True) as server:
        with pytest.raises(OSError, match="Protocol not supported"):
            opened(server.url(), transport="tcp")
        with opened(server.url(), transport="udp") as source:
            assert len(pictures(source, 5)) == 5


def test_a_paused_server_sends_nothing_until_it_is_resumed() -> None:
    with RtspServer() as server:
        with opened(server.url(), limit_s=3.0) as source:
            pictures(source, 5)
            server.pause()
            with pytest.raises((TimeoutError, av.error.ExitError)):
                pictures(source, 3000)
        server.resume()

        with opened(server.url()) as source:
            assert len(pictures(source, 5)) == 5


def test_a_killed_server_comes_back_on_its_port() -> None:
    with RtspServer() as server:
        port = server.port
        server.kill()
        with pytest.raises(ConnectionRefusedError):
            opened(server.url())

        server.start_again()

        assert server.port == port
        with opened(server.url()) as source:
            assert len(pictures(source, 5)) == 5
