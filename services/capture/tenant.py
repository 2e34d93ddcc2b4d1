"""Who has a worker, and what it may ask of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from services.capture.capture_settings import InForce
from services.capture.ladder import Random
from services.capture.leaving import Leaver
from services.capture.openings import Openings
from services.capture.systemic import SystemicGuard
from services.domain.detections import Sighting


class Worker(Leaver, Protocol):
    """A worker as its tenant needs it (worker_process.py)."""

    pid: int | None

    def give_up(self) -> bool:
        """Takes the request for it back; False when it is forked or about to be."""

    def close(self) -> None: ...


class Tenant(Protocol):
    """Hears of its worker, on the supervisor's thread."""

    def worker_forked(self, now: float) -> None: ...
    def worker_refused(self, error_number: int, now: float) -> None: ...
    def worker_ended(self, number: int, now: float) -> None: ...
    def heard(self, message: object, now: float) -> None: ...
    def look(self, now: float) -> None: ...


TellSighting = Callable[[Sighting], None]


def nobody(sighting: Sighting) -> None:
    """Where nobody wants to know what was seen."""


@dataclass(frozen=True)
class Surroundings:
    """What all tenants share; `hire` asks for a worker (with the descriptor of its vitals) and
    raises OSError when there is no room. `sighted` must return at once."""

    hire: Callable[[Tenant, int], Worker]
    guard: SystemicGuard
    openings: Openings
    in_force: InForce
    random: Random
    sighted: TellSighting = nobody
