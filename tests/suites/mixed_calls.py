"""Calls of all thirteen operations, mixed, from several threads: who answered what is kept."""

from __future__ import annotations

import math
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from app.station import Station
from services.domain.errors import Outcome
from services.domain.operation import Operation
from services.domain.rules import RuleDraft, RulePatch, Violation
from services.rollout.answer import Answer
from tests.app.running_station import rest

ACTOR = "soak"
HANDS = 4
LOG_LINES = 50
BUSY_S = 0.5
OFTEN = {
    Operation.STATUS: 20,
    Operation.BATCH_STATUS: 10,
    Operation.LOGS: 10,
    Operation.PREVIEW: 6,
    Operation.START: 10,
    Operation.STOP: 6,
    Operation.RESTART: 5,
    Operation.ACTIVATE: 6,
    Operation.DEACTIVATE: 4,
    Operation.SET_AUTO_START: 8,
    Operation.UPDATE_RULE: 8,
    Operation.CREATE_RULE: 3,
    Operation.REFRESH: 4,
}
MOST_RULES = 20


@dataclass
class Made:
    """What was answered: a call id for each call, and how it ended."""

    call_ids: set[str] = field(default_factory=set)
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)
    latencies_ms: list[float] = field(default_factory=list)

    @property
    def p95_ms(self) -> float:
        return round(float(np.percentile(self.latencies_ms or [0.0], 95)), 1)

    def note(self, answer: Answer[Any]) -> None:
        record = answer.record
        self.call_ids.add(record.call_id)
        self.outcomes[record.outcome] += 1
        self.latencies_ms.append(record.latency_ms)
        if record.outcome is Outcome.INTERNAL:
            self.mistakes.append(f"{record.operation} of {record.unit}: {answer.error!r}")


class MixedCalls:
    """`make` spreads so many calls over so many seconds; late ones follow, for `late_s` at most.

    Of `free` cameras only; each hand has its own cameras, so that a call finds what the one before
    left. In the end they are active and running again as they were found.
    """

    def __init__(self, station: Station, *, seed: int, free: list[str]) -> None:
        self.made = Made()
        self._station = station
        self._seed = seed
        self._lock = threading.Lock()
        self._shares = [free[n::HANDS] for n in range(HANDS)]
        self._rules: list[int] = []

    def make(self, count: int, over_s: float, late_s: float = math.inf) -> None:
        hands = [
            threading.Thread(target=self._work, args=(n, count // HANDS + 1, over_s, late_s))
            for n in range(HANDS)
        ]
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join()
        self._put_back()

    def _work(self, hand: int, count: int, over_s: float, late_s: float) -> None:
        chance = random.Random(self._seed + hand)
        began = time.monotonic()
        for number in range(count):
            if time.monotonic() - began > over_s + late_s:
                return
            rest(max(0.0, began + over_s * number / count - time.monotonic()))
            operation = chance.choices(list(OFTEN), list(OFTEN.values()))[0]
            cameras = self._shares[hand] or self._shares[0]
            self._call(operation, self._arguments(operation, chance, chance.choice(cameras)))

    def _arguments(
        self, operation: Operation, chance: random.Random, camera_id: str
    ) -> tuple[Any, ...] | None:
        """None: nothing to call it on for now."""
        if operation is Operation.CREATE_RULE:
            draft = RuleDraft(f"Soak {chance.random():.9f}", Violation(threshold=5), enabled=False)
            return None if len(self._rules) >= MOST_RULES else (draft, None)
        if operation is Operation.UPDATE_RULE:
            return self._rule_arguments(chance)
        if operation is Operation.PREVIEW and not self._is_live(camera_id):
            # of a stopped camera it is a session of its own, and nine seconds where it is away
            return None
        return {
            Operation.BATCH_STATUS: (None,),
            Operation.REFRESH: (),
            Operation.LOGS: (camera_id, LOG_LINES),
            Operation.SET_AUTO_START: (camera_id, chance.random() < BUSY_S),
        }.get(operation, (camera_id,))

    def _rule_arguments(self, chance: random.Random) -> tuple[Any, ...] | None:
        known = {rule.id: rule.revision for rule in self._station.rules()}
        with self._lock:
            ours = [rule for rule in self._rules if rule in known]
        if not ours:
            return None
        rule = chance.choice(ours)
        patch = RulePatch({"conditions": Violation(threshold=chance.randrange(1, 1000))})
        return rule, patch, known[rule]

    def _is_live(self, camera_id: str) -> bool:
        state = self._station.run_states().get(camera_id)
        return state is not None and state.is_live

    def _call(self, operation: Operation, arguments: tuple[Any, ...] | None) -> None:
        if arguments is None:
            operation, arguments = Operation.BATCH_STATUS, (None,)
        answer: Answer[Any] = getattr(self._station, operation).ask(ACTOR, *arguments)
        with self._lock:
            self.made.note(answer)
            if operation is Operation.CREATE_RULE and answer.error is None:
                self._rules.append(answer.unwrap().id)

    def _put_back(self) -> None:
        for camera_id in [camera for share in self._shares for camera in share]:
            self._call(Operation.ACTIVATE, (camera_id,))
            self._call(Operation.SET_AUTO_START, (camera_id, True))
            self._call(Operation.START, (camera_id,))
