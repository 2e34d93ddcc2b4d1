"""The report's events: problems, roll backs, drill, comparison, and every decision with its why."""

from __future__ import annotations

from collections.abc import Sequence

from app.rollout.report.language import ReportLanguage
from app.rollout.report.markdown import heading, plain, table
from app.rollout.report.verdicts import guard_table
from services.domain.rehearsals import ComparisonSummary, DrillResult
from services.domain.rollout_view import AuditLine, ProblemReport, RollBackNotice, RolloutView
from services.domain.sentences import Sentence, sentence

YES, NO = sentence("yes"), sentence("no")


def problems(view: RolloutView, to: ReportLanguage) -> list[str]:
    lines = heading(2, to.say(sentence("Problem reports")))
    if not view.problems:
        return [*lines, to.say(sentence("No problem was reported."))]
    header = (
        sentence("Number"),
        sentence("Time"),
        sentence("Who"),
        sentence("What"),
        sentence("Camera"),
        sentence("Operation"),
        sentence("State"),
        sentence("Note"),
    )
    rows = [_problem(each, to) for each in view.problems]
    return [*lines, *table([to.say(each) for each in header], rows)]


def rolled_back(view: RolloutView, to: ReportLanguage) -> list[str]:
    """The roll back that nobody has answered yet; earlier ones stand in the audit."""
    notice = view.notice
    if notice is None:
        return []
    lines = [*heading(2, to.say(sentence("Roll back"))), *_notice(notice, to)]
    if notice.verdict is not None:
        lines += ["", *guard_table([notice.verdict], to)]
    return lines


def rehearsals(view: RolloutView, to: ReportLanguage) -> list[str]:
    return [
        *heading(2, to.say(sentence("Drill and comparison"))),
        f"### {to.say(sentence('Drill'))}",
        "",
        *_drill(view.last_drill, to),
        *heading(3, to.say(sentence("Comparison of old and new"))),
        *_comparison(view.last_comparison, to),
    ]


def decisions(audit: Sequence[AuditLine], to: ReportLanguage) -> list[str]:
    lines = heading(2, to.say(sentence("Audit")))
    if not audit:
        return [*lines, to.say(sentence("Nothing was decided yet."))]
    header = (
        sentence("Number"),
        sentence("Time"),
        sentence("Who"),
        sentence("What"),
        sentence("From"),
        sentence("To"),
        sentence("Why"),
    )
    rows = [
        [
            str(each.number),
            to.moment(each.at),
            plain(each.actor),
            to.say(each.what),
            plain(each.before),
            plain(each.after),
            plain(each.why),
        ]
        for each in audit
    ]
    return [*lines, *table([to.say(each) for each in header], rows)]


def _problem(report: ProblemReport, to: ReportLanguage) -> list[str]:
    if report.closed_at is None:
        state = to.say(sentence("still open"))
    else:
        closed = sentence(
            "closed by {who}, {at}", who=report.closed_by, at=to.moment(report.closed_at)
        )
        state = to.say(closed)
    return [
        str(report.number),
        to.moment(report.at),
        plain(report.who),
        plain(report.what),
        plain(report.camera_id),
        "" if report.operation is None else to.operation(report.operation),
        state,
        plain(report.note),
    ]


def _notice(notice: RollBackNotice, to: ReportLanguage) -> list[str]:
    stored = YES if notice.stored else NO
    return _fields(
        [
            (sentence("Time"), to.moment(notice.at)),
            (sentence("Who"), plain(notice.actor)),
            (sentence("Why"), to.say(notice.why)),
            (sentence("From"), to.rate(notice.from_percent / 100)),
            (sentence("Legacy again after"), to.milliseconds(notice.ms_to_legacy)),
            (sentence("Stored"), to.say(stored)),
        ],
        to,
    )


def _drill(last: DrillResult | None, to: ReportLanguage) -> list[str]:
    if last is None:
        return [to.say(sentence("No drill yet."))]
    fields = [
        (sentence("Time"), to.moment(last.at)),
        (sentence("Fault"), f"{plain(last.fault)}"),
        (sentence("Percentage"), to.rate(last.percent / 100)),
        (sentence("Rolled back"), to.say(YES if last.rolled_back else NO)),
        (sentence("Calls to the roll back"), str(last.calls_to_roll_back)),
        (sentence("Legacy again after"), to.milliseconds(last.ms_to_legacy)),
        (sentence("Restored as before"), to.say(YES if last.restored else NO)),
    ]
    lines = _fields(fields, to)
    return [*lines, "", *guard_table(last.verdicts, to)] if last.verdicts else lines


def _comparison(last: ComparisonSummary | None, to: ReportLanguage) -> list[str]:
    if last is None:
        return [to.say(sentence("No comparison yet."))]
    fields = [
        (sentence("Time"), to.moment(last.at)),
        (sentence("Cases"), str(last.cases)),
        (sentence("Match"), str(last.match)),
        (sentence("Known difference"), str(last.known)),
        (sentence("Mismatch"), str(last.mismatch)),
        (sentence("Error"), str(last.error)),
        (sentence("Skipped"), str(last.skipped)),
    ]
    return _fields(fields, to)


def _fields(fields: list[tuple[Sentence, str]], to: ReportLanguage) -> list[str]:
    return [f"- {to.say(label)}: {value}" for label, value in fields]
