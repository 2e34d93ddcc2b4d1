"""Decisions are kept; a roll back is in force at once and never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.domain.errors import DatabaseUnavailable, RolloutRefused
from services.domain.operation import Implementation, Operation
from services.domain.rollout import LatchCause, Phase
from services.domain.sentences import sentence
from services.rollout import plan_steps
from services.rollout.environment import RolloutEnvironment
from services.rollout.ledger import Ledger
from services.rollout.store import ROLL_BACK, START_AGAIN, Decided, Stored
from tests.services.rollout.desk import BREACH, CAMERAS, Desk, by_hand, no_space
from tests.services.rollout.plan_machine import NOON

DOMAIN = Implementation.DOMAIN


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    desk.open()
    yield desk
    desk.intent.close()


def start_again(ledger: Ledger) -> None:
    decided = Decided(START_AGAIN, "Li", sentence("The rollout starts again."))
    ledger.decide(lambda state: plan_steps.start_again(state, NOON), decided)


def test_with_nothing_stored_everything_is_legacy(desk: Desk) -> None:
    assert desk.ledger.state.percent == 0
    assert desk.served_by_domain() == []


def test_a_decision_is_in_force_and_survives_a_restart_with_its_buckets(desk: Desk) -> None:
    desk.slide(50)
    served = desk.served_by_domain()

    again = desk.again()

    assert len(served) == 2
    assert again.ledger.state == desk.ledger.state
    assert again.served_by_domain() == served
    assert again.ledger.sides == desk.ledger.sides
    again.intent.close()


def test_a_decision_that_cannot_be_stored_changes_nothing(desk: Desk) -> None:
    desk.slide(25)
    desk.store.locked = True

    with pytest.raises(DatabaseUnavailable):
        desk.slide(75)

    assert desk.ledger.state.percent == 25
    assert len(desk.served_by_domain()) == 1


def test_every_decision_has_its_line_in_the_audit(desk: Desk) -> None:
    desk.slide(25)

    assert [line.actor for line in desk.store.audit] == ["Li"]


def test_a_second_move_deals_nobody_a_new_bucket(desk: Desk) -> None:
    desk.slide(25)
    buckets = desk.ledger.sides.cameras

    desk.slide(75)

    assert desk.ledger.sides.cameras == buckets


def test_a_camera_that_comes_later_is_dealt_before_anybody_asks_of_it(desk: Desk) -> None:
    desk.slide(100)

    desk.ledger.welcome(cameras=[*CAMERAS, "shed"])
    assert desk.router.decide(Operation.START, "shed", "1").bucket is not None
    assert desk.ledger.land()
    again = desk.again()

    assert again.ledger.sides.cameras["shed"] == desk.ledger.sides.cameras["shed"]
    again.intent.close()


def test_when_each_camera_moved_to_domain_is_kept(desk: Desk) -> None:
    desk.slide(50)
    again = desk.again()

    assert set(again.ledger.sides.moved_at) == set(desk.served_by_domain())
    again.intent.close()


def test_a_roll_back_is_in_force_before_it_is_stored(desk: Desk) -> None:
    desk.slide(100)
    desk.store.locked = True

    assert desk.ledger.roll_back(by_hand())

    assert desk.served_by_domain() == []
    assert not desk.ledger.land()
    assert desk.ledger.notice is not None
    assert not desk.ledger.notice.stored
    # in the intent file: nobody has to keep the station running for it
    assert desk.ledger.notice.kept


def test_a_roll_back_lands_when_the_database_is_free_again(desk: Desk) -> None:
    desk.slide(100)
    desk.store.locked = True
    desk.ledger.roll_back(by_hand())
    desk.ledger.land()
    desk.store.locked = False

    assert desk.ledger.land()

    assert desk.ledger.notice is not None
    assert desk.ledger.notice.stored
    assert desk.store.audit[-1].kind == ROLL_BACK
    assert desk.intent.unsettled() is None


def test_a_kill_between_intent_and_done_loses_no_roll_back(desk: Desk) -> None:
    desk.slide(100)
    desk.store.locked = True
    desk.ledger.roll_back(by_hand("the gate was dark"))

    again = desk.again()

    assert again.ledger.state.is_latched
    assert again.served_by_domain() == []
    assert again.ledger.notice is not None
    assert "the gate was dark" in str(again.ledger.notice.why)
    again.store.locked = False
    assert again.ledger.land()
    third = again.again()
    assert third.ledger.state.is_latched
    third.intent.close()


def test_a_kill_before_the_intent_is_settled_rolls_back_only_once(desk: Desk) -> None:
    desk.slide(100)
    settle = desk.intent.settle
    desk.intent.settle = no_settle  # type: ignore[method-assign]
    desk.ledger.roll_back(by_hand())
    desk.ledger.land()
    desk.intent.settle = settle  # type: ignore[method-assign]

    again = desk.again()
    assert again.ledger.land()

    assert again.ledger.state.is_latched
    assert again.intent.unsettled() is None
    again.intent.close()


def test_a_torn_intent_means_legacy(desk: Desk) -> None:
    desk.slide(100)
    (desk.folder / "intent").write_bytes(b'{"settl')

    again = desk.again()

    assert again.ledger.state.is_latched
    assert again.ledger.state.percent == 0
    again.intent.close()


def test_the_evidence_of_a_roll_back_survives_restarts(desk: Desk) -> None:
    desk.slide(100)
    desk.engine.roll_back_for(BREACH)
    desk.ledger.land()

    again = desk.again()

    assert again.ledger.notice is not None
    assert again.ledger.notice.verdict == BREACH
    again.intent.close()


def test_a_full_disk_does_not_stop_a_roll_back_and_is_said(desk: Desk) -> None:
    desk.slide(100)
    desk.store.locked = True
    desk.write = no_space

    assert desk.ledger.roll_back(by_hand())

    assert desk.served_by_domain() == []
    problem = desk.ledger.problem()
    assert problem is not None
    assert "could not be stored" in str(problem)
    assert desk.ledger.notice is not None
    assert not desk.ledger.notice.kept


def test_a_disk_that_is_free_again_keeps_what_waited(desk: Desk) -> None:
    desk.slide(100)
    desk.store.locked = True
    desk.write = no_space
    desk.ledger.roll_back(by_hand())
    desk.write = Desk(desk.folder).write
    desk.ledger.land()

    again = desk.again()

    assert again.ledger.state.is_latched
    again.intent.close()


def test_the_intent_file_was_there_before_it_is_needed(desk: Desk) -> None:
    assert (desk.folder / "intent").stat().st_size == 4096
    assert desk.intent.unsettled() is None


def test_an_intent_too_long_for_the_file_is_kept_without_its_evidence(desk: Desk) -> None:
    desk.slide(100)
    desk.store.locked = True

    desk.ledger.roll_back(by_hand("雨" * 3000))

    assert (desk.folder / "intent").stat().st_size == 4096
    again = desk.again()
    assert again.ledger.state.is_latched
    again.intent.close()


def test_an_intent_file_that_somebody_deleted_is_made_anew(desk: Desk) -> None:
    desk.slide(100)
    (desk.folder / "intent").unlink()
    desk.store.locked = True

    desk.ledger.roll_back(by_hand())

    again = desk.again()
    assert again.ledger.state.is_latched
    again.intent.close()


def test_a_roll_back_during_another_decision_wins(desk: Desk) -> None:
    desk.slide(50)
    save = desk.store.save

    def slow_save(written: object) -> None:
        save(written)  # type: ignore[arg-type]
        desk.store.save = save  # type: ignore[method-assign]
        desk.ledger.roll_back(by_hand())

    desk.store.save = slow_save  # type: ignore[method-assign]
    with pytest.raises(RolloutRefused, match="rolled back meanwhile"):
        desk.slide(75)

    assert desk.served_by_domain() == []
    assert desk.ledger.land()
    again = desk.again()
    assert again.ledger.state.is_latched
    again.intent.close()


def test_while_a_roll_back_waits_nothing_else_is_decided(desk: Desk) -> None:
    desk.slide(50)
    desk.store.locked = True
    desk.ledger.roll_back(by_hand())

    with pytest.raises(DatabaseUnavailable):
        start_again(desk.ledger)

    assert desk.ledger.state.is_latched


def test_starting_again_answers_the_notice(desk: Desk) -> None:
    desk.slide(50)
    desk.ledger.roll_back(by_hand())
    desk.ledger.land()

    start_again(desk.ledger)
    again = desk.again()

    assert desk.ledger.notice is None
    assert again.ledger.notice is None
    assert not again.ledger.state.is_latched
    again.intent.close()


def test_a_broken_row_is_said_and_means_legacy(desk: Desk) -> None:
    desk.slide(100)
    desk.store.stored = Stored({"phase": "sideways"}, desk.ledger.sides.cameras)
    broken = Desk(desk.folder, desk.store)

    problems = broken.open()

    assert broken.ledger.state.is_latched
    assert broken.served_by_domain() == []
    assert "cannot be read" in str(problems[0])
    broken.intent.close()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("percent", 101),
        ("percent", 12.5),
        ("percent", "10"),
        ("stage", -1),
        ("plan", {"stages": [[10, 1, 2]], "calls_needed": 60}),
        ("observed_s", float("nan")),
        ("evidence_since", "yesterday"),
        ("evidence_since", "2026-01-05T12:00:00"),
        ("latch", {"cause": "mood"}),
        ("pins", {"gate": "new"}),
        ("phase", "running"),
        ("revision", None),
    ],
)
def test_any_broken_part_of_the_row_means_legacy(desk: Desk, key: str, value: object) -> None:
    desk.slide(100)
    desk.store.stored = Stored({**desk.store.stored.state, key: value})
    broken = Desk(desk.folder, desk.store)
    broken.open()

    assert broken.ledger.state.is_latched
    assert broken.ledger.state.percent == 0
    broken.intent.close()


def test_a_stored_switch_of_an_unknown_operation_is_ignored_and_said(desk: Desk) -> None:
    desk.slide(100)
    state = {**desk.store.stored.state, "forces": {"dance": "domain", "stop": "legacy"}}
    desk.store.stored = Stored(state, desk.store.stored.cameras)
    again = Desk(desk.folder, desk.store)

    problems = again.open()

    assert again.ledger.state.forces == {Operation.STOP: Implementation.LEGACY}
    assert again.ledger.state.percent == 100
    assert "dance" in str(problems[0])
    again.intent.close()


def test_the_kill_switch_of_the_environment_latches_and_stays(desk: Desk) -> None:
    desk.slide(100)

    off = desk.again(RolloutEnvironment(kill_switch=True))
    off.ledger.land()
    on_again = off.again()

    assert off.ledger.state.latch is not None
    assert off.ledger.state.latch.cause is LatchCause.KILL_SWITCH
    assert on_again.ledger.state.phase is Phase.ROLLED_BACK
    on_again.intent.close()


def test_the_environments_percentage_counts_only_when_none_is_stored(desk: Desk) -> None:
    first = desk.again(RolloutEnvironment(first_percent=25))
    first.slide(50)
    second = first.again(RolloutEnvironment(first_percent=75))

    assert second.ledger.state.percent == 50
    assert len(first.served_by_domain()) == 2
    second.intent.close()


def no_settle() -> None:
    raise OSError(5, "Input/output error")
