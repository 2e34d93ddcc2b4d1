"""Operations, sides, outcomes and figures as the charts and tables say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from services.domain.errors import Outcome
from services.domain.operation import Implementation, Operation
from widgets.operation_words import operation_word
from widgets.translation import QT_TRANSLATE_NOOP

NO_VALUE = "–"

_OUTCOMES = {
    Outcome.OK: QT_TRANSLATE_NOOP("Outcome", "OK"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("Outcome", "Refused"),
    Outcome.ENVIRONMENT: QT_TRANSLATE_NOOP("Outcome", "Unreachable"),
    Outcome.INTERNAL: QT_TRANSLATE_NOOP("Outcome", "Internal error"),
    Outcome.TIMEOUT: QT_TRANSLATE_NOOP("Outcome", "Timed out"),
    Outcome.CANCELLED: QT_TRANSLATE_NOOP("Outcome", "Cancelled"),
}
_SIDES = {
    Implementation.LEGACY: QT_TRANSLATE_NOOP("Side", "Legacy"),
    Implementation.DOMAIN: QT_TRANSLATE_NOOP("Side", "Domain"),
}


def recorded_operation_word(operation: str) -> str:
    """A record names it as text; what is none of the thirteen is shown as it is."""
    known = operation in Operation.__members__.values()
    return operation_word(Operation(operation)) if known else operation


def outcome_word(outcome: Outcome) -> str:
    return QCoreApplication.translate("Outcome", _OUTCOMES[outcome])


def side_word(side: Implementation) -> str:
    return QCoreApplication.translate("Side", _SIDES[side])


def percent_text(share: float | None) -> str:
    """0 to 1 as `12.5 %`; below one per cent with one digit more."""
    if share is None:
        return NO_VALUE
    percent = float(share) * 100
    digits = 0 if percent in (0, 100) else 2 if percent < 1 else 1
    return f"{QLocale().toString(percent, 'f', digits)} %"


def round_percent_text(share: float) -> str:
    """A limit or a place on an axis: `5 %`, `0.5 %`."""
    return f"{QLocale().toString(float(share) * 100, 'g', 4)} %"


def latency_text(milliseconds: float | None) -> str:
    """`0.04 ms`, `4.2 ms`, `420 ms`, `1.25 s`."""
    if milliseconds is None:
        return NO_VALUE
    locale = QLocale()
    if milliseconds >= 1000:
        return f"{locale.toString(milliseconds / 1000, 'f', 2)} s"
    digits = 2 if milliseconds < 1 else 1 if milliseconds < 10 else 0
    return f"{locale.toString(float(milliseconds), 'f', digits)} ms"


def round_latency_text(milliseconds: float) -> str:
    """A place on an axis: `2 ms`, `1 s`."""
    is_long = milliseconds > 999.5
    number = QLocale().toString(milliseconds / (1000.0 if is_long else 1.0), "g", 3)
    return f"{number} {'s' if is_long else 'ms'}"


def count_text(calls: int) -> str:
    return QLocale().toString(calls)
