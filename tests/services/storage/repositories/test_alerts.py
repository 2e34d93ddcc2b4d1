"""Alerts as they are kept, looked for, and counted; and what happened to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from services.domain.alerts import (
    AlertMoment,
    AlertStep,
    ClosedAs,
    Ended,
    Handled,
    Handling,
    Signal,
)
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alert_moments import add_moments, moments_of
from services.storage.repositories.alerts import (
    AlertFilter,
    alerts_page,
    get_alert,
    unhandled_alerts,
    write_alerts,
)
from tests.services.storage.repositories.alerts import NOON, alert, closed_as
from tests.services.storage.stored import configuration_of

SITE = alert(4, "", rule_name="Lost", cameras=("gate", "yard"))
ALERTS = [
    alert(1, "gate"),
    alert(2, "yard", rule_name="Größe", signal=Signal.RESOLVED, resolved_at=NOON),
    alert(3, "gate", handled=closed_as(ClosedAs.CONFIRMED)),
    SITE,
]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ConfigurationDatabase]:
    opened = ConfigurationDatabase.open(configuration_of(tmp_path))
    with opened.write() as session:
        write_alerts(session, ALERTS)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (AlertFilter(), [4, 3, 2, 1]),
        (AlertFilter(camera_id="gate"), [4, 3, 1]),
        (AlertFilter(camera_id=""), [4]),
        (AlertFilter(camera_id="gat"), []),
        (AlertFilter(signals=(Signal.RESOLVED,)), [2]),
        (AlertFilter(closed_as=(ClosedAs.CONFIRMED,)), [3]),
        (AlertFilter(closed_as=(ClosedAs.NO_ACTION,)), []),
        (AlertFilter(handling=(Handling.NEW,), raised=True), [4, 1]),
        (AlertFilter(rule_text="HAIR"), [3, 1]),
        (AlertFilter(rule_text="GRÖSSE"), [2]),
        (AlertFilter(rule_text="%"), []),
        (AlertFilter(rule_text="perdue", rule_names=("Lost",)), [4]),
    ],
)
def test_a_filter_finds_its_alerts_newest_first(
    database: ConfigurationDatabase, wanted: AlertFilter, numbers: list[int]
) -> None:
    with database.read() as session:
        assert [one.id for one in alerts_page(session, wanted)] == numbers


def test_what_nobody_has_handled_is_listed_with_its_cameras(
    database: ConfigurationDatabase,
) -> None:
    with database.read() as session:
        assert unhandled_alerts(session) == {1: ("gate",), 2: ("yard",), 4: ("gate", "yard")}


def test_an_alert_is_read_as_it_was_written(database: ConfigurationDatabase) -> None:
    snoozed = replace(
        alert(1),
        snoozed_until_clear=True,
        handled=Handled(Handling.ACKNOWLEDGED, None, "Kim", NOON, "on my way"),
    )
    with database.write() as session:
        write_alerts(session, [snoozed])
    with database.read() as session:
        assert get_alert(session, 1) == snoozed


def test_the_history_of_an_alert_is_its_own_and_in_order(database: ConfigurationDatabase) -> None:
    moments = [
        AlertMoment(1, AlertStep.FIRED, NOON),
        AlertMoment(1, AlertStep.SNOOZED, NOON, "Li", until=NOON + timedelta(hours=1)),
        AlertMoment(1, AlertStep.CLOSED, NOON, "Kim", "told the cook", ClosedAs.CONFIRMED),
        AlertMoment(1, AlertStep.RESOLVED, NOON, ended=Ended.CLEARED),
    ]
    with database.write() as session:
        add_moments(session, [*moments, AlertMoment(2, AlertStep.FIRED, NOON)])
    with database.read() as session:
        assert moments_of(session, 1) == moments
