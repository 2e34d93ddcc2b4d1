"""Real RTSP servers, healthy and faulty: every camera ends in the right state, in time, in words.

All faults run side by side on one station, as they do on a site.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.run_state import CaptureState
from tests.app.running_station import rest, state_of, wait_for, write_site
from tests.testbed.rtsp import RtspServer

pytestmark = [pytest.mark.gstreamer, pytest.mark.timeout(240)]

PASSWORD = "p@ss:w/o#r?d"
HEALTHY = 12
KEY_FRAME_DISTANCE_S = 1.0
AWAY_S = 20.0


@dataclass
class Site:
    """One station and the servers its cameras look at."""

    composed: Composition
    healthy: RtspServer
    guarded: RtspServer
    pausing: RtspServer
    dying: RtspServer
    started_at: float


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    keys = tmp_path_factory.mktemp("keys")
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("CAMERA_STATION_KEY_DIR", str(keys))
        healthy = stack.enter_context(RtspServer(mounts=HEALTHY))
        guarded = stack.enter_context(RtspServer(password=PASSWORD))
        pausing = stack.enter_context(RtspServer())
        dying = stack.enter_context(RtspServer())
        udp = stack.enter_context(RtspServer(udp_only=True))
        sources = {f"healthy{n}": healthy.url(f"camera{n}") for n in range(1, HEALTHY + 1)}
        sources |= {
            "guarded": guarded.address(),
            "wrong": guarded.url(password="hunter2"),
            "missing": guarded.url("nowhere", password=PASSWORD),
            "silent": healthy.url("audio"),
            "pausing": pausing.url(),
            "dying": dying.url(),
            "udp": udp.url(),
        }
        write_site(folder, sources)
        _say_udp(folder / "cameras.yaml")
        composed = stack.enter_context(open_composition(SiteFolder.at(folder)))
        started_at = time.monotonic()
        composed.auto_start()
        yield Site(composed, healthy, guarded, pausing, dying, started_at)


def _say_udp(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  - id: udp\n", "  - id: udp\n    transport: udp\n"))


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> None:
    """The station lives as long as the module: its threads and workers are not leaks here."""


def test_twelve_healthy_cameras_are_live(site: Site) -> None:
    for number in range(1, HEALTHY + 1):
        state = wait_for(site.composed, f"healthy{number}", CaptureState.LIVE, within_s=20)
        assert (state.width, state.height) == (320, 180)


def test_a_password_of_any_characters_opens_the_camera(site: Site) -> None:
    wait_for(site.composed, "guarded", CaptureState.LIVE, within_s=20)


def test_a_wrong_password_is_named_and_tried_only_once(site: Site) -> None:
    state = wait_for(site.composed, "wrong", CaptureState.AUTH_FAILED, within_s=20)

    assert "password" in str(state.reason)
    assert state.attempt == 1
    assert state.next_in_s is None


def test_a_missing_path_is_named(site: Site) -> None:
    state = wait_for(site.composed, "missing", CaptureState.FAILED, within_s=20)

    assert "path" in str(state.reason)


def test_a_stream_without_pictures_is_named(site: Site) -> None:
    state = wait_for(site.composed, "silent", CaptureState.FAILED, within_s=20)

    assert str(state.reason) == "The source sends no pictures."


def test_a_camera_over_udp_is_live(site: Site) -> None:
    wait_for(site.composed, "udp", CaptureState.LIVE, within_s=20)


def test_no_password_is_written_anywhere(site: Site) -> None:
    wait_for(site.composed, "wrong", CaptureState.AUTH_FAILED, within_s=20)
    root = site.composed.folder.root
    forms = (PASSWORD, "p%40ss%3Aw%2Fo%23r%3Fd", "hunter2")

    for path in [*root.rglob("*.log"), *root.rglob("*.sqlite3*")]:
        content = path.read_bytes()
        for form in forms:
            assert form.encode() not in content, f"{form} stands in {path.name}"


def test_a_server_that_hangs_for_20_s_is_seen_and_comes_back(site: Site) -> None:
    wait_for(site.composed, "pausing", CaptureState.LIVE, within_s=20)
    not_live = set(CaptureState) - {CaptureState.LIVE}

    site.pausing.pause()
    try:
        paused_at = time.monotonic()
        wait_for(site.composed, "pausing", not_live, within_s=5)
        while time.monotonic() < paused_at + AWAY_S:
            assert not state_of(site.composed, "pausing").is_live
            rest(0.25)
    finally:
        site.pausing.resume()
    wait_for(site.composed, "pausing", CaptureState.LIVE, within_s=8 + KEY_FRAME_DISTANCE_S)


def test_a_server_that_is_killed_is_seen_and_comes_back(site: Site) -> None:
    wait_for(site.composed, "dying", CaptureState.LIVE, within_s=20)
    not_live = set(CaptureState) - {CaptureState.LIVE}

    site.dying.kill()
    killed_at = time.monotonic()
    state = wait_for(site.composed, "dying", not_live, within_s=2)
    assert str(state.reason)
    while time.monotonic() < killed_at + AWAY_S:
        assert not state_of(site.composed, "dying").is_live
        rest(0.25)
    site.dying.start_again()

    wait_for(site.composed, "dying", CaptureState.LIVE, within_s=3 + KEY_FRAME_DISTANCE_S)


def test_meanwhile_the_healthy_cameras_lost_nothing(site: Site) -> None:
    for number in range(1, HEALTHY + 1):
        state = wait_for(site.composed, f"healthy{number}", CaptureState.LIVE, within_s=20)
        assert state.reconnects == 0
