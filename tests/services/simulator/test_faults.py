from services.simulator.faults import FREEZES, VANISHES, Cycle

WELL_BEFORE_FROZEN_SHOWS_S = 11.0


def test_a_fault_begins_ends_and_comes_back() -> None:
    cycle = Cycle(first_at_s=5.0, lasts_s=10.0, every_s=60.0)

    on = [age for age in range(0, 130, 5) if cycle.is_on(age)]

    assert on == [5, 10, 65, 70, 125]


def test_the_fault_that_is_on_knows_when_it_began() -> None:
    cycle = Cycle(first_at_s=5.0, lasts_s=10.0, every_s=60.0)

    assert cycle.began_at(8.0) == 5.0
    assert cycle.began_at(70.0) == 65.0


def test_twenty_seconds_after_the_start_both_faults_can_be_seen() -> None:
    for age_s in (19.0, 20.0, 22.0):
        assert FREEZES.is_on(age_s)
        assert age_s - FREEZES.began_at(age_s) > WELL_BEFORE_FROZEN_SHOWS_S
        assert VANISHES.is_on(age_s)
