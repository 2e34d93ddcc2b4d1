"""The report's conclusion: only what follows from the data above it."""

from __future__ import annotations

from app.rollout.report.language import ReportLanguage
from app.rollout.report.lists import preparation
from app.rollout.report.markdown import heading, labelled
from app.rollout.report.status import days
from app.rollout.report.words import CHECKS, PHASES, VERDICTS
from services.domain.operation import Operation
from services.domain.rollout import Phase
from services.domain.rollout_view import CheckState, RolloutView, StageProgress, StageView
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import VerdictKind

UNWELL = (VerdictKind.ROLL_BACK, VerdictKind.MEASUREMENT_BROKEN, VerdictKind.ATTENTION)


def conclusion(view: RolloutView, to: ReportLanguage) -> list[str]:
    say = to.say
    return [
        *heading(2, say(sentence("Summary"))),
        *preparation(view, to)[1:],
        *heading(3, say(sentence("State"))),
        *(f"- {line}" for line in _state(view, to)),
        *heading(3, say(sentence("What is next"))),
        *(f"{n}. {say(step)}" for n, step in enumerate(_next(view), start=1)),
        "",
        "---",
        "",
        labelled(say(sentence("State")), say(PHASES[view.state.phase])),
        "",
        labelled(say(sentence("Planned")), _observation(view, to)),
        "",
        labelled(say(sentence("Next check")), to.moment(view.next_check_at)),
    ]


def _observation(view: RolloutView, to: ReportLanguage) -> str:
    """The stage that is under way or was the last to pass."""
    begun = [each for each in view.stages if each.progress is not StageProgress.AHEAD]
    return days(begun[-1].stage, to) if begun else to.say(sentence("no stage plan"))


def _state(view: RolloutView, to: ReportLanguage) -> list[str]:
    counted = dict.fromkeys(CheckState, 0)
    for item in view.checklist:
        counted[item.state] += 1
    states = [f"{to.say(CHECKS[state])}: {count}" for state, count in counted.items()]
    reports = sum(each.is_open for each in view.problems)
    lines = [
        f"{to.say(sentence('Checklists'))}: {', '.join(states)}",
        to.say(sentence("Open problem reports: {count}", count=reports)),
        to.say(_served(view)),
    ]
    if view.problem.template:
        lines.append(to.say(view.problem))
    unwell = [line for line in view.operations if line.verdict.kind in UNWELL]
    lines += [f"{to.operation(x.operation)}: {to.say(VERDICTS[x.verdict.kind])}" for x in unwell]
    return lines


def _served(view: RolloutView) -> Sentence:
    served = sum(bool(line.domain_calls) for line in view.operations)
    if view.state.phase is Phase.COMPLETED and served == len(Operation):
        return sentence("Domain has taken the place of legacy in all {all} operations.", all=served)
    return sentence(
        "Domain has served {served} of {all} operations since the slider moved.",
        served=served,
        all=len(Operation),
    )


def _next(view: RolloutView) -> list[Sentence]:
    """The steps that are open; a completed rollout is watched on."""
    steps: list[Sentence] = []
    if any(each.is_open for each in view.problems):
        steps.append(sentence("Close the open problem reports with a note."))
    if any(item.state is CheckState.FAILED for item in view.checklist):
        steps.append(sentence("Settle the lines of the checklists that failed."))
    return [*steps, *_by_phase(view)]


def _by_phase(view: RolloutView) -> list[Sentence]:
    if view.state.is_latched:
        return [sentence("Find the cause, then start again with a reason.")]
    now = next((each for each in view.stages if each.progress is StageProgress.NOW), None)
    match view.state.phase:
        case Phase.COMPLETED:
            return [
                sentence("Keep watching: the guardrails stay on."),
                sentence("When nothing speaks against it, end the rollout: delete legacy."),
            ]
        case Phase.RUNNING | Phase.HELD | Phase.PAUSED if now is not None:
            return _needed(now)
        case Phase.DRAFT | Phase.ARMED:
            return [sentence("Begin the first stage.")]
        case _:
            return [sentence("Keep watching error rate, latency and data consistency.")]


def _needed(stage: StageView) -> list[Sentence]:
    missing = [need.what for need in stage.needs if not need.is_met]
    return missing or [sentence("Approve the stage.")]
