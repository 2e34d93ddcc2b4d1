"""The one wrapper through which everything is asked of the station: id, side, lease, limit, record.

No operation holds measuring code, and no caller asks which implementation serves it.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from services.domain.call import Call, new_call_id
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.operation import Implementation, Operation, Reason
from services.rollout.answer import Answer
from services.rollout.leases import Leases
from services.rollout.routing import Decision, RoutingTable
from services.rollout.running import Running
from services.rollout.watchdog import Watchdog
from services.rollout.work_pool import WorkPool

logger = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")

READERS = 4
WRITERS = 8

__all__ = [
    "ALL_LEGACY",
    "Answer",
    "Aside",
    "Calls",
    "Request",
    "Route",
    "first_argument",
    "no_unit",
]

Route = Callable[[Operation, str, str], Decision]
"""Operation, unit and call id to the side that serves the call."""

ALL_LEGACY: Route = RoutingTable().decide

_NOT_ROUTED = Decision(Implementation.DOMAIN, Reason.ONLY, None, 0, "")


class Calls:
    """Owns the two pools, the leases and the watchdog; `ended` hears of every attempt that ended.

    `ended` runs before the caller gets its answer and must return at once. `reachable` says
    whether a camera has answered its own worker lately.
    """

    def __init__(
        self,
        ended: Callable[[Answer[Any]], None],
        *,
        route: Route = ALL_LEGACY,
        reachable: Callable[[str], bool] = lambda camera_id: False,
        clock: Clock = monotonic,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self.clock = clock
        self.utc_clock = utc_clock
        self.route = route
        self.reachable = reachable
        self.leases = Leases()
        self.watchdog = Watchdog(clock)
        self.readers = WorkPool("reading", READERS)
        self.writers = WorkPool("writing", WRITERS)
        self._ended = ended

    def start(self) -> None:
        self.watchdog.start()
        self.readers.start()
        self.writers.start()

    def stop(self) -> None:
        self.readers.stop()
        self.writers.stop()
        self.watchdog.stop()

    @property
    def stuck_threads(self) -> int:
        return self.readers.stuck + self.writers.stuck

    def tell(self, answer: Answer[Any]) -> None:
        try:
            self._ended(answer)
        except Exception:
            logger.exception("a call could not be recorded")


@dataclass(frozen=True)
class Aside:
    """How a command or the exercise goes past the slider; only the latch is stronger."""

    side: Implementation | None
    synthetic: bool


class Request(Generic[P, R]):
    """One thing that can be asked, of one implementation or of a pair of them.

    `unit` makes the record's unit of the arguments: the camera, the rule, a key. `leased`
    serialises the calls of one unit, by default the first argument; `lease_of` keeps the leases
    of units of different kinds apart.
    """

    def __init__(
        self,
        calls: Calls,
        operation: str,
        work: Callable[Concatenate[Call, P], R]
        | Mapping[Implementation, Callable[Concatenate[Call, P], R]],
        *,
        limit_s: float,
        reads: bool,
        leased: bool = False,
        unit: Callable[..., str] | None = None,
        lease_of: Callable[[str], str] = str,
    ) -> None:
        self.calls = calls
        self.operation = operation
        self.limit_s = limit_s
        self.reads = reads
        self.leased = leased
        self.aside: Aside | None = None
        self.pool = calls.readers if reads else calls.writers
        self.pair = work if isinstance(work, Mapping) else None
        self._only = None if isinstance(work, Mapping) else work
        self._routed = Operation(operation) if self.pair is not None else None
        self._unit = unit or (first_argument if leased else no_unit)
        self._lease_of = lease_of

    def on(self, side: Implementation | None, *, synthetic: bool = False) -> Request[P, R]:
        """The same request on a chosen side (None: where it falls); counted in no guard or share.

        While everything is latched to legacy it is served by legacy all the same.
        """
        chosen = copy.copy(self)
        chosen.aside = Aside(side, synthetic)
        return chosen

    def within(self, limit_s: float) -> Request[P, R]:
        """The same request with another limit, for a drill."""
        chosen = copy.copy(self)
        chosen.limit_s = limit_s
        return chosen

    def begin(self, actor: str, *args: P.args, **kwargs: P.kwargs) -> Future[Answer[R]]:
        """Asks and returns at once; the future never raises, its answer may."""
        running = self.running(actor, *args, **kwargs)
        self.pool.submit(running.run)
        return running.future

    def ask(self, actor: str, *args: P.args, **kwargs: P.kwargs) -> Answer[R]:
        return self.begin(actor, *args, **kwargs).result()

    def __call__(self, actor: str, *args: P.args, **kwargs: P.kwargs) -> R:
        """Waits for the result; raises the StationError that speaks to the operator."""
        return self.ask(actor, *args, **kwargs).unwrap()

    def running(self, actor: str, *args: P.args, **kwargs: P.kwargs) -> Running[R]:
        """The call before any thread has taken it up."""

        def serve(side: Implementation, call: Call) -> R:
            work = self._only or (self.pair or {})[side]
            return work(call, *args, **kwargs)

        unit = self._unit(*args, **kwargs)
        return Running(self, Call(new_call_id(), actor), unit, serve)

    def lease(self, unit: str) -> str:
        """What the call holds while it runs; empty for nothing."""
        return self._lease_of(unit) if self.leased and unit else ""

    def decide(self, unit: str, call_id: str) -> Decision:
        """Which side serves a call that begins now."""
        if self._routed is None:
            return _NOT_ROUTED
        decision = self.calls.route(self._routed, unit, call_id)
        if self.aside is None or decision.reason is Reason.LATCHED:
            return decision
        return decision._replace(
            implementation=self.aside.side or decision.implementation,
            reason=Reason.SYNTHETIC if self.aside.synthetic else Reason.FORCED,
            bucket=None,
        )


def first_argument(*args: object, **_: object) -> str:
    """The unit of most requests: their camera or rule."""
    return str(args[0]) if args else ""


def no_unit(*_: object, **__: object) -> str:
    return ""
