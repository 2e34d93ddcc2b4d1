"""The stream in use and the one that is to take its place; at most one of them is shown."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from services.capture.failures import NoAnswer, problem_of
from services.capture.messages import Ended, Opened, Statistics
from services.capture.reader import Errand, Reader
from services.domain.pictures import Stream
from services.domain.run_state import Problem, ProblemKind
from services.domain.sentences import sentence

logger = logging.getLogger(__name__)

# beyond the library's own limit, which says better what happened
GRACE_S = 0.5
FIRST_PICTURE_S = 30.0
CHANGE_AGAIN_S = 15.0
MOST_LEFT_BEHIND = 3
OVERDUE_S = 5.0


class Attempts:
    """`say` may be called from any thread."""

    def __init__(self, errand: Errand, say: Callable[[Opened | Ended], None]) -> None:
        self._errand = errand
        self._say = say
        self._lock = threading.Lock()
        self._current: Reader | None = None
        self._coming: Reader | None = None
        self._left_behind: list[tuple[Reader, float]] = []
        self._change_again_at = 0.0

    @property
    def too_many_hang(self) -> bool:
        """Library calls that never return: only a new process helps."""
        now = time.monotonic()
        limits = self._errand.limits
        with self._lock:
            self._left_behind = [left for left in self._left_behind if left[0].is_alive]
            overdue = limits.open_s + limits.read_s + OVERDUE_S
            hanging = [at for _reader, at in self._left_behind if now - at > overdue]
        return len(hanging) > MOST_LEFT_BEHIND

    def open(self, attempt: int) -> None:
        """One attempt; answered by Opened or Ended."""
        stream = self._stream_wanted()
        logger.info("Opening the %s stream %s (attempt %d)", stream, self._address(stream), attempt)
        self._errand.vitals.attempt_started_at = time.monotonic()
        self._errand.vitals.unchanged_since = 0.0
        with self._lock:
            self._leave(self._current, self._coming)
            self._coming = None
            self._current = self._reader(stream, leads=True)
            self._current.start()

    def close(self) -> None:
        with self._lock:
            self._leave(self._current, self._coming)
            self._current = self._coming = None

    def look(self, now: float) -> None:
        """Called often: starts a change of stream, ends what takes too long."""
        self._change_stream(now)
        for reader in (self._current, self._coming):
            if reader is None or reader.has_picture:
                continue
            waited = now - reader.started_at
            if not reader.is_open and waited > self._errand.limits.open_s + GRACE_S:
                self._on_end(reader, problem_of(NoAnswer()))
            elif waited > FIRST_PICTURE_S:
                words = sentence("Packets arrive, but no picture can be decoded.")
                self._on_end(reader, Problem(ProblemKind.LOST, words))

    def statistics(self, now: float) -> Statistics | None:
        current = self._current
        return None if current is None else current.statistics(now)

    def _change_stream(self, now: float) -> None:
        wanted = self._stream_wanted()
        with self._lock:
            current, coming = self._current, self._coming
            if coming is not None and coming.stream is not wanted:
                self._leave(coming)
                self._coming = coming = None
            if current is None or current.stream is wanted or coming is not None:
                return
            if not current.has_picture or now < self._change_again_at:
                return
            logger.info("Changing to the %s stream", wanted)
            self._coming = self._reader(wanted, leads=False)
            self._coming.start()

    def _stream_wanted(self) -> Stream:
        if self._errand.order.sub_source is None:
            return Stream.MAIN
        return self._errand.easel.view.stream

    def _reader(self, stream: Stream, *, leads: bool) -> Reader:
        return Reader(self._errand, stream, self._on_first, self._on_end, leads=leads)

    def _on_first(self, reader: Reader, opened: Opened) -> None:
        with self._lock:
            if reader is self._coming:
                self._leave(self._current)
                self._current, self._coming = reader, None
                self._change_again_at = 0.0
                reader.leads = True
                # the connection goes on, only by another stream
                return
            if reader is not self._current:
                return
        self._errand.vitals.connected_number += 1
        self._say(opened)

    def _on_end(self, reader: Reader, problem: Problem) -> None:
        with self._lock:
            if reader is self._coming:
                self._leave(reader)
                self._coming = None
                self._change_again_at = time.monotonic() + CHANGE_AGAIN_S
                if self._current is not None:
                    return
            elif reader is not self._current:
                return
            else:
                self._leave(reader)
                self._current = None
                if self._coming is not None:
                    self._current, self._coming = self._coming, None
                    self._current.leads = True
                    return
        self._errand.vitals.unchanged_since = 0.0
        self._say(Ended(problem))

    def _leave(self, *readers: Reader | None) -> None:
        for reader in readers:
            if reader is not None:
                reader.leads = False
                reader.stop()
                self._left_behind.append((reader, time.monotonic()))

    def _address(self, stream: Stream) -> str:
        return self._errand.source(stream).address
