"""The guards' counters and the traffic, fed by every call; rebuilt from stored calls."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from services.domain.call_counts import CountedTraffic
from services.domain.operation import CallRecord, Operation
from services.domain.rollout import RolloutState
from services.domain.verdicts import GuardVerdict
from services.rollout.traffic import OperationTraffic, Traffic


class GuardCounters(Protocol):
    """Judges each call as it ends."""

    def add(self, record: CallRecord) -> GuardVerdict | None:
        """The verdict, when it is a roll back that nothing holds."""

    def verdicts(
        self, operation: Operation, now: datetime | None = None
    ) -> tuple[GuardVerdict, ...]:
        """The rates as they are now."""


@dataclass(frozen=True)
class StoredCalls:
    """What is counted at start: the calls of this rollout, oldest first, and their traffic."""

    evidence: Sequence[CallRecord] = ()
    counted: CountedTraffic = field(default_factory=CountedTraffic)


class LiveCounts:
    """In any thread. While stored calls are read, new ones wait to be counted after them."""

    def __init__(self, new_counters: Callable[[], GuardCounters]) -> None:
        self._new_counters = new_counters
        self._lock = threading.Lock()
        self._counters = new_counters()
        self._traffic = Traffic()
        self._meanwhile: list[CallRecord] | None = None

    def add(self, record: CallRecord) -> GuardVerdict | None:
        with self._lock:
            if self._meanwhile is not None:
                self._meanwhile.append(record)
            self._traffic.add(record)
            return self._counters.add(record)

    def traffic(self, now: datetime) -> dict[Operation, OperationTraffic]:
        with self._lock:
            return {operation: self._traffic.of(operation, now) for operation in Operation}

    def rates(self, now: datetime) -> dict[Operation, tuple[GuardVerdict, ...]]:
        with self._lock:
            counters = self._counters
        return {operation: counters.verdicts(operation, now) for operation in Operation}

    def changed(self, before: RolloutState, after: RolloutState) -> None:
        """A new rollout forgets all failures; a move of the slider only whose calls were whose."""
        with self._lock:
            if after.evidence_since != before.evidence_since:
                self._counters = self._new_counters()
            if (after.split_since, after.percent) != (before.split_since, before.percent):
                self._traffic.slider_moved()

    def rebuild(self, read: Callable[[], StoredCalls]) -> None:
        """From stored calls, and from those that come while they are read."""
        with self._lock:
            self._meanwhile = []
        try:
            stored = read()
            counters, traffic = self._new_counters(), Traffic()
            traffic.restore(stored.counted)
            for record in stored.evidence:
                counters.add(record)
        except BaseException:
            with self._lock:
                self._meanwhile = None
            raise
        known = {(record.call_id, record.attempt) for record in stored.evidence}
        with self._lock:
            for record in self._meanwhile or ():
                if (record.call_id, record.attempt) not in known:
                    counters.add(record)
                    traffic.add(record)
            self._meanwhile = None
            self._counters, self._traffic = counters, traffic
