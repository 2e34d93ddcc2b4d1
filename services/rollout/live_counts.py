"""The guards' counters and the traffic, fed by every call; rebuilt from stored calls."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from services.domain.operation import CallRecord, Operation
from services.domain.rollout import RolloutState
from services.domain.verdicts import GuardVerdict
from services.rollout.traffic import OperationTraffic, Traffic


class GuardCounters(Protocol):
    """Judges each call as it ends."""

    def add(self, record: CallRecord) -> GuardVerdict | None:
        """The verdict, when it is a roll back that nothing holds."""


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

    def changed(self, before: RolloutState, after: RolloutState) -> None:
        """A new rollout forgets all failures; a move of the slider only whose calls were whose."""
        with self._lock:
            if after.evidence_since != before.evidence_since:
                self._counters = self._new_counters()
            if after.split_since != before.split_since:
                self._traffic.slider_moved()

    def rebuild(self, stored: Callable[[], Sequence[CallRecord]], state: RolloutState) -> None:
        """From the calls that `stored` reads, oldest first, and those that come while it reads."""
        with self._lock:
            self._meanwhile = []
        try:
            records = stored()
            counters, traffic = self._new_counters(), Traffic()
            _replay(records, state, counters, traffic)
        except BaseException:
            with self._lock:
                self._meanwhile = None
            raise
        known = {(record.call_id, record.attempt) for record in records}
        with self._lock:
            late = [one for one in self._meanwhile or () if (one.call_id, one.attempt) not in known]
            self._meanwhile = None
            _replay(late, state, counters, traffic)
            self._counters, self._traffic = counters, traffic


def _replay(
    records: Iterable[CallRecord], state: RolloutState, counters: GuardCounters, traffic: Traffic
) -> None:
    """By arrival from the first call after each moment on: clocks can go backwards."""
    is_evidence = is_split = False
    for record in records:
        is_evidence = is_evidence or _since(record, state.evidence_since)
        is_split = is_split or _since(record, state.split_since)
        if is_evidence:
            counters.add(record)
        traffic.add(record, since_moved=is_split)


def _since(record: CallRecord, moment: datetime | None) -> bool:
    return moment is None or record.at >= moment
