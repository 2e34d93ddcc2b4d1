"""The thread on which alert rules are evaluated: inputs in, alerts out, states kept."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter

from app.alerts.ledger import AlertLedger
from app.alerts.rule_shelf import RuleShelf
from app.alerts.state_keeper import PairStanding, StateKeeper
from app.alerts.store import AlertStore
from services.alerts.engine import Effects, Engine, EngineRule, Key
from services.domain.alerts import Ended, Input, NotifiedInput, SnoozeInput, StationOff, as_of
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.errors import StationError
from services.domain.rules import Rule
from services.storage.repositories.evaluation import Mark

logger = logging.getLogger(__name__)

TURN_S = 0.05
IDLE_S = 1.0
STATES_EVERY_S = 0.25
"""Small batches: thousands of states at once would take the processor from the next turn."""
MARK_EVERY_S = 30.0
CLOCK_JUMP_S = 30.0
AHEAD_S = 5.0
"""Something may come while a turn is under way; what is further ahead has another clock."""
MOST_WAITING = 50_000


@dataclass(frozen=True, slots=True)
class ForPair:
    """An input that is meant for one pair."""

    key: Key
    what: Input

    @property
    def at(self) -> float:
        return self.what.at


class AlertRunner:
    """Owns the engine. Any thread may `hear`, `wake` and say that rules or cameras changed."""

    def __init__(
        self,
        engine: Engine,
        ledger: AlertLedger,
        store: AlertStore,
        shelf: RuleShelf,
        *,
        rules: Callable[[], Sequence[Rule]],
        cameras: Callable[[], Sequence[str]],
        violation: int,
        utc_clock: UtcClock = utc_now,
        clock: Clock = monotonic,
    ) -> None:
        self._engine = engine
        self._ledger = ledger
        self._store = store
        self._shelf = shelf
        self._rules = rules
        self._cameras = cameras
        self._violation = violation
        self._utc_clock = utc_clock
        self._clock = clock
        self._waiting: deque[Input | ForPair] = deque()
        self._lost = 0
        self._changed = threading.Event()
        self._stale_rules = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._times = (utc_clock().timestamp(), clock())
        self._states_at = self._mark_at = 0.0
        self._keeper = StateKeeper(store.write_states)

    def start(self) -> None:
        self._keeper.start()
        self._thread = threading.Thread(target=self._run, name="alert-engine")
        self._thread.start()

    def stop(self) -> None:
        """Evaluates what has come so far, keeps where the rules stand, ends the thread."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._stopping.set()
        self._changed.set()
        thread.join()
        self._keeper.stop()

    @property
    def waiting(self) -> int:
        """How many inputs have not been taken up."""
        return len(self._waiting)

    def hear(self, what: Input) -> None:
        self._put(what)

    def notified(self, key: Key) -> None:
        """A notification of this pair really went out."""
        self._put(ForPair(key, NotifiedInput(self._now())))

    def snooze(self, key: Key, until: float | None) -> None:
        self._put(ForPair(key, SnoozeInput(self._now(), until)))

    def rules_changed(self) -> None:
        """Rules or cameras: both are read again."""
        self._stale_rules.set()
        self._changed.set()

    def wake(self) -> None:
        """There may be new violations."""
        self._changed.set()

    def run_once(self) -> None:
        """One turn: all that has come, and all that is due by now."""
        now = self._mended_now()
        effects: Effects = []
        if self._stale_rules.is_set():
            self._stale_rules.clear()
            effects += self.take_rules()
        effects += self._taken(now)
        effects += self._engine.advance(now)
        self._settle(effects)
        self._ledger.write()
        self._keep_states(now)

    def take_rules(self) -> Effects:
        """Brings the engine to the rules and cameras that there are now."""
        rules = self._rules()
        effects = self._engine.set_cameras(self._cameras())
        enabled = {rule.id: rule for rule in rules if rule.draft.enabled}
        known = {rule.id for rule in rules}
        for rule_id in [one for one in self._engine.rules() if one not in enabled]:
            why = Ended.RULE_DISABLED if rule_id in known else Ended.RULE_DELETED
            effects += self._engine.drop_rule(rule_id, why)
        for rule in self._shelf.changed(enabled.values()):
            wanted = EngineRule.of(rule.id, rule.draft)
            if self._engine.rules().get(rule.id) != wanted:
                effects += self._engine.put_rule(wanted)
        self._shelf.put(rules)
        return effects

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._turn(self.run_once)
            # a storm is taken in turns, not one by one
            self._stopping.wait(TURN_S)
            self._changed.wait(self._idle_s())
            self._changed.clear()
        self._turn(self.run_once)
        self._turn(self._keep_all)

    def _keep_all(self) -> None:
        self._states_at = self._mark_at = 0.0
        self._ledger.write(at_once=True)
        self._keep_states(self._now())

    def _turn(self, work: Callable[[], None]) -> None:
        try:
            work()
        except StationError as error:
            logger.warning("The rules are evaluated later: %s", error)
        except Exception:
            # one bad turn must not end the alerts of all others
            logger.exception("a turn of the alert engine failed")

    def _idle_s(self) -> float:
        due = self._engine.next_due
        if due is None:
            return IDLE_S
        return min(IDLE_S, max(0.0, due - self._now()))

    def _taken(self, now: float) -> Effects:
        """All that has come, in the order of its times, as a trial of it would have it."""
        violations = self._store.violations_after(self._violation)
        if violations:
            self._violation = violations[-1].number
        heard = [*violations, *(self._waiting.popleft() for _ in range(len(self._waiting)))]
        latest, effects = now + AHEAD_S, Effects()
        timely = (one if isinstance(one, ForPair) else as_of(one, latest) for one in heard)
        for one in sorted(timely, key=attrgetter("at")):
            if isinstance(one, ForPair):
                effects += self._engine.take_for(one.key, one.what)
            else:
                effects += self._engine.take(one)
        return effects

    def _settle(self, effects: Effects) -> None:
        """A notification that went out at once starts the pair's cooldown."""
        while effects:
            told = self._ledger.apply(effects)
            effects = []
            for key in told:
                effects += self._engine.take_for(key, NotifiedInput(self._engine.clock))

    def _keep_states(self, now: float) -> None:
        if abs(now - self._states_at) < STATES_EVERY_S:
            return
        standing = self._standing()
        if not standing and abs(now - self._mark_at) < MARK_EVERY_S:
            return
        self._keeper.keep(
            standing, Mark(datetime.fromtimestamp(self._engine.clock, UTC), self._violation)
        )
        self._states_at = self._mark_at = now

    def _standing(self) -> dict[Key, PairStanding | None]:
        rules = self._engine.rules()
        return {
            key: None if state is None else PairStanding(rules[key[0]].conditions, state)
            for key, state in self._engine.take_changed().items()
        }

    def _put(self, item: Input | ForPair) -> None:
        if len(self._waiting) >= MOST_WAITING:
            self._lost += 1
            return
        self._waiting.append(item)
        self._changed.set()

    def _mended_now(self) -> float:
        """The time; where the machine slept or its clock was set, nothing is counted."""
        now, ticks = self._now(), self._clock()
        was, ticked = self._times
        self._times = (now, ticks)
        if abs((now - was) - (ticks - ticked)) > CLOCK_JUMP_S:
            self._settle(self._engine.take(StationOff(was, now)))
        return now

    def _now(self) -> float:
        return self._utc_clock().timestamp()
