"""A camera's attempts: how many, what the last one ended with, when the next one is due."""

from __future__ import annotations

from services.capture.capture_settings import InForce
from services.capture.crashes import MOST_CRASHES, QUARANTINE_S, Crashes
from services.capture.ladder import Random, knock_every_s
from services.capture.slot_words import QUARANTINED
from services.domain.run_state import Problem, ProblemKind

STABLE_AFTER_S = 10.0

# a file or a device that is not there cannot work, and may come
_LISTENED_FOR = (ProblemKind.LOST, ProblemKind.CANNOT_WORK)


class Retries:
    """Times are monotonic seconds; `number` counts since the start or the last connection.

    `problem` stays from the failure until the next connection.
    """

    def __init__(self, in_force: InForce, random: Random) -> None:
        self.number = 0
        self.problem: Problem | None = None
        self.next_at: float | None = None
        self.connections = 0
        self._in_force = in_force
        self._random = random
        self._crashes = Crashes()
        self._failures = 0
        self._opened_at: float | None = None
        self._waiting_since: float | None = None

    def begin(self) -> None:
        """A new start: nothing of before counts."""
        self.ask_anew()
        self.problem, self.next_at, self._opened_at = None, None, None
        self.connections = 0

    def ask_anew(self) -> None:
        """Somebody asks for an attempt: the ladder begins at its foot."""
        self.number = self._failures = 0
        self._waiting_since = None
        self._crashes.forget()

    def attempt(self) -> int:
        """The number of the attempt that is made now."""
        self.number += 1
        self.next_at = None
        return self.number

    def opened(self, now: float) -> None:
        self.problem, self.next_at, self._waiting_since = None, None, None
        self._opened_at = now
        self.connections += 1

    def failed(self, problem: Problem, now: float) -> None:
        """An attempt or a connection ended."""
        self._connection_over(now)
        self._failures += 1
        self._wait(problem, self._delay_s(problem.kind, self._failures), now)

    def worker_lost(self, problem: Problem, now: float) -> None:
        """The worker went: once is answered at once, five times in a minute with a pause."""
        self._connection_over(now)
        crashes = self._crashes.note(now)
        if crashes >= MOST_CRASHES:
            self._crashes.forget()
            self._wait(QUARANTINED, QUARANTINE_S, now)
        elif crashes == 1:
            self._wait(problem, 0.0, now)
        else:
            self._wait(problem, self._delay_s(ProblemKind.LOST, crashes - 1), now)

    def port_answers(self, now: float) -> None:
        """What was away is there again: the wait is over."""
        if self.problem is not None and self.problem.kind in _LISTENED_FOR:
            self.next_at = now

    def is_due(self, now: float) -> bool:
        return self.next_at is not None and now >= self.next_at

    def knock_every_s(self, now: float, *, is_network: bool) -> float | None:
        """None where knocking tells nothing: an open port does not make a camera work."""
        if self.problem is None or self.problem.kind not in _LISTENED_FOR:
            return None
        if is_network and self.problem.kind is not ProblemKind.LOST:
            return None
        return knock_every_s(0.0 if self._waiting_since is None else now - self._waiting_since)

    def _delay_s(self, kind: ProblemKind, failures: int) -> float | None:
        return self._in_force.settings.ladder.delay_s(kind, failures, self._random)

    def _connection_over(self, now: float) -> None:
        if self._opened_at is None:
            return
        if now - self._opened_at >= STABLE_AFTER_S:
            # a source that opens and breaks at once goes on climbing
            self._failures = 0
        self.number, self._opened_at = 0, None

    def _wait(self, problem: Problem, delay_s: float | None, now: float) -> None:
        self.problem = problem
        self.next_at = None if delay_s is None else now + delay_s
        if self._waiting_since is None:
            self._waiting_since = now
