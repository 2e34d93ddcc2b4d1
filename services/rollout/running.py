"""One call between its beginning and its answer; whoever is first, end or limit, answers.

A read that failed inside domain, or took too long there, is asked of legacy once more: two
attempts under one call id, two records, and the failure counts against domain. A write is never
asked twice: it may have had its effect.
"""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Generic, TypeVar

from services.domain.call import Call
from services.domain.errors import CallTimedOut, Outcome, StationError
from services.domain.operation import CallRecord, Implementation, Reason
from services.rollout.answer import Answer, Serve
from services.rollout.routing import Decision

if TYPE_CHECKING:
    from services.rollout.calls import Request

logger = logging.getLogger(__name__)

R = TypeVar("R")

_ASKED_AGAIN = (Outcome.INTERNAL, Outcome.TIMEOUT)


class Running(Generic[R]):
    """The side is decided once the lease is held: a camera changes sides only between calls.

    `decided` is set for the second attempt, which shares the first one's future.
    """

    def __init__(
        self,
        request: Request[..., R],
        call: Call,
        unit: str,
        serve: Serve[R],
        *,
        future: Future[Answer[R]] | None = None,
        decided: Decision | None = None,
        attempt: int = 1,
    ) -> None:
        self.future: Future[Answer[R]] = future or Future()
        self._request = request
        self._calls = request.calls
        self._call = call
        self._unit = unit
        self._serve = serve
        self._decision = decided
        self._attempt = attempt
        self._answered = threading.Lock()
        self._began_at = 0.0
        self._thread: threading.Thread | None = None

    def run(self) -> None:
        limit_s = self._request.limit_s
        self._thread = threading.current_thread()
        self._began_at = self._calls.clock()
        watch = self._calls.watchdog.watch(limit_s, self._expire)
        try:
            with self._calls.leases.held(self._request.lease(self._unit), self._call, limit_s):
                decision = self._decided()
                # the side's own time: waiting in line for the camera is not its latency
                self._began_at = self._calls.clock()
                result = self._serve(decision.implementation, self._call)
        except StationError as error:
            self._answer(error.outcome, error=error)
        except Exception as error:
            logger.exception("%s failed", self._request.operation)
            self._answer(Outcome.INTERNAL, error=error)
        else:
            self._answer(Outcome.OK, result=result)
        watch.cancel()

    def _decided(self) -> Decision:
        if self._decision is None:
            self._decision = self._request.decide(self._unit, self._call.id)
        return self._decision

    def _expire(self) -> None:
        limit_s = self._request.limit_s
        error = CallTimedOut(
            "“{operation}” took longer than {limit} s and was given up. Try again.",
            operation=self._request.operation,
            limit=limit_s,
        )
        if not self._answered.acquire(blocking=False):
            return
        self._call.given_up.set()
        self._calls.leases.release(self._request.lease(self._unit), self._call)
        if self._thread is not None:
            self._request.pool.abandon(self._thread)
        self._tell(Outcome.TIMEOUT, limit_s * 1000, error=error)

    def _answer(
        self, outcome: Outcome, *, result: R | None = None, error: Exception | None = None
    ) -> None:
        if self._answered.acquire(blocking=False):
            latency_ms = (self._calls.clock() - self._began_at) * 1000
            self._tell(outcome, latency_ms, result=result, error=error)

    def _tell(
        self,
        outcome: Outcome,
        latency_ms: float,
        *,
        result: R | None = None,
        error: Exception | None = None,
    ) -> None:
        decision = self._decided()
        record = self._record(decision, outcome, latency_ms, error)
        routed = self._request.pair is not None
        answer = Answer(record, result, error, self._serve if routed else None)
        self._calls.tell(answer)
        if routed and outcome in _ASKED_AGAIN and self._may_ask_again(decision):
            self._ask_legacy(decision)
        else:
            self.future.set_result(answer)

    def _record(
        self, decision: Decision, outcome: Outcome, latency_ms: float, error: Exception | None
    ) -> CallRecord:
        side = decision.implementation
        return CallRecord(
            call_id=self._call.id,
            at=self._calls.utc_clock(),
            actor=self._call.actor,
            operation=self._request.operation,
            unit=self._unit,
            implementation=side,
            reason=decision.reason,
            outcome=outcome,
            error=type(error).__name__ if error else "",
            latency_ms=latency_ms,
            percentage=decision.percentage,
            stage=decision.stage,
            attempt=self._attempt,
            bucket=decision.bucket,
            reachable=outcome is Outcome.ENVIRONMENT
            and bool(self._unit)
            and self._calls.reachable(self._unit),
        )

    def _may_ask_again(self, decision: Decision) -> bool:
        """Who asked for a side wants that side's answer, a failure too."""
        return (
            self._request.reads
            and self._request.aside is None
            and self._attempt == 1
            and decision.implementation is Implementation.DOMAIN
        )

    def _ask_legacy(self, decision: Decision) -> None:
        legacy = decision._replace(
            implementation=Implementation.LEGACY, reason=Reason.FALLBACK, bucket=None
        )
        second = Running(
            self._request,
            Call(self._call.id, self._call.actor),
            self._unit,
            self._serve,
            future=self.future,
            decided=legacy,
            attempt=2,
        )
        self._request.pool.submit(second.run)
