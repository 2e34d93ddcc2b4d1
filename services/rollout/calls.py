"""The one wrapper through which everything is asked of the station: id, lease, limit, record."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from services.domain.call import Call, new_call_id
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.errors import CallTimedOut, Outcome, StationError
from services.domain.operation import CallRecord, Implementation, Reason
from services.rollout.leases import Leases
from services.rollout.watchdog import Watchdog
from services.rollout.work_pool import WorkPool

logger = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")

READERS = 4
WRITERS = 8


@dataclass(frozen=True)
class Answer(Generic[R]):
    """How a call ended; exactly one of `result` and `error` speaks, `error` when it is set."""

    record: CallRecord
    result: R | None = None
    error: Exception | None = None

    def unwrap(self) -> R:
        if self.error is not None:
            raise self.error
        return self.result  # type: ignore[return-value]


class Calls:
    """Owns the two pools, the leases and the watchdog; `ended` hears of every call that ended.

    `ended` runs on the call's thread and must return at once.
    """

    def __init__(
        self,
        ended: Callable[[Answer[Any]], None],
        *,
        clock: Clock = monotonic,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self.clock = clock
        self.utc_clock = utc_clock
        self.leases = Leases()
        self.watchdog = Watchdog(clock)
        self.readers = WorkPool("reading", READERS)
        self.writers = WorkPool("writing", WRITERS)
        self._ended = ended

    def start(self) -> None:
        self.watchdog.start()
        self.readers.start()
        self.writers.start()

    def stop(self) -> None:
        self.readers.stop()
        self.writers.stop()
        self.watchdog.stop()

    @property
    def stuck_threads(self) -> int:
        return self.readers.stuck + self.writers.stuck

    def tell(self, answer: Answer[Any]) -> None:
        try:
            self._ended(answer)
        except Exception:
            logger.exception("a call could not be recorded")


class Request(Generic[P, R]):
    """One thing that can be asked; `leased` serialises the calls by their first argument.

    `about_camera`: the first argument is a camera's id and goes into the record, without a lease.
    """

    def __init__(
        self,
        calls: Calls,
        operation: str,
        work: Callable[Concatenate[Call, P], R],
        *,
        limit_s: float,
        reads: bool,
        leased: bool = False,
        about_camera: bool = False,
    ) -> None:
        self.operation = operation
        self.limit_s = limit_s
        self.leased = leased
        self.about_camera = about_camera
        self.calls = calls
        self.work = work
        self._pool = calls.readers if reads else calls.writers

    def begin(self, actor: str, *args: P.args, **kwargs: P.kwargs) -> Future[Answer[R]]:
        """Asks and returns at once; the future never raises, its answer may."""
        unit = str(args[0]) if args and (self.leased or self.about_camera) else ""
        call = Call(new_call_id(), actor)
        running = _Running(self, call, unit, self._pool, lambda: self.work(call, *args, **kwargs))
        self._pool.submit(running.run)
        return running.future

    def ask(self, actor: str, *args: P.args, **kwargs: P.kwargs) -> Answer[R]:
        return self.begin(actor, *args, **kwargs).result()

    def __call__(self, actor: str, *args: P.args, **kwargs: P.kwargs) -> R:
        """Waits for the result; raises the StationError that speaks to the operator."""
        return self.ask(actor, *args, **kwargs).unwrap()


class _Running(Generic[R]):
    """One call between its beginning and its answer; whoever is first, end or limit, answers."""

    def __init__(
        self,
        request: Request[..., R],
        call: Call,
        unit: str,
        pool: WorkPool,
        work: Callable[[], R],
    ) -> None:
        self.future: Future[Answer[R]] = Future()
        self._request = request
        self._calls = request.calls
        self._call = call
        self._unit = unit
        self._pool = pool
        self._work = work
        self._answered = threading.Lock()
        self._started_at = 0.0
        self._thread: threading.Thread | None = None

    def run(self) -> None:
        limit_s = self._request.limit_s
        leased = self._unit if self._request.leased else ""
        self._thread = threading.current_thread()
        self._started_at = self._calls.clock()
        self._calls.watchdog.watch(limit_s, self._expire)
        try:
            with self._calls.leases.held(leased, self._call, limit_s):
                result = self._work()
        except StationError as error:
            self._answer(error.outcome, error=error)
        except Exception as error:
            logger.exception("%s failed", self._request.operation)
            self._answer(Outcome.INTERNAL, error=error)
        else:
            self._answer(Outcome.OK, result=result)

    def _expire(self) -> None:
        error = CallTimedOut(
            "“{operation}” took longer than {limit} s and was given up. Try again.",
            operation=self._request.operation,
            limit=self._request.limit_s,
        )
        if self._answer(Outcome.TIMEOUT, error=error):
            self._call.given_up.set()
            self._calls.leases.release(self._unit, self._call)
            if self._thread is not None:
                self._pool.abandon(self._thread)

    def _answer(
        self, outcome: Outcome, *, result: R | None = None, error: Exception | None = None
    ) -> bool:
        if not self._answered.acquire(blocking=False):
            return False
        record = CallRecord(
            call_id=self._call.id,
            at=self._calls.utc_clock(),
            actor=self._call.actor,
            operation=self._request.operation,
            unit=self._unit,
            implementation=Implementation.DOMAIN,
            reason=Reason.ONLY,
            outcome=outcome,
            error=type(error).__name__ if error else "",
            latency_ms=(self._calls.clock() - self._started_at) * 1000,
        )
        answer = Answer(record, result, error)
        self._calls.tell(answer)
        self.future.set_result(answer)
        return True
