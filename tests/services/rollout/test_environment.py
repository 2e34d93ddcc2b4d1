"""What the old system's environment variables mean, and which values are refused."""

from __future__ import annotations

import pytest

from services.domain.errors import BadValue
from services.rollout.environment import RolloutEnvironment, rollout_environment


def test_an_environment_that_says_nothing_changes_nothing() -> None:
    assert rollout_environment({}) == RolloutEnvironment(kill_switch=False, first_percent=None)


def test_the_domain_service_can_be_switched_off() -> None:
    assert rollout_environment({"USE_DOMAIN_SERVICE": "false"}).kill_switch
    assert not rollout_environment({"USE_DOMAIN_SERVICE": "TRUE"}).kill_switch


def test_a_percentage_is_read() -> None:
    assert rollout_environment({"ROLLOUT_PERCENT": " 25 "}).first_percent == 25


@pytest.mark.parametrize("value", ["", "maybe", "legacy", "2", "nein"])
def test_a_wrong_switch_is_refused_with_its_name(value: str) -> None:
    with pytest.raises(BadValue, match="USE_DOMAIN_SERVICE") as refused:
        rollout_environment({"USE_DOMAIN_SERVICE": value})

    assert refused.value.field == "USE_DOMAIN_SERVICE"


@pytest.mark.parametrize("value", ["", "-1", "101", "12.5", "1e1", "1_0", "٣", "ten", "9" * 9_999])
def test_a_wrong_percentage_is_refused_with_its_name(value: str) -> None:
    with pytest.raises(BadValue, match="ROLLOUT_PERCENT") as refused:
        rollout_environment({"ROLLOUT_PERCENT": value})

    assert refused.value.field == "ROLLOUT_PERCENT"
