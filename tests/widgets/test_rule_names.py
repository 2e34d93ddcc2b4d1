"""How people find a rule that the station brings along, in their own words."""

from __future__ import annotations

import pytest

from tests.widgets.alerts.some import alert
from widgets.alerts.inbox_filter import InboxFilter
from widgets.rule_names import built_in_named, is_named, rule_name

DISK = "The disk is almost full"


@pytest.mark.usefixtures("chinese")
def test_the_stations_own_rules_are_found_as_they_are_read() -> None:
    assert rule_name(DISK) == "磁盘快满了"
    assert built_in_named("磁盘") == (DISK,)
    assert InboxFilter(rule_text="磁盘").passes(alert(1, rule_name=DISK))


@pytest.mark.usefixtures("chinese")
def test_their_stored_names_find_them_too() -> None:
    assert is_named(DISK, "ALMOST")


@pytest.mark.usefixtures("chinese")
def test_a_persons_rule_is_found_only_as_it_is_written() -> None:
    assert is_named("Hairnet at the gate", "hairnet")
    assert not is_named("Hairnet at the gate", "磁盘")
