"""Saved rules of a small site."""

from __future__ import annotations

from datetime import UTC, datetime

from services.domain.rules import CameraOffline, FrameRate, Rule, RuleDraft, Violation

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CAMERAS = [("gate", "Gate"), ("yard", "Yard")]


def rule(number: int, draft: RuleDraft, revision: int = 1) -> Rule:
    return Rule(number, revision, draft, "Li", NOON, NOON)


RULES = [
    rule(1, RuleDraft("Hairnets", Violation(5), ("gate",), "high", ("window", "email"))),
    rule(2, RuleDraft("Lost", CameraOffline(30), priority="critical"), revision=3),
    rule(3, RuleDraft("Slow", FrameRate(below_percent=50), enabled=False, priority="low")),
]
