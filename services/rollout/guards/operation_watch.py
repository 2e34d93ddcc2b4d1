"""One operation's counters: domain's error rate and success rate, and legacy's last 24 hours."""

from __future__ import annotations

from datetime import datetime

from services.domain.errors import Outcome
from services.domain.operation import CallRecord, Implementation, Operation
from services.domain.verdicts import GuardLimits, GuardVerdict
from services.rollout.guards.counted import FAILURES
from services.rollout.guards.legacy_day import LegacyDay, Tally
from services.rollout.guards.rate_verdict import error_verdict, success_verdict
from services.rollout.guards.rate_watch import WINDOW, RateWatch


class OperationWatch:
    """Fed with judged records only; `blamed` says whether `environment` counts against a side."""

    def __init__(self, operation: Operation, limits: GuardLimits) -> None:
        self.operation = operation
        self._errors = RateWatch(limits.error_attention, limits.error_roll_back)
        # rounded: 1 - 0.95 is a little more than 0.05
        self._misses = RateWatch(
            round(1 - limits.success_attention, 12), round(1 - limits.success_roll_back, 12)
        )
        self._legacy = LegacyDay()
        self._left_out: dict[str, int] = {}
        self._may_hold = not limits.seed_literal

    def add(self, record: CallRecord, *, blamed: bool) -> bool:
        """True when domain is over a limit with this call."""
        failed = record.outcome in FAILURES
        missed = record.outcome is not Outcome.OK
        if record.implementation is Implementation.LEGACY:
            self._legacy.add(record.at, failed=failed, missed=missed, blamed=blamed)
            return False
        self._errors.add(record.at, failed=failed)
        if blamed:
            self._misses.add(record.at, failed=missed)
        else:
            self._left_out[record.unit] = self._misses.added
        return self._errors.is_breached or self._misses.is_breached

    def breach(self, now: datetime) -> GuardVerdict:
        """The verdict that rolls back, one that does not hold if there is one."""
        breaches = []
        if self._errors.is_breached:
            breaches.append(self._error_verdict(now))
        if self._misses.is_breached:
            breaches.append(self._success_verdict(now))
        return min(breaches, key=lambda verdict: verdict.holds)

    def verdicts(self, now: datetime | None) -> tuple[GuardVerdict, GuardVerdict]:
        return self._error_verdict(now), self._success_verdict(now)

    def _error_verdict(self, now: datetime | None) -> GuardVerdict:
        is_shared = self._is_breach_shared(self._errors, now)
        return error_verdict(self.operation, self._errors, is_shared=is_shared)

    def _success_verdict(self, now: datetime | None) -> GuardVerdict:
        is_shared = self._is_breach_shared(self._misses, now)
        # a camera is named while its call lies among those of the window
        oldest = self._misses.added - WINDOW
        left_out = sorted(unit for unit, added in self._left_out.items() if added > oldest)
        return success_verdict(self.operation, self._misses, left_out, is_shared=is_shared)

    def _is_breach_shared(self, watch: RateWatch, now: datetime | None) -> bool:
        if not watch.is_breached or not self._may_hold:
            return False
        if now is not None:
            self._legacy.forget_before_day_of(now)
        legacy = self._legacy.errors if watch is self._errors else self._legacy.misses
        return legacy.shares_the_cause(Tally(watch.failures, watch.calls), watch.limit)
