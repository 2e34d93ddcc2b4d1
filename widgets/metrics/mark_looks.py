"""The colour and shape of what happened, the same in the charts and in their legend."""

from __future__ import annotations

from services.domain.metrics import MarkKind
from widgets.look.tokens import Meaning, Shape

MARK_LOOKS = {
    MarkKind.STAGE: (Meaning.INFORMATION, Shape.RING),
    MarkKind.SLIDER: (Meaning.QUIET, Shape.SQUARE),
    MarkKind.ROLL_BACK: (Meaning.FAILED, Shape.CROSS),
}
