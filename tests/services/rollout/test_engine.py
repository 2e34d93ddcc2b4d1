"""The engine: guards to roll back, hours, ticks, and what goes wrong meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from services.domain.events import RolledBack, RolloutChanged
from services.domain.operation import Implementation, Operation
from services.domain.rollout import Phase
from services.domain.sentences import sentence
from services.domain.verdicts import Judgement, OperationVerdict, VerdictKind
from services.rollout import plan_steps, plan_time
from services.rollout.live_counts import StoredCalls
from services.rollout.store import PLAN, Decided
from tests.services.rollout.desk import BREACH, Desk, by_hand, record
from tests.services.rollout.plan_machine import NOON
from tests.services.rollout.plan_machine import PLAN as THREE_STAGES


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    desk.open()
    yield desk
    desk.intent.close()


def run_plan(desk: Desk) -> None:
    decided = Decided(PLAN, "Li", sentence("The plan was saved."))
    desk.ledger.decide(lambda state: plan_steps.save_plan(state, THREE_STAGES), decided)
    desk.ledger.decide(lambda state: plan_steps.arm(state, NOON), decided, deals=True)
    desk.ledger.decide(lambda state: plan_steps.begin(state, NOON), decided)


def test_a_breach_rolls_back_before_the_next_call(desk: Desk) -> None:
    desk.slide(100)
    desk.counters.verdict = BREACH

    desk.engine.on_record(record())

    assert desk.served_by_domain() == []
    notice = desk.ledger.notice
    assert notice is not None
    assert notice.verdict == BREACH
    assert "4 of 20 calls failed" in str(notice.why)
    assert [type(event) for event in desk.news][-1] is RolledBack


def test_a_breach_rolls_back_once(desk: Desk) -> None:
    desk.slide(100)
    desk.counters.verdict = BREACH

    desk.engine.on_record(record())
    desk.engine.on_record(record())

    assert sum(isinstance(event, RolledBack) for event in desk.news) == 1


def test_a_breach_that_legacy_shares_does_not_roll_back(desk: Desk) -> None:
    desk.slide(100)
    desk.counters.verdict = replace(BREACH, holds=True)

    desk.engine.on_record(record())

    assert not desk.ledger.state.is_latched


def test_with_nothing_on_domain_there_is_nothing_to_roll_back(desk: Desk) -> None:
    desk.slide(50)
    desk.slide(0)
    desk.counters.verdict = BREACH

    desk.engine.on_record(record())

    assert not desk.ledger.state.is_latched


def test_how_long_it_took_to_be_legacy_is_measured(desk: Desk) -> None:
    desk.slide(100)
    desk.counters.verdict = BREACH
    began_at = desk.clock()
    desk.clock.pass_by(0.25)

    desk.engine.roll_back_for(BREACH, began_at)

    assert desk.ledger.notice is not None
    assert desk.ledger.notice.ms_to_legacy == 250


def test_a_counter_that_fails_does_not_fail_the_call(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.slide(100)
    desk.counters.broken = True

    desk.engine.on_record(record())

    assert "could not be judged" in caplog.text


def test_a_move_of_the_slider_counts_sides_anew_and_keeps_the_days_traffic(desk: Desk) -> None:
    desk.slide(100)
    desk.engine.on_record(record())
    desk.slide(50)
    after_move = desk.engine.traffic()[Operation.START]
    desk.engine.on_record(record())

    assert after_move.domain == 0
    assert after_move.per_day > 0
    assert desk.engine.traffic()[Operation.START].domain == 1


def test_a_check_that_finds_a_breach_rolls_back(desk: Desk) -> None:
    desk.slide(100)
    line = OperationVerdict(Operation.START, VerdictKind.ROLL_BACK, (BREACH,))
    desk.judgement = Judgement(NOON, (line,))

    desk.engine.check()

    assert desk.ledger.state.is_latched


def test_a_check_that_fails_is_never_ok(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.guards_fail = True

    judgement = desk.engine.check()

    assert judgement.general[0].kind is VerdictKind.MEASUREMENT_BROKEN
    assert "could not be checked" in caplog.text


def test_checks_come_at_start_and_every_hour(desk: Desk) -> None:
    desk.engine.turn()
    for _ in range(59):
        desk.clock.pass_by(60)
        desk.engine.turn()
    before = desk.judged
    desk.clock.pass_by(60)
    desk.engine.turn()

    assert (before, desk.judged) == (1, 2)


def test_a_move_of_the_slider_is_checked_with_the_next_turn_and_after_five_minutes(
    desk: Desk,
) -> None:
    desk.engine.turn()
    desk.slide(50)

    counted = []
    for _ in range(8):
        desk.engine.turn()
        counted.append(desk.judged)
        desk.clock.pass_by(60)

    assert counted == [2, 2, 2, 2, 2, 3, 3, 3]


def test_a_gap_in_our_own_clock_asks_for_a_check(desk: Desk) -> None:
    desk.engine.turn()
    desk.clock.pass_by(500)

    desk.engine.turn()

    assert desk.judged == 2


def test_time_that_the_station_stood_still_is_not_observed(desk: Desk) -> None:
    run_plan(desk)
    desk.engine.turn()
    desk.clock.pass_by(3000)

    desk.engine.turn()

    assert desk.ledger.state.observed_s == 120


def test_an_hour_of_a_running_stage_gets_its_verdict_and_survives_a_restart(
    desk: Desk,
) -> None:
    run_plan(desk)
    for _ in range(61):
        desk.clock.pass_by(60)
        desk.engine.turn()

    again = desk.again()

    assert again.ledger.state.hours == (True,)
    assert again.ledger.state.observed_s == 3660
    again.intent.close()


def test_time_that_cannot_be_stored_is_stored_later(desk: Desk) -> None:
    run_plan(desk)
    desk.store.locked = True
    for _ in range(3):
        desk.clock.pass_by(60)
        desk.engine.turn()
    desk.store.locked = False
    desk.clock.pass_by(60)

    desk.engine.turn()

    assert desk.ledger.state.observed_s == 240


def test_passing_time_is_no_news_and_no_line_of_the_audit(desk: Desk) -> None:
    run_plan(desk)
    news, audit = len(desk.news), len(desk.store.audit)
    desk.clock.pass_by(60)

    desk.engine.turn()

    assert (len(desk.news), len(desk.store.audit)) == (news, audit)


def test_decisions_are_news_with_who_and_what(desk: Desk) -> None:
    desk.slide(25)

    news = desk.news[-1]
    assert isinstance(news, RolloutChanged)
    assert (news.actor, str(news.what)) == ("Li", "The slider was moved.")


def test_the_engine_holds_a_stage_and_says_why(desk: Desk) -> None:
    run_plan(desk)
    desk.held_for = plan_time.NOT_ENOUGH

    desk.engine.turn()

    assert desk.ledger.state.phase is Phase.HELD
    assert desk.ledger.state.held_for == plan_time.NOT_ENOUGH.template


def test_a_roll_back_is_stored_by_the_next_turn(desk: Desk) -> None:
    desk.slide(100)
    desk.store.locked = True
    desk.engine.roll_back(by_hand())
    desk.engine.turn()
    desk.store.locked = False

    desk.engine.turn()

    assert desk.ledger.is_settled


def test_the_thread_counts_stored_calls_checks_and_stops(desk: Desk) -> None:
    desk.slide(100)
    desk.stored_calls = StoredCalls([record(call_id="old")])
    desk.engine.start()
    desk.engine.stop()

    assert [one.call_id for one in desk.counters.records] == ["old"]


def test_calls_that_come_while_stored_ones_are_read_are_counted_once(desk: Desk) -> None:
    desk.slide(100)
    desk.engine.on_record(record(call_id="old"))
    both = [record(call_id="old"), record(call_id="both")]

    def read() -> StoredCalls:
        desk.engine.on_record(record(call_id="both"))
        desk.engine.on_record(record(call_id="new"))
        desk.counters.records.clear()
        return StoredCalls(both)

    desk.engine._counts.rebuild(read)

    assert [one.call_id for one in desk.counters.records] == ["old", "both", "new"]


def test_forced_and_second_attempts_are_no_traffic_of_the_split(desk: Desk) -> None:
    desk.slide(50)
    desk.engine.on_record(record(side=Implementation.LEGACY, attempt=2))
    desk.engine.on_record(record())
    desk.engine.on_record(record(side=Implementation.LEGACY))

    traffic = desk.engine.traffic()[Operation.START]

    assert (traffic.legacy, traffic.domain) == (1, 1)
    assert (traffic.usage_share, traffic.expected_share) == (0.5, 0.5)


def test_a_clock_that_goes_backwards_takes_no_time_away(desk: Desk) -> None:
    run_plan(desk)
    desk.clock.pass_by(60)
    desk.engine.turn()
    desk.clock.pass_by(-30)
    desk.engine.turn()
    desk.engine.on_record(record()._replace(at=NOON - timedelta(days=1)))

    assert desk.ledger.state.observed_s == 60
