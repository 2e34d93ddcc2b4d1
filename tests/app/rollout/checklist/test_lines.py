"""The seed's checklists: the station answers what it can see, and only that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from app.rollout.checklist.facts import ChecklistFacts, Tick
from app.rollout.checklist.lines import GROUPS, TICKED_BY_HAND, checklist
from services.domain.operation import Operation
from services.domain.rehearsals import ComparisonSummary, DrillResult
from services.domain.results import SiteNews
from services.domain.rollout_view import ChecklistItem, CheckState, RolloutView
from services.domain.sentences import sentence
from services.domain.verdicts import Guard, GuardLimits, GuardVerdict, VerdictKind
from services.metrics.health import Check
from services.metrics.health import CheckState as Health
from tests.app.rollout_page import COMPARISON, DRILL, NOW, VIEW, guard, line, with_line

HEALTH = (
    Check("database", Health.OK, sentence("Both databases were read.")),
    Check("domain_services", Health.UNKNOWN, sentence("Domain was not called yet.")),
)
FACTS = ChecklistFacts(
    VIEW,
    health=HEALTH,
    metrics_readable=True,
    site_news=SiteNews(),
    paired=13,
    ticks={key: Tick("Li", NOW) for key in TICKED_BY_HAND},
)


def items(facts: ChecklistFacts) -> Mapping[str, ChecklistItem]:
    return {item.key: item for item in checklist(facts)}


def seen(view: RolloutView) -> Mapping[str, ChecklistItem]:
    return items(replace(FACTS, view=view))


def test_a_station_that_is_well_meets_every_line() -> None:
    assert [item.key for item in checklist(FACTS) if item.state is not CheckState.MET] == []


def test_what_nobody_looked_at_is_unknown_and_never_met() -> None:
    blind = RolloutView(
        NOW, VIEW.state, VIEW.limits, stages=(), cameras=(), operations=(), general=(),
        checklist=(), problems=(),
    )  # fmt: skip

    met = [item.key for item in checklist(ChecklistFacts(blind)) if item.state is CheckState.MET]

    assert met == []


def test_the_keys_are_stable_and_name_their_group() -> None:
    found = checklist(FACTS)

    assert len({item.key for item in found}) == len(found) == 41
    assert {item.group for item in found} == set(GROUPS)
    assert all(item.key.startswith(f"{item.group}.") for item in found)


def test_every_operation_has_a_line_of_its_own_verification() -> None:
    for operation in Operation:
        broken = line(operation, guard(VerdictKind.ROLL_BACK, Guard.ERROR_RATE, operation, 0.15))

        failed = [
            item.key
            for item in seen(with_line(broken)).values()
            if item.group == "function" and item.state is CheckState.FAILED
        ]

        assert len(failed) == 1, operation


def test_an_error_rate_above_its_limit_is_said_with_the_guards_own_words() -> None:
    bad = guard(VerdictKind.ATTENTION, Guard.ERROR_RATE, Operation.START, 0.15)

    item = seen(with_line(line(Operation.START, bad)))["today.error_rate"]

    assert item.state is CheckState.FAILED
    assert str(item.found) == "start: 9 of 60 calls failed."


def test_too_few_calls_are_not_a_normal_error_rate() -> None:
    waiting = tuple(
        line(each, guard(VerdictKind.NOT_ENOUGH_DATA, Guard.ERROR_RATE, each, 0.0))
        for each in Operation
    )

    item = seen(replace(VIEW, operations=waiting))["today.error_rate"]

    assert item.state is CheckState.UNKNOWN


def test_an_operation_that_domain_never_served_is_not_verified() -> None:
    item = seen(with_line(line(Operation.STOP, domain_calls=0)))["function.stop"]

    assert item.state is CheckState.UNKNOWN


def test_both_operations_of_a_line_must_have_been_served() -> None:
    item = seen(with_line(line(Operation.DEACTIVATE, domain_calls=0)))["function.active"]

    assert item.state is CheckState.UNKNOWN


def test_failures_that_are_too_few_to_judge_verify_nothing() -> None:
    few = guard(VerdictKind.NOT_ENOUGH_DATA, Guard.ERROR_RATE, Operation.STOP, 0.2)

    item = seen(with_line(line(Operation.STOP, few)))["function.stop"]

    assert item.state is CheckState.UNKNOWN


def test_limits_stand_in_the_text_as_they_are_set() -> None:
    limits = GuardLimits(error_attention=0.02, success_attention=0.985)

    found = seen(replace(VIEW, limits=limits))

    assert str(found["today.error_rate"].text) == "The error rate is normal (< 2 %)"
    assert str(found["today.success_rate"].text) == "The success rate is normal (> 98.5 %)"
    assert str(found["today.usage"].text) == "Domain usage is about 25 %"


def test_the_usage_share_says_what_was_served_and_what_was_promised() -> None:
    found = str(items(FACTS)["today.usage"].found)

    assert found == "Domain serves 25.0% of 780 calls; 25.0% are expected."


@pytest.mark.parametrize("broken", [Guard.USAGE_SHARE, Guard.ROUTING])
def test_a_share_that_a_guard_doubts_fails(broken: Guard) -> None:
    doubted = replace(VIEW, general=(guard(VerdictKind.ATTENTION, broken),))

    assert seen(doubted)["today.usage"].state is CheckState.FAILED


def test_a_check_that_did_not_run_for_over_an_hour_fails() -> None:
    late = replace(VIEW, checked_at=NOW - timedelta(hours=2))

    assert seen(late)["watch.error_rate"].state is CheckState.FAILED


def test_drift_fails_every_line_about_data() -> None:
    drift = GuardVerdict(
        Guard.CONSISTENCY, VerdictKind.ATTENTION, formula=sentence("{count} fields", count=2)
    )
    found = seen(replace(VIEW, general=(drift,)))

    for key in ("watch.consistency", "data.same", "preflight.consistency"):
        assert found[key].state is CheckState.FAILED
        assert str(found[key].found) == "2 fields"


@pytest.mark.parametrize(
    ("news", "state"),
    [
        (SiteNews(), CheckState.MET),
        (SiteNews(file_pending=True), CheckState.FAILED),
        (SiteNews(writable=False), CheckState.FAILED),
        (SiteNews(problem=sentence("Line 3 is broken.")), CheckState.FAILED),
        (None, CheckState.UNKNOWN),
    ],
)
def test_the_site_file_is_in_step_or_says_why_not(news: SiteNews | None, state: CheckState) -> None:
    assert items(replace(FACTS, site_news=news))["data.file"].state is state


def test_a_drill_is_good_for_seven_days() -> None:
    young = replace(DRILL, at=NOW - timedelta(days=6, hours=23))
    old = replace(DRILL, at=NOW - timedelta(days=7, hours=1))

    assert seen(replace(VIEW, last_drill=young))["preflight.roll_back"].state is CheckState.MET
    assert seen(replace(VIEW, last_drill=old))["preflight.roll_back"].state is CheckState.OPEN


@pytest.mark.parametrize(
    "drilled", [replace(DRILL, restored=False), replace(DRILL, rolled_back=False)]
)
def test_a_drill_that_did_not_restore_fails(drilled: DrillResult) -> None:
    failed = replace(VIEW, last_drill=drilled)

    assert seen(failed)["preflight.roll_back"].state is CheckState.FAILED


@pytest.mark.parametrize(
    "summary",
    [
        replace(COMPARISON, mismatch=1),
        replace(COMPARISON, error=1),
        replace(COMPARISON, skipped=1),
        replace(COMPARISON, cases=0),
    ],
)
def test_a_comparison_with_anything_open_fails(summary: ComparisonSummary) -> None:
    compared = replace(VIEW, last_comparison=summary)

    assert seen(compared)["preflight.comparison"].state is CheckState.FAILED


def test_lost_records_fail_the_monitoring() -> None:
    lossy = seen(replace(VIEW, dropped_records=3))

    assert lossy["today.metrics"].state is CheckState.FAILED
    assert lossy["preflight.monitoring"].state is CheckState.FAILED


def test_a_health_check_that_failed_is_said_in_its_words() -> None:
    sick = (*HEALTH, Check("disk", Health.ERROR, sentence("The disk is full.")))

    item = items(replace(FACTS, health=sick))["today.service"]

    assert (item.state, str(item.found)) == (CheckState.FAILED, "The disk is full.")


def test_workers_that_nobody_sees_from_here_are_unknown() -> None:
    apart = (*HEALTH, Check("workers", Health.UNKNOWN, sentence("No station ran yet.")))

    assert items(replace(FACTS, health=apart))["today.service"].state is CheckState.UNKNOWN


def test_a_command_beside_the_station_does_not_vouch_for_its_hourly_checks() -> None:
    beside = items(replace(FACTS, watches=False))

    for key in ("watch.error_rate", "preflight.monitoring"):
        assert beside[key].state is CheckState.UNKNOWN


def test_a_pair_that_is_missing_fails_the_integration() -> None:
    assert items(replace(FACTS, paired=12))["preflight.code"].state is CheckState.FAILED


def test_only_a_hand_meets_what_the_station_cannot_see() -> None:
    untouched = items(replace(FACTS, ticks={}))
    ticked = items(FACTS)

    assert {key for key, item in untouched.items() if not item.automatic} == TICKED_BY_HAND
    assert all(untouched[key].state is CheckState.OPEN for key in TICKED_BY_HAND)
    assert (ticked["watch.feedback"].by, ticked["watch.feedback"].at) == ("Li", NOW)


def test_a_tick_on_an_automatic_line_changes_nothing() -> None:
    forged = replace(FACTS, paired=12, ticks={"preflight.code": Tick("Li", NOW)})

    assert items(forged)["preflight.code"].state is CheckState.FAILED


def test_arming_asks_for_the_whole_pre_flight_and_for_nothing_else() -> None:
    early = ChecklistFacts(replace(VIEW, last_drill=None), health=HEALTH)

    stopping = {item.key for item in checklist(early) if item.stops_arming}

    assert {"preflight.roll_back", "preflight.switch", "preflight.unit_tests"} <= stopping
    assert "preflight.health" not in stopping
    assert all(key.startswith("preflight.") for key in stopping)


def test_a_stage_waits_for_open_and_failed_lines_but_not_for_rare_operations() -> None:
    rare = with_line(line(Operation.REFRESH, domain_calls=0))
    waiting = replace(FACTS, view=rare, ticks={})

    stopping = {item.key for item in checklist(waiting) if item.stops_stage}

    assert stopping == {"watch.feedback", "watch.function"}
