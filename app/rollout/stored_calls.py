"""The recorded calls that the guards look at: enough of them for every formula, and no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from services.domain.call_counts import CountedTraffic
from services.domain.clock import UtcClock, utc_now
from services.domain.operation import CallRecord, Implementation, Operation
from services.domain.rollout import RolloutState
from services.rollout.guards.evidence import since
from services.rollout.live_counts import StoredCalls
from services.storage.database import RecordsDatabase
from services.storage.repositories.calls import calls_since, last_calls
from services.storage.repositories.rollout_calls import (
    first_attempts_by_hour,
    first_attempts_since,
)

MOST_OF_LEGACY = 3_000
MOST_OF_DOMAIN = 1_500
MOST_APART = 500
REPLAYED = timedelta(days=30)
MOST_REPLAYED = 200_000
A_DAY_H = 24


class RecordedCalls:
    """Reads the records file, in any thread; `flush` brings what still waits for the writer."""

    def __init__(
        self,
        records: RecordsDatabase,
        *,
        flush: Callable[[], object],
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._records = records
        self._flush = flush
        self._utc_clock = utc_clock

    def newest(self) -> list[CallRecord]:
        """The newest calls of each operation and side, in order of time."""
        self._flush()
        with self._records.read() as session:
            return _newest(session)

    def stored(self, state: RolloutState) -> StoredCalls:
        """What the counters are rebuilt from."""
        self._flush()
        with self._records.read() as session:
            evidence = since(_newest(session), state.evidence_since)
            return StoredCalls(evidence, self._counted(session, state.split_since))

    def to_replay(self) -> list[CallRecord]:
        """Those of the last 30 days, or the newest of them."""
        self._flush()
        with self._records.read() as session:
            return calls_since(session, self._utc_clock() - REPLAYED, most=MOST_REPLAYED)

    def _counted(self, session: Session, moved_at: datetime | None) -> CountedTraffic:
        now = self._utc_clock()
        full_hour = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        begin = moved_at or datetime.min.replace(year=1970, tzinfo=now.tzinfo)
        return CountedTraffic(
            first_attempts_since(session, begin),
            first_attempts_by_hour(session, full_hour, A_DAY_H),
        )


def _newest(session: Session) -> list[CallRecord]:
    found: list[CallRecord] = []
    for operation in Operation:
        for side, most in _MOST.items():
            found += last_calls(session, operation, side, most)
            found += last_calls(session, operation, side, MOST_APART, apart=True)
    return sorted(found, key=lambda record: record.at)


_MOST = {Implementation.LEGACY: MOST_OF_LEGACY, Implementation.DOMAIN: MOST_OF_DOMAIN}
