"""Ties the guards to the roll back: judges every call, checks every hour, keeps the plan's time.

One thread, "rollout", does what must not cost a call: hourly checks, the minutes of a running
stage, and bringing a roll back into the database as often as it takes.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from services.domain.call import STATION_ACTOR
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.errors import StationError
from services.domain.events import Publish, RolledBack, RolloutChanged
from services.domain.operation import CallRecord, Operation
from services.domain.rollout import Phase, RolloutState
from services.domain.rollout_view import RollBackNotice
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import GuardVerdict, Judgement
from services.rollout import plan_time
from services.rollout.ledger import Ledger
from services.rollout.live_counts import LiveCounts, StoredCalls
from services.rollout.ran_time import RanTime
from services.rollout.routing import split_of
from services.rollout.store import HOLD, ROLL_BACK, Decided
from services.rollout.traffic import OperationTraffic
from services.rollout.unchecked import unchecked

logger = logging.getLogger(__name__)

TICK_S = 60.0
CHECK_EVERY_S = 3600.0
CHECK_AFTER_MOVE_S = 300.0
LAND_EVERY_S = 1.0


@dataclass(frozen=True)
class Judging:
    """How evidence is gathered and judged; what these do may take a second, and may fail."""

    judge: Callable[[], Judgement]
    stored: Callable[[], StoredCalls]
    hold_for: Callable[[RolloutState, Judgement], Sentence | None]


class Engine:
    """`on_record` runs on the call's thread, before its caller has the answer."""

    def __init__(
        self,
        ledger: Ledger,
        counts: LiveCounts,
        judging: Judging,
        *,
        publish: Publish,
        clock: Clock = monotonic,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._ledger = ledger
        self._counts = counts
        self._judging = judging
        self._publish = publish
        self._clock = clock
        self._utc_clock = utc_clock
        self._ran = RanTime(clock, utc_clock, tick_s=TICK_S)
        self._checking = threading.Lock()
        self._judgement: Judgement | None = None
        self._check_at = 0.0
        self._has_moved = False
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def judgement(self) -> Judgement | None:
        """The last check's; None before the first."""
        return self._judgement

    @property
    def next_check_in_s(self) -> float:
        return max(0.0, self._check_at - self._clock())

    def traffic(self) -> dict[Operation, OperationTraffic]:
        return self._counts.traffic(self._utc_clock())

    def rates(self) -> dict[Operation, tuple[GuardVerdict, ...]]:
        """Error and success rate of each operation after its newest call."""
        return self._counts.rates(self._utc_clock())

    def start(self) -> None:
        """Counts what was recorded before the restart, then checks."""
        self._stopping.clear()
        self._ran.begin()
        self._thread = threading.Thread(target=self._run, name="rollout")
        self._thread.start()

    def stop(self) -> None:
        """Keeps the last minutes of the stage, and tries once more what is not stored yet."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._stopping.set()
        self._wake.set()
        thread.join()

    def on_record(self, record: CallRecord) -> None:
        """Never raises, and rolls back before the call's caller is answered."""
        began_at = self._clock()
        try:
            verdict = self._counts.add(record)
        except Exception:
            logger.exception("a call could not be judged")
            return
        if verdict is not None and not verdict.holds:
            self.roll_back_for(verdict, began_at)

    def roll_back_for(self, verdict: GuardVerdict, began_at: float | None = None) -> None:
        """What a guard asks for; nothing where nothing is on domain."""
        percent = self._ledger.state.percent
        if percent == 0:
            return
        why = sentence(
            "Guard {guard}, {operation}: {seen}",
            guard=verdict.guard.value,
            operation=verdict.operation.value if verdict.operation else "",
            seen=verdict.formula,
        )
        notice = RollBackNotice(self._utc_clock(), STATION_ACTOR, why, percent, verdict)
        self.roll_back(notice, began_at)

    def roll_back(self, notice: RollBackNotice, began_at: float | None = None) -> bool:
        """By a guard or by a hand; False when everything was legacy already."""
        rolled = self._ledger.roll_back(notice, began_at=began_at)
        if rolled is None:
            return False
        self._wake.set()
        self._publish(RolledBack(rolled))
        return True

    def changed(self, before: RolloutState, after: RolloutState, decided: Decided | None) -> None:
        """The ledger's word that something was decided."""
        self._counts.changed(before, after)
        if split_of(before) != split_of(after):
            # who is exposed has changed: a verdict of before would be read as one of now
            self._check_at, self._has_moved = self._clock(), True
            self._wake.set()
        if decided is not None and decided.kind != ROLL_BACK:
            self._publish(RolloutChanged(after.revision, decided.actor, decided.what, decided.why))

    def check(self) -> Judgement:
        """All guards now; a check that fails is said as one, and holds the stage."""
        with self._checking:
            # the check at a move has seen no call yet: the first calls are not left for an hour
            wait_s = CHECK_AFTER_MOVE_S if self._has_moved else CHECK_EVERY_S
            self._check_at, self._has_moved = self._clock() + wait_s, False
            judgement = self._judged()
            for breach in judgement.breaches[:1]:
                self.roll_back_for(breach, self._clock())
            return judgement

    def look(self) -> Judgement:
        """The same, without acting on what it says: for whoever only reads."""
        with self._checking:
            return self._judged()

    def recount(self) -> None:
        """Counts all stored calls anew, by the limits that hold now."""
        self._counts.rebuild(self._judging.stored)

    def wake(self) -> None:
        """Something is to be brought into the database."""
        self._wake.set()

    def turn(self) -> None:
        """Everything that is due."""
        self._ledger.land()
        woke = self._ran.look()
        if self._ran.waits_s >= TICK_S:
            self._keep_time()
        if woke or self._clock() >= self._check_at:
            self.check()
        self._look_after_plan()

    def _run(self) -> None:
        try:
            self.recount()
        except Exception:
            logger.exception("the calls of before the restart could not be counted")
        while not self._stopping.is_set():
            try:
                self.turn()
            except Exception:
                logger.exception("the rollout's turn failed")
            self._wake.wait(TICK_S if self._ledger.is_settled else LAND_EVERY_S)
            self._wake.clear()
        self._ran.look()
        self._keep_time()
        self._ledger.land()

    def _judged(self) -> Judgement:
        try:
            self._judgement = self._judging.judge()
        except Exception:
            logger.exception("the guards could not be checked")
            self._judgement = unchecked(self._utc_clock())
        return self._judgement

    def _keep_time(self) -> None:
        """Time that cannot be stored now is stored with the next minute."""
        seconds = self._ran.take()
        try:
            self._ledger.decide(lambda state: plan_time.ran(state, seconds), None)
        except StationError as error:
            logger.warning("the stage's time waits: %s", error)
            self._ran.give_back(seconds)

    def _look_after_plan(self) -> None:
        state = self._ledger.state
        if plan_time.is_hour_over(state):
            judgement = self.check()
            self._decide_quietly(lambda now: plan_time.hour_over(now, judgement), None)
        state, last = self._ledger.state, self._judgement
        if last is None or state.phase is not Phase.RUNNING:
            return
        why = self._judging.hold_for(state, last)
        if why is not None:
            self._decide_quietly(
                lambda now: plan_time.hold(now, why),
                Decided(HOLD, STATION_ACTOR, sentence("The stage is held."), why=str(why)),
            )

    def _decide_quietly(
        self, step: Callable[[RolloutState], RolloutState], decided: Decided | None
    ) -> None:
        try:
            self._ledger.decide(step, decided)
        except StationError as error:
            logger.warning("the plan waits for its database: %s", error)
