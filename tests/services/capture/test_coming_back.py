"""Cameras that go away and come back, over real sockets."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from services.capture import systemic
from services.domain.events import SystemicLoss
from services.domain.run_state import CaptureState
from tests.testbed.clips import jpegs
from tests.testbed.http_server import HttpCamera, http_camera
from tests.testbed.station import Station, order_of, station, until

PICTURES = jpegs()
NAMES = ("gate", "yard", "dock", "hall", "roof")


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Station]:
    with station(tmp_path) as running:
        yield running


def serve(stack: ExitStack, port: int = 0) -> HttpCamera:
    camera = stack.enter_context(http_camera(port))
    for name in NAMES:
        camera.mjpeg(f"/{name}", PICTURES)
    return camera


def test_a_camera_that_returns_is_seen_soon_after_it_listens(live: Station) -> None:
    with ExitStack() as first:
        camera = serve(first)
        live.start("gate", camera.url("/gate"))
        before = live.expect_picture("gate")
        live.expect_state("gate", CaptureState.LIVE)
    seen = live.expect_state("gate", CaptureState.RECONNECTING, within_s=2)
    assert str(seen.now.reason)
    # two attempts fail, the next one is seconds away; meanwhile the port is knocked at
    until(lambda: live.state("gate").attempt == 2 and 0 < (live.state("gate").next_in_s or 0) < 3.5)

    with ExitStack() as second:
        serve(second, camera.port)
        live.expect_picture("gate", after=before + 5, within_s=3)

    assert live.state("gate").reconnects == 1


def test_many_cameras_lost_at_once_are_one_event_and_no_storm(
    live: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(systemic, "GRACE_S", 1.0)
    with ExitStack() as first:
        camera = serve(first)
        for name in NAMES:
            live.start(name, camera.url(f"/{name}"))
            live.expect_picture(name)
        until(lambda: all(live.state(name).is_live for name in NAMES))

    loss = live.expect(lambda event: isinstance(event, SystemicLoss), within_s=5)
    assert isinstance(loss, SystemicLoss)
    assert "of 5 cameras were lost within 5 s" in str(loss.reason)

    with ExitStack() as second:
        again = serve(second, camera.port)
        # (half of the grace pass: nothing may come)
        threading.Event().wait(0.5)
        assert again.asked == []
        for name in NAMES:
            number = live.supervisor.pictures(name).newest_number()
            live.expect_picture(name, after=number)
        assert sorted(path for path, _allowed in again.asked) == sorted(f"/{n}" for n in NAMES)


def test_the_right_password_is_tried_at_once(live: Station) -> None:
    with ExitStack() as stack:
        camera = serve(stack)
        camera.user, camera.password = "guard", "p@ss:w/o#r?d"
        live.start("gate", camera.url("/gate", "guard:wrong"))
        live.expect_state("gate", CaptureState.AUTH_FAILED)

        right = order_of("gate", camera.url("/gate", "guard:p%40ss%3Aw%2Fo%23r%3Fd"))
        live.supervisor.change_order(right)

        live.expect_state("gate", CaptureState.LIVE)
