"""Keeps the detector's process: starts it, hears it, starts it again, and gives up in the end."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from app.detection import detector_words
from app.detection.handed_out import CopyTo, HandedOut
from app.detection.wish import Stamp, Wish, wished
from services.domain.clock import Clock, monotonic
from services.domain.detections import DetectorPhase, DetectorState, Sighting
from services.domain.sentences import NOTHING, Sentence
from services.vision.detector.messages import Pace, Ready, Refused, Seen, Work

logger = logging.getLogger(__name__)

DELAYS_S = (1.0, 5.0, 15.0, 60.0)
GIVEN_UP_AFTER = 5
WELL_AFTER_S = 60.0
LOADING_LIMIT_S = 60.0
SILENCE_LIMIT_S = 20.0
CAMERAS_EVERY_S = 1.0
SLOW_BELOW, FAST_FROM = 0.8, 0.9
PACES = 3
"""So many seconds in a row have to be slow, or fast again."""


class Process(Protocol):
    """app.detection.detector_process.DetectorProcess"""

    @property
    def status(self) -> int | None: ...

    def tell(self, message: object, fd: int | None = None) -> bool: ...

    def hear(self) -> Iterator[Any]: ...

    def end(self) -> None: ...


@dataclass(frozen=True)
class KeeperPorts:
    """`cameras` are those that run; `start` raises OSError."""

    settings: Callable[[], Mapping[str, Any]]
    cameras: Callable[[], Sequence[str]]
    copy_to: CopyTo
    sighted: Callable[[Sighting], None]
    start: Callable[[], Process]


class DetectorKeeper:
    """One thread, but for `state`."""

    def __init__(self, ports: KeeperPorts, *, clock: Clock = monotonic) -> None:
        self._ports = ports
        self._clock = clock
        self._wish: Wish | None = None
        self._stamp: Stamp = ()
        self._process: Process | None = None
        self._handed_out = HandedOut(ports.copy_to)
        self._started_at = self._heard_at = self._next_at = self._cameras_at = 0.0
        self._paces = 0
        self.state = DetectorState()

    def turn(self) -> None:
        """What is due; called a few times a second."""
        now = self._clock()
        wish = wished(self._ports.settings())
        if wish != self._wish:
            self._change(wish)
        if wish is None:
            return
        if self._process is None:
            if self._may_start(wish, now):
                self._start(wish, now)
            return
        self._hear(now)
        if self._process is not None:
            self._watch_over(self._process, now)
        is_loading = self.state.phase is DetectorPhase.STARTING
        if self._process is not None and not is_loading and now >= self._cameras_at:
            self._cameras_at = now + CAMERAS_EVERY_S
            self._look_at_cameras(wish)

    def close(self) -> None:
        self._end_process()
        self._handed_out.close()
        self.state = DetectorState()

    def _change(self, wish: Wish | None) -> None:
        """Other settings: all begins anew."""
        self.close()
        self._wish, self._next_at, self._cameras_at = wish, 0.0, 0.0
        if wish is not None:
            self.state = DetectorState(DetectorPhase.STARTING, model=wish.order.model)

    def _may_start(self, wish: Wish, now: float) -> bool:
        match self.state.phase:
            case DetectorPhase.REFUSED | DetectorPhase.GIVEN_UP:
                return wish.stamp != self._stamp
            case _:
                return now >= self._next_at

    def _start(self, wish: Wish, now: float) -> None:
        self._stamp = wish.stamp
        self._started_at = self._heard_at = now
        failures = 0 if self.state.phase is DetectorPhase.GIVEN_UP else self.state.failures
        self.state = DetectorState(
            DetectorPhase.STARTING, model=wish.order.model, failures=failures
        )
        try:
            self._process = self._ports.start()
        except OSError as error:
            self._failed(detector_words.no_process(error), now)
            return
        self._process.tell(Work(wish.order))

    def _hear(self, now: float) -> None:
        process = self._process
        for message in process.hear() if process is not None else ():
            self._heard_at = now
            match message:
                case Ready():
                    self._say(DetectorPhase.RUNNING)
                    self._handed_out.tell_all(self._tell)
                case Refused(reason=reason):
                    self._say(DetectorPhase.REFUSED, detector_words.refused(reason))
                    self._end_process()
                    return
                case Seen(sighting=sighting):
                    self._ports.sighted(sighting)
                case Pace():
                    self._note(message, now)

    def _watch_over(self, process: Process, now: float) -> None:
        status = process.status
        is_loading = self.state.phase is DetectorPhase.STARTING
        limit_s = LOADING_LIMIT_S if is_loading else SILENCE_LIMIT_S
        if status is not None:
            self._failed(detector_words.ended(status), now)
        elif now - self._heard_at > limit_s:
            self._failed(detector_words.HANGS, now)

    def _failed(self, why: Sentence, now: float) -> None:
        self._end_process()
        failures = self.state.failures + 1
        self.state = replace(self.state, failures=failures)
        if failures >= GIVEN_UP_AFTER:
            self._say(DetectorPhase.GIVEN_UP, detector_words.given_up(why, failures))
            return
        delay_s = DELAYS_S[min(failures, len(DELAYS_S)) - 1]
        self._next_at = now + delay_s
        self._say(DetectorPhase.WAITING, detector_words.waits(why, delay_s))

    def _note(self, pace: Pace, now: float) -> None:
        self.state = replace(
            self.state,
            cameras=len(self._handed_out),
            pictures_per_s=round(pace.pictures_per_s, 2),
            wanted_per_s=round(pace.wanted_per_s, 2),
            ms_each=round(pace.ms_each, 2),
            cpu_percent=round(pace.cpu_percent, 2),
            failures=0 if now - self._started_at >= WELL_AFTER_S else self.state.failures,
        )
        is_slow = self.state.phase is DetectorPhase.SLOW
        limit = FAST_FROM if is_slow else SLOW_BELOW
        is_contrary = (pace.pictures_per_s < limit * pace.wanted_per_s) != is_slow
        self._paces = self._paces + 1 if is_contrary else 0
        if self._paces >= PACES:
            self._paces = 0
            if is_slow:
                self._say(DetectorPhase.RUNNING)
            else:
                self._say(DetectorPhase.SLOW, detector_words.slow(pace))

    def _look_at_cameras(self, wish: Wish) -> None:
        running = self._ports.cameras()
        wanted = [one for one in running if not wish.cameras or one in wish.cameras]
        self._handed_out.look(wanted, wish.order.side, wish.order.every_s, self._tell)

    def _tell(self, message: object, fd: int | None) -> bool:
        return self._process is not None and self._process.tell(message, fd)

    def _say(self, phase: DetectorPhase, reason: Sentence = NOTHING) -> None:
        if reason != self.state.reason and reason != NOTHING:
            logger.warning("%s", reason)
        self.state = replace(self.state, phase=phase, reason=reason)

    def _end_process(self) -> None:
        process, self._process = self._process, None
        self._paces = 0
        if process is not None:
            process.end()
