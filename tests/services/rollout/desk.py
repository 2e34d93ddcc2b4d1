"""A ledger with its intent file on a disk, and a store that does as it is told."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from services.domain.call_counts import CountedTraffic
from services.domain.errors import DatabaseUnavailable, Outcome
from services.domain.events import Event
from services.domain.operation import CallRecord, Implementation, Operation, Reason
from services.domain.rollout import RolloutState
from services.domain.rollout_view import RollBackNotice
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import Guard, GuardVerdict, Judgement, VerdictKind
from services.rollout import plan_steps
from services.rollout.engine import Engine, Judging
from services.rollout.environment import RolloutEnvironment
from services.rollout.intent import IntentFile, Write, overwrite
from services.rollout.ledger import Ledger
from services.rollout.live_counts import LiveCounts, StoredCalls
from services.rollout.opening import open_ledger
from services.rollout.router import Router
from services.rollout.routing import RoutingTable
from services.rollout.store import SLIDER, Decided, Stored, Written
from tests.fakes import FakeClock
from tests.services.rollout.plan_machine import NOON

NOTHING_SAID = RolloutEnvironment()
CAMERAS = ["gate", "yard", "door", "roof"]

BREACH = GuardVerdict(
    Guard.ERROR_RATE,
    VerdictKind.ROLL_BACK,
    Operation.START,
    value=0.2,
    limit=0.05,
    have=20,
    need=20,
    formula=sentence("{failures} of {calls} calls failed", failures=4, calls=20),
)


def by_hand(why: str = "enough", percent: int = 50) -> RollBackNotice:
    return RollBackNotice(NOON, "Li", sentence("By hand: {reason}", reason=why), percent)


def record(
    operation: Operation = Operation.START,
    side: Implementation = Implementation.DOMAIN,
    *,
    call_id: str = "c0ffee",
    reason: Reason = Reason.SPLIT,
    outcome: Outcome = Outcome.OK,
    attempt: int = 1,
    percentage: int = 50,
) -> CallRecord:
    return CallRecord(
        call_id, NOON, "Li", operation, "gate", side, reason, outcome, "", 1.0,
        percentage=percentage, attempt=attempt, bucket=1250,
    )  # fmt: skip


class FakeStore:
    """Rows as JSON text; locked: nothing can be saved."""

    def __init__(self) -> None:
        self.stored = Stored()
        self.audit: list[Decided] = []
        self.saves = 0
        self.locked = False

    def load(self) -> Stored:
        return self.stored

    def save(self, written: Written) -> None:
        if self.locked:
            raise DatabaseUnavailable("The database is busy.")
        self.saves += 1
        self.stored = Stored(
            json.loads(json.dumps(written.state)),
            dict(written.cameras or {}),
            dict(written.rules or {}),
            json.loads(json.dumps(dict(written.notes))),
        )
        if written.decided is not None:
            self.audit.append(written.decided)


class FakeCounters:
    """Asks for a roll back when a test says so."""

    def __init__(self) -> None:
        self.records: list[CallRecord] = []
        self.verdict: GuardVerdict | None = None
        self.broken = False

    def add(self, record: CallRecord) -> GuardVerdict | None:
        if self.broken:
            raise ZeroDivisionError
        self.records.append(record)
        return self.verdict

    def verdicts(
        self, operation: Operation, now: datetime | None = None
    ) -> tuple[GuardVerdict, ...]:
        return ()


class Desk:
    """A station's rollout on a folder; `again()` is the same after a restart."""

    def __init__(self, folder: Path, store: FakeStore | None = None) -> None:
        self.folder = folder
        self.store = store or FakeStore()
        self.write: Write = overwrite
        self.cameras = list(CAMERAS)
        self.clock = FakeClock()
        self.news: list[Event] = []
        self.counters = FakeCounters()
        self.judgement = Judgement(NOON, ())
        self.judged = 0
        self.guards_fail = False
        self.stored_calls = StoredCalls((), CountedTraffic())
        self.held_for: Sentence | None = None
        self.router = Router(RoutingTable())
        self.intent = IntentFile(folder / "intent", write=lambda fd, data: self.write(fd, data))
        self.ledger = Ledger(
            self.store,
            self.intent,
            self.router,
            cameras=lambda: self.cameras,
            rules=lambda: ["1", "2"],
            changed=lambda before, after, decided: self.engine.changed(before, after, decided),
            shuffle=random.Random(5),
            clock=self.clock,
            utc_clock=lambda: NOON,
        )
        self.engine = Engine(
            self.ledger,
            LiveCounts(lambda: self.counters),
            Judging(self.judge, lambda: self.stored_calls, lambda state, said: self.held_for),
            publish=self.news.append,
            clock=self.clock,
            utc_clock=lambda: NOON,
        )

    def open(self, environment: RolloutEnvironment = NOTHING_SAID) -> tuple[Sentence, ...]:
        return open_ledger(self.ledger, self.store, self.intent, environment, NOON)

    def again(self, environment: RolloutEnvironment = NOTHING_SAID) -> Desk:
        """After the process was killed: only files and rows are left."""
        self.intent.close()
        desk = Desk(self.folder, self.store)
        desk.open(environment)
        return desk

    def judge(self) -> Judgement:
        self.judged += 1
        if self.guards_fail:
            raise ZeroDivisionError
        return self.judgement

    def slide(self, percent: int) -> RolloutState:
        return self.ledger.decide(
            lambda state: plan_steps.move_slider(state, percent, "to see", NOON),
            Decided(SLIDER, "Li", sentence("The slider was moved.")),
            deals=self.ledger.state.evidence_since is None,
        )

    def side_of(self, camera: str = "gate") -> Implementation:
        return self.router.decide(Operation.START, camera, "1").implementation

    def served_by_domain(self, cameras: Sequence[str] = CAMERAS) -> list[str]:
        return [camera for camera in cameras if self.side_of(camera) is Implementation.DOMAIN]


def no_space(descriptor: int, data: bytes) -> Any:
    raise OSError(28, "No space left on device")
