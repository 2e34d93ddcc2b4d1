"""Live reads asked of the other side too, afterwards and aside: the caller never waits for it.

For the first answers of an operation the side that answered is asked twice: what differs then is
noise, and says how much of it there is. Later the other side is asked. What differs is looked at
again, answering side first and last: only what the answering side itself kept still is a mismatch.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from services.domain.call import Call
from services.domain.errors import Outcome, StationError
from services.domain.operation import Implementation, Operation, Reason, limit_s
from services.domain.rehearsals import CaseVerdict, ComparedField, ShadowCounts
from services.rollout.answer import Answer
from services.rollout.comparison.judging import Excuse, compared
from services.rollout.comparison.normalising import Observation, Processes, answered
from services.rollout.hashing import hashed_bucket
from services.rollout.watchdog import Watchdog
from services.rollout.work_pool import WorkPool

logger = logging.getLogger(__name__)

SHADOWED = (Operation.STATUS, Operation.BATCH_STATUS, Operation.LOGS)
COMPARED = (Outcome.OK, Outcome.REFUSED)
LEARNED_FROM = 10
MOST_WAITING = 32
MOST_KEPT = 50
BUCKETS_OF_A_PERCENT = 100
OTHER = {
    Implementation.LEGACY: Implementation.DOMAIN,
    Implementation.DOMAIN: Implementation.LEGACY,
}


@dataclass(frozen=True)
class ShadowSettings:
    """`percent` of the answers are compared; `running` knows the workers' processes."""

    percent: Callable[[], int]
    excuse: Excuse
    running: Callable[[], Processes]
    found: Callable[[ComparedField], None] = field(default=lambda _: None)


class Shadow:
    """`on_answer` listens to every answer and returns at once; one thread does the rest."""

    def __init__(self, settings: ShadowSettings, watchdog: Watchdog) -> None:
        self._settings = settings
        self._watchdog = watchdog
        self._pool = WorkPool("shadow", 1)
        self._lock = threading.Lock()
        self._waiting = 0
        self._seen: Counter[Operation] = Counter()
        self._counts: Counter[tuple[Operation, str]] = Counter()
        self._mismatches: deque[ComparedField] = deque(maxlen=MOST_KEPT)

    def start(self) -> None:
        self._pool.start()

    def stop(self) -> None:
        self._pool.stop()

    def counts(self) -> dict[Operation, ShadowCounts]:
        names = ShadowCounts.__dataclass_fields__
        with self._lock:
            return {
                one: ShadowCounts(**{name: self._counts[one, name] for name in names})
                for one in SHADOWED
            }

    def mismatches(self) -> tuple[ComparedField, ...]:
        """The newest, oldest first."""
        with self._lock:
            return tuple(self._mismatches)

    def on_answer(self, answer: Answer[Any]) -> None:
        if not self._is_wanted(answer):
            return
        operation = Operation(answer.record.operation)
        with self._lock:
            if self._waiting >= MOST_WAITING:
                self._counts[operation, "dropped"] += 1
                return
            self._waiting += 1
        self._pool.submit(lambda: self._run(answer, operation))

    def _is_wanted(self, answer: Answer[Any]) -> bool:
        record = answer.record
        return (
            answer.serve is not None
            and record.operation in SHADOWED
            and record.reason is not Reason.SYNTHETIC
            and record.attempt == 1
            and record.outcome in COMPARED
            and hashed_bucket(f"shadow {record.call_id}")
            < self._settings.percent() * BUCKETS_OF_A_PERCENT
        )

    def _run(self, answer: Answer[Any], operation: Operation) -> None:
        try:
            self._count(operation, self._compare(answer, operation))
        except Exception:
            # a mistake of the comparison's own: nothing was compared, and that is said
            logger.exception("a shadow comparison failed")
            self._count(operation, "error")
        finally:
            with self._lock:
                self._waiting -= 1

    def _compare(self, answer: Answer[Any], operation: Operation) -> str:
        side = answer.record.implementation
        first = self._observed(answer.result, answer.error)
        if self._is_learning(operation):
            again = self._asked(answer, operation, side)
            return "match" if again is not None and again.texts == first.texts else "noise"
        other = self._asked(answer, operation, OTHER[side])
        if other is None:
            return "error"
        verdicts = self._judged(operation, answer, {side: first, OTHER[side]: other})
        if CaseVerdict.MISMATCH in verdicts:
            return self._looked_at_again(answer, operation)
        return "known" if CaseVerdict.KNOWN in verdicts else "match"

    def _looked_at_again(self, answer: Answer[Any], operation: Operation) -> str:
        """Something may have happened between the two answers."""
        side = answer.record.implementation
        before = self._asked(answer, operation, side)
        other = self._asked(answer, operation, OTHER[side])
        after = self._asked(answer, operation, side)
        if before is None or other is None or after is None:
            return "error"
        if before.texts != after.texts:
            return "noise"
        verdicts = self._judged(operation, answer, {side: after, OTHER[side]: other})
        wrong = [one for verdict, one in verdicts.items() if verdict is CaseVerdict.MISMATCH]
        if not wrong:
            return "known" if CaseVerdict.KNOWN in verdicts else "match"
        with self._lock:
            self._mismatches.append(wrong[0])
        self._settings.found(wrong[0])
        return "mismatch"

    def _judged(
        self,
        operation: Operation,
        answer: Answer[Any],
        seen: Mapping[Implementation, Observation],
    ) -> dict[CaseVerdict, ComparedField]:
        """One field for each verdict that occurs."""
        fields = compared(
            operation,
            f"call {answer.record.call_id}",
            seen[Implementation.LEGACY],
            seen[Implementation.DOMAIN],
            self._settings.excuse,
        )
        return {one.verdict: one for one in reversed(fields)}

    def _asked(
        self, answer: Answer[Any], operation: Operation, side: Implementation
    ) -> Observation | None:
        """None for an answer that is a mistake of ours, or that did not come in time."""
        assert answer.serve is not None, "asked of what has two sides"
        call = Call(answer.record.call_id, answer.record.actor)
        thread = threading.current_thread()

        def expire() -> None:
            call.given_up.set()
            self._pool.abandon(thread)

        watch = self._watchdog.watch(limit_s(operation), expire)
        try:
            return self._observed(answer.serve(side, call), None)
        except StationError as error:
            return self._observed(None, error) if error.outcome in COMPARED else None
        except Exception:
            logger.exception("the shadow of %s failed", operation)
            return None
        finally:
            watch.cancel()

    def _observed(self, result: Any, error: Exception | None) -> Observation:
        return answered(result, error, self._settings.running())

    def _is_learning(self, operation: Operation) -> bool:
        with self._lock:
            self._seen[operation] += 1
            return self._seen[operation] <= LEARNED_FROM

    def _count(self, operation: Operation, what: str) -> None:
        with self._lock:
            self._counts[operation, what] += 1
