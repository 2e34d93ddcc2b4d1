"""What mail and the other services are reached through: the port to a notification library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from services.alerts.delivery.message import Message

# a service's whole address, or the parts of one; either may hold a secret
Target: TypeAlias = "str | Mapping[str, object]"


class Messenger(Protocol):
    def send(self, target: Target, message: Message) -> None:
        """Raises DeliveryFailed without the target in it, or MissingOnMachine."""
        ...
