"""A call on its way: who asked, under which id, and whether anybody still waits for it."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field

from services.domain.errors import LeaseLost

STATION_ACTOR = "station"


def new_call_id() -> str:
    """16 hexadecimal characters, drawn at random."""
    return secrets.token_hex(8)


@dataclass(frozen=True)
class Call:
    """Passed to every operation and on to the ports that have effects.

    A call that was given up must have no late effect: ports ask `check()` before each one.
    """

    id: str
    actor: str
    given_up: threading.Event = field(default_factory=threading.Event, repr=False)

    def check(self) -> None:
        if self.given_up.is_set():
            raise LeaseLost("The call was given up before it took effect. Try again.")
