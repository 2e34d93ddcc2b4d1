"""How a rule does: what people made of its alerts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RuleStatistics:
    """Counts of one rule's alerts; `median_ack_s` is None where nobody acknowledged one."""

    rule_id: int
    rule_name: str
    alerts: int
    unhandled: int
    confirmed: int
    false_positives: int
    no_action: int
    median_ack_s: float | None

    @property
    def confirmed_share(self) -> float | None:
        """Of those that people judged (confirmed or false positive); None where there is none."""
        judged = self.confirmed + self.false_positives
        return self.confirmed / judged if judged else None
