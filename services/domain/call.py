"""A call on its way: who asked, under which id, and whether anybody still waits for it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from services.domain.errors import LeaseLost

STATION_ACTOR = "station"


def new_call_id() -> str:
    """16 hexadecimal characters, drawn at random."""
    return secrets.token_hex(8)


class GivenUp:
    """A flag that goes up once; made for every call, so it is no more than that."""

    __slots__ = ("_is_set",)

    def __init__(self) -> None:
        self._is_set = False

    def set(self) -> None:
        self._is_set = True

    def is_set(self) -> bool:
        return self._is_set


@dataclass(frozen=True)
class Call:
    """Passed to every operation and on to the ports that have effects.

    A call that was given up must have no late effect: ports ask `check()` before each one.
    """

    id: str
    actor: str
    given_up: GivenUp = field(default_factory=GivenUp, repr=False, compare=False)

    def check(self) -> None:
        if self.given_up.is_set():
            raise LeaseLost("The call was given up before it took effect. Try again.")
