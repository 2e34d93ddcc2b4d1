"""What is decided: in force in memory, kept in the database, and rolled back before all else.

A decision is stored first and in force afterwards. A roll back is the other way round: memory,
then the intent file, then the database, as often as it takes; nobody waits for it, and it is
never lost.
"""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.errors import RolloutRefused, StationError
from services.domain.rollout import Latch, LatchCause, RolloutState
from services.domain.rollout_view import RollBackNotice
from services.domain.sentences import Sentence, sentence
from services.rollout import plan_steps
from services.rollout.intent import IntentFile
from services.rollout.notice_json import notice_to_json
from services.rollout.router import Router
from services.rollout.sides import Sides
from services.rollout.state_json import state_to_json
from services.rollout.store import MOVED, NOTICE, ROLL_BACK, Decided, RolloutStore, Written

logger = logging.getLogger(__name__)

Step = Callable[[RolloutState], RolloutState]
Changed = Callable[[RolloutState, RolloutState, Decided | None], None]
"""Told the state before, the state now, and the line of the audit, None for passing time."""

Units = Callable[[], Iterable[str]]
"""The cameras or the rules that are there now."""


class Ledger:
    """Holds the one state; `changed` hears of every change, on the thread that made it."""

    def __init__(
        self,
        store: RolloutStore,
        intent: IntentFile,
        router: Router,
        *,
        cameras: Units,
        rules: Units,
        changed: Changed,
        shuffle: random.Random | None = None,
        clock: Clock = monotonic,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._store = store
        self._intent = intent
        self._router = router
        self._cameras = cameras
        self._rules = rules
        self._tell_changed = changed
        self._shuffle = shuffle or random.SystemRandom()
        self._clock = clock
        self._utc_clock = utc_clock
        self._deciding = threading.Lock()
        self._swapping = threading.Lock()
        self._state = RolloutState()
        self._sides = Sides()
        self._notice: RollBackNotice | None = None
        self._pending: RollBackNotice | None = None
        self._unsaved = False
        self._intent_failed = False

    @property
    def state(self) -> RolloutState:
        return self._state

    @property
    def sides(self) -> Sides:
        return self._sides

    @property
    def notice(self) -> RollBackNotice | None:
        """The roll back that nobody has answered yet."""
        notice, stored = self._notice, self._pending is None
        return notice and replace(notice, stored=stored, kept=stored or not self._intent_failed)

    @property
    def is_settled(self) -> bool:
        return self._pending is None and not self._unsaved

    def problem(self) -> Sentence | None:
        """What people must know when a roll back is kept nowhere but in memory."""
        if self._pending is not None and self._intent_failed:
            return sentence(
                "The roll back could not be stored: everything is legacy, but after a restart it"
                " would not be. Free disk space or stop what holds the database."
            )
        return None

    def put(
        self, state: RolloutState, sides: Sides, notice: RollBackNotice | None, *, pending: bool
    ) -> None:
        """What was found at start."""
        with self._swapping:
            self._notice = notice
            self._pending = notice if pending else None
            self._in_force(state, sides)

    def decide(self, step: Step, decided: Decided | None, *, deals: bool = False) -> RolloutState:
        """Stores what the step makes of the state, then it is in force; or changes nothing.

        `deals`: a new rollout begins, and everybody gets a new bucket.
        """
        with self._deciding:
            self._land()
            now, before, sides = self._utc_clock(), self._state, self._sides
            after = step(before)
            if after == before:
                return before
            after = replace(after, revision=before.revision + 1)
            if deals:
                sides = Sides.dealt(self._cameras(), self._rules(), self._shuffle)
            sides = sides.moved(after, now)
            self._save(after, sides, decided, now)
            with self._swapping:
                if self._state is not before:
                    raise RolloutRefused(
                        "Everything was rolled back meanwhile. Nothing else changed."
                    )
                # who came while it was stored is written with the next turn
                grown = sides.with_newcomers(self._sides.cameras, self._sides.rules)
                self._unsaved = grown is not sides
                self._in_force(after, grown)
        self._tell_changed(before, after, decided)
        return after

    def roll_back(
        self,
        notice: RollBackNotice,
        cause: LatchCause = LatchCause.ROLL_BACK,
        *,
        began_at: float | None = None,
    ) -> RollBackNotice | None:
        """The next call is legacy; None when everything was latched already. Never raises.

        `began_at`, monotonic, is when the breach was seen. The caller sees to it that `land` is
        tried until it has nothing left to do.
        """
        latch = Latch(cause, notice.actor, str(notice.why), notice.at)
        with self._swapping:
            before = self._state
            if before.is_latched:
                return None
            after = replace(plan_steps.roll_back(before, latch), revision=before.revision + 1)
            self._in_force(after, self._sides.moved(after, notice.at))
            if began_at is not None:
                notice = replace(notice, ms_to_legacy=(self._clock() - began_at) * 1000)
            self._notice = self._pending = notice
        self._intend(notice)
        self._tell_changed(before, after, _rolled_back(notice))
        return notice

    def welcome(self, *, cameras: Iterable[str] = (), rules: Iterable[str] = ()) -> None:
        """Deals a bucket to each of these that came after the deal, before anybody asks of it."""
        if self._state.evidence_since is None:
            return
        with self._swapping:
            grown = self._sides.with_newcomers(cameras, rules)
            if grown is not self._sides:
                self._unsaved = True
                self._in_force(self._state, grown.moved(self._state, self._utc_clock()))

    def land(self) -> bool:
        """Brings what is only in memory into the database; True when nothing is left to do."""
        if self.is_settled:
            return True
        with self._deciding:
            try:
                self._land()
            except StationError as error:
                logger.warning("the rollout waits for its database: %s", error)
                if self._pending is not None and self._intent_failed:
                    self._intend(self._pending)
        return self.is_settled

    def _land(self) -> None:
        """Raises StationError; the roll back goes on waiting then."""
        if self.is_settled:
            return
        state, sides, pending = self._state, self._sides, self._pending
        self._unsaved = False
        try:
            self._save(state, sides, _rolled_back(pending) if pending else None, self._utc_clock())
        except StationError:
            self._unsaved = True
            raise
        if pending is not None:
            self._settle(pending)

    def _settle(self, landed: RollBackNotice) -> None:
        try:
            self._intent.settle()
        except OSError as error:
            # at the next start it is rolled back once more: the safe side
            logger.warning("the intent file cannot be settled: %s", error)
        with self._swapping:
            if self._pending is landed:
                self._pending = None

    def _intend(self, notice: RollBackNotice) -> None:
        try:
            self._intent.write(notice_to_json(notice))
        except OSError as error:
            self._intent_failed = True
            logger.error("the roll back's intent cannot be written: %s", error)
        else:
            self._intent_failed = False

    def _in_force(self, state: RolloutState, sides: Sides) -> None:
        self._state, self._sides = state, sides
        if not state.is_latched:
            self._notice = None
        self._router.swap(lambda _: sides.table(state))

    def _save(
        self, state: RolloutState, sides: Sides, decided: Decided | None, now: datetime
    ) -> None:
        notes: dict[str, Any] = {
            MOVED: {camera: at.isoformat() for camera, at in sides.moved_at.items()},
            NOTICE: notice_to_json(self._notice) if state.is_latched and self._notice else None,
        }
        self._store.save(
            Written(state_to_json(state), now, decided, sides.cameras, sides.rules, notes)
        )


def _rolled_back(notice: RollBackNotice) -> Decided:
    """What a person gave as reason is kept as it was typed; what a guard saw, as a sentence."""
    reason = str(notice.why.arguments.get("reason", ""))
    what = sentence("Everything was rolled back to legacy.")
    if not reason:
        what = sentence("Everything was rolled back to legacy. {why}", why=notice.why)
    percent = f"{notice.from_percent} %"
    return Decided(ROLL_BACK, notice.actor, what, before=percent, after="0 %", why=reason)
