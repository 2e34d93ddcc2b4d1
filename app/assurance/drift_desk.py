"""What drifted: database against site file on demand, and writes read back against their calls."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.domain.call import STATION_ACTOR, Call, new_call_id
from services.domain.clock import UtcClock, utc_now
from services.domain.consistency import ConsistencyReport, FieldDrift
from services.domain.errors import CameraNotFound, Outcome, StationError
from services.domain.operation import CallRecord, Operation
from services.rollout.answer import Answer
from services.rollout.faults import WRITES_AN_ENTRY
from services.rollout.guards.consistency import Drift
from services.rollout.leases import Leases
from services.rollout.read_back import READ_BACK, Standing, contradictions
from services.rollout.work_pool import WorkPool
from services.storage.configuration import Configuration
from services.storage.database import RecordsDatabase
from services.storage.repositories.calls import find_call
from services.storage.repositories.changes import Change
from services.storage.site_file.consistency import ConsistencyCheck
from services.storage.site_file.repair import DriftRepair

logger = logging.getLogger(__name__)

MOST_KEPT = 200
SECOND_LOOK_S = 0.2
LEASE_WAIT_S = 2.0
_OPERATIONS = frozenset(Operation)


@dataclass(frozen=True)
class DriftSources:
    """Where it looks; `runs` says whether a camera's worker runs."""

    check: ConsistencyCheck
    repair: DriftRepair
    configuration: Configuration
    records: RecordsDatabase
    runs: Callable[[str], bool]


class DriftDesk:
    """`on_answer` returns at once; what it finds is told by `found` on a thread of its own."""

    def __init__(self, sources: DriftSources, *, utc_clock: UtcClock = utc_now) -> None:
        self._leases = Leases()
        self._sources = sources
        self._found: Callable[[], object] = lambda: None
        self._utc_clock = utc_clock
        self._pool = WorkPool("reading back", 1)
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._last: dict[str, str] = {}
        self._seen: deque[Drift] = deque(maxlen=MOST_KEPT)

    def open(self, leases: Leases, *, found: Callable[[], object]) -> None:
        """Reads back from now on, each camera alone under its lease."""
        self._leases, self._found = leases, found
        self._pool.start()

    def stop(self) -> None:
        self._stopping.set()
        self._pool.stop()

    def consistency(self, call: Call) -> ConsistencyReport:
        """What a repair would change to what, before anything is changed."""
        return self.report()

    def report(self) -> ConsistencyReport:
        """All fields of all cameras now, each drift with the call that caused it."""
        report = self._sources.check()
        return replace(report, drifts=tuple(self._tied(drift) for drift in report.drifts))

    def drifts(self, since: datetime | None) -> Sequence[Drift]:
        """For the guards: what stands in the file now, and what was read back in this rollout."""
        report = self.report()
        with self._lock:
            seen = [drift for drift in self._seen if since is None or drift.at >= since]
        # a write that was read back knows its call better than a header does
        known = {(drift.camera_id, drift.field) for drift in seen}
        in_file = [one for one in report.drifts if _key(one) not in known]
        return [*seen, *(_for_guards(one, report.at) for one in in_file)]

    def repair_drift(self, call: Call, drifts: Sequence[FieldDrift]) -> None:
        """Each drift's `take` wins; raises BadValue for one that is settled."""
        call.check()
        self._sources.repair(drifts, Change(call.actor, call.id, self._utc_clock()))
        self._sources.configuration.take_over(actor=call.actor, call_id=call.id)

    def on_answer(self, answer: Answer[Any]) -> None:
        record = answer.record
        if record.operation not in READ_BACK or not record.unit:
            return
        with self._lock:
            self._last[record.unit] = record.call_id
        if record.outcome is Outcome.OK:
            self._pool.submit(lambda: self._read_back(record, answer.result))

    def _read_back(self, record: CallRecord, result: Any) -> None:
        try:
            if Operation(record.operation) in WRITES_AN_ENTRY:
                self._keep(record, self._unless_overtaken(record, self._new_in_file))
            first = self._contradictions(record, result)
            if first and not self._stopping.wait(SECOND_LOOK_S):
                again = self._contradictions(record, result)
                self._keep(record, [name for name in first if name in again])
        except CameraNotFound:
            # deleted since
            return
        except StationError as error:
            logger.warning("a write could not be read back: %s", error)
        except Exception:
            logger.exception("a write could not be read back")

    def _contradictions(self, record: CallRecord, result: Any) -> list[str]:
        def look(camera_id: str) -> list[str]:
            camera = self._sources.configuration.camera(camera_id)
            standing = Standing(camera.active, camera.auto_start, self._sources.runs(camera_id))
            return list(contradictions(Operation(record.operation), result, standing))

        return self._unless_overtaken(record, look)

    def _unless_overtaken(self, record: CallRecord, look: Callable[[str], list[str]]) -> list[str]:
        """Wrong fields; none once another call for the camera has ended."""
        with self._alone_with(record.unit):
            if self._is_overtaken(record):
                return []
            wrong = look(record.unit)
            return [] if self._is_overtaken(record) else wrong

    def _new_in_file(self, camera_id: str) -> list[str]:
        """What was not there before this call: whatever the header says, it is the call's."""
        with self._lock:
            seen = {(drift.camera_id, drift.field) for drift in self._seen}
        drifts = self._sources.check().confirmed
        return [d.field for d in drifts if d.camera_id == camera_id and _key(d) not in seen]

    def _alone_with(self, camera_id: str) -> AbstractContextManager[None]:
        """No control operation of the camera runs meanwhile."""
        return self._leases.held(camera_id, Call(new_call_id(), STATION_ACTOR), LEASE_WAIT_S)

    def _is_overtaken(self, record: CallRecord) -> bool:
        with self._lock:
            return self._last.get(record.unit) != record.call_id

    def _keep(self, record: CallRecord, names: Sequence[str]) -> None:
        now = self._utc_clock()
        operation = Operation(record.operation)
        drifts = [Drift(operation, record.call_id, record.unit, name, True, now) for name in names]
        with self._lock:
            self._seen.extend(drifts)
        if drifts:
            self._found()

    def _tied(self, drift: FieldDrift) -> FieldDrift:
        if not drift.call_id:
            return drift
        with self._sources.records.read() as session:
            record = find_call(session, drift.call_id)
        if record is None or record.operation not in _OPERATIONS:
            return drift
        return replace(
            drift,
            operation=Operation(record.operation),
            implementation=record.implementation,
        )


def _key(drift: FieldDrift) -> tuple[str, str]:
    return drift.camera_id, drift.field


def _for_guards(drift: FieldDrift, at: datetime) -> Drift:
    return Drift(drift.operation, drift.call_id, drift.camera_id, drift.field, drift.confirmed, at)
