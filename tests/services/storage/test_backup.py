"""A backup holds the site, and only a whole and honest one is put back."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.domain.camera import Camera
from services.domain.errors import BackupBroken, DiskFull, SiteNotWritable
from services.storage.backup import backup
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.manifest import MANIFEST_FILE
from services.storage.places import (
    CONFIGURATION_FILE,
    RECORDS_FILE,
    SECRETS_FILE,
    SITE_FILE,
)
from services.storage.repositories.cameras import insert_camera, list_cameras
from services.storage.restoring import finish_restore, restore
from tests.services.storage.stored import CHANGE, GATE, YARD, configuration_of, noon

FILE_OF_GATE = "cameras:\n  - id: gate\n"
FILE_OF_BOTH = "cameras:\n  - id: gate\n  - id: yard\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with Gate in its database and file."""
    folder = tmp_path / "site"
    add(folder, GATE)
    RecordsDatabase.open(folder / RECORDS_FILE).close()
    (folder / SITE_FILE).write_text(FILE_OF_GATE)
    return folder


@pytest.fixture
def archive(site: Path, tmp_path: Path) -> Path:
    """A backup of Gate alone; the site has Gate and Yard since."""
    backup(site, tmp_path / "gate.backup", clock=noon)
    add(site, YARD)
    (site / SITE_FILE).write_text(FILE_OF_BOTH)
    return tmp_path / "gate.backup"


def add(site: Path, camera: Camera) -> None:
    database = ConfigurationDatabase.open(configuration_of(site))
    with database.write() as session:
        insert_camera(session, camera, CHANGE)
    database.close()


def cameras_in(site: Path) -> list[str]:
    database = ConfigurationDatabase.open(configuration_of(site))
    with database.read() as session:
        listed = [camera.id for camera in list_cameras(session).cameras]
    database.close()
    return listed


def test_a_restored_site_is_as_it_was(site: Path, archive: Path) -> None:
    aside = restore(archive, site, clock=noon)

    assert cameras_in(site) == ["gate"]
    assert (site / SITE_FILE).read_text() == FILE_OF_GATE
    assert aside == site / "before-restore-20260301T120000Z"
    assert (aside / SITE_FILE).read_text() == FILE_OF_BOTH
    assert cameras_in(aside) == ["gate", "yard"]


def test_backups_of_the_replaced_database_go_aside_with_it(site: Path, archive: Path) -> None:
    database = ConfigurationDatabase.open(configuration_of(site))
    database.backup_when_due()
    database.close()

    aside = restore(archive, site, clock=noon)
    configuration_of(site).write_bytes(b"")

    assert len(list((aside / "backups").iterdir())) == 1
    assert cameras_in(site) == []


def test_the_encrypted_passwords_come_back_with_the_site(site: Path, tmp_path: Path) -> None:
    (site / SECRETS_FILE).write_bytes(b"sealed")
    backup(site, tmp_path / "sealed.backup", clock=noon)

    restore(tmp_path / "sealed.backup", tmp_path / "elsewhere")

    assert (tmp_path / "elsewhere" / SECRETS_FILE).read_bytes() == b"sealed"


def test_the_regions_of_cameras_come_back_with_the_site(site: Path, tmp_path: Path) -> None:
    add(site, GATE.changed(id="hall", regions_file="regions/hall.json"))
    (site / "regions").mkdir()
    (site / "regions/hall.json").write_text("[]")
    (site / "regions/unnamed.json").write_text("[]")
    backup(site, tmp_path / "hall.backup", clock=noon)
    (site / "regions/hall.json").write_text("drawn since")

    aside = restore(tmp_path / "hall.backup", site, clock=noon)

    assert (site / "regions/hall.json").read_text() == "[]"
    assert (aside / "regions/hall.json").read_text() == "drawn since"
    assert "regions/unnamed.json" not in zipfile.ZipFile(tmp_path / "hall.backup").namelist()
    assert (site / "regions/unnamed.json").exists()


def test_regions_that_cannot_be_read_do_not_keep_a_backup_from_being_made(
    site: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside.json").write_text("secret")
    (site / "link.json").symlink_to(tmp_path / "outside.json")
    for camera_id, name in (("a", "link.json"), ("b", "gone.json"), ("c", "manifest.json")):
        add(site, GATE.changed(id=camera_id, regions_file=name))

    backup(site, tmp_path / "site.backup", clock=noon)

    held = zipfile.ZipFile(tmp_path / "site.backup").namelist()
    assert [name for name in held if name.endswith(".json")] == [MANIFEST_FILE]


def test_a_backup_whose_regions_would_leave_the_site_changes_nothing(
    site: Path, tmp_path: Path
) -> None:
    add(site, GATE.changed(id="hall", regions_file="regions/hall.json"))
    (site / "regions").mkdir()
    (site / "regions/hall.json").write_text("[]")
    backup(site, tmp_path / "hall.backup", clock=noon)
    (site / "regions").rename(tmp_path / "outside")
    (site / "regions").symlink_to(tmp_path / "outside")

    with pytest.raises(BackupBroken, match="leave the site folder"):
        restore(tmp_path / "hall.backup", site, clock=noon)
    assert (tmp_path / "outside/hall.json").read_text() == "[]"


def test_a_second_restore_keeps_what_the_first_one_kept(site: Path, archive: Path) -> None:
    first = restore(archive, site, clock=noon)

    second = restore(archive, site, clock=noon)

    assert first != second
    assert cameras_in(first) == ["gate", "yard"]
    assert cameras_in(second) == ["gate"]


def test_a_backup_restores_a_site_that_is_gone(archive: Path, tmp_path: Path) -> None:
    restore(archive, tmp_path / "new place" / "site", clock=noon)

    assert cameras_in(tmp_path / "new place" / "site") == ["gate"]


def test_a_file_that_the_backup_lacks_does_not_stay(site: Path, tmp_path: Path) -> None:
    (site / SITE_FILE).unlink()
    backup(site, tmp_path / "gate.backup")
    (site / SITE_FILE).write_text(FILE_OF_BOTH)

    aside = restore(tmp_path / "gate.backup", site, clock=noon)

    assert not (site / SITE_FILE).exists()
    assert (aside / SITE_FILE).read_text() == FILE_OF_BOTH


def test_a_backup_is_made_while_a_station_runs(site: Path, tmp_path: Path) -> None:
    running = ConfigurationDatabase.open(configuration_of(site))
    with running.write() as session:
        insert_camera(session, YARD, CHANGE)
    with running.write():
        manifest = backup(site, tmp_path / "both.backup", clock=noon)

    running.close()
    restore(tmp_path / "both.backup", tmp_path / "other", clock=noon)
    assert cameras_in(tmp_path / "other") == ["gate", "yard"]
    assert set(manifest.files) == {CONFIGURATION_FILE, RECORDS_FILE, SITE_FILE}


def test_a_backup_is_for_its_owner_only(archive: Path) -> None:
    assert archive.stat().st_mode & 0o077 == 0


def test_a_backup_of_no_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupBroken, match="no site"):
        backup(tmp_path, tmp_path / "gate.backup")

    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_cannot_be_written_leaves_nothing(site: Path, tmp_path: Path) -> None:
    with pytest.raises(SiteNotWritable, match="cannot be written"):
        backup(site, tmp_path / "missing" / "gate.backup")


def test_a_full_disk_leaves_the_old_backup(
    site: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = archive.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("services.storage.backup.sync_file", full)
    with pytest.raises(DiskFull):
        backup(site, archive)

    assert archive.read_bytes() == before


def _rewritten(archive: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(archive) as packed:
        content = {name: packed.read(name) for name in packed.namelist()}
    change(content)
    with zipfile.ZipFile(archive, "w") as packed:
        for name, data in content.items():
            packed.writestr(name, data)


def _with_manifest(content: dict[str, bytes], change: Callable[[dict[str, Any]], None]) -> None:
    manifest = json.loads(content[MANIFEST_FILE])
    change(manifest)
    content[MANIFEST_FILE] = json.dumps(manifest).encode()


def _changed(content: dict[str, bytes]) -> None:
    content[SITE_FILE] += b"#"


def _longer(content: dict[str, bytes]) -> None:
    content[SITE_FILE] *= 1000


def _another_file(content: dict[str, bytes]) -> None:
    content["../../outside"] = b"x"


def _path_in_the_list(content: dict[str, bytes]) -> None:
    def climb(manifest: dict[str, Any]) -> None:
        manifest["files"]["../outside"] = manifest["files"].pop(SITE_FILE)

    _with_manifest(content, climb)
    content["../outside"] = content.pop(SITE_FILE)


def _without_list(content: dict[str, bytes]) -> None:
    del content[MANIFEST_FILE]


def _without_configuration(content: dict[str, bytes]) -> None:
    _with_manifest(content, lambda manifest: manifest["files"].pop(CONFIGURATION_FILE))
    del content[CONFIGURATION_FILE]


def _newer_format(content: dict[str, bytes]) -> None:
    _with_manifest(content, lambda manifest: manifest.update(format=2))


def _list_of_nonsense(content: dict[str, bytes]) -> None:
    content[MANIFEST_FILE] = b"[" * 50_000


@pytest.mark.parametrize(
    "change",
    [
        _changed,
        _longer,
        _another_file,
        _path_in_the_list,
        _without_list,
        _without_configuration,
        _newer_format,
        _list_of_nonsense,
    ],
    ids=lambda change: change.__name__,
)
def test_an_archive_that_was_tampered_with_changes_nothing(
    site: Path, archive: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None]
) -> None:
    _rewritten(archive, change)

    with pytest.raises(BackupBroken):
        restore(archive, site)

    assert cameras_in(site) == ["gate", "yard"]
    assert (site / SITE_FILE).read_text() == FILE_OF_BOTH
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gate.backup", "site"]
    assert not list(site.glob("*restore*"))
    assert not list(site.glob(".restore*"))


def test_a_damaged_database_in_an_honest_archive_is_refused(site: Path, tmp_path: Path) -> None:
    (site / SITE_FILE).unlink()
    broken = tmp_path / "broken"
    broken.mkdir()
    backup(site, tmp_path / "gate.backup")
    configuration = bytearray(configuration_of(site).read_bytes())
    configuration[4096:12_288] = b"\xff" * 8192

    def spoil(content: dict[str, bytes]) -> None:
        content[CONFIGURATION_FILE] = bytes(configuration)
        described = {
            "bytes": len(configuration),
            "sha256": hashlib.sha256(configuration).hexdigest(),
        }
        _with_manifest(
            content, lambda manifest: manifest["files"].update({CONFIGURATION_FILE: described})
        )

    _rewritten(tmp_path / "gate.backup", spoil)

    with pytest.raises(BackupBroken, match="damaged"):
        restore(tmp_path / "gate.backup", site)

    assert cameras_in(site) == ["gate"]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_an_archive_cut_or_bent_anywhere_is_refused_or_whole(
    site: Path, archive: Path, data: st.DataObject
) -> None:
    whole = archive.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    bent = data.draw(st.booleans())
    spoilt = archive.with_name("spoilt.backup")
    changed = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
    spoilt.write_bytes(changed if bent else whole[:at])

    try:
        restore(spoilt, site)
    except BackupBroken:
        assert not list(site.glob(".restore*"))
    else:
        assert cameras_in(site) == ["gate"]


@pytest.mark.parametrize("renames", range(1, 14))
def test_a_restore_that_a_crash_broke_off_is_finished_by_the_next_start(
    site: Path, archive: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    left = [renames]
    rename = Path.rename

    def crashing(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", crashing)
        with suppress(KeyboardInterrupt):
            restore(archive, site, clock=noon)

    finish_restore(site)

    assert cameras_in(site) == ["gate"]
    assert (site / SITE_FILE).read_text() == FILE_OF_GATE
    assert cameras_in(site / "before-restore-20260301T120000Z") == ["gate", "yard"]
    assert not list(site.glob(".restore*"))
