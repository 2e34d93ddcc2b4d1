from __future__ import annotations

import os
from pathlib import Path

import av
import pytest

from services.capture import media_policy
from services.capture.container_kinds import kind_of
from services.capture.media_policy import located, opening, self_test
from services.capture.messages import CaptureLimits
from services.domain.camera import Transport
from services.domain.errors import MissingOnMachine, SourceRefused
from services.domain.source import Source, SourceKind, parse_source
from tests.testbed.clips import clip_bytes, make_clip


def allowed(source: str, *roots: Path) -> media_policy.Opening:
    return opening(
        parse_source(source), Transport.TCP, CaptureLimits(), [str(root) for root in roots]
    )


def refusal(source: str, *roots: Path) -> str:
    with pytest.raises(SourceRefused) as refused:
        allowed(source, *roots)
    return str(refused.value)


def test_the_white_lists_are_in_force() -> None:
    self_test()


def test_a_misspelt_white_list_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    misspelt = {"protocol_whitelits": "file", "format_whitelits": "mpegts"}
    monkeypatch.setattr(media_policy, "_white_lists", lambda kind, formats: misspelt)

    with pytest.raises(MissingOnMachine, match="white lists"):
        self_test()


@pytest.mark.parametrize("name", ["yard.mp4", "yard.ts", "yard.mkv", "yard.avi"])
def test_real_containers_under_a_configured_folder_are_opened(tmp_path: Path, name: str) -> None:
    clip = make_clip(tmp_path / name, seconds=1)

    found = allowed(str(clip), tmp_path)

    with av.open(found.location, format=found.format, options=dict(found.options)) as container:
        assert container.streams.video


def test_a_file_outside_the_folders_is_refused(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "yard.mp4", seconds=1)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.mp4").symlink_to(clip)

    assert "outside the folders" in refusal(str(clip), inside)
    assert "outside the folders" in refusal(str(inside / "link.mp4"), inside)
    assert "outside the folders" in refusal(f"{inside}/../yard.mp4", inside)
    assert "outside the folders" in refusal(str(clip))


@pytest.mark.parametrize(
    "content",
    [
        b"#EXTM3U\n#EXTINF:1,\n/etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
        b"<?xml version='1.0'?><MPD></MPD>",
        b"",
    ],
)
def test_playlists_and_texts_are_no_videos(tmp_path: Path, content: bytes) -> None:
    trap = tmp_path / "yard.mp4"
    trap.write_bytes(content)

    assert refusal(str(trap), tmp_path) == "The file is no video file that is opened here."


def test_a_missing_file_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ts")

    assert refusal(str(tmp_path / "none.mp4"), tmp_path) == "There is no such file."
    assert refusal(str(tmp_path / "pipe.ts"), tmp_path) == "There is no such file."


@pytest.mark.parametrize(
    ("source", "protocols"),
    [
        ("rtsp://127.0.0.1/yard", "rtsp,rtp,udp,tcp"),
        ("rtsps://127.0.0.1/yard", "rtsp,rtp,udp,tcp,tls"),
        ("http://127.0.0.1/yard", "http,https,tcp,tls"),
    ],
)
def test_each_kind_has_its_own_protocols(source: str, protocols: str) -> None:
    assert allowed(source).options["protocol_whitelist"] == protocols


def test_credentials_are_encoded_for_the_library() -> None:
    source = Source(SourceKind.RTSP, "rtsp://gate/a", "gate", 554, "op", "p@ss:w/o#r?d")

    assert located(source) == "rtsp://op:p%40ss%3Aw%2Fo%23r%3Fd@gate/a"


def test_an_opening_never_shows_its_credentials() -> None:
    assert "secret-word" not in repr(allowed("rtsp://op:secret-word@127.0.0.1/yard"))


def test_raw_streams_are_known_by_their_first_bytes() -> None:
    assert kind_of(clip_bytes(".h264", seconds=1)) == "h264"
    assert kind_of(b"\x00\x00\x00\x01\x40\x01" + bytes(100)) == "hevc"
    assert kind_of(b"\x00" * 400) is None
