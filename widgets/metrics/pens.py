"""Colours and line styles of the charts: legacy dashed, domain solid, few calls faint."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from services.domain.errors import Outcome
from services.domain.operation import Implementation
from widgets.look.tokens import Meaning, Tokens

_DASHES = [5.0, 3.0]
# shares of a line's own colour; the rest is background: what shines through is slow to paint
_FAINT = 0.5
_BEHIND = 0.65
_CALM = 0.5


class Weight(Enum):
    """How loud a line is: of three percentiles the guarded one is the bold one."""

    PLAIN = 1.5
    BOLD = 2.2
    FINE = 1.0


# errors end the bar, where they are seen first
STACK = (
    Outcome.OK,
    Outcome.REFUSED,
    Outcome.CANCELLED,
    Outcome.ENVIRONMENT,
    Outcome.TIMEOUT,
    Outcome.INTERNAL,
)
_MEANINGS = {
    Outcome.REFUSED: Meaning.REFUSED,
    Outcome.ENVIRONMENT: Meaning.ATTENTION,
    Outcome.TIMEOUT: Meaning.STALLED,
    Outcome.INTERNAL: Meaning.FAILED,
}


def side_color(side: Implementation, tokens: Tokens) -> QColor:
    return QColor(tokens.legacy if side is Implementation.LEGACY else tokens.domain)


def side_pen(side: Implementation, tokens: Tokens, weight: Weight, *, faint: bool = False) -> QPen:
    """Solid for domain, dashed for legacy."""
    pen = solid_pen(side, tokens, weight, faint=faint)
    if side is Implementation.LEGACY:
        pen.setDashPattern(_DASHES)
    return pen


def solid_pen(side: Implementation, tokens: Tokens, weight: Weight, *, faint: bool = False) -> QPen:
    """For what is dashed already."""
    share = _FAINT if faint else _BEHIND if weight is Weight.FINE else 1.0
    color = _mixed(side_color(side, tokens), QColor(tokens.background), share)
    pen = QPen(color, Weight.FINE.value if faint else weight.value)
    pen.setCosmetic(True)
    return pen


def expected_pen(tokens: Tokens) -> QPen:
    """What the slider asks for: neither side's line."""
    pen = QPen(QColor(tokens.text), Weight.PLAIN.value, Qt.PenStyle.DotLine)
    pen.setCosmetic(True)
    return pen


def outcome_color(outcome: Outcome, side: Implementation, tokens: Tokens) -> QColor:
    """What went well has the side's own colour, calm; the rest is said by its meaning."""
    if outcome is Outcome.OK:
        return _mixed(side_color(side, tokens), QColor(tokens.background), _CALM)
    if outcome is Outcome.CANCELLED:
        return QColor(tokens.outline)
    return QColor(tokens.by_meaning[_MEANINGS[outcome]])


def _mixed(color: QColor, ground: QColor, share: float) -> QColor:
    """Opaque: bars touch, and what shines through would be seen twice."""
    parts = (
        (color.red(), ground.red()),
        (color.green(), ground.green()),
        (color.blue(), ground.blue()),
    )
    return QColor(*(round(share * one + (1 - share) * other) for one, other in parts))
