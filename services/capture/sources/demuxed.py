"""A container that the decoder library opened: packets, and pictures from its first video track."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import av
import av.logging
from av.codec.context import ThreadType
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from services.capture.failures import NoVideo, PictureTooLarge
from services.capture.scaling import Scaler, jpeg_of, plane_pixels, thumbnail
from services.capture.shared_frames import Pixels
from services.capture.sources.arrival import Arrival, Picture, sane_fps

# streams that never mark a key frame are decoded from anywhere after this many packets
PATIENCE_PACKETS = 150

_REFUSED_SIZE = re.compile(r"(\d+)x(\d+) exceeds specified max pixel count")


class DecodedFrame:
    """A picture as the decoder left it; it keeps its planes until it is dropped."""

    def __init__(self, frame: VideoFrame, scaler: Scaler) -> None:
        self._frame = frame
        self._scaler = scaler
        self.width = frame.width
        self.height = frame.height

    def draw(self, into: Pixels) -> None:
        self._scaler.draw(self._frame, into)

    def thumbnail(self) -> bytes:
        return thumbnail(self._frame)

    def jpeg(self) -> bytes:
        plain = self._frame.reformat(format="bgr24")
        flat = plane_pixels(plain.planes[0], bytes_a_pixel=3)
        return jpeg_of(flat.reshape(plain.height, plain.width, 3))


class Demuxed:
    """Takes over the container."""

    def __init__(self, container: InputContainer, *, largest_pixels: int) -> None:
        self.container = container
        self._largest_pixels = largest_pixels
        self.track = _first_video(container)
        decoder = self.track.codec_context
        if decoder is None:
            raise NoVideo
        self._refuse_large(decoder.width, decoder.height)
        # one picture in, one picture out: threads would hold pictures back
        decoder.thread_count = 1
        decoder.thread_type = ThreadType.NONE
        decoder.options = {"max_pixels": str(largest_pixels)}
        self._decoder = decoder
        self._track_index = self.track.index
        self.codec = decoder.name
        self.fps_nominal = sane_fps(float(self.track.average_rate or 0))
        self.all_are_key = decoder.codec.intra_only
        # once: a packet makes its fraction anew each time, at the cost of a tenth of a picture
        self.tick_s = None if self.track.time_base is None else float(self.track.time_base)
        self._scaler = Scaler()
        self._packets = self._demux()
        self._waits_for_key = True
        self._waited = 0
        # what the decoder still held at the end of a clip fills its silence at the beginning
        self._left_over: list[Picture] = []

    def next_packet(self) -> Packet[Any]:
        """Raises EOFError at the end."""
        for packet in self._packets:
            if packet.size:
                return packet
        raise EOFError

    def is_picture(self, packet: Packet[Any]) -> bool:
        return packet.stream_index == self._track_index

    def arrival(self, packet: Packet[Any]) -> Arrival:
        return Arrival(
            arrived_at=time.monotonic(),
            size=packet.size,
            is_picture=self.is_picture(packet),
            is_key=packet.is_keyframe or self.all_are_key,
            packet=packet,
        )

    def decode(self, arrival: Arrival) -> list[Picture]:
        if self._waits_for_key and not arrival.is_key:
            self._waited += 1
            if self._waited < PATIENCE_PACKETS:
                return []
        self._waits_for_key, self._waited = False, 0
        pictures = self._pictures(self._decoded(arrival.packet))
        if not pictures and self._left_over:
            return [self._left_over.pop(0)]
        return pictures

    def decode_alone(self, arrival: Arrival) -> list[Picture]:
        frames = self._decoded(arrival.packet)
        frames += self._drain()
        self._waits_for_key = True
        return self._pictures(frames)

    def rewind(self) -> None:
        """To the first packet, with the decoder as new; raises when the container cannot seek."""
        self._left_over = self._pictures(self._drain())
        self.container.seek(self.track.start_time or 0, stream=self.track)
        self._packets = self._demux()
        self._waits_for_key = True

    def close(self) -> None:
        self.container.close()

    def _demux(self) -> Iterator[Packet[Any]]:
        return self.container.demux()

    def _decoded(self, packet: Packet[Any]) -> list[VideoFrame]:
        """Raises PictureTooLarge for what the decoder refused to make room for."""
        with av.logging.Capture() as log:
            try:
                return self._decoder.decode(packet)
            except (av.InvalidDataError, av.ArgumentError):
                for _level, _name, text in log:
                    refused = _REFUSED_SIZE.search(text)
                    if refused:
                        width, height = int(refused[1]), int(refused[2])
                        raise PictureTooLarge(width, height, self._largest_pixels) from None
                raise

    def _drain(self) -> list[VideoFrame]:
        if not self._decoder.is_open:
            return []
        frames = self._decoder.decode(None)
        self._decoder.flush_buffers()
        return frames

    def _pictures(self, frames: list[VideoFrame]) -> list[Picture]:
        for frame in frames:
            self._refuse_large(frame.width, frame.height)
        return [DecodedFrame(frame, self._scaler) for frame in frames]

    def _refuse_large(self, width: int, height: int) -> None:
        if width * height > self._largest_pixels:
            raise PictureTooLarge(width, height, self._largest_pixels)


def _first_video(container: InputContainer) -> VideoStream:
    for track in container.streams.video:
        if not track.disposition & av.stream.Disposition.attached_pic:
            return track
    raise NoVideo
