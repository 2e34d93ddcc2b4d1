"""The seed's report of a rollout, from what is really so: Markdown, in Chinese or in English."""

from __future__ import annotations

from collections.abc import Sequence

from app.rollout.report import events, lists
from app.rollout.report.conclusion import conclusion
from app.rollout.report.figures import statistics, thresholds
from app.rollout.report.language import ReportLanguage
from app.rollout.report.markdown import heading
from app.rollout.report.status import cameras, status
from app.rollout.report.verdicts import verdicts
from app.rollout.report.words import headline
from services.domain.metrics import MetricsSnapshot
from services.domain.rollout_view import AuditLine, RolloutView
from services.domain.sentences import sentence

COMMANDS = (
    (sentence("Figures"), "./run metrics --json"),
    (sentence("Health"), "./run health --json"),
    (sentence("Rollout"), "./run rollout status --json"),
    (sentence("Old against new"), "./run rollout compare --site DIR"),
    (sentence("One operation on the new side"), "./run op status CAMERA --force domain --json"),
)


def rollout_report(
    view: RolloutView,
    snapshot: MetricsSnapshot | None,
    audit: Sequence[AuditLine],
    language: str,
) -> str:
    """`language` is zh_CN or en; a snapshot of None says that the figures could not be read."""
    to = ReportLanguage(language)
    lines = [
        f"# {to.say(headline(view.state))}",
        *heading(2, to.say(sentence("Date"))),
        to.moment(view.at),
        *status(view, to),
        *events.rolled_back(view, to),
        *lists.monitoring(view, to),
        *lists.verification(view, to),
        *_commands(to),
        *thresholds(view.limits, to),
        *statistics(view, snapshot, to),
        *verdicts(view, to),
        *cameras(view, to),
        *events.rehearsals(view, to),
        *events.problems(view, to),
        *events.decisions(audit, to),
        *conclusion(view, to),
    ]
    # sections bring their own space: one empty line is enough between two of them
    spaced = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(spaced) + "\n"


def _commands(to: ReportLanguage) -> list[str]:
    lines = heading(2, to.say(sentence("Monitoring commands")))
    for title, command in COMMANDS:
        lines += [f"### {to.say(title)}", "", "```sh", command, "```", ""]
    return lines[:-1]
