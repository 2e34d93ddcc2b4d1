"""Which alerts the inbox shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from services.domain.alerts import Alert, ClosedAs, Handling, Signal
from widgets.rule_names import is_named

ALL = "all"
OPEN = "open"
RAISED = "raised"
URGENT = "urgent"

SIGNAL_CHOICES = {
    ALL: (),
    RAISED: (Signal.FIRING, Signal.RECOVERING),
    "firing": (Signal.FIRING,),
    "recovering": (Signal.RECOVERING,),
    "resolved": (Signal.RESOLVED,),
}
HANDLING_CHOICES: dict[str, tuple[Handling, ...]] = {
    OPEN: (Handling.NEW, Handling.ACKNOWLEDGED),
    "new": (Handling.NEW,),
    "acknowledged": (Handling.ACKNOWLEDGED,),
    "closed": (Handling.CLOSED,),
    "confirmed": (Handling.CLOSED,),
    "false_positive": (Handling.CLOSED,),
    "no_action": (Handling.CLOSED,),
    ALL: (),
}
PRIORITY_CHOICES = {
    ALL: (),
    URGENT: ("high", "critical"),
    "critical": ("critical",),
    "high": ("high",),
    "medium": ("medium",),
    "low": ("low",),
}
LONGEST_TEXT = 100


@dataclass(frozen=True)
class InboxFilter:
    """Keys of the choices above; `camera_id` None is all, "" is the station and the whole site."""

    signal: str = ALL
    handling: str = OPEN
    camera_id: str | None = None
    priority: str = ALL
    rule_text: str = ""

    @property
    def signals(self) -> tuple[Signal, ...]:
        return SIGNAL_CHOICES[self.signal]

    @property
    def handlings(self) -> tuple[Handling, ...]:
        return HANDLING_CHOICES[self.handling]

    @property
    def closed_as(self) -> tuple[ClosedAs, ...]:
        return (ClosedAs(self.handling),) if self.handling in set(ClosedAs) else ()

    @property
    def priorities(self) -> tuple[str, ...]:
        return PRIORITY_CHOICES[self.priority]

    @property
    def is_usual(self) -> bool:
        return self == InboxFilter()

    def passes(self, alert: Alert) -> bool:
        """For alerts that arrive live: the station itself filters what it is asked for."""
        chosen: tuple[tuple[tuple[str, ...], str | None], ...] = (
            (self.signals, alert.signal),
            (self.handlings, alert.handled.handling),
            (self.closed_as, alert.handled.closed_as),
            (self.priorities, alert.priority),
        )
        if any(wanted and is_ not in wanted for wanted, is_ in chosen):
            return False
        if self.camera_id is not None and not concerns(alert, self.camera_id):
            return False
        return is_named(alert.rule_name, self.rule_text)

    def state(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def restored(cls, state: Mapping[str, Any]) -> InboxFilter:
        """Takes what it knows."""
        given = cls()
        camera_id, text = state.get("camera_id"), state.get("rule_text")
        return cls(
            _known(state.get("signal"), SIGNAL_CHOICES, given.signal),
            _known(state.get("handling"), HANDLING_CHOICES, given.handling),
            camera_id if isinstance(camera_id, str) else None,
            _known(state.get("priority"), PRIORITY_CHOICES, given.priority),
            text[:LONGEST_TEXT] if isinstance(text, str) else "",
        )


def concerns(alert: Alert, camera_id: str) -> bool:
    """An alert of a whole site is one of each of its cameras."""
    return alert.camera_id == camera_id or (not alert.camera_id and camera_id in alert.cameras)


def _known(value: object, choices: Mapping[str, object], otherwise: str) -> str:
    return value if isinstance(value, str) and value in choices else otherwise
