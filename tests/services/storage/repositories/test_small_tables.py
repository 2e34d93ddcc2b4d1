"""Settings, audit, outbox and the sync base."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from services.domain.errors import BadValue
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.audit import add_audit, audit_page
from services.storage.repositories.outbox import (
    add_pending,
    count_pending,
    list_pending,
    remove_pending,
)
from services.storage.repositories.settings_store import (
    read_settings,
    reset_settings,
    write_settings,
)
from services.storage.repositories.sync_base import (
    AgreedFile,
    agreed_file,
    agreed_states,
    forget_agreed_state,
    replace_agreed_states,
    set_agreed_file,
    set_agreed_state,
)
from tests.services.storage.stored import CHANGE, NOON, configuration_of


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ConfigurationDatabase]:
    opened = ConfigurationDatabase.open(configuration_of(tmp_path))
    yield opened
    opened.close()


def test_a_setting_is_kept_and_its_change_is_on_the_record(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        write_settings(session, {"capacity": 64, "file_roots": ["/srv/clips"]}, CHANGE)

    with database.read() as session:
        assert read_settings(session).values == {"capacity": 64, "file_roots": ("/srv/clips",)}
        entry = audit_page(session)[0]
    assert (entry.actor, entry.kind) == ("Kim", "settings_changed")
    assert entry.details["keys"] == ["capacity", "file_roots"]


def test_one_bad_setting_keeps_the_others_out(database: ConfigurationDatabase) -> None:
    with pytest.raises(BadValue) as refused, database.write() as session:
        write_settings(session, {"language": "en", "capacity": 0}, CHANGE)

    assert refused.value.field == "capacity"
    with database.read() as session:
        assert read_settings(session).values == {}


def test_a_stored_setting_that_is_no_longer_good_is_told_and_left_out(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        write_settings(session, {"capacity": 64, "theme": "light"}, CHANGE)
        session.execute(text("UPDATE settings SET value = '\"many\"' WHERE key = 'capacity'"))

    with database.read() as session:
        stored = read_settings(session)
    assert stored.values == {"theme": "light"}
    assert "capacity" in str(stored.problems[0])


def test_a_reset_setting_has_no_value(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        write_settings(session, {"capacity": 64}, CHANGE)
        reset_settings(session, ["capacity"], CHANGE)
        assert read_settings(session).values == {}


def test_the_audit_is_read_by_the_page_newest_first(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        for number in range(5):
            add_audit(session, CHANGE, "secret_moved", {"number": number})
        first = audit_page(session, limit=2)
        second = audit_page(session, before=first[-1].number, limit=2)

    assert [entry.details["number"] for entry in (*first, *second)] == [4, 3, 2, 1]


def test_the_outbox_keeps_what_came_after_the_export_began(
    database: ConfigurationDatabase,
) -> None:
    with database.write() as session:
        first = add_pending(session, CHANGE, revision=1)
        add_pending(session, CHANGE, revision=2)
        remove_pending(session, up_to=first)

    with database.read() as session:
        assert [pending.revision for pending in list_pending(session)] == [2]
        assert count_pending(session) == 1


def test_the_sync_base_keeps_what_was_agreed_key_by_key(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        assert agreed_file(session) is None
        set_agreed_file(session, AgreedFile("aa", 1, NOON))
        set_agreed_file(session, AgreedFile("bb", 2, NOON))
        replace_agreed_states(session, {"gate": {"name": "Gate", "fps": 5}, "yard": {}})
        set_agreed_state(session, "gate", {"name": "Gate 2", "alias": "G", "fps": 5})
        forget_agreed_state(session, "yard")

    with database.read() as session:
        assert agreed_file(session) == AgreedFile("bb", 2, NOON)
        states = agreed_states(session)
    assert states == {"gate": {"name": "Gate 2", "alias": "G", "fps": 5}}
    assert list(states["gate"]) == ["name", "alias", "fps"]


def test_a_replaced_sync_base_forgets_the_old_one(database: ConfigurationDatabase) -> None:
    with database.write() as session:
        replace_agreed_states(session, {"gate": {"fps": 5}})
        agreed_states(session)
        replace_agreed_states(session, {"gate": {"fps": 6}, "yard": {}})
        assert agreed_states(session) == {"gate": {"fps": 6}, "yard": {}}
