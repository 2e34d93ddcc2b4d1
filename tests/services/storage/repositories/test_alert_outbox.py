"""Notifications wait for their channels, oldest first, and what became of them is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from services.domain.alerts import Alert, Evidence, Signal
from services.domain.sentences import NOTHING, sentence
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.alert_outbox import (
    MOST_OF_A_CHANNEL,
    Attempt,
    add_notifications,
    deliveries_of,
    due_notifications,
    note_attempts,
    notification_row,
    traffic,
)
from services.storage.repositories.alerts import write_alerts
from services.storage.retention import Kept, trim_deliveries
from tests.services.storage.stored import NOON, configuration_of

REFUSED = sentence("{host} refuses: {why}", host="hook.example", why=sentence("Full."))
DONE = sentence("Delivered.")
ALERT = Alert(7, 1, "Nobody", "high", "gate", Signal.FIRING, NOON, NOON)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ConfigurationDatabase]:
    opened = ConfigurationDatabase.open(configuration_of(tmp_path))
    yield opened
    opened.close()


def add(database: ConfigurationDatabase, channel: str, at: datetime = NOON) -> int:
    with database.write() as session:
        add_notifications(session, [notification_row(7, channel, {"signal": "firing"}, at)])
        return int(session.execute(text("SELECT max(number) FROM alert_outbox")).scalar_one())


def due(database: ConfigurationDatabase, now: datetime) -> list[int]:
    with database.read() as session:
        return [one.number for one in due_notifications(session, now)]


def test_a_dead_channels_backlog_does_not_hide_what_others_have(
    database: ConfigurationDatabase,
) -> None:
    dead = [add(database, "Dead") for _ in range(MOST_OF_A_CHANNEL + 20)]
    yard = add(database, "Yard")
    found = due(database, NOON)
    assert found == [*dead[:MOST_OF_A_CHANNEL], yard]


def test_what_is_to_be_tried_later_is_due_then_and_counts_the_attempt(
    database: ConfigurationDatabase,
) -> None:
    number, later = add(database, "Hook"), NOON + timedelta(seconds=30)
    with database.write() as session:
        note_attempts(session, [Attempt(number, ok=False, what=REFUSED, at=NOON, next_at=later)])
    assert due(database, NOON + timedelta(seconds=29)) == []
    assert due(database, later) == [number]
    with database.read() as session:
        (delivery,) = deliveries_of(session, 7)
    assert (delivery.attempts, delivery.next_at, delivery.done_at) == (1, later, None)
    assert (delivery.ok, delivery.what) == (False, REFUSED)


def test_a_settled_one_is_never_due_again(database: ConfigurationDatabase) -> None:
    number = add(database, "Hook")
    with database.write() as session:
        note_attempts(
            session,
            [
                Attempt(number, ok=True, what=DONE, at=NOON),
                Attempt(999, ok=True, what=DONE, at=NOON),
            ],
        )
    assert due(database, NOON + timedelta(days=9)) == []
    with database.read() as session:
        (delivery,) = deliveries_of(session, 7)
    assert (delivery.ok, delivery.next_at, delivery.done_at) == (True, None, NOON)


def test_a_refused_one_is_kept_without_an_attempt(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        add_notifications(session, [notification_row(7, "email", {}, NOON, refused=REFUSED)])
    assert due(database, NOON) == []
    with database.read() as session:
        (delivery,) = deliveries_of(session, 7)
        assert deliveries_of(session, 8) == []
    assert (delivery.channel, delivery.attempts, delivery.what) == ("email", 0, REFUSED)


def test_what_is_due_knows_the_picture_that_its_alert_got_meanwhile(
    database: ConfigurationDatabase,
) -> None:
    add(database, "Hook")
    with database.write() as session:
        write_alerts(session, [replace(ALERT, evidence=Evidence(picture="gate.jpg"))])
    with database.read() as session:
        (waiting,) = due_notifications(session, NOON)
    assert waiting.picture == "gate.jpg"


def test_a_channels_traffic_is_what_waits_what_failed_lately_and_the_newest_result(
    database: ConfigurationDatabase,
) -> None:
    week_ago = NOON - timedelta(days=7)
    old, new, waits, good = (add(database, name) for name in ("Hook", "Hook", "Hook", "log"))
    with database.write() as session:
        at = week_ago - timedelta(seconds=1)
        failed = [
            Attempt(old, ok=False, what=DONE, at=at),
            Attempt(new, ok=False, what=REFUSED, at=NOON),
        ]
        note_attempts(session, [*failed, Attempt(good, ok=True, what=DONE, at=NOON)])
    with database.read() as session:
        found = traffic(session, failed_since=week_ago)
    hook, log = found["Hook"], found["log"]
    assert waits
    assert (hook.waiting, hook.failed, hook.last_ok, hook.last_what) == (1, 1, False, REFUSED)
    assert (log.waiting, log.failed, log.last_at, log.last_ok) == (0, 0, NOON, True)


def test_settled_ones_go_with_the_journal_and_waiting_ones_stay(
    database: ConfigurationDatabase,
) -> None:
    long_ago = NOON - timedelta(days=91)
    old, recent, waits = (add(database, "Hook", long_ago) for _ in range(3))
    with database.write() as session:
        note_attempts(session, [Attempt(old, ok=True, what=DONE, at=long_ago)])
        note_attempts(session, [Attempt(recent, ok=True, what=DONE, at=NOON)])
    assert trim_deliveries(database, Kept(journal_days=90), now=NOON) == 1
    with database.read() as session:
        assert [one.number for one in deliveries_of(session, 7)] == [waits, recent]


def test_a_result_of_an_older_station_reads_as_nothing(database: ConfigurationDatabase) -> None:
    number = add(database, "Hook")
    with database.write() as session:
        statement = "UPDATE alert_outbox SET result = 'sent' WHERE number = ?"
        session.connection().exec_driver_sql(statement, (number,))
    with database.read() as session:
        assert deliveries_of(session, 7)[0].what == NOTHING
