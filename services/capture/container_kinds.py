"""What a file really is, by its first bytes: a name says nothing, and playlists are text."""

from __future__ import annotations

from pathlib import Path

_HEAD_BYTES = 8192
_TS_PACKET = 188
_MP4_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"styp")
_BY_START = (
    (b"\x1aE\xdf\xa3", "matroska"),
    (b"FLV\x01", "flv"),
    (b"OggS", "ogg"),
    (b"0&\xb2u\x8ef\xcf\x11", "asf"),
    (b"\x00\x00\x01\xba", "mpeg"),
    (b"\xff\xd8\xff", "mjpeg"),
)


def container_of(path: Path) -> str | None:
    """The decoder library's name of the container; None for what is no video."""
    try:
        with path.open("rb") as file:
            return kind_of(file.read(_HEAD_BYTES))
    except PermissionError:
        return None


def kind_of(head: bytes) -> str | None:
    if head[4:8] in _MP4_BOXES:
        return "mov"
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "avi"
    if len(head) > 2 * _TS_PACKET and all(head[at] == 0x47 for at in (0, _TS_PACKET)):
        return "mpegts"
    for start, kind in _BY_START:
        if head.startswith(start):
            return kind
    return _raw_kind(head)


def _raw_kind(head: bytes) -> str | None:
    """H.264 and H.265 without a container: a start code, then a parameter set."""
    for code in (b"\x00\x00\x00\x01", b"\x00\x00\x01"):
        if head.startswith(code) and len(head) > len(code):
            unit = head[len(code)]
            if unit & 0x9F in (7, 9):
                return "h264"
            if unit >> 1 in (32, 33, 35):
                return "hevc"
    return None
