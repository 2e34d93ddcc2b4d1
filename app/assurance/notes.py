"""What comparison, drill and shadow found, kept with the rollout: it survives a restart."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from app.assurance.as_json import (
    drill_json,
    drill_of,
    field_json,
    field_of,
    summary_json,
    summary_of,
)
from app.rollout.store import RolloutRows
from services.domain.call import STATION_ACTOR
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import StationError
from services.domain.rehearsals import ComparedField, Comparison, ComparisonSummary, DrillResult

logger = logging.getLogger(__name__)

T = TypeVar("T")

COMPARISON, DRILL, MISMATCHES = "comparison", "drill", "mismatches"
MOST_MISMATCHES = 20
_WRONG = (LookupError, TypeError, ValueError, AttributeError)


class AssuranceNotes:
    """Read once, then answered from memory. Any thread.

    Mismatches that a shadow saw stay open until a whole comparison is clean.
    """

    def __init__(self, rows: RolloutRows, utc_clock: UtcClock = utc_now) -> None:
        self._rows = rows
        self._utc_clock = utc_clock
        self._lock = threading.Lock()
        notes = {key: note.value for key, note in rows.notes().items()}
        self._comparison = _read(notes.get(COMPARISON), summary_of)
        self._drill = _read(notes.get(DRILL), drill_of)
        self._mismatches = _read(notes.get(MISMATCHES), _fields_of) or []

    def last_comparison(self) -> ComparisonSummary | None:
        return self._comparison

    def last_drill(self) -> DrillResult | None:
        return self._drill

    def mismatches(self) -> tuple[ComparedField, ...]:
        """Those of live reads, oldest first."""
        with self._lock:
            return tuple(self._mismatches)

    def open_mismatches(self) -> int:
        """What holds a stage: live ones, and cases of the last comparison that were not well."""
        last = self._comparison
        in_comparison = last.mismatch + last.error + last.skipped if last is not None else 0
        return in_comparison + len(self.mismatches())

    def keep_comparison(self, comparison: Comparison) -> None:
        self._comparison = comparison.summary
        self._keep(COMPARISON, summary_json(comparison.summary))
        if comparison.summary.is_clean:
            with self._lock:
                self._mismatches = []
            self._keep(MISMATCHES, None)

    def keep_drill(self, drill: DrillResult) -> None:
        self._drill = drill
        self._keep(DRILL, drill_json(drill))

    def keep_mismatch(self, found: ComparedField) -> None:
        """The same difference again is kept once."""
        with self._lock:
            known = {(one.operation, one.field) for one in self._mismatches}
            if (found.operation, found.field) in known or len(known) >= MOST_MISMATCHES:
                return
            self._mismatches.append(found)
            stored = [field_json(one) for one in self._mismatches]
        self._keep(MISMATCHES, stored)

    def _keep(self, key: str, value: Any) -> None:
        try:
            self._rows.keep_note(key, value, None, by=STATION_ACTOR, at=self._utc_clock())
        except StationError as error:
            # it holds until the restart; what was found stays true
            logger.warning("what was found could not be kept: %s", error)


def _fields_of(stored: Any) -> list[ComparedField]:
    return [field_of(one) for one in stored]


def _read(stored: Any, read: Callable[[Any], T]) -> T | None:
    if stored is None:
        return None
    try:
        return read(stored)
    except _WRONG:
        logger.warning("a kept note of the rollout cannot be read")
        return None
