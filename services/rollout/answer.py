"""How a call ended, as its caller gets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from services.domain.call import Call
from services.domain.operation import CallRecord, Implementation

R = TypeVar("R")

Serve = Callable[[Implementation, Call], R]
"""Runs one side's work with a request's arguments."""


@dataclass(frozen=True)
class Answer(Generic[R]):
    """How a call ended; exactly one of `result` and `error` speaks, `error` when it is set.

    `serve` asks a side the same thing again, for a shadow; None for what has only one side.
    """

    record: CallRecord
    result: R | None = None
    error: Exception | None = None
    serve: Serve[R] | None = field(default=None, repr=False, compare=False)

    def unwrap(self) -> R:
        if self.error is not None:
            raise self.error
        return self.result  # type: ignore[return-value]
