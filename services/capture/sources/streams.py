"""Cameras on the network: RTSP over TCP, UDP or TLS, MJPEG and MPEG-TS over HTTP(S)."""

from __future__ import annotations

import time
from typing import Any

from av.packet import Packet

from services.capture.media_policy import Opening
from services.capture.messages import CaptureLimits
from services.capture.sources.arrival import Arrival, Picture
from services.capture.sources.demuxed import Demuxed
from services.capture.sources.library import open_container

# how much of the read limit a read may take before its picture is taken for a leftover
LIMIT_REACHED = 0.9


class NetworkStream:
    """Pictures count as arrived when the library hands their packet over."""

    def __init__(self, opening: Opening, limits: CaptureLimits) -> None:
        container = open_container(opening, (limits.open_s, limits.read_s))
        try:
            self._demuxed = Demuxed(container, largest_pixels=limits.largest_picture_pixels)
        except BaseException:
            container.close()
            raise
        self._silence_s = limits.read_s * LIMIT_REACHED
        self.codec = self._demuxed.codec
        self.fps_nominal = self._demuxed.fps_nominal
        self.all_are_key = self._demuxed.all_are_key

    def next_arrival(self) -> Arrival:
        began = time.monotonic()
        packet: Packet[Any] = self._demuxed.next_packet()
        if time.monotonic() - began >= self._silence_s:
            # when its read limit is over, the library hands out the picture its parser still held,
            # as old as the silence, and waits for the limit once more
            raise TimeoutError
        return self._demuxed.arrival(packet)

    def decode(self, arrival: Arrival) -> list[Picture]:
        return self._demuxed.decode(arrival)

    def decode_alone(self, arrival: Arrival) -> list[Picture]:
        return self._demuxed.decode_alone(arrival)

    def close(self) -> None:
        self._demuxed.close()
