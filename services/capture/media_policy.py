"""What may be opened, by kind of source: our own check, and white lists for the decoder library."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import av
import av.logging

from services.capture.container_kinds import container_of
from services.capture.messages import CaptureLimits
from services.domain.camera import Transport
from services.domain.errors import MissingOnMachine, SourceRefused
from services.domain.source import Source, SourceKind

_RTSP = "rtsp,rtp,udp,tcp"
_PROTOCOLS = {
    SourceKind.RTSP: _RTSP,
    SourceKind.RTSPS: f"{_RTSP},tls",
    SourceKind.HTTP: "http,https,tcp,tls",
    SourceKind.HTTPS: "http,https,tcp,tls",
    SourceKind.FILE: "file",
}
_HTTP_FORMATS = "mpjpeg,mjpeg,mpegts,h264,hevc"
_FORMATS = {
    SourceKind.RTSP: "rtsp",
    SourceKind.RTSPS: "rtsp",
    SourceKind.HTTP: _HTTP_FORMATS,
    SourceKind.HTTPS: _HTTP_FORMATS,
}


@dataclass(frozen=True, repr=False)
class Opening:
    """How the library is to open a source; `location` holds credentials, so it is never printed."""

    location: str
    format: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)


def opening(
    source: Source, transport: Transport, limits: CaptureLimits, roots: Sequence[str] = ()
) -> Opening:
    """Raises SourceRefused, in words, for what the policy does not open."""
    if source.kind is SourceKind.FILE:
        return _file(source, limits, roots)
    if source.kind is SourceKind.DEVICE:
        raise ValueError("a device is not opened by the decoder library")
    if source.secret is not None:
        raise SourceRefused("The password of this source is not at hand.", field="source")
    options = _white_lists(source.kind, _FORMATS[source.kind]) | _haste(limits)
    micros = str(int(limits.open_s * 1_000_000))
    if source.kind in (SourceKind.RTSP, SourceKind.RTSPS):
        # sound too: without it a camera that has nothing else would be waited for in vain
        options |= {"rtsp_transport": transport.value, "allowed_media_types": "video+audio"}
        options |= {"timeout": micros}
        return Opening(located(source), "rtsp", options)
    return Opening(located(source), None, options | {"rw_timeout": micros, "seekable": "0"})


def located(source: Source) -> str:
    """The source's address with its credentials, percent-encoded as the library expects them."""
    if source.user is None:
        return source.address
    userinfo = quote(source.user, safe="")
    if source.password is not None:
        userinfo += ":" + quote(source.password, safe="")
    scheme, rest = source.address.split("://", 1)
    return f"{scheme}://{userinfo}@{rest}"


def _white_lists(kind: SourceKind, formats: str) -> dict[str, str]:
    return {"protocol_whitelist": _PROTOCOLS[kind], "format_whitelist": formats}


def _haste(limits: CaptureLimits) -> dict[str, str]:
    """Begin with the first packets instead of five seconds of them, and hold none back.

    Measured over RTSP with a key frame a second: the first picture after 0.2 s instead of 1.9 s.
    The decoder learns from the stream itself what is not known by then.
    """
    return {
        "fflags": "nobuffer",
        "probesize": "500000",
        "analyzeduration": "1000",
        "fpsprobesize": "0",
        "max_pixels": str(limits.largest_picture_pixels),
    }


def _file(source: Source, limits: CaptureLimits, roots: Sequence[str]) -> Opening:
    path = _under_roots(source.address, roots)
    kind = container_of(path)
    if kind is None:
        raise SourceRefused("The file is no video file that is opened here.", field="source")
    options = _white_lists(SourceKind.FILE, kind)
    return Opening(
        f"file:{path}", kind, options | {"max_pixels": str(limits.largest_picture_pixels)}
    )


def _under_roots(address: str, roots: Sequence[str]) -> Path:
    """The real file, links followed: a link out of the folders is outside."""
    folders = [Path(root).resolve() for root in roots]
    places = [Path(address)] if address.startswith("/") else [root / address for root in folders]
    real = [place.resolve() for place in places]
    allowed = [place for place in real if any(place.is_relative_to(folder) for folder in folders)]
    if not allowed:
        raise SourceRefused(
            "The file is outside the folders that may be opened. Add its folder in the settings.",
            field="source",
        )
    for place in allowed:
        try:
            if stat.S_ISREG(place.stat().st_mode):
                return place
        except OSError:
            continue
    raise SourceRefused("There is no such file.", field="source")


def listen_to_library() -> None:
    """The library's words are kept while something is opened, and dropped afterwards.

    A broken stream would write a line per picture.
    """
    # the status of an HTTP refusal is only a warning
    av.logging.set_level(av.logging.WARNING)
    # the same refusal twice is two refusals
    av.logging.set_skip_repeated(False)
    logging.getLogger("libav").setLevel(logging.CRITICAL + 1)


def self_test() -> None:
    """Proves that the library obeys the white lists: it ignores misspelt options in silence."""
    listen_to_library()
    # in memory: a full disk must not keep a camera from starting
    playlist = _in_memory("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nother.ts\n")
    joined = _in_memory("ffconcat version 1.0\nfile other.ts\n")
    formats = _white_lists(SourceKind.FILE, _HTTP_FORMATS)
    protocols = _white_lists(SourceKind.HTTP, _HTTP_FORMATS)
    try:
        _must_be_refused(f"file:{_by_number(playlist)}", formats, "hls")
        _must_be_refused(f"file:{_by_number(joined)}", formats, "concat")
        _must_be_refused(f"file:{_by_number(playlist)}", protocols, "hls")
        _must_be_refused(f"concat:{_by_number(playlist)}", formats, "hls")
        _must_be_refused(f"subfile:,,start,0,end,0,,:{_by_number(playlist)}", formats, "hls")
    finally:
        os.close(playlist)
        os.close(joined)


def _in_memory(text: str) -> int:
    fd = os.memfd_create("self-test", os.MFD_CLOEXEC)
    os.write(fd, text.encode())
    return fd


def _by_number(fd: int) -> str:
    return f"/proc/self/fd/{fd}"


def _must_be_refused(location: str, options: dict[str, str], format_name: str | None) -> None:
    with av.logging.Capture() as log:
        try:
            av.open(location, mode="r", format=format_name, options=options, timeout=2.0).close()
        except (OSError, ValueError, av.FFmpegError):
            words = "".join(text for _level, _name, text in log)
            if "hitelist" in words:
                return
    raise MissingOnMachine(
        "The decoder library does not keep to its white lists. Install the locked versions."
    )
