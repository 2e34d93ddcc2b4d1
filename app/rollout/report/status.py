"""The report's status: where the rollout stands, its stages, who is served by which side."""

from __future__ import annotations

from app.rollout.report.language import ReportLanguage
from app.rollout.report.markdown import heading, labelled, plain, table
from app.rollout.report.words import PHASES, PROGRESS, REASONS, SIDES
from services.domain.operation import FAMILIES, Implementation, Operation
from services.domain.rollout import LatchCause, Stage
from services.domain.rollout_view import RolloutView, StageView
from services.domain.sentences import sentence

RULES = tuple(each for each in Operation if each.value.endswith("_rule"))
CAMERAS = tuple(each for each in Operation if each not in RULES)


def status(view: RolloutView, to: ReportLanguage) -> list[str]:
    say, state = to.say, view.state
    return [
        *heading(2, say(sentence("Rollout status"))),
        labelled(say(sentence("Phase")), say(PHASES[state.phase])),
        "",
        labelled(say(sentence("Percentage")), to.rate(state.percent / 100)),
        "",
        labelled(say(sentence("Latch")), _latch(view, to)),
        "",
        f"{say(sentence('In the old environment variables'))}:",
        "",
        f"- `USE_DOMAIN_SERVICE={'false' if state.is_latched else 'true'}`",
        f"- `ROLLOUT_PERCENT={state.percent}`",
        "",
        f"{say(sentence('{count} operations', count=len(FAMILIES)))}:",
        "",
        f"- {say(sentence('Writes of alert rules: {count}', count=len(RULES)))}",
        f"- {say(sentence('Camera operations: {count}', count=len(CAMERAS)))}",
        *_exceptions(view, to),
        *_history(view, to),
    ]


def cameras(view: RolloutView, to: ReportLanguage) -> list[str]:
    say = to.say
    lines = heading(2, say(sentence("Cameras by side")))
    if not view.cameras:
        return [*lines, say(sentence("There are no cameras."))]
    on_domain = sum(each.side is Implementation.DOMAIN for each in view.cameras)
    counted = sentence(
        "{domain} of {all} cameras are driven by domain.", domain=on_domain, all=len(view.cameras)
    )
    header = [sentence("Camera"), sentence("Side"), sentence("Why"), sentence("Bucket")]
    rows = [
        [
            f"{plain(each.name)} ({plain(each.camera_id)})",
            say(SIDES[each.side]),
            say(REASONS[each.why]),
            "–" if each.bucket is None else str(each.bucket),
        ]
        for each in view.cameras
    ]
    return [*lines, say(counted), "", *table([say(each) for each in header], rows)]


def _latch(view: RolloutView, to: ReportLanguage) -> str:
    """The latch keeps its reason in English; the notice has it as a sentence."""
    latch = view.state.latch
    if latch is None:
        return to.say(sentence("not latched"))
    at = to.moment(latch.at)
    why = latch.why if view.notice is None else view.notice.why
    if latch.cause is LatchCause.KILL_SWITCH:
        return to.say(sentence("kill switch ({who}, {at}): {why}", who=latch.actor, at=at, why=why))
    return to.say(sentence("rolled back ({who}, {at}): {why}", who=latch.actor, at=at, why=why))


def _exceptions(view: RolloutView, to: ReportLanguage) -> list[str]:
    """Forces and pins: what the slider does not decide."""
    forced = [
        f"- {to.say(sentence('Forced'))}: {to.operation(operation)} → {to.say(SIDES[side])}"
        for operation, side in view.state.forces.items()
    ]
    pinned = [
        f"- {to.say(sentence('Pinned'))}: {plain(camera)} → {to.say(SIDES[side])}"
        for camera, side in view.state.pins.items()
    ]
    return forced + pinned


def _history(view: RolloutView, to: ReportLanguage) -> list[str]:
    say = to.say
    lines = heading(3, say(sentence("Course of the rollout")))
    if not view.stages:
        return [*lines, say(sentence("There is no stage plan: the slider is moved by hand."))]
    return [*lines, *(f"- {_stage(each, to)}" for each in view.stages)]


def _stage(view: StageView, to: ReportLanguage) -> str:
    percent = to.rate(view.stage.percent / 100)
    return f"**{percent}**: {to.say(PROGRESS[view.progress])} ({days(view.stage, to)})"


def days(stage: Stage, to: ReportLanguage) -> str:
    """How long the plan watches a stage, as the seed writes it."""
    least, most = f"{stage.least_days:g}", f"{stage.most_days:g}"
    return to.say(sentence("{least} to {most} days of observation", least=least, most=most))
