"""How drill, comparison and exercise ended: look, word, a line beside it, and details."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from services.domain.clock import utc_now
from services.domain.rehearsals import ComparisonSummary, DrillResult
from services.domain.verdicts import OperationVerdict
from widgets.look.tokens import Meaning, Shape
from widgets.operation_words import operation_word
from widgets.rollout.figures import clock_text
from widgets.rollout.operation_rows import overall
from widgets.rollout.rollout_words import Look, guard_word, verdict_said
from widgets.words import say

Said = tuple[Look, str, str, str]
_WELL: Look = (Meaning.OK, Shape.DOT)
_BAD: Look = (Meaning.FAILED, Shape.CROSS)


def drill_said(result: DrillResult) -> Said:
    well = result.rolled_back and result.restored
    if not result.rolled_back:
        word = QCoreApplication.translate("Rollout", "Not rolled back")
    elif not result.restored:
        word = QCoreApplication.translate("Rollout", "Not restored")
    else:
        word = QCoreApplication.translate("Rollout", "Rolled back and restored")
    text = QCoreApplication.translate(
        "Rollout", "{fault} at {percent} %: {calls} calls to the roll back, {ms:.1f} ms to legacy."
    )
    lines = [
        text.format(
            fault=result.fault,
            percent=result.percent,
            calls=result.calls_to_roll_back,
            ms=result.ms_to_legacy,
        )
    ]
    for verdict in result.verdicts:
        lines.append(
            f"{guard_word(verdict.guard)}: {verdict_said(verdict)[0]}. {say(verdict.formula)}"
        )
    return _WELL if well else _BAD, word, clock_text(result.at, utc_now()), "\n".join(lines)


def comparison_said(summary: ComparisonSummary) -> Said:
    clean = QCoreApplication.translate("Rollout", "Nothing unexpected")
    unclean = QCoreApplication.translate("Rollout", "Unexpected differences")
    text = QCoreApplication.translate(
        "Rollout",
        "{cases} cases: {match} match, {known} known, {mismatch} mismatch, {error} error, "
        "{skipped} skipped.",
    )
    counts = text.format(
        cases=summary.cases,
        match=summary.match,
        known=summary.known,
        mismatch=summary.mismatch,
        error=summary.error,
        skipped=summary.skipped,
    )
    at = clock_text(summary.at, utc_now())
    if summary.is_clean:
        return _WELL, clean, at, counts
    return _BAD, unclean, at, counts


def exercise_said(verdicts: Sequence[OperationVerdict]) -> Said:
    """The worst of them in front; each with its word below."""
    lines = [f"{operation_word(each.operation)}: {overall(each)[0]}" for each in verdicts]
    looks = [overall(each)[1] for each in verdicts]
    bad = [look for look in looks if look[0] in (Meaning.FAILED, Meaning.ATTENTION)]
    text = QCoreApplication.translate("Rollout", "{count} operations exercised")
    return (bad or [_WELL])[0], text.format(count=len(verdicts)), "", "\n".join(lines)
