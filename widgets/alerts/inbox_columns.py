"""The columns of the inbox: what stands in each, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from services.domain.alerts import Alert, Handling, Signal
from widgets.alerts.words import (
    HANDLING_LOOKS,
    PRIORITIES,
    PRIORITY_INKS,
    SIGNAL_LOOKS,
    Look,
    camera_word,
    handling_word,
    number_text,
    priority_word,
    signal_word,
)
from widgets.events.event_words import time_text
from widgets.look.tokens import Meaning
from widgets.rule_names import rule_name
from widgets.translation import QT_TRANSLATE_NOOP

_SIGNAL_ORDER = list(Signal)
_HANDLING_ORDER = list(Handling)
_PRIORITY_ORDER = list(PRIORITIES)


class Cell(NamedTuple):
    """What one cell shows: its text, a shape before it, the ink that is not the usual one."""

    text: str
    look: Look | None = None
    ink: Meaning | None = None


@dataclass(frozen=True)
class Context:
    """What a row must know beside its alert."""

    names: Mapping[str, str]
    now: datetime


@dataclass(frozen=True)
class Column:
    """`words` are English, marked with the context Alert."""

    key: str
    words: str
    width: int
    cell: Callable[[Alert, Context], Cell]
    order: Callable[[Alert, Context], Any]
    is_number: bool = False


def _signal(alert: Alert, _: Context) -> Cell:
    return Cell(signal_word(alert.signal), SIGNAL_LOOKS[alert.signal])


def _handling(alert: Alert, context: Context) -> Cell:
    look = HANDLING_LOOKS[alert.handled.handling]
    return Cell(handling_word(alert, context.now), look)


def _priority(alert: Alert, _: Context) -> Cell:
    return Cell(priority_word(alert.priority), ink=PRIORITY_INKS.get(alert.priority))


def _priority_order(alert: Alert, _: Context) -> int:
    return _PRIORITY_ORDER.index(alert.priority) if alert.priority in _PRIORITY_ORDER else 0


COLUMNS = (
    Column(
        "signal",
        QT_TRANSLATE_NOOP("Alert", "Signal"),
        104,
        _signal,
        lambda alert, _: _SIGNAL_ORDER.index(alert.signal),
    ),
    Column(
        "handling",
        QT_TRANSLATE_NOOP("Alert", "Handling"),
        132,
        _handling,
        lambda alert, _: _HANDLING_ORDER.index(alert.handled.handling),
    ),
    Column("priority", QT_TRANSLATE_NOOP("Alert", "Priority"), 76, _priority, _priority_order),
    Column(
        "fired",
        QT_TRANSLATE_NOOP("Alert", "Fired at"),
        148,
        lambda alert, context: Cell(time_text(alert.fired_at, context.now)),
        lambda alert, _: alert.fired_at.timestamp(),
    ),
    Column(
        "camera",
        QT_TRANSLATE_NOOP("Alert", "Camera"),
        120,
        lambda alert, context: Cell(camera_word(alert, context.names)),
        lambda alert, context: camera_word(alert, context.names).casefold(),
    ),
    Column(
        "count",
        QT_TRANSLATE_NOOP("Alert", "Hits"),
        56,
        lambda alert, _: Cell(str(alert.count)),
        lambda alert, _: alert.count,
        is_number=True,
    ),
    Column(
        "worst",
        QT_TRANSLATE_NOOP("Alert", "Worst"),
        68,
        lambda alert, _: Cell(number_text(alert.worst)),
        lambda alert, _: float("-inf") if alert.worst is None else alert.worst,
        is_number=True,
    ),
    Column(
        "rule",
        QT_TRANSLATE_NOOP("Alert", "Rule"),
        120,
        lambda alert, _: Cell(rule_name(alert.rule_name)),
        lambda alert, _: rule_name(alert.rule_name).casefold(),
    ),
)
