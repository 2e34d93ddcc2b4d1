"""Clips played as if they were cameras: paced by their own timestamps and looped for ever."""

from __future__ import annotations

import threading
import time
from typing import Any

import av
from av.packet import Packet

from services.capture.media_policy import Opening
from services.capture.messages import CaptureLimits
from services.capture.sources.arrival import Arrival, Picture
from services.capture.sources.demuxed import Demuxed
from services.capture.sources.library import open_container

ASSUMED_FPS = 25.0
# a clip whose timestamps jump further is paced by its rate
LONGEST_STEP_S = 5.0
# behind by more than this, a clip goes on from now instead of catching up
MOST_BEHIND_S = 0.5
LONGEST_SLEEP_S = 0.2


class FileClip:
    """The first picture comes at once; `stopping` ends a wait between two pictures."""

    def __init__(self, opening: Opening, limits: CaptureLimits, stopping: threading.Event) -> None:
        self._opening = opening
        self._limits = limits
        self._stopping = stopping
        self._demuxed = self._open()
        self.codec = self._demuxed.codec
        self.fps_nominal = self._demuxed.fps_nominal
        self.all_are_key = self._demuxed.all_are_key
        self._due = 0.0
        self._last: float | None = None
        self._since_start = 0

    def next_arrival(self) -> Arrival:
        packet = self._next_packet()
        if self._demuxed.is_picture(packet):
            self._since_start += 1
            self._wait_for(packet)
        return self._demuxed.arrival(packet)

    def decode(self, arrival: Arrival) -> list[Picture]:
        return self._demuxed.decode(arrival)

    def decode_alone(self, arrival: Arrival) -> list[Picture]:
        return self._demuxed.decode_alone(arrival)

    def close(self) -> None:
        self._demuxed.close()

    def _open(self) -> Demuxed:
        container = open_container(self._opening, (self._limits.open_s, self._limits.read_s))
        try:
            return Demuxed(container, largest_pixels=self._limits.largest_picture_pixels)
        except BaseException:
            container.close()
            raise

    def _next_packet(self) -> Packet[Any]:
        try:
            return self._demuxed.next_packet()
        except (EOFError, av.InvalidDataError):
            # a clip that is cut off is played up to there; one without a picture is refused
            if not self._since_start:
                raise
        self._since_start = 0
        self._last = None
        try:
            self._demuxed.rewind()
        except (OSError, ValueError, av.FFmpegError):
            self._demuxed.close()
            self._demuxed = self._open()
        return self._demuxed.next_packet()

    def _wait_for(self, packet: Packet[Any]) -> None:
        now = time.monotonic()
        self._due += self._step(packet)
        if self._due < now - MOST_BEHIND_S:
            self._due = now
        while self._due > now and not self._stopping.is_set():
            # sleep(), in short pieces: waiting for the event costs three times as much
            time.sleep(min(self._due - now, LONGEST_SLEEP_S))
            now = time.monotonic()

    def _step(self, packet: Packet[Any]) -> float:
        usual = 1 / (self.fps_nominal or ASSUMED_FPS)
        stamp = packet.dts if packet.dts is not None else packet.pts
        tick_s = self._demuxed.tick_s
        if stamp is None or tick_s is None:
            return usual
        at = stamp * tick_s
        last, self._last = self._last, at
        step = usual if last is None else at - last
        return step if 0 <= step <= LONGEST_STEP_S else usual
