"""Gathers what the guards look at, and has it judged; what it remembers survives a restart."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from app.rollout.limits import LimitsInForce
from app.rollout.store import RolloutRows
from app.rollout.stored_calls import RecordedCalls
from services.domain.call import STATION_ACTOR
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import StationError
from services.domain.operation import Implementation, Operation, Reason
from services.domain.rollout_view import AuditLine
from services.domain.verdicts import Judgement, OperationVerdict
from services.rollout.guards.baselines import Baseline, BaselineSource
from services.rollout.guards.consistency import Drift
from services.rollout.guards.evidence import Evidence
from services.rollout.guards.exercise import judge_exercise
from services.rollout.guards.judge import judge
from services.rollout.guards.latency import LatencyMemory, remembered
from services.rollout.guards.latency_check import frozen_baselines
from services.rollout.guards.routing_check import Buckets, Switched
from services.rollout.ledger import Ledger
from services.rollout.store import FORCE, PIN

logger = logging.getLogger(__name__)

BASELINES, SLOW_SINCE = "baselines", "slow_since"
"""Names of notes: what latency is compared with at 100 %, what was too slow at the last check."""


class RolloutJudging:
    """One check at a time; the engine sees to that."""

    def __init__(
        self,
        ledger: Ledger,
        rows: RolloutRows,
        calls: RecordedCalls,
        limits: LimitsInForce,
        *,
        dropped: Callable[[], int],
        drift: Callable[[], Sequence[Drift]],
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self.exercised: Mapping[Operation, OperationVerdict] = {}
        self._ledger = ledger
        self._rows = rows
        self._calls = calls
        self._limits = limits
        self._dropped = dropped
        self._drift = drift
        self._utc_clock = utc_clock

    def judge(self) -> Judgement:
        evidence = self.evidence()
        judgement = self._judged(evidence)
        self._remember(evidence.memory, judgement)
        return judgement

    def look(self) -> Judgement:
        """The same, and nothing of it is remembered."""
        return self._judged(self.evidence())

    def _judged(self, evidence: Evidence) -> Judgement:
        verdicts = judge_exercise(evidence.records, evidence.now, evidence.limits)
        self.exercised = {verdict.operation: verdict for verdict in verdicts}
        return judge(evidence)

    def evidence(self) -> Evidence:
        notes = self._rows.notes()
        sides = self._ledger.sides
        return Evidence(
            records=self._calls.newest(),
            now=self._utc_clock(),
            state=self._ledger.state,
            limits=self._limits.limits,
            buckets=Buckets(sides.cameras, sides.rules),
            moved_at=sides.moved_at,
            dropped=self._dropped(),
            drift=self._drift(),
            baselines=_baselines(notes[BASELINES].value) if BASELINES in notes else {},
            memory=_slow_since(notes[SLOW_SINCE].value) if SLOW_SINCE in notes else {},
            switches=self._switches(),
        )

    def freeze_baselines(self) -> None:
        """Before the slider goes to 100 %, while legacy still serves calls to compare with."""
        frozen = frozen_baselines(self.evidence())
        stored = [
            asdict(one) | {"source": BaselineSource.FROZEN.value, "at": one.at.isoformat()}
            for one in frozen.values()
        ]
        now = self._utc_clock()
        self._rows.keep_note(BASELINES, stored, None, by=STATION_ACTOR, at=now)

    def _remember(self, before: LatencyMemory, judgement: Judgement) -> None:
        now = remembered(before, judgement)
        if now == before:
            return
        stored = {operation.value: at.isoformat() for operation, at in now.items()}
        try:
            self._rows.keep_note(SLOW_SINCE, stored, None, by=STATION_ACTOR, at=judgement.at)
        except StationError as error:
            # the second of two checks is one later, and no check is lost for it
            logger.warning("what was slow could not be kept: %s", error)

    def _switches(self) -> list[Switched]:
        found = [
            Switched(
                line.at, reason, str(line.what.arguments.get("subject", "")), _side(line.after)
            )
            for kind, reason in ((FORCE, Reason.FORCED), (PIN, Reason.PINNED))
            for line in self._rows.audit(kind=kind)
        ]
        return sorted(found, key=lambda switched: switched.at)


def _subject(line: AuditLine) -> str:
    return str(line.what.arguments.get("subject", ""))


def _side(text: str) -> Implementation | None:
    return Implementation(text) if text in set(Implementation) else None


def _baselines(stored: Any) -> dict[Operation, Baseline]:
    """A baseline that cannot be read is left out: then there is none, which the guard says."""
    found: dict[Operation, Baseline] = {}
    for one in stored if isinstance(stored, list) else ():
        try:
            operation = Operation(one["operation"])
            found[operation] = Baseline(
                operation,
                BaselineSource(one["source"]),
                float(one["p95_ms"]),
                int(one["calls"]),
                datetime.fromisoformat(one["at"]),
                int(one["need"]),
            )
        except (LookupError, TypeError, ValueError):
            continue
    return found


def _slow_since(stored: Any) -> dict[Operation, datetime]:
    found: dict[Operation, datetime] = {}
    for name, at in stored.items() if isinstance(stored, dict) else ():
        try:
            found[Operation(name)] = datetime.fromisoformat(at)
        except (TypeError, ValueError):
            continue
    return found
