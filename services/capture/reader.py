"""One attempt at one stream, on a thread of its own: open, read, decode, until it ends."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import av

from services.capture.breakage import Breakage
from services.capture.copies import Copies
from services.capture.decoding import Decoding
from services.capture.easel import Easel
from services.capture.examining import Examining, decoded_for
from services.capture.failures import OpeningFailed, Undecodable, problem_of
from services.capture.frozen import FrozenWatch
from services.capture.messages import CaptureLimits, Opened, Statistics
from services.capture.rates import Rates
from services.capture.sources.arrival import Arrival, OpenSource, Picture
from services.capture.sources.opening import open_source
from services.capture.vitals import Vitals
from services.domain.pictures import CaptureOrder, Stream, View
from services.domain.run_state import Problem
from services.domain.source import Source, SourceKind

logger = logging.getLogger(__name__)

LOOK_FOR_CHANGE_S = 0.25


@dataclass(frozen=True)
class Errand:
    """What every attempt of a worker needs."""

    order: CaptureOrder
    limits: CaptureLimits
    roots: tuple[str, ...]
    easel: Easel
    examining: Examining
    copies: Copies
    vitals: Vitals

    @property
    def view(self) -> View:
        """What has to be decoded, for the wall and for whoever else looks."""
        return decoded_for(self.easel.view, max(self.examining.rate, self.copies.rate))

    def source(self, stream: Stream) -> Source:
        sub = self.order.sub_source
        return sub if stream is Stream.SUB and sub is not None else self.order.source


class Reader:
    """`leads` says whether its pictures are shown: a stream that replaces another waits for that.

    `on_first` and `on_end` are called on its thread; on_end not after stop().
    """

    def __init__(
        self,
        errand: Errand,
        stream: Stream,
        on_first: Callable[[Reader, Opened], None],
        on_end: Callable[[Reader, Problem], None],
        *,
        leads: bool,
    ) -> None:
        self.stream = stream
        self.leads = leads
        self.started_at = time.monotonic()
        self.has_picture = False
        self._errand = errand
        self._on_first = on_first
        self._on_end = on_end
        self._source: OpenSource | None = None
        self._rates = Rates()
        self._frozen = FrozenWatch()
        self._looked_at = 0.0
        self._size = (0, 0)
        self._breakage = Breakage()
        self._warned = False
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"reader-{stream}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Asks only: a library call that hangs is left behind with its thread."""
        self._stopping.set()

    @property
    def is_alive(self) -> bool:
        return self._thread.is_alive()

    @property
    def is_open(self) -> bool:
        """The library's opening is over; a first picture may still be missing."""
        return self._source is not None

    def statistics(self, now: float) -> Statistics | None:
        source = self._source
        if source is None or not self.has_picture:
            return None
        fps, kbps = self._rates.measured(now)
        return Statistics(
            stream=self.stream,
            fps=round(fps, 2),
            bitrate_kbps=round(kbps, 1),
            codec=source.codec,
            width=self._size[0],
            height=self._size[1],
            dropped=self._errand.vitals.dropped,
            fps_nominal=source.fps_nominal,
            key_frame_distance_s=self._rates.key_frame_distance_s,
        )

    def _run(self) -> None:
        try:
            self._read()
        except Exception as error:  # noqa: BLE001 - whatever ends an attempt is told, not raised
            if not self._stopping.is_set():
                self._say_why(error)
                self._on_end(self, problem_of(error))
        finally:
            # after telling: closing says goodbye to a camera that may not answer any more
            self._close()

    def _read(self) -> None:
        while not self._stopping.is_set():
            shown_before = self._errand.vitals.pictures
            try:
                self._read_one_codec()
            except Undecodable:
                if self._errand.vitals.pictures == shown_before:
                    raise
                logger.warning("What arrives has become another stream; opening it again")

    def _read_one_codec(self) -> None:
        """Until something else arrives under the same address, which the library cannot follow."""
        errand = self._errand
        self._close()
        wanted = errand.source(self.stream)
        source = open_source(errand.order, wanted, errand.limits, errand.roots, self._stopping)
        self._source = source
        if self.leads:
            errand.vitals.opened_at = time.monotonic()
        self._breakage.mend()
        decoding = Decoding(source)
        while not self._stopping.is_set():
            self._take(source.next_arrival(), decoding)

    def _close(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.close()

    def _take(self, arrival: Arrival, decoding: Decoding) -> None:
        self._rates.count(arrival)
        if self.leads:
            vitals = self._errand.vitals
            vitals.packet_at = arrival.arrived_at
            if arrival.is_picture:
                vitals.arrived_at = arrival.arrived_at
                vitals.packets += 1
        if not arrival.is_picture or self._stopping.is_set():
            return
        try:
            pictures = decoding.pictures(arrival, self._errand.view)
        except av.InvalidDataError:
            self._note_broken(arrival)
            return
        for picture in pictures:
            self._breakage.mend()
            self._show(picture, arrival)

    def _show(self, picture: Picture, arrival: Arrival) -> None:
        size = picture.width, picture.height
        if self.leads:
            # before the connection is told: the station would judge it by an older picture
            self._errand.vitals.decoded_at = time.monotonic()
        if not self.has_picture:
            self._tell_first(size)
        elif size != self._size:
            logger.info("The picture's size changed from %dx%d to %dx%d", *self._size, *size)
        self._size = size
        if not self.leads or self._stopping.is_set():
            return
        vitals = self._errand.vitals
        self._errand.easel.paint(picture, arrival.arrived_at)
        vitals.decoded_at = time.monotonic()
        vitals.pictures += 1
        self._look_for_change(picture, arrival)
        # last: nobody's picture waits for it
        self._errand.examining.see(picture, arrival.arrived_at)
        self._errand.copies.see(picture, arrival.arrived_at)

    def _tell_first(self, size: tuple[int, int]) -> None:
        source = self._source
        if source is None:
            return
        self.has_picture, self._size = True, size
        logger.info("Open: %s stream, %s %dx%d", self.stream, source.codec, *size)
        self._on_first(self, Opened(self.stream, source.codec, *size, source.fps_nominal))

    def _look_for_change(self, picture: Picture, arrival: Arrival) -> None:
        order, at = self._errand.order, arrival.arrived_at
        if order.may_stand_still or self._errand.source(self.stream).kind is SourceKind.FILE:
            return
        if not arrival.is_key and at - self._looked_at < LOOK_FOR_CHANGE_S:
            return
        self._looked_at = at
        since = self._frozen.see(picture.thumbnail(), is_key=arrival.is_key, at=at)
        was_frozen = self._errand.vitals.unchanged_since > 0
        self._errand.vitals.unchanged_since = since or 0.0
        if (since is not None) != was_frozen:
            logger.info("The picture moves again" if was_frozen else "The picture stands still")

    def _note_broken(self, arrival: Arrival) -> None:
        self._errand.vitals.dropped += 1
        if not self._warned:
            self._warned = True
            logger.warning("A picture cannot be decoded; further ones are only counted")
        if self._breakage.add(arrival.arrived_at):
            raise Undecodable

    def _say_why(self, error: Exception) -> None:
        logger.warning("Ended: %s", problem_of(error).reason)
        if isinstance(error, OpeningFailed):
            for line in error.log[-3:]:
                logger.info("Decoder library: %s", line.strip())
