"""The report's checklists: ticked is what is met; everything else says what was found."""

from __future__ import annotations

from app.rollout.checklist.lines import DATA, FUNCTION, PERFORMANCE, PREFLIGHT, TODAY, WATCH
from app.rollout.report.language import ReportLanguage
from app.rollout.report.markdown import heading, plain, task
from app.rollout.report.words import CHECKS
from services.domain.rollout_view import ChecklistItem, CheckState, RolloutView
from services.domain.sentences import Sentence, sentence

RULE_LINES = ("function.create_rule", "function.update_rule", "function.errors")


def monitoring(view: RolloutView, to: ReportLanguage) -> list[str]:
    return [
        *heading(2, to.say(sentence("Monitoring checklist"))),
        *_group(view, TODAY, sentence("To check at once (today)"), to),
        *_group(view, WATCH, sentence("To keep watching (1 to 2 weeks)"), to),
    ]


def preparation(view: RolloutView, to: ReportLanguage) -> list[str]:
    return _group(view, PREFLIGHT, sentence("Preparation"), to)


def verification(view: RolloutView, to: ReportLanguage) -> list[str]:
    functions = [item for item in view.checklist if item.group == FUNCTION]
    rules = [item for item in functions if item.key in RULE_LINES]
    cameras = [item for item in functions if item.key not in RULE_LINES]
    return [
        *heading(2, to.say(sentence("Verification"))),
        f"### {to.say(sentence('Verification of functions'))}",
        *_titled(sentence("Writes of alert rules"), rules, to),
        *_titled(sentence("Camera operations"), cameras, to),
        *_group(view, PERFORMANCE, sentence("Verification of performance"), to),
        *_group(view, DATA, sentence("Verification of data consistency"), to),
    ]


def _group(view: RolloutView, group: str, title: Sentence, to: ReportLanguage) -> list[str]:
    items = [item for item in view.checklist if item.group == group]
    return [*heading(3, to.say(title)), *_tasks(items, to)]


def _titled(title: Sentence, items: list[ChecklistItem], to: ReportLanguage) -> list[str]:
    return ["", f"**{to.say(title)}**:", "", *_tasks(items, to)]


def _tasks(items: list[ChecklistItem], to: ReportLanguage) -> list[str]:
    if not items:
        return [to.say(sentence("The checklist was not read."))]
    return [task(item.state is CheckState.MET, _line(item, to)) for item in items]


def _line(item: ChecklistItem, to: ReportLanguage) -> str:
    parts = [to.say(item.text)]
    if item.automatic and item.state is not CheckState.MET:
        parts.append(f"**{to.say(CHECKS[item.state])}**")
    if item.found.template:
        parts.append(to.say(item.found))
    if item.by and item.at is not None:
        parts.append(f"{plain(item.by)}, {to.moment(item.at)}")
    return " — ".join(parts)
