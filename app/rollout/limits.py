"""The guards' limits in force: the seed's until somebody saves others."""

from __future__ import annotations

from typing import Any

from services.domain.errors import BadValue
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits

LIMITS = "limits"
"""The name of the note that keeps them."""


class LimitsInForce:
    """Read from any thread."""

    def __init__(self, stored: Any) -> None:
        self.problems: tuple[Sentence, ...] = ()
        self.limits = DEFAULT_LIMITS
        if stored is None:
            return
        try:
            self.limits = GuardLimits(**stored)
        except (TypeError, BadValue):
            self.problems = (
                sentence("The stored limits of the guardrails are not usable: the seed's hold."),
            )

    def use(self, limits: GuardLimits) -> None:
        """They were saved."""
        self.limits = limits
        self.problems = ()
