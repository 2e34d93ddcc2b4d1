"""Checks of the lists that stand on the station itself: health, files, drill, comparison."""

from __future__ import annotations

from datetime import timedelta

from app.rollout_facts import ChecklistFacts, Found, listed, moment
from app.rollout_guard_checks import consistency, routing
from services.domain.operation import Operation
from services.domain.rollout_view import CheckState
from services.domain.sentences import sentence

DRILL_IS_GOOD_FOR = timedelta(days=7)


def health(facts: ChecklistFacts) -> Found:
    if facts.unhealthy is None:
        return Found(CheckState.UNKNOWN, sentence("The health checks were not read."))
    if facts.unhealthy:
        return Found(CheckState.FAILED, listed(facts.unhealthy))
    return Found(CheckState.MET, sentence("All health checks are well."))


def metrics(facts: ChecklistFacts) -> Found:
    if facts.metrics_readable is None:
        return Found(CheckState.UNKNOWN, sentence("The figures were not read."))
    if not facts.metrics_readable:
        return Found(CheckState.FAILED, sentence("The figures cannot be read."))
    if facts.view.dropped_records:
        lost = sentence("{count} records of calls were lost.", count=facts.view.dropped_records)
        return Found(CheckState.FAILED, lost)
    return Found(CheckState.MET, sentence("The figures can be read; no record was lost."))


def monitoring(facts: ChecklistFacts) -> Found:
    """The figures can be read, and the next hourly check has a time."""
    if (read := metrics(facts)).state is not CheckState.MET:
        return read
    if facts.view.next_check_at is None:
        return Found(CheckState.FAILED, sentence("No check of the guardrails is planned."))
    return Found(
        CheckState.MET,
        sentence("The guardrails check next at {at}.", at=moment(facts.view.next_check_at)),
    )


def database(facts: ChecklistFacts) -> Found:
    if facts.database_intact is None:
        return Found(CheckState.UNKNOWN, sentence("The database was not checked."))
    if not facts.database_intact:
        return Found(CheckState.FAILED, sentence("The database is damaged."))
    return Found(CheckState.MET, sentence("The database is intact."))


def site_file(facts: ChecklistFacts) -> Found:
    news = facts.site_news
    if news is None:
        return Found(CheckState.UNKNOWN, sentence("The site file was not compared."))
    if news.problem is not None:
        return Found(CheckState.FAILED, news.problem)
    if news.conflicts or news.vanished or news.file_pending or not news.writable:
        found = sentence(
            "Open: {conflicts} conflicts, {vanished} vanished cameras, {pending} changes that "
            "the file does not show yet.",
            conflicts=len(news.conflicts),
            vanished=len(news.vanished),
            pending=int(news.file_pending),
        )
        return Found(CheckState.FAILED, found)
    return Found(CheckState.MET, sentence("Database and site file agree."))


def comparison(facts: ChecklistFacts) -> Found:
    last = facts.view.last_comparison
    if last is None:
        return Found(CheckState.OPEN, sentence("No comparison yet. Run one."))
    found = sentence(
        "{cases} cases at {at}: {mismatch} mismatches, {error} errors, {skipped} skipped.",
        cases=last.cases,
        at=moment(last.at),
        mismatch=last.mismatch,
        error=last.error,
        skipped=last.skipped,
    )
    return Found(CheckState.MET if last.is_clean else CheckState.FAILED, found)


def same_data(facts: ChecklistFacts) -> Found:
    """Both on a scratch copy (the comparison) and in what was really written."""
    drift = consistency(facts)
    return drift if drift.state is CheckState.FAILED else comparison(facts)


def drill(facts: ChecklistFacts) -> Found:
    last = facts.view.last_drill
    if last is None:
        return Found(CheckState.OPEN, sentence("No drill yet. Run one."))
    if not (last.rolled_back and last.restored):
        failed = sentence("The drill of {at} did not restore everything.", at=moment(last.at))
        return Found(CheckState.FAILED, failed)
    if facts.view.at - last.at > DRILL_IS_GOOD_FOR:
        old = sentence("The last drill was at {at}. Run another.", at=moment(last.at))
        return Found(CheckState.OPEN, old)
    found = sentence(
        "Drill at {at}: legacy again after {ms:.0f} ms.", at=moment(last.at), ms=last.ms_to_legacy
    )
    return Found(CheckState.MET, found)


def switch(facts: ChecklistFacts) -> Found:
    """The drill moves the split there and back; the routing guard recomputes every decision."""
    decisions = routing(facts)
    return decisions if decisions.state is CheckState.FAILED else drill(facts)


def pairs(facts: ChecklistFacts) -> Found:
    if facts.paired is None:
        return Found(CheckState.UNKNOWN, sentence("The pairs of implementations were not counted."))
    whole = facts.paired == len(Operation)
    found = sentence(
        "{paired} of {all} operations have both implementations.",
        paired=facts.paired,
        all=len(Operation),
    )
    return Found(CheckState.MET if whole else CheckState.FAILED, found)
