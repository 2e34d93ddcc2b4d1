"""Pictures into bytes of a stream: JPEG parts, or H.264 in MPEG-TS."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol

import av

from services.simulator.canvas import Pixels
from services.simulator.opencv import cv2
from services.simulator.scenes import Format, Manner

JPEG_QUALITY = 80
BOUNDARY = "picture"
CONTENT_TYPES = {
    Manner.MJPEG: f"multipart/x-mixed-replace; boundary={BOUNDARY}",
    Manner.MPEG_TS: "video/mp2t",
}


@dataclass(frozen=True)
class Piece:
    """One picture's bytes; a viewer can begin only at an entry."""

    data: bytes
    is_entry: bool


class Encoder(Protocol):
    """Owned by one thread."""

    def encode(self, pixels: Pixels, number: int) -> Piece: ...

    def close(self) -> None: ...


def encoder_for(wanted: Format) -> Encoder:
    return JpegEncoder() if wanted.manner is Manner.MJPEG else TransportStreamEncoder(wanted)


class JpegEncoder:
    """Every part stands alone."""

    def encode(self, pixels: Pixels, number: int) -> Piece:
        _, jpeg = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
        data = jpeg.tobytes()
        head = f"--{BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(data)}\r\n\r\n"
        return Piece(head.encode("ascii") + data + b"\r\n", is_entry=True)

    def close(self) -> None:
        """Nothing is held."""


class TransportStreamEncoder:
    """A key frame each second, with the tables before every picture so that anyone can join."""

    def __init__(self, wanted: Format) -> None:
        self._time_base = Fraction(1, wanted.fps)
        self._written = _Written()
        self._muxer = av.open(
            self._written,
            "w",
            format="mpegts",
            options={"mpegts_flags": "pat_pmt_at_frames", "flush_packets": "1"},
        )
        self._stream = self._muxer.add_stream("libx264", rate=wanted.fps)
        self._stream.width, self._stream.height = wanted.width, wanted.height
        self._stream.pix_fmt = "yuv420p"
        self._stream.codec_context.thread_count = 1
        self._stream.options = {
            "preset": "ultrafast",
            "tune": "zerolatency",
            "crf": "27",
            "g": str(wanted.fps),
            "sc_threshold": "0",
        }

    def encode(self, pixels: Pixels, number: int) -> Piece:
        planes: Any = cv2.cvtColor(pixels, cv2.COLOR_BGR2YUV_I420)
        frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
        frame.pts, frame.time_base = number, self._time_base
        packets = self._stream.encode(frame)
        self._muxer.mux(packets)
        return Piece(self._written.taken(), any(packet.is_keyframe for packet in packets))

    def close(self) -> None:
        self._muxer.close()


class _Written:
    """The muxer's end: it writes here as into a file."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def taken(self) -> bytes:
        data = b"".join(self._parts)
        self._parts.clear()
        return data
