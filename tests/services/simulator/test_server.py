import base64
import http.client
import socket
import threading
from collections.abc import Iterator

import av
import pytest

from services.simulator.server import SiteServer, serve


class SetClock:
    """A clock that stands where it is put, beside a site that was started at 100."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def site(clock: SetClock) -> Iterator[SiteServer]:
    site = SiteServer(0, 9, clock=clock)
    site.start()
    yield site
    site.stop()


def answer(port: int, path: str, login: str = "") -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    headers = {}
    if login:
        headers["Authorization"] = "Basic " + base64.b64encode(login.encode()).decode()
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    connection.close()
    return response


def status(port: int, path: str, login: str = "") -> int:
    with answer(port, path, login) as response:
        return response.status


def pictures(url: str, count: int) -> list[av.VideoFrame]:
    with av.open(url, timeout=(10.0, 10.0)) as source:
        frames = source.decode(video=0)
        return [next(frames) for _ in range(count)]


@pytest.fixture
def running_site() -> Iterator[int]:
    stopping, listening = threading.Event(), threading.Event()
    ports: list[int] = []

    def tell(port: int) -> None:
        ports.append(port)
        listening.set()

    thread = threading.Thread(target=serve, args=(0, 9, stopping), kwargs={"on_listening": tell})
    thread.start()
    assert listening.wait(10)
    yield ports[0]
    stopping.set()
    thread.join(10)


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("/gate/main.mjpg", (1280, 720)),
        ("/gate/sub.mjpg", (640, 360)),
        ("/yard/main.ts", (640, 360)),
        ("/entrance/main.ts", (432, 768)),
    ],
)
def test_a_stream_decodes_in_its_size(running_site: int, path: str, size: tuple[int, int]) -> None:
    frames = pictures(f"http://127.0.0.1:{running_site}{path}", 6)

    assert {(frame.width, frame.height) for frame in frames} == {size}


def test_an_unknown_path_is_not_found(site: SiteServer) -> None:
    assert status(site.port, "/cellar/main.ts") == 404


def test_a_protected_camera_asks_for_the_password(site: SiteServer) -> None:
    path = "/server-room/main.ts"

    assert status(site.port, path) == 401
    assert status(site.port, path, "operator:wrong") == 401
    assert status(site.port, path, "operator:p@ss:w/o#r?d 7%") == 200


def test_the_vanished_camera_refuses_connections_and_returns(
    site: SiteServer, clock: SetClock
) -> None:
    assert status(site.port + 1, "/car-park/main.ts") == 200

    clock.now = 120.0
    site.look_at_the_clock()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", site.port + 1), timeout=5)
    assert status(site.port, "/yard/main.ts") == 200

    clock.now = 128.0
    site.look_at_the_clock()
    assert status(site.port + 1, "/car-park/main.ts") == 200


def test_vanishing_cuts_a_connection_that_streams(site: SiteServer, clock: SetClock) -> None:
    with socket.create_connection(("127.0.0.1", site.port + 1), timeout=10) as viewer:
        viewer.sendall(b"GET /car-park/sub.ts HTTP/1.0\r\n\r\n")
        assert viewer.recv(1024).startswith(b"HTTP/1.0 200")

        clock.now = 120.0
        site.look_at_the_clock()

        while viewer.recv(65536):
            pass


def test_stopping_does_not_wait_for_a_client_that_says_nothing(clock: SetClock) -> None:
    site = SiteServer(0, 1, clock=clock)
    site.start()
    with socket.create_connection(("127.0.0.1", site.port), timeout=10) as silent:
        assert status(site.port, "/gate/main.mjpg") == 200

        site.stop()

        assert silent.recv(1) == b""


def test_a_taken_port_is_an_error_at_once(site: SiteServer, clock: SetClock) -> None:
    with pytest.raises(OSError, match="in use"):
        SiteServer(site.port, 1, clock=clock)
