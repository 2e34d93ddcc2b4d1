"""The thread that writes journal, calls and samples, so that recording never costs the caller."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice

from sqlalchemy.exc import SQLAlchemyError

from services.domain.alerts import FindingInput, ProgressInput, SampleInput
from services.domain.call_slots import CallSums
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.errors import StationError
from services.domain.operation import CallRecord
from services.domain.results import JournalEntry
from services.domain.sentences import sentence
from services.storage.database import RecordsDatabase
from services.storage.repositories.call_slots import add_slots
from services.storage.repositories.calls import write_calls
from services.storage.repositories.detections import write_findings, write_progress
from services.storage.repositories.journal import write_entries
from services.storage.repositories.samples import write_samples
from services.storage.retention import Kept, trim
from services.storage.run_marks import MARK_S, RunMarks

logger = logging.getLogger(__name__)

BATCH_S = 1.0
MOST_WAITING = 50_000
ROWS_AT_ONCE = 5_000
FIRST_CHORES_S = 60.0
CHORES_S = 3600.0
STOP_S = 5.0
RECORDS_DROPPED = "records_dropped"

Record = JournalEntry | CallRecord | SampleInput | FindingInput | ProgressInput

# what one record can hold that the database or its own template refuses
_BAD_RECORD = (SQLAlchemyError, ValueError, LookupError, TypeError, OverflowError)


class RecordWriter:
    """Takes records from any thread; when the database cannot keep up, they are counted as dropped.

    With `sums`, calls are added to their slots in the transaction that writes them. The same
    thread marks that the station runs, and does the hourly chores: what is too old goes, backups
    are made, and `chores` of others (the configuration's backup) run. A record is on the disk
    about a second later.
    """

    def __init__(
        self,
        database: RecordsDatabase,
        *,
        sums: CallSums | None = None,
        kept: Callable[[], Kept] = Kept,
        chores: Sequence[Callable[[], None]] = (),
        utc_clock: UtcClock = utc_now,
        clock: Clock = monotonic,
        most_waiting: int = MOST_WAITING,
    ) -> None:
        self._database = database
        self._sums = sums
        self._runs = RunMarks(database)
        self._marks_run = True
        self._kept = kept
        self._chores = tuple(chores)
        self._utc_clock = utc_clock
        self._clock = clock
        self._most_waiting = most_waiting
        self._waiting: deque[Record] = deque()
        self._changed = threading.Condition()
        self._accepted = 0
        self._settled = 0
        self._dropped = 0
        self._dropped_told = 0
        self._hurry = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def dropped(self) -> int:
        """How many records were lost since the start."""
        return self._dropped

    def record_entry(self, entry: JournalEntry) -> None:
        self._add(entry)

    def record_call(self, call: CallRecord) -> None:
        self._add(call)

    def record_sample(self, sample: SampleInput) -> None:
        self._add(sample)

    def record_seen(self, seen: FindingInput | ProgressInput) -> None:
        self._add(seen)

    def start(self) -> None:
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, name="record-writer")
        self._thread.start()

    def stop(self) -> None:
        """Writes what waits and ends the thread; what cannot be written now is lost."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._stopping.set()
        self._hurry.set()
        thread.join()

    def flush(self, *, timeout_s: float = STOP_S) -> bool:
        """Waits until all that was recorded before is written or dropped; False when it was not."""
        with self._changed:
            wanted = self._accepted
            self._hurry.set()
            return self._changed.wait_for(lambda: self._settled >= wanted, timeout_s)

    def run_once(self) -> None:
        """Writes what waits, in batches; what the database refuses for now goes on waiting."""
        while batch := self._next_batch():
            try:
                self._write(batch)
            except StationError as error:
                logger.warning("%d records wait: %s", len(self._waiting), error)
                return
            except _BAD_RECORD:
                self._write_singly(batch)
            self._settle(len(batch))

    def _add(self, record: Record) -> None:
        with self._changed:
            if len(self._waiting) >= self._most_waiting:
                self._dropped += 1
                return
            self._accepted += 1
            self._waiting.append(record)

    def _run(self) -> None:
        chores_at = self._clock() + FIRST_CHORES_S
        mark_at = self._clock()
        while not self._stopping.is_set():
            if self._clock() >= mark_at:
                mark_at = self._clock() + MARK_S
                self._mark_run()
            # wait(), not sleep(): stop() and flush() must not sit out the second
            self._hurry.wait(BATCH_S)
            self._hurry.clear()
            self.run_once()
            if self._clock() >= chores_at:
                chores_at = self._clock() + CHORES_S
                self.do_chores()
        self.run_once()
        self._mark_run()

    def do_chores(self) -> None:
        """Retention and backups; a failure waits for the next hour, backups tell it by notes."""
        for chore in (self._trim, self._back_up, *self._chores):
            try:
                chore()
            except (StationError, SQLAlchemyError, OSError) as error:
                logger.warning("An hourly chore was broken off: %s", error)

    def _mark_run(self) -> None:
        try:
            self._runs.mark(self._utc_clock())
        except (StationError, SQLAlchemyError) as error:
            if self._marks_run:
                logger.warning("It cannot be marked that the station runs: %s", error)
            self._marks_run = False
        else:
            self._marks_run = True

    def _trim(self) -> None:
        trim(self._database, self._kept(), now=self._utc_clock(), keep_going=self._goes_on)

    def _back_up(self) -> None:
        # their size forbids more: only the newest copy is kept
        self._database.backup_when_due(days=0, keep_going=self._goes_on)

    def _goes_on(self) -> bool:
        return not self._stopping.is_set()

    def _next_batch(self) -> list[Record]:
        """The oldest records; they stay in the queue until they are settled."""
        with self._changed:
            self._tell_dropped()
            return list(islice(self._waiting, ROWS_AT_ONCE))

    def _tell_dropped(self) -> None:
        lost = self._dropped - self._dropped_told
        if lost and len(self._waiting) < self._most_waiting:
            self._dropped_told = self._dropped
            what = sentence(
                "{count} records were lost: the database could not keep up.", count=lost
            )
            entry = JournalEntry(self._utc_clock(), "station", RECORDS_DROPPED, what)
            self._accepted += 1
            self._waiting.append(entry)

    def _settle(self, count: int) -> None:
        with self._changed:
            for _ in range(count):
                self._waiting.popleft()
            self._settled += count
            self._changed.notify_all()

    def _write(self, batch: Sequence[Record]) -> None:
        calls = [one for one in batch if isinstance(one, CallRecord)]
        slots = self._sums.slots_of(calls) if self._sums and calls else ()
        with self._database.write() as session:
            write_entries(session, [one for one in batch if isinstance(one, JournalEntry)])
            write_calls(session, calls)
            write_samples(session, [one for one in batch if isinstance(one, SampleInput)])
            write_findings(session, [one for one in batch if isinstance(one, FindingInput)])
            write_progress(session, [one for one in batch if isinstance(one, ProgressInput)])
            if self._sums:
                add_slots(session, slots, self._sums.merged)

    def _write_singly(self, batch: Sequence[Record]) -> None:
        """One bad record must not take the others with it."""
        for record in batch:
            try:
                self._write([record])
            except (StationError, *_BAD_RECORD):
                logger.exception("A record cannot be stored.")
                with self._changed:
                    self._dropped += 1
