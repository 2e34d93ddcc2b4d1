"""Checks of the lists that stand on the station itself: health, files, drill, comparison."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from app.rollout.checklist.facts import ChecklistFacts, Found, listed, moment
from app.rollout.checklist.guard_checks import KNOWN_TO_STATION, consistency, routing
from services.domain.operation import Operation
from services.domain.rollout_view import CheckState
from services.domain.sentences import Sentence, sentence
from services.metrics.health import Check
from services.metrics.health import CheckState as Health

DRILL_IS_GOOD_FOR = timedelta(days=7)
DATABASE_CHECK, DOMAIN_CHECK = "database", "domain_services"

_STATES = {
    Health.OK: CheckState.MET,
    Health.ERROR: CheckState.FAILED,
    Health.UNKNOWN: CheckState.UNKNOWN,
}


def health(facts: ChecklistFacts) -> Found:
    """What failed, else what is not known; that nothing was drawn for domain yet is no fault."""
    if facts.health is None:
        return Found(CheckState.UNKNOWN, sentence("The health checks were not read."))
    if bad := _words(facts.health, Health.ERROR):
        return Found(CheckState.FAILED, listed(bad))
    rest = [each for each in facts.health if each.name != DOMAIN_CHECK]
    if unknown := _words(rest, Health.UNKNOWN):
        return Found(CheckState.UNKNOWN, listed(unknown))
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
    if not facts.watches or facts.view.next_check_at is None:
        return Found(CheckState.UNKNOWN, KNOWN_TO_STATION)
    return Found(
        CheckState.MET,
        sentence("The guardrails check next at {at}.", at=moment(facts.view.next_check_at)),
    )


def database(facts: ChecklistFacts) -> Found:
    """As the health check found both files."""
    found = next((each for each in facts.health or () if each.name == DATABASE_CHECK), None)
    if found is None:
        return Found(CheckState.UNKNOWN, sentence("The database was not checked."))
    return Found(_STATES[found.state], found.words)


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


def _words(checks: Iterable[Check], state: Health) -> tuple[Sentence, ...]:
    return tuple(each.words for each in checks if each.state is state)
