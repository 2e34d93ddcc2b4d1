"""Marks every minute that the station runs, so that charts know when it did not."""

from __future__ import annotations

from datetime import datetime, timedelta

from services.storage.database import RecordsDatabase
from services.storage.repositories.station_runs import begin_run, see_run

MARK_S = 60.0
LONGEST_SILENCE = timedelta(seconds=3 * MARK_S)


class RunMarks:
    """One run of the station; for the thread that writes records."""

    def __init__(self, database: RecordsDatabase) -> None:
        self._database = database
        self._number: int | None = None
        self._seen_at: datetime | None = None

    def mark(self, now: datetime) -> None:
        """Moves the run's end to now; raises StationError while the database cannot be written.

        After a sleep of the machine, or with a clock that was set, another run begins: the time
        between was none in which the station ran, and no run ends before it starts.
        """
        with self._database.write() as session:
            if self._number is None or not self._goes_on(now):
                number = begin_run(session, now)
            else:
                number = self._number
                see_run(session, number, now)
        self._number, self._seen_at = number, now

    def _goes_on(self, now: datetime) -> bool:
        return self._seen_at is not None and (
            self._seen_at <= now <= self._seen_at + LONGEST_SILENCE
        )
