"""Which of the pictures that arrive are decoded: all that are looked at, else key frames only."""

from __future__ import annotations

from services.capture.sources.arrival import Arrival, OpenSource, Picture
from services.domain.pictures import View

HIDDEN_EVERY_S = 1.0
MOST_KEPT_PACKETS = 400
MOST_KEPT_BYTES = 8_000_000
# pictures come a little early and late: those just before their time count as in time
EARLY = 0.9


class Decoding:
    """One source's pictures as its viewer wants them.

    While hidden it keeps the packets since the last key frame, so that a camera that is shown
    again has its present picture at once.
    """

    def __init__(self, source: OpenSource) -> None:
        self._source = source
        self._kept: list[Arrival] = []
        self._kept_bytes = 0
        self._key_frames_only = False
        self._shown_at = 0.0

    def pictures(self, arrival: Arrival, view: View) -> list[Picture]:
        """The pictures to show now; mostly none or one."""
        if self._source.all_are_key:
            return self._source.decode(arrival) if self._is_due(arrival, view) else []
        if view.shown or view.fps_limit:
            pictures = self._every(arrival)
            return pictures if self._is_due(arrival, view) else []
        return self._key_frame(arrival)

    def _every(self, arrival: Arrival) -> list[Picture]:
        missed, self._kept = self._kept, []
        if not self._key_frames_only:
            return self._source.decode(arrival)
        self._key_frames_only = False
        pictures: list[Picture] = []
        for earlier in missed:
            pictures = self._source.decode(earlier) or pictures
        return (self._source.decode(arrival) or pictures)[-1:]

    def _key_frame(self, arrival: Arrival) -> list[Picture]:
        if not arrival.is_key:
            self._keep(arrival)
            return []
        self._key_frames_only = True
        self._kept, self._kept_bytes = [], 0
        self._keep(arrival)
        return self._source.decode_alone(arrival)[-1:]

    def _keep(self, arrival: Arrival) -> None:
        if not self._kept and not arrival.is_key:
            return
        self._kept.append(arrival)
        self._kept_bytes += arrival.size
        if len(self._kept) > MOST_KEPT_PACKETS or self._kept_bytes > MOST_KEPT_BYTES:
            self._kept = []

    def _is_due(self, arrival: Arrival, view: View) -> bool:
        if view.fps_limit:
            every = 1 / max(view.fps_limit, 0.05)
        else:
            every = 0.0 if view.shown else HIDDEN_EVERY_S
        if arrival.arrived_at - self._shown_at < every * EARLY:
            return False
        self._shown_at = arrival.arrived_at
        return True
