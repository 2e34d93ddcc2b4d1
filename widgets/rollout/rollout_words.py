"""Phases, verdicts, guards, operations and sides as words, and their colours and shapes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.operation import Family, Implementation, Reason
from services.domain.rehearsals import CaseVerdict
from services.domain.rollout import Phase
from services.domain.rollout_view import CheckState, StageProgress
from services.domain.verdicts import Guard, GuardVerdict, VerdictKind
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning, Shape
from widgets.translation import QT_TRANSLATE_NOOP

Look = tuple[Meaning, Shape]

PHASES: dict[Phase, tuple[str, Look]] = {
    Phase.MANUAL: (
        QT_TRANSLATE_NOOP("Rollout", "No plan, the slider is free"),
        (Meaning.QUIET, Shape.HOLLOW_SQUARE),
    ),
    Phase.DRAFT: (
        QT_TRANSLATE_NOOP("Rollout", "Plan not armed"),
        (Meaning.QUIET, Shape.HOLLOW_SQUARE),
    ),
    Phase.ARMED: (QT_TRANSLATE_NOOP("Rollout", "Armed"), (Meaning.INFORMATION, Shape.RING)),
    Phase.RUNNING: (QT_TRANSLATE_NOOP("Rollout", "Running"), (Meaning.OK, Shape.DOT)),
    Phase.HELD: (QT_TRANSLATE_NOOP("Rollout", "Held"), (Meaning.ATTENTION, Shape.TRIANGLE)),
    Phase.PAUSED: (QT_TRANSLATE_NOOP("Rollout", "Paused"), (Meaning.QUIET, Shape.SQUARE)),
    Phase.ROLLED_BACK: (
        QT_TRANSLATE_NOOP("Rollout", "Rolled back"),
        (Meaning.FAILED, Shape.CROSS),
    ),
    Phase.COMPLETED: (QT_TRANSLATE_NOOP("Rollout", "Completed"), (Meaning.OK, Shape.DOT)),
}
VERDICTS: dict[VerdictKind, tuple[str, Look]] = {
    VerdictKind.OK: (QT_TRANSLATE_NOOP("Rollout", "OK"), (Meaning.OK, Shape.DOT)),
    VerdictKind.ATTENTION: (
        QT_TRANSLATE_NOOP("Rollout", "Attention"),
        (Meaning.ATTENTION, Shape.TRIANGLE),
    ),
    VerdictKind.ROLL_BACK: (
        QT_TRANSLATE_NOOP("Rollout", "Roll back"),
        (Meaning.FAILED, Shape.CROSS),
    ),
    VerdictKind.NOT_ENOUGH_DATA: (
        QT_TRANSLATE_NOOP("Rollout", "Too few calls"),
        (Meaning.INFORMATION, Shape.RING),
    ),
    VerdictKind.NOT_EXPOSED: (
        QT_TRANSLATE_NOOP("Rollout", "Not exposed"),
        (Meaning.QUIET, Shape.HOLLOW_SQUARE),
    ),
    VerdictKind.NO_TRAFFIC: (
        QT_TRANSLATE_NOOP("Rollout", "No traffic"),
        (Meaning.QUIET, Shape.SQUARE),
    ),
    VerdictKind.MEASUREMENT_BROKEN: (
        QT_TRANSLATE_NOOP("Rollout", "Measuring broken"),
        (Meaning.STALLED, Shape.SNOWFLAKE),
    ),
}
HELD_BACK = QT_TRANSLATE_NOOP("Rollout", "Held, shared cause")
GUARDS = {
    Guard.ERROR_RATE: QT_TRANSLATE_NOOP("Rollout", "Error rate"),
    Guard.SUCCESS_RATE: QT_TRANSLATE_NOOP("Rollout", "Success rate"),
    Guard.LATENCY: QT_TRANSLATE_NOOP("Rollout", "P95 latency"),
    Guard.CONSISTENCY: QT_TRANSLATE_NOOP("Rollout", "Data consistency"),
    Guard.ROUTING: QT_TRANSLATE_NOOP("Rollout", "Routing"),
    Guard.USAGE_SHARE: QT_TRANSLATE_NOOP("Rollout", "Usage share"),
    Guard.MEASUREMENT: QT_TRANSLATE_NOOP("Rollout", "Measurement"),
}
FAMILIES = {
    Family.CONTROL: QT_TRANSLATE_NOOP("Rollout", "Decided by camera"),
    Family.RULE: QT_TRANSLATE_NOOP("Rollout", "Decided by rule"),
    Family.READ: QT_TRANSLATE_NOOP("Rollout", "Decided by call"),
    Family.PER_CALL: QT_TRANSLATE_NOOP("Rollout", "Decided by call"),
}
SIDES = {
    Implementation.LEGACY: QT_TRANSLATE_NOOP("Rollout", "legacy"),
    Implementation.DOMAIN: QT_TRANSLATE_NOOP("Rollout", "domain"),
    None: QT_TRANSLATE_NOOP("Rollout", "auto"),
}
REASONS = {
    Reason.SPLIT: QT_TRANSLATE_NOOP("Rollout", "slider"),
    Reason.FORCED: QT_TRANSLATE_NOOP("Rollout", "force"),
    Reason.PINNED: QT_TRANSLATE_NOOP("Rollout", "pin"),
    Reason.LATCHED: QT_TRANSLATE_NOOP("Rollout", "latch"),
    Reason.FALLBACK: QT_TRANSLATE_NOOP("Rollout", "fallback"),
    Reason.SYNTHETIC: QT_TRANSLATE_NOOP("Rollout", "exercise"),
    Reason.ONLY: QT_TRANSLATE_NOOP("Rollout", "only one there is"),
}
CHECKS: dict[CheckState, tuple[str, Look]] = {
    CheckState.OPEN: (
        QT_TRANSLATE_NOOP("Rollout", "Open"),
        (Meaning.QUIET, Shape.HOLLOW_SQUARE),
    ),
    CheckState.MET: (QT_TRANSLATE_NOOP("Rollout", "Met"), (Meaning.OK, Shape.DOT)),
    CheckState.FAILED: (QT_TRANSLATE_NOOP("Rollout", "Not met"), (Meaning.FAILED, Shape.CROSS)),
    CheckState.UNKNOWN: (
        QT_TRANSLATE_NOOP("Rollout", "Not known"),
        (Meaning.INFORMATION, Shape.RING),
    ),
}
CHECK_GROUPS = {
    "preflight": QT_TRANSLATE_NOOP("Rollout", "Pre-flight"),
    "today": QT_TRANSLATE_NOOP("Rollout", "Today"),
    "watch": QT_TRANSLATE_NOOP("Rollout", "Watch"),
    "function": QT_TRANSLATE_NOOP("Rollout", "Functions"),
    "performance": QT_TRANSLATE_NOOP("Rollout", "Performance"),
    "data": QT_TRANSLATE_NOOP("Rollout", "Data"),
}
CASES: dict[CaseVerdict, tuple[str, Look]] = {
    CaseVerdict.MATCH: (QT_TRANSLATE_NOOP("Rollout", "Match"), (Meaning.OK, Shape.DOT)),
    CaseVerdict.KNOWN: (
        QT_TRANSLATE_NOOP("Rollout", "Known difference"),
        (Meaning.INFORMATION, Shape.RING),
    ),
    CaseVerdict.MISMATCH: (
        QT_TRANSLATE_NOOP("Rollout", "Mismatch"),
        (Meaning.FAILED, Shape.CROSS),
    ),
    CaseVerdict.ERROR: (QT_TRANSLATE_NOOP("Rollout", "Error"), (Meaning.FAILED, Shape.CROSS)),
    CaseVerdict.SKIPPED: (
        QT_TRANSLATE_NOOP("Rollout", "Skipped"),
        (Meaning.ATTENTION, Shape.TRIANGLE),
    ),
}
STAGE_LOOKS: dict[StageProgress, Look] = {
    StageProgress.AHEAD: (Meaning.QUIET, Shape.HOLLOW_SQUARE),
    StageProgress.NOW: (Meaning.INFORMATION, Shape.RING),
    StageProgress.PASSED: (Meaning.OK, Shape.DOT),
}


def said(words: str) -> str:
    """One of the words of this module, translated."""
    return QCoreApplication.translate("Rollout", words)


def phase_word(phase: Phase) -> str:
    return said(PHASES[phase][0])


def verdict_word(kind: VerdictKind) -> str:
    return said(VERDICTS[kind][0])


def guard_word(guard: Guard) -> str:
    return said(GUARDS[guard])


def side_word(side: Implementation | None) -> str:
    return said(SIDES[side])


def side_color(side: Implementation) -> str:
    """As in the charts; never the only sign of a side."""
    tokens = current_tokens()
    return tokens.domain if side is Implementation.DOMAIN else tokens.legacy


def verdict_said(verdict: GuardVerdict) -> tuple[str, Look]:
    """A breach that a roll back would not heal is no roll back."""
    if verdict.holds and verdict.kind is VerdictKind.ROLL_BACK:
        return said(HELD_BACK), VERDICTS[VerdictKind.ATTENTION][1]
    words, look = VERDICTS[verdict.kind]
    return said(words), look


def actor_text(actor: str) -> str:
    """A person's name as it is; what the station does by itself says so."""
    return said(_STATION) if actor == "station" else actor


_STATION = QT_TRANSLATE_NOOP("Rollout", "the station")


def standing_text(standing: str) -> str:
    """How the audit keeps where the rollout stood, `running 1/3, 10 %` or a side, in words."""
    word, *stage = standing.split(",")[0].split(" ")
    words = _STANDING.get(word)
    return standing.replace(word, said(words), 1) if words and len(stage) <= 1 else standing


_STANDING = {
    **{phase.value: words for phase, (words, _) in PHASES.items()},
    Phase.MANUAL.value: QT_TRANSLATE_NOOP("Rollout", "No plan"),
    Phase.DRAFT.value: QT_TRANSLATE_NOOP("Rollout", "Draft"),
    **{side.value: SIDES[side] for side in Implementation},
    "auto": SIDES[None],
}
