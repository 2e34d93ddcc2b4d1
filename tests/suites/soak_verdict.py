"""What a soak leaves behind when the demo has ended: records, log, databases, processes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from app.composition import open_station
from app.site_folder import SiteFolder
from tests.suites.mixed_calls import ACTOR, Made
from tests.suites.settling import settle
from tests.suites.soak_log import bugs, unplanned_lines
from tests.suites.soak_records import on_two_sides, read_records, share_of
from tests.suites.soak_watch import Watch

GONE_WITHIN_S = 2.0


@dataclass(frozen=True)
class Verdict:
    figures: dict[str, Any]
    misses: list[str]


def judged(site: SiteFolder, watch: Watch, made: Made) -> Verdict:
    said = [_of_growth(watch), _of_records(site, made)]
    misses = [miss for verdict in said for miss in verdict.misses]
    misses += [f"in the log, {n} times: {line}" for line, n in unplanned_lines(site).items()]
    misses += [f"a bug: {line}" for line in bugs(site)]
    misses += _wrong_in_databases(site)
    return Verdict({key: value for one in said for key, value in one.figures.items()}, misses)


def _of_growth(watch: Watch) -> Verdict:
    last, misses = watch.looks[-1], watch.misses()
    if settle(lambda: not watch.left_running(), GONE_WITHIN_S) is None:
        misses.append(f"processes left: {watch.left_running()}")
    if threads := watch.threads_left():
        misses.append(f"threads left: {threads}")
    figures = {
        "threads": last.threads,
        "files": last.files,
        "processes": last.processes,
        "own_mb": round(last.own_mb, 1),
        "tree_mb": round(last.tree_mb, 1),
        "growth_mb": watch.growth_mb,
        "slope_mb_per_hour": watch.slope_mb_per_hour,
    }
    return Verdict(figures, misses)


def _of_records(site: SiteFolder, made: Made) -> Verdict:
    recorded = read_records(site)
    found = {call.call_id for call in recorded.calls if call.actor == ACTOR}
    share, astray = share_of(recorded.calls), on_two_sides(recorded.calls)
    misses = [f"a mistake of ours: {each}" for each in dict.fromkeys(made.mistakes)]
    misses += [f"{camera} was on two sides: {n} calls" for camera, n in astray.items()]
    if lost := made.call_ids - found:
        misses.append(f"{len(lost)} answered calls are not recorded")
    if recorded.in_slots != len(recorded.calls):
        misses.append(f"{recorded.in_slots} calls in the charts of {len(recorded.calls)}")
    if not share.is_as_expected:
        misses.append(f"the share is not as expected: {share}")
    figures = {
        "calls": len(made.call_ids),
        "outcomes": {str(key): count for key, count in sorted(made.outcomes.items())},
        "calls_recorded": len(made.call_ids & found),
        "calls_in_all": len(recorded.calls),
        "calls_of_the_split": share.calls,
        "cameras_on_two_sides": len(astray),
        "share_of_domain": round(share.domain, 4),
        "share_expected": round(share.expected, 4),
    }
    return Verdict(figures, misses)


def _wrong_in_databases(site: SiteFolder) -> list[str]:
    misses = []
    for database in (site.configuration, site.records):
        with closing(sqlite3.connect(database)) as opened:
            verdict = opened.execute("PRAGMA integrity_check").fetchone()[0]
        misses += [] if verdict == "ok" else [f"{database.name}: {verdict}"]
    with open_station(site) as station:
        misses += [f"at the next start: {problem}" for problem in station.problems()]
    return misses
