"""Sources that lead elsewhere: refused or reported in words, and what they point at is not read."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.errors import SourceRefused, StationError
from services.domain.run_state import CaptureState, RunState
from tests.app.running_station import wait_for, write_site
from tests.testbed.clips import clip_bytes, make_clip
from tests.testbed.http_server import Answer, HttpCamera, http_camera

SAID_WITHIN_S = 20.0
NOT_YET = {CaptureState.STARTING, CaptureState.STOPPED}
IN_OPEN = 0x20

JOINED = "ffconcat version 1.0\nfile '{target}'\n"
PLAYLIST = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{target}\n#EXT-X-ENDLIST\n"
SESSION = (
    "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video {port} RTP/AVP 96\n"
)
MANIFEST = (
    '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><AdaptationSet>'
    "<Representation><BaseURL>{target}</BaseURL></Representation></AdaptationSet></Period></MPD>"
)


@pytest.fixture(autouse=True)
def _keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))


@contextmanager
def watched(path: Path) -> Iterator[list[str]]:
    """Notes at the end of the block whether anybody opened the file."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    assert libc.inotify_add_watch(watch, os.fsencode(path), IN_OPEN) >= 0
    opened: list[str] = []
    try:
        yield opened
        try:
            _, mask = struct.unpack_from("iI", os.read(watch, 4096))
            opened.append(f"{path.name} was opened ({mask:#x})")
        except BlockingIOError:
            pass
    finally:
        os.close(watch)


@contextmanager
def station_on(site: Path, sources: dict[str, str]) -> Iterator[Composition]:
    write_site(site, sources)
    with open_composition(SiteFolder.at(site), watches=False) as composed:
        composed.auto_start()
        yield composed


def said_of(composed: Composition, camera_id: str) -> RunState:
    """What the operator reads once the first attempt is over; never a live picture."""
    state = wait_for(composed, camera_id, set(CaptureState) - NOT_YET, within_s=SAID_WITHIN_S)
    assert not state.is_live
    assert str(state.reason)
    return state


def test_the_watch_notices_who_opens_the_file(tmp_path: Path) -> None:
    canary = make_clip(tmp_path / "canary.ts")

    with watched(canary) as opened:
        canary.read_bytes()

    assert opened


def test_files_outside_the_folders_are_not_opened(tmp_path: Path) -> None:
    canary = make_clip(tmp_path / "canary.ts")
    site = tmp_path / "site"
    site.mkdir()
    (site / "link.ts").symlink_to(canary)
    (site / "folder").symlink_to(tmp_path)
    (site / "joined.ts").write_text(JOINED.format(target=canary))
    (site / "list.m3u8").write_text(PLAYLIST.format(target=canary))
    (site / "list.ts").write_text(PLAYLIST.format(target=f"file://{canary}"))
    (site / "manifest.mp4").write_text(MANIFEST.format(target=canary))
    sources = {
        "outside": str(canary),
        "upwards": f"{site}/../canary.ts",
        "relative": "../canary.ts",
        "as-url": f"file://{canary}",
        "linked": str(site / "link.ts"),
        "linked-folder": str(site / "folder" / "canary.ts"),
        "joined": str(site / "joined.ts"),
        "playlist": str(site / "list.m3u8"),
        "disguised": str(site / "list.ts"),
        "manifest": str(site / "manifest.mp4"),
        "missing": str(site / "missing.mp4"),
        "folder": str(site),
        "password-file": "/etc/passwd",
    }

    with watched(canary) as opened, station_on(site, sources) as composed:
        reasons = {key: str(said_of(composed, key).reason) for key in sources}
        states = {key: said_of(composed, key).state for key in sources}

    assert opened == []
    assert set(states.values()) == {CaptureState.FAILED}
    for key in ("outside", "upwards", "relative", "as-url", "linked", "linked-folder"):
        assert "outside the folders" in reasons[key]
    for key in ("joined", "playlist", "disguised", "manifest"):
        assert "no video file" in reasons[key]
    assert "no such file" in reasons["missing"]


def test_what_a_camera_answers_leads_to_no_file_and_no_other_host(tmp_path: Path) -> None:
    canary = make_clip(tmp_path / "canary.ts")
    site = tmp_path / "site"
    with http_camera() as camera, http_camera() as elsewhere, watched(canary) as opened:
        elsewhere.body("/canary.ts", clip_bytes(".ts"))
        paths = _misleading(camera, [f"file://{canary}", elsewhere.url("/canary.ts")])
        sources = {f"camera-{n}": camera.url(path) for n, path in enumerate(paths)}
        with station_on(site, sources) as composed:
            for camera_id in sources:
                said_of(composed, camera_id)

    assert {path for path, _ in camera.asked} == set(paths)
    assert elsewhere.asked == []
    assert opened == []


def _misleading(camera: HttpCamera, targets: list[str]) -> list[str]:
    """Lists of every kind under names of every kind, that point at the targets."""
    for number, target in enumerate(targets):
        lists = (PLAYLIST, JOINED, MANIFEST)
        kinds = ("application/vnd.apple.mpegurl", "video/mp2t", "application/dash+xml")
        for form, (text, kind) in enumerate(zip(lists, kinds, strict=True)):
            for ending in (".m3u8", ".ts"):
                body = text.format(target=target).encode()
                camera.body(f"/{number}-{form}{ending}", body, kind)
    camera.body("/session.sdp", SESSION.format(port=9).encode(), "application/sdp")
    camera.paths["/moved.ts"] = partial(_move, to=targets[0])
    return list(camera.paths)


def _move(answer: Answer, *, to: str) -> None:
    answer.send_response(302)
    answer.send_header("Location", to)
    answer.end_headers()


REFUSED = (
    "concat:/etc/passwd|/etc/group",
    "subfile:,,start,0,end,9,,:/etc/passwd",
    "pipe:0",
    "tcp://127.0.0.1:9",
    "udp://127.0.0.1:9",
    "ftp://127.0.0.1/1.ts",
    "data:video/mp2t;base64,AAAA",
    "hls+http://127.0.0.1/1.m3u8",
    "lavfi:testsrc",
    "CONCAT:/etc/passwd",
    "file:relative.ts",
)


@pytest.mark.parametrize("source", REFUSED)
def test_other_protocols_get_no_camera_and_no_test(tmp_path: Path, source: str) -> None:
    with open_composition(SiteFolder.at(tmp_path / "site"), watches=False) as composed:
        fields = {"name": "Gate", "source": source}
        for asked in (
            composed.station.add_camera.ask("Li", "gate", fields),
            composed.station.test_source.ask("Li", "", fields),
        ):
            assert isinstance(asked.error, SourceRefused), source
            assert asked.error.field == "source"
        assert composed.station.views() == []


def test_a_source_outside_the_folders_is_not_tested_either(tmp_path: Path) -> None:
    canary = make_clip(tmp_path / "canary.ts")
    with (
        watched(canary) as opened,
        open_composition(SiteFolder.at(tmp_path / "site"), watches=False) as composed,
    ):
        fields = {"name": "Gate", "source": str(canary)}
        with pytest.raises(StationError, match="outside the folders"):
            composed.station.test_source("Li", "", fields)

    assert opened == []


def test_devices_and_hosts_that_are_not_there_are_said_in_words(tmp_path: Path) -> None:
    sources = {
        "by-number": "97",
        "by-name": "/dev/video97",
        "by-id": "/dev/v4l/by-id/usb-Nobody_Nothing-video-index0",
        "no-camera": "/dev/null",
        "nowhere": "rtsp://camera.invalid/1",
        "no-web": "http://camera.invalid/1.mjpeg",
    }

    with station_on(tmp_path / "site", sources) as composed:
        reasons = {key: str(said_of(composed, key).reason) for key in sources}

    for key in ("by-number", "by-name", "by-id"):
        assert "There is no device" in reasons[key], reasons[key]
    assert "Only /dev/video" in reasons["no-camera"]
    for key in ("nowhere", "no-web"):
        assert reasons[key] == "The camera's host name is not known."
