"""What can be asked about the station's own calls: figures, charts, the two documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from services.domain.call import Call
from services.domain.call_slots import OVERALL
from services.domain.clock import UtcClock, utc_now
from services.domain.metrics import ChartMark, ChartQuery, Charts, MetricsSnapshot
from services.metrics.charts import charts
from services.metrics.documents import health_document, metrics_document
from services.metrics.health import Check
from services.metrics.snapshot import snapshot
from services.metrics.windows import cover, grid_of
from services.storage.database import RecordsDatabase
from services.storage.repositories.call_slots import slots_between
from services.storage.repositories.calls import last_failures
from services.storage.repositories.station_runs import runs_between
from services.storage.site_file.standing import FileStanding

DOCUMENT_HOURS = 24.0

Marks = Callable[[float, float], Sequence[ChartMark]]
"""Stage changes, slider moves and roll backs between two times, UTC seconds."""

Checks = Callable[[MetricsSnapshot, FileStanding], Sequence[Check]]


class MetricsDesk:
    """Reads the records file, in any thread; a call is in it about a second after its end."""

    def __init__(
        self,
        records: RecordsDatabase,
        *,
        dropped: Callable[[], int],
        marks: Marks,
        standing: Callable[[], FileStanding],
        checks: Checks,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._records = records
        self._dropped = dropped
        self._marks = marks
        self._standing = standing
        self._checks = checks
        self._utc_clock = utc_clock

    def metrics(self, call: Call, since: float, until: float) -> MetricsSnapshot:
        """UTC seconds; the snapshot says to which slots they were rounded."""
        return self.figures(since, until)

    def charts(self, call: Call, query: ChartQuery) -> Charts:
        now = self._utc_clock().timestamp()
        grid = grid_of(query.since, query.until, now=now)
        stored = grid.stored
        operation = OVERALL if query.operation is None else str(query.operation)
        with self._records.read() as session:
            slots = slots_between(
                session, stored.width_s, stored.since, stored.until, operation=operation
            )
            runs = runs_between(session, _time(stored.since), _time(stored.until))
        return charts(
            query.operation,
            grid,
            slots,
            marks=self._marks(stored.since, stored.until),
            runs=[(begun.timestamp(), seen.timestamp()) for begun, seen in runs],
            now=now,
        )

    def metrics_document(self, call: Call) -> dict[str, Any]:
        return self.document_of(DOCUMENT_HOURS)

    def health(self, call: Call) -> dict[str, Any]:
        return self.health_now()

    def document_of(self, hours: float) -> dict[str, Any]:
        """The metrics of so many hours up to now."""
        standing = self._standing()
        return metrics_document(
            self._last(hours),
            at=self._utc_clock(),
            in_database=standing.in_database,
            in_file=standing.in_file,
            issues=standing.issues,
        )

    def health_now(self) -> dict[str, Any]:
        return health_document(self.checks_now(), at=self._utc_clock())

    def checks_now(self) -> Sequence[Check]:
        return self._checks(self._last(DOCUMENT_HOURS), self._standing())

    def figures(self, since: float, until: float) -> MetricsSnapshot:
        segments = cover(since, until, now=self._utc_clock().timestamp())
        begin, end = _time(segments[0].since), _time(segments[-1].until)
        with self._records.read() as session:
            slots = [
                slot
                for part in segments
                for slot in slots_between(session, part.width_s, part.since, part.until)
            ]
            failures = last_failures(session, begin, end)
        return snapshot(segments, slots, failures=failures, dropped=self._dropped())

    def _last(self, hours: float) -> MetricsSnapshot:
        now = self._utc_clock()
        return self.figures((now - timedelta(hours=hours)).timestamp(), now.timestamp())


def _time(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)
