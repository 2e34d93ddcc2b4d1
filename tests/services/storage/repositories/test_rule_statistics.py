"""Statistics per rule: how many alerts, what people made of them, how soon somebody came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from services.domain.alerts import Alert, AlertMoment, AlertStep, ClosedAs, RuleStatistics
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alert_moments import add_moments
from services.storage.repositories.alerts import write_alerts
from services.storage.repositories.rule_statistics import rule_statistics
from tests.services.storage.repositories.alerts import NOON, alert, closed_as, step
from tests.services.storage.stored import configuration_of


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ConfigurationDatabase]:
    opened = ConfigurationDatabase.open(configuration_of(tmp_path))
    yield opened
    opened.close()


def figures(
    database: ConfigurationDatabase, alerts: list[Alert], *moments: AlertMoment
) -> list[RuleStatistics]:
    with database.write() as session:
        write_alerts(session, alerts)
        add_moments(session, moments)
    with database.read() as session:
        return rule_statistics(session, NOON)


def test_alerts_are_counted_by_rule_and_by_what_they_turned_out_to_be(
    database: ConfigurationDatabase,
) -> None:
    outcomes = (ClosedAs.CONFIRMED, ClosedAs.CONFIRMED, ClosedAs.FALSE_POSITIVE, ClosedAs.NO_ACTION)
    closed = [alert(n, handled=closed_as(outcome)) for n, outcome in enumerate(outcomes, 1)]

    (hairnet,) = figures(database, [*closed, alert(5, "yard")])

    assert (hairnet.rule_name, hairnet.alerts, hairnet.unhandled) == ("Hairnet", 5, 1)
    assert (hairnet.confirmed, hairnet.false_positives, hairnet.no_action) == (2, 1, 1)
    assert hairnet.confirmed_share == pytest.approx(2 / 3)
    assert hairnet.median_ack_s is None


@pytest.mark.parametrize(
    ("minutes", "median_s"), [((2,), 120), ((2, 4), 180), ((9, 2, 4), 240), ((9, 2, 4, 5), 270)]
)
def test_the_time_to_acknowledge_is_the_median(
    database: ConfigurationDatabase, minutes: tuple[float, ...], median_s: float
) -> None:
    alerts = [alert(number) for number in range(1, len(minutes) + 1)]
    moments = [step(n, AlertStep.ACKNOWLEDGED, minutes=m) for n, m in enumerate(minutes, 1)]

    (hairnet,) = figures(database, alerts, *moments)

    assert hairnet.median_ack_s == pytest.approx(median_s, abs=0.01)


def test_who_closes_at_once_has_acknowledged_too_and_only_the_first_step_counts(
    database: ConfigurationDatabase,
) -> None:
    (hairnet,) = figures(
        database,
        [alert(1)],
        step(1, AlertStep.FIRED, minutes=0),
        step(1, AlertStep.SNOOZED, minutes=1),
        step(1, AlertStep.CLOSED, minutes=3),
        step(1, AlertStep.REOPENED, minutes=4),
        step(1, AlertStep.ACKNOWLEDGED, minutes=9),
    )

    assert hairnet.median_ack_s == pytest.approx(180, abs=0.01)


def test_the_busiest_rule_stands_first_under_its_newest_name(
    database: ConfigurationDatabase,
) -> None:
    lost = alert(2, rule_id=2, rule_name="Lost")
    found = figures(database, [alert(1), lost, replace(lost, id=3, rule_name="Lost camera")])

    assert [(one.rule_id, one.rule_name, one.alerts) for one in found] == [
        (2, "Lost camera", 2),
        (1, "Hairnet", 1),
    ]


def test_older_alerts_do_not_count(database: ConfigurationDatabase) -> None:
    early = alert(1, minutes=-1)
    moment = AlertMoment(1, AlertStep.ACKNOWLEDGED, NOON + timedelta(minutes=1), "Li")

    assert figures(database, [early], moment) == []
