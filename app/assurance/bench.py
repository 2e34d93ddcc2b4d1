"""Makes the situation of a case on a fresh trial, asks one side, and looks at all that it left."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from app.assurance.situation import arrange
from app.assurance.trial import Trial, Trials
from services.domain.call import Call
from services.domain.errors import CallTimedOut, SiteFileBroken
from services.domain.operation import Implementation, limit_s
from services.rollout.comparison.case import CannotBeTried, Case, Seen, SideTable, State, Values
from services.rollout.comparison.normalising import Processes
from services.storage.contents import contents
from services.storage.site_file.header import is_untouched, split_header
from services.storage.site_file.reader import read_site_file
from services.storage.site_file.writer import file_fields

Sides = Callable[[Trial], Mapping[Implementation, SideTable]]
"""Builds both implementations on a trial."""

ACTOR = "comparison"
CALL_ID = "c0de000000000000"
PID_WITHIN_S = 2.0
LOOK_EVERY_S = 0.01


class ScratchBench:
    """Tries each case on a copy of its own, so no case sees another one's traces."""

    def __init__(self, trials: Trials, sides: Sides) -> None:
        self._trials = trials
        self._sides = sides

    def attempt(self, case: Case, side: Implementation) -> Seen:
        with self._trials.fresh() as trial:
            arranged = arrange(case, trial, self._trials)
            work = self._sides(trial)[side].get(case.operation)
            if work is None:
                raise CannotBeTried(f"{side} has no {case.operation}.")
            before = self._state(trial, {})
            self._trials.supervisor.effects.clear()
            self._trials.supervisor.renewed.clear()
            call = Call(CALL_ID, ACTOR)
            if case.given_up:
                call.given_up.set()
            result, error = _answer(lambda: case.ask(work, call, arranged), call, case)
            return Seen(
                call_id=CALL_ID,
                before=before,
                after=self._state(trial, before.running),
                effects=tuple(self._trials.supervisor.effects),
                root=str(trial.folder.root),
                result=result,
                error=error,
                measured=case.situation.measured,
            )

    def _state(self, trial: Trial, ran: Processes) -> State:
        text = trial.folder.site_file.read_text(encoding="utf-8")
        return State(
            rows=contents(trial.database),
            entries=_entries(text),
            lines=tuple(split_header(text)[1].splitlines()),
            is_signed=is_untouched(text),
            running=self._running(ran),
        )

    def _running(self, ran: Processes) -> Processes:
        """A worker that was asked for a moment ago is given the time to get its number."""
        supervisor = self._trials.supervisor
        deadline = time.monotonic() + PID_WITHIN_S
        while True:
            running = {key: facts.pid for key, facts in supervisor.facts().items() if facts.running}
            old = [key for key in supervisor.renewed if running.get(key) == ran.get(key)]
            if (None not in running.values() and not old) or time.monotonic() > deadline:
                return running
            threading.Event().wait(LOOK_EVERY_S)


@lru_cache(maxsize=4)
def _entries(text: str) -> Mapping[str, Values]:
    """Kept for a while: most calls leave the file as it is."""
    try:
        return file_fields(read_site_file(text))
    except SiteFileBroken:
        return {}


def _answer(ask: Callable[[], Any], call: Call, case: Case) -> tuple[Any, BaseException | None]:
    """On a thread of its own, so that one that hangs costs its limit and not the comparison."""
    answers: list[tuple[Any, BaseException | None]] = []

    def run() -> None:
        try:
            answers.append((ask(), None))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is compared
            answers.append((None, error))

    thread = threading.Thread(target=run, name="compared call", daemon=True)
    thread.start()
    thread.join(limit_s(case.operation))
    if answers:
        return answers[0]
    call.given_up.set()
    return None, CallTimedOut("“{operation}” did not answer.", operation=case.operation)
