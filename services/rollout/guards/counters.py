"""The counters that judge every call as it ends: error rate and success rate of each operation."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Operation
from services.domain.verdicts import GuardLimits, GuardVerdict
from services.rollout.guards.counted import NOT_JUDGED, counts
from services.rollout.guards.operation_watch import OperationWatch
from services.rollout.guards.reachability import Reachability


class Counters:
    """Fed in order of arrival, from any thread; restored after a restart by adding the records.

    `is_counted` picks the records that are judged; all of them tell which cameras answer.
    """

    def __init__(
        self, limits: GuardLimits, is_counted: Callable[[CallRecord], bool] = counts
    ) -> None:
        self._limits = limits
        self._is_counted = is_counted
        self._adding = threading.Lock()
        self._start_empty()

    def add(self, record: CallRecord) -> GuardVerdict | None:
        """The roll back that this call amounts to; it is no reason to act while it `holds`."""
        watch = self._watches.get(record.operation)
        if watch is None:
            return None
        with self._adding:
            self._reachability.note(record)
            if record.outcome in NOT_JUDGED or not self._is_counted(record):
                return None
            blamed = record.outcome is not Outcome.ENVIRONMENT or self._reachability.blames(record)
            return watch.breach(record.at) if watch.add(record, blamed=blamed) else None

    def verdicts(
        self, operation: Operation, now: datetime | None = None
    ) -> tuple[GuardVerdict, GuardVerdict]:
        """Error rate and success rate; legacy's 24 hours end `now`, else with its newest call."""
        with self._adding:
            return self._watches[operation].verdicts(now)

    def reset(self) -> None:
        """Forgets everything: a new rollout begins."""
        with self._adding:
            self._start_empty()

    def _start_empty(self) -> None:
        self._reachability = Reachability()
        self._watches: dict[str, OperationWatch] = {
            operation.value: OperationWatch(operation, self._limits) for operation in Operation
        }
