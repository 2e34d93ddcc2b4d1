"""How a database is opened, whatever happened to its file."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections import namedtuple
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from services.domain.errors import DatabaseUnavailable, DiskFull, SiteNotWritable
from services.storage.ballast import BALLAST_BYTES
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.places import BALLAST_FILE, RECORDS_FILE
from services.storage.repositories.cameras import (
    delete_camera,
    get_camera,
    insert_camera,
    list_cameras,
    update_camera,
)
from tests.services.storage.stored import (
    CHANGE,
    GATE,
    NOON,
    YARD,
    configuration_of,
    held_by_another_process,
    noon,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return configuration_of(tmp_path / "site")


def with_gate_and_backup(path: Path) -> None:
    database = ConfigurationDatabase.open(path, clock=noon)
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
    database.backup_when_due()
    database.close()


def cameras_of(database: ConfigurationDatabase) -> list[str]:
    with database.read() as session:
        return [camera.id for camera in list_cameras(session).cameras]


def test_a_new_site_gets_a_database_and_nothing_is_told(path: Path) -> None:
    database = ConfigurationDatabase.open(path)

    assert database.notes == ()
    assert len(database.database_id()) == 36
    database.close()


def test_a_database_stays_the_same_one_when_it_is_opened_again(path: Path) -> None:
    first = ConfigurationDatabase.open(path)
    known = first.database_id()
    first.close()

    second = ConfigurationDatabase.open(path)

    assert second.database_id() == known
    second.close()


def test_a_closed_database_is_one_file(path: Path) -> None:
    database = ConfigurationDatabase.open(path)
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)

    database.close()
    database.close()

    assert [file.name for file in path.parent.glob("configuration*")] == [path.name]
    with pytest.raises(DatabaseUnavailable, match="closed"), database.read():
        pass


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _garbage(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _cut_within_a_page(path: Path) -> None:
    os.truncate(path, 100)


def _overwritten_inside(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 12_288)


def _another_programs(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (text)")


def _tables_emptied(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("DELETE FROM meta")


DAMAGES = [
    _emptied,
    _garbage,
    _cut,
    _cut_within_a_page,
    _overwritten_inside,
    _another_programs,
    _tables_emptied,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_database_comes_back_from_its_backup_and_it_is_told(
    path: Path, damage: Callable[[Path], None]
) -> None:
    with_gate_and_backup(path)
    damage(path)

    database = ConfigurationDatabase.open(path, clock=noon)

    assert cameras_of(database) == ["gate"]
    (note,) = database.notes
    assert "2026-03-01 12:00 UTC" in str(note)
    aside = path.with_name(f"{path.name}.damaged-20260301T120000Z")
    assert aside.exists()
    database.close()


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_database_without_backup_begins_anew_and_it_is_told(
    path: Path, damage: Callable[[Path], None]
) -> None:
    ConfigurationDatabase.open(path).close()
    damage(path)

    database = ConfigurationDatabase.open(path)

    assert cameras_of(database) == []
    assert "no backup" in str(database.notes[0])
    database.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = configuration_of(tmp_path_factory.mktemp("whole"))
    with_gate_and_backup(path)
    return path


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_database_cut_or_overwritten_anywhere_costs_no_camera(
    whole: Path, data: st.DataObject
) -> None:
    content = whole.read_bytes()
    at = data.draw(st.integers(0, 200) | st.integers(0, len(content) - 1))
    rubbish = data.draw(st.none() | st.binary(min_size=1, max_size=3))
    with tempfile.TemporaryDirectory() as folder:
        path = configuration_of(Path(folder))
        shutil.copytree(whole.parent / "backups", path.with_name("backups"))
        cut = content[:at]
        rest = b"" if rubbish is None else rubbish * 50 + content[at + 50 * len(rubbish) :]
        path.write_bytes(cut + rest)

        database = ConfigurationDatabase.open(path, clock=noon)
        with database.read() as session:
            listed = list_cameras(session)
        database.close()

    assert len(listed.cameras) + len(listed.problems) == 1


def test_a_missing_database_comes_back_from_its_backup(path: Path) -> None:
    with_gate_and_backup(path)
    path.unlink()

    database = ConfigurationDatabase.open(path, clock=noon)

    assert cameras_of(database) == ["gate"]
    assert "missing" in str(database.notes[0])
    database.close()


def test_a_damaged_backup_is_passed_over_for_an_older_good_one(path: Path) -> None:
    with_gate_and_backup(path)
    later = ConfigurationDatabase.open(path, clock=lambda: NOON + timedelta(days=1))
    later.close()
    newest, oldest = sorted((path.parent / "backups").iterdir(), reverse=True)
    _garbage(newest)
    _emptied(path)

    database = ConfigurationDatabase.open(path, clock=lambda: NOON + timedelta(days=1))

    assert cameras_of(database) == ["gate"]
    assert "2026-03-01 12:00 UTC" in str(database.notes[0])
    assert oldest.exists()
    database.close()


def test_the_log_of_a_damaged_database_does_not_meet_the_restored_one(path: Path) -> None:
    with_gate_and_backup(path)
    running = ConfigurationDatabase.open(path, clock=noon)
    with running.write() as session:
        insert_camera(session, YARD, CHANGE)
    log = path.with_name(path.name + "-wal").read_bytes()
    running.close()
    path.with_name(path.name + "-wal").write_bytes(log)
    _garbage(path)

    database = ConfigurationDatabase.open(path, clock=noon)

    assert cameras_of(database) == ["gate"]
    assert path.with_name(f"{path.name}.damaged-20260301T120000Z-wal").read_bytes() == log
    database.close()


def test_an_edit_waits_for_another_process_and_lands(path: Path) -> None:
    database = ConfigurationDatabase.open(path, busy_wait_s=20)
    done = threading.Event()

    def edit() -> None:
        with database.write() as session:
            insert_camera(session, GATE, CHANGE)
        done.set()

    with held_by_another_process(path) as holder:
        editing = threading.Thread(target=edit)
        editing.start()
        assert not done.wait(0.3)
        assert cameras_of(database) == []
        holder.let_go()
        assert done.wait(20)
    editing.join()

    assert cameras_of(database) == ["gate"]
    database.close()


def test_an_edit_that_waited_too_long_is_refused_in_words(path: Path) -> None:
    database = ConfigurationDatabase.open(path, busy_wait_s=0.2)

    with (
        held_by_another_process(path),
        pytest.raises(DatabaseUnavailable, match="busy"),
        database.write() as session,
    ):
        insert_camera(session, GATE, CHANGE)

    assert cameras_of(database) == []
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
    database.close()


def test_a_station_starts_while_another_process_holds_its_database(path: Path) -> None:
    with_gate_and_backup(path)

    with held_by_another_process(path):
        database = ConfigurationDatabase.open(path, clock=noon, busy_wait_s=0.2)
        assert cameras_of(database) == ["gate"]

    assert database.notes == ()
    database.close()


def test_an_edit_within_an_edit_is_refused_and_does_not_hang(path: Path) -> None:
    database = ConfigurationDatabase.open(path, busy_wait_s=0.2)

    with (
        database.write(),
        pytest.raises(DatabaseUnavailable, match="another change"),
        database.write(),
    ):
        pass
    database.close()


def test_edits_of_many_threads_all_land(path: Path) -> None:
    database = ConfigurationDatabase.open(path, busy_wait_s=20)

    def add(number: int) -> None:
        for nth in range(5):
            with database.write() as session:
                insert_camera(session, GATE.changed(id=f"gate-{number}-{nth}"), CHANGE)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(cameras_of(database)) == 40
    database.close()


def test_an_exception_undoes_the_whole_edit(path: Path) -> None:
    database = ConfigurationDatabase.open(path)

    def half_an_edit() -> None:
        with database.write() as session:
            insert_camera(session, GATE, CHANGE)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_an_edit()

    assert cameras_of(database) == []
    database.close()


def test_a_full_disk_refuses_an_edit_in_words_and_recovers_without_restart(path: Path) -> None:
    database = ConfigurationDatabase.open(path)
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)

    def too_much() -> None:
        with database.write() as session:
            session.execute(text("PRAGMA max_page_count = 1"))
            insert_camera(session, YARD.changed(extra={"notes": "x" * 200_000}), CHANGE)

    with pytest.raises(DiskFull, match="full"):
        too_much()

    assert cameras_of(database) == ["gate"]
    with database.write() as session:
        session.execute(text("PRAGMA max_page_count = 1073741823"))
        insert_camera(session, YARD, CHANGE)
    assert cameras_of(database) == ["gate", "yard"]
    database.close()


def test_the_ballast_is_kept_for_deletes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = ConfigurationDatabase.open(path)
    ballast = path.with_name(BALLAST_FILE)
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
    free = [0]
    usage = namedtuple("usage", ["total", "used", "free"])
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage(10**9, 10**9, free[0]))

    with database.write() as session:
        insert_camera(session, YARD, CHANGE)
    assert ballast.stat().st_size == BALLAST_BYTES
    with database.write(frees_space=True) as session:
        delete_camera(session, "gate", CHANGE)
    assert not ballast.exists()

    database.backup_when_due()
    assert not ballast.exists()
    free[0] = 10**9
    database.backup_when_due()
    assert ballast.stat().st_size == BALLAST_BYTES
    database.close()


def test_a_command_reads_beside_a_running_station_and_writes_nothing(path: Path) -> None:
    station = ConfigurationDatabase.open(path)
    with station.write() as session:
        insert_camera(session, GATE, CHANGE)

    command = ConfigurationDatabase.open_read_only(path)

    assert cameras_of(command) == ["gate"]
    with pytest.raises(SiteNotWritable), command.write():
        pass
    command.close()
    station.close()


def test_an_outdated_database_is_copied_before_its_tables_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_gate_and_backup(path)
    changed: list[datetime] = []
    monkeypatch.setattr("services.storage.opening.needs_upgrade", lambda *_: not changed)
    monkeypatch.setattr("services.storage.opening.upgrade", lambda *_, at: changed.append(at))

    database = ConfigurationDatabase.open(path, clock=lambda: NOON + timedelta(hours=1))

    names = sorted(copy.name for copy in (path.parent / "backups").iterdir())
    assert "configuration-20260301T130000Z-before-migration.sqlite3" in names
    assert len(changed) == 1
    database.close()


def test_a_backup_that_fails_is_told_and_edits_go_on(path: Path) -> None:
    database = ConfigurationDatabase.open(path)
    (path.parent / "backups").write_text("in the way")

    database.backup_when_due()

    assert "backup" in str(database.notes[0])
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)
    (path.parent / "backups").unlink()
    database.backup_when_due()
    assert database.notes == ()
    database.close()


def test_acknowledged_edits_are_synced_and_records_are_not(tmp_path: Path, path: Path) -> None:
    configuration = ConfigurationDatabase.open(path)
    records = RecordsDatabase.open(tmp_path / RECORDS_FILE)

    for database, synchronous in ((configuration, 2), (records, 1)):
        with database.read() as session:
            assert session.execute(text("PRAGMA synchronous")).scalar() == synchronous
            assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
            assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1
            assert session.execute(text("PRAGMA auto_vacuum")).scalar() == 2
        database.close()


def test_a_reader_sees_one_state_while_an_edit_lands(path: Path) -> None:
    database = ConfigurationDatabase.open(path)
    with database.write() as session:
        insert_camera(session, GATE, CHANGE)

    with database.read() as reader:
        before = get_camera(reader, "gate").name
        with database.write() as session:
            update_camera(session, GATE.changed(name="Gate 2"), CHANGE, expected_revision=1)
        reader.expire_all()
        after = get_camera(reader, "gate").name

    assert (before, after) == ("Gate", "Gate")
    database.close()
