"""How many calls came: of either side since the slider moved, and in the last day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from services.domain.call_counts import CallCount, CountedTraffic
from services.domain.errors import Outcome
from services.domain.operation import (
    NOT_COUNTED,
    CallRecord,
    Implementation,
    Operation,
    Reason,
)

HOURS_OF_A_DAY = 24
HOUR_S = 3600

_SAYS_NOTHING = (Outcome.REFUSED, Outcome.CANCELLED)


@dataclass(frozen=True)
class OperationTraffic:
    """One operation's first attempts that count; `judged` are domain's that can fail or succeed.

    `exercised` are synthetic calls of domain. Shares are 0 to 1, None without calls.
    """

    legacy: int = 0
    domain: int = 0
    judged: int = 0
    exercised: int = 0
    per_day: float = 0.0
    usage_share: float | None = None
    expected_share: float | None = None


class Traffic:
    """Counts records in order of arrival; whoever adds and reads holds one lock."""

    def __init__(self) -> None:
        self._calls: Counter[tuple[str, Implementation]] = Counter()
        self._judged: Counter[str] = Counter()
        self._exercised: Counter[str] = Counter()
        self._percentages: Counter[str] = Counter()
        self._by_hour: dict[int, Counter[str]] = {}
        self._first_at: datetime | None = None

    def slider_moved(self) -> None:
        """Sides are counted anew; the day's traffic goes on."""
        for counter in (self._calls, self._judged, self._exercised, self._percentages):
            counter.clear()

    def add(self, record: CallRecord) -> None:
        if record.attempt != 1:
            return
        if record.reason is not Reason.SYNTHETIC:
            self._count_hour(record.at, record.operation, 1)
        self._count(
            CallCount(
                record.operation,
                record.implementation,
                record.reason,
                record.outcome,
                1,
                record.percentage,
            )
        )

    def restore(self, counted: CountedTraffic) -> None:
        """What was counted before the restart."""
        for count in counted.since_moved:
            self._count(count)
        for hour, operation, calls in counted.by_hour:
            self._count_hour(hour, operation, calls)

    def of(self, operation: Operation, now: datetime) -> OperationTraffic:
        legacy = self._calls[operation, Implementation.LEGACY]
        domain = self._calls[operation, Implementation.DOMAIN]
        both = legacy + domain
        return OperationTraffic(
            legacy,
            domain,
            self._judged[operation],
            self._exercised[operation],
            self._per_day(operation, now),
            domain / both if both else None,
            self._percentages[operation] / (100 * both) if both else None,
        )

    def _count(self, count: CallCount) -> None:
        is_domain = count.implementation is Implementation.DOMAIN
        if count.reason is Reason.SYNTHETIC and is_domain:
            self._exercised[count.operation] += count.calls
        if count.reason in NOT_COUNTED:
            return
        self._calls[count.operation, count.implementation] += count.calls
        self._percentages[count.operation] += count.percentages
        if is_domain and count.outcome not in _SAYS_NOTHING:
            self._judged[count.operation] += count.calls

    def _count_hour(self, at: datetime, operation: str, calls: int) -> None:
        hour = int(at.timestamp()) // HOUR_S
        if hour not in self._by_hour:
            self._by_hour[hour] = Counter()
            for old in sorted(self._by_hour)[: -HOURS_OF_A_DAY - 1]:
                del self._by_hour[old]
        self._by_hour[hour][operation] += calls
        if self._first_at is None:
            self._first_at = at

    def _per_day(self, operation: Operation, now: datetime) -> float:
        """The last 24 hours' calls; a station that has run for less is taken as going on so."""
        if self._first_at is None:
            return 0.0
        last_hour = int(now.timestamp()) // HOUR_S
        first_hour = last_hour - HOURS_OF_A_DAY
        calls = sum(
            counter[operation] for hour, counter in self._by_hour.items() if hour > first_hour
        )
        known_h = (now - self._first_at).total_seconds() / HOUR_S
        return calls * HOURS_OF_A_DAY / min(max(known_h, 1.0), float(HOURS_OF_A_DAY))
