"""The routing table in force: read without a lock by every call, swapped whole."""

from __future__ import annotations

import threading
from collections.abc import Callable

from services.domain.operation import Operation
from services.rollout.routing import Decision, RoutingTable


class Router:
    """The next call after a swap is decided by the new table."""

    def __init__(self, table: RoutingTable) -> None:
        self._table = table
        self._swapping = threading.Lock()

    @property
    def table(self) -> RoutingTable:
        return self._table

    def decide(self, operation: Operation, unit: str, call_id: str) -> Decision:
        return self._table.decide(operation, unit, call_id)

    def swap(self, change: Callable[[RoutingTable], RoutingTable]) -> None:
        """`change` must be quick: other swaps wait for it."""
        with self._swapping:
            self._table = change(self._table)
