"""Which steps of a plan make sense now, and why the others do not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.domain.rollout import Phase
from services.domain.rollout_view import CheckState, RolloutView, StageProgress, StageView
from widgets.rollout.rollout_words import phase_word
from widgets.rollout.wishes import Step
from widgets.translation import QT_TRANSLATE_NOOP

STEP_WORDS = {
    Step.ARM: QT_TRANSLATE_NOOP("RolloutStep", "Arm"),
    Step.BEGIN: QT_TRANSLATE_NOOP("RolloutStep", "Begin"),
    Step.APPROVE: QT_TRANSLATE_NOOP("RolloutStep", "Approve the stage"),
    Step.ADVANCE: QT_TRANSLATE_NOOP("RolloutStep", "Advance"),
    Step.EXTEND: QT_TRANSLATE_NOOP("RolloutStep", "Extend"),
    Step.PAUSE: QT_TRANSLATE_NOOP("RolloutStep", "Pause"),
    Step.RESUME: QT_TRANSLATE_NOOP("RolloutStep", "Resume"),
    Step.START_AGAIN: QT_TRANSLATE_NOOP("RolloutStep", "Start again"),
}
STEP_TIPS = {
    Step.ARM: QT_TRANSLATE_NOOP("RolloutStep", "The plan is fixed and the cameras are dealt"),
    Step.BEGIN: QT_TRANSLATE_NOOP("RolloutStep", "The slider goes to the first stage"),
    Step.APPROVE: QT_TRANSLATE_NOOP("RolloutStep", "All needs are met: on to the next stage"),
    Step.ADVANCE: QT_TRANSLATE_NOOP("RolloutStep", "On to the next stage in spite of open needs"),
    Step.EXTEND: QT_TRANSLATE_NOOP("RolloutStep", "More days for this stage"),
    Step.PAUSE: QT_TRANSLATE_NOOP("RolloutStep", "The stage stands still; the guards go on"),
    Step.RESUME: QT_TRANSLATE_NOOP("RolloutStep", "The stage goes on"),
    Step.START_AGAIN: QT_TRANSLATE_NOOP("RolloutStep", "Unlocks the slider; it stands at 0 %"),
}
STEP_QUESTIONS = {
    Step.ARM: QT_TRANSLATE_NOOP("RolloutStep", "Arm the plan:"),
    Step.BEGIN: QT_TRANSLATE_NOOP("RolloutStep", "Begin with the first stage:"),
    Step.APPROVE: QT_TRANSLATE_NOOP("RolloutStep", "Approve this stage:"),
    Step.ADVANCE: QT_TRANSLATE_NOOP("RolloutStep", "Advance in spite of open needs:"),
    Step.EXTEND: QT_TRANSLATE_NOOP("RolloutStep", "Extend this stage by"),
    Step.PAUSE: QT_TRANSLATE_NOOP("RolloutStep", "Pause the stage:"),
    Step.RESUME: QT_TRANSLATE_NOOP("RolloutStep", "Let the stage go on:"),
    Step.START_AGAIN: QT_TRANSLATE_NOOP("RolloutStep", "Start again from 0 %:"),
}
STEPS_WITH_REASON = frozenset({Step.ADVANCE, Step.EXTEND, Step.START_AGAIN})
"""The others take a note, which may stay empty."""
_LIVE = frozenset({Phase.RUNNING, Phase.HELD, Phase.PAUSED})
_PHASES = {
    Step.ARM: frozenset({Phase.DRAFT}),
    Step.BEGIN: frozenset({Phase.ARMED}),
    Step.APPROVE: frozenset({Phase.RUNNING, Phase.HELD}),
    Step.ADVANCE: _LIVE,
    Step.EXTEND: frozenset({Phase.RUNNING, Phase.HELD}),
    Step.PAUSE: frozenset({Phase.RUNNING, Phase.HELD}),
    Step.RESUME: frozenset({Phase.PAUSED, Phase.HELD}),
}


def step_words(step: Step) -> str:
    return QCoreApplication.translate("RolloutStep", STEP_WORDS[step])


def why_not(step: Step, view: RolloutView) -> str:
    """Why the step makes no sense now; empty: it does."""
    state = view.state
    if step is Step.START_AGAIN:
        if state.is_latched:
            return ""
        return QCoreApplication.translate("RolloutStep", "Nothing was rolled back.")
    if state.is_latched:
        return QCoreApplication.translate("RolloutStep", "Everything is latched to legacy.")
    if state.plan is None:
        return QCoreApplication.translate("RolloutStep", "There is no plan yet: write one first.")
    if state.phase not in _PHASES[step]:
        text = QCoreApplication.translate("RolloutStep", "Not now: {phase}.")
        return text.format(phase=phase_word(state.phase))
    if step is Step.ARM:
        return _why_not_arm(view)
    return _why_not_approve(view) if step is Step.APPROVE else ""


def why_not_edit(view: RolloutView) -> str:
    if view.state.phase in (Phase.RUNNING, Phase.HELD):
        return QCoreApplication.translate(
            "RolloutStep", "The plan is running. Pause it first, then change it."
        )
    return ""


def next_step(view: RolloutView) -> Step | None:
    """The one that brings the rollout on; it is the main button."""
    order = [Step.START_AGAIN, Step.ARM, Step.BEGIN, Step.APPROVE]
    if view.state.phase is Phase.PAUSED:
        order.append(Step.RESUME)
    return next((step for step in order if not why_not(step, view)), None)


def what_stops(view: RolloutView) -> str:
    """Why a plan that was written does not go on; empty: it can."""
    is_written = view.state.phase is Phase.DRAFT and not view.state.is_latched
    reason = _why_not_arm(view) if is_written else ""
    if not reason:
        return ""
    text = QCoreApplication.translate("RolloutStep", "{reason}. See the checklists.")
    return text.format(reason=reason)


def stage_now(view: RolloutView) -> StageView | None:
    return next((s for s in view.stages if s.progress is StageProgress.NOW), None)


def _why_not_arm(view: RolloutView) -> str:
    flight = [item for item in view.checklist if item.group == "preflight"]
    unmet = sum(1 for item in flight if item.state is not CheckState.MET)
    if not unmet:
        return ""
    text = QCoreApplication.translate("RolloutStep", "Not met in the pre-flight: {count}")
    return text.format(count=unmet)


def _why_not_approve(view: RolloutView) -> str:
    stage = stage_now(view)
    if stage is None or stage.can_pass:
        return ""
    text = QCoreApplication.translate("RolloutStep", "Needs still open: {count}")
    return text.format(count=sum(1 for need in stage.needs if not need.is_met))
