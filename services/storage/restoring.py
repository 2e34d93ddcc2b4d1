"""Putting a backup back: checked whole, then swapped in so that a crash can be finished."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
import zlib
from pathlib import Path

from services.domain.clock import UtcClock, utc_now
from services.domain.errors import BackupBroken, DatabaseUnavailable
from services.storage.damage import damage_of
from services.storage.durable_files import (
    file_not_written,
    move_database,
    stamp,
    sync_file,
    sync_folder,
)
from services.storage.manifest import (
    KEPT_FILES,
    MANIFEST_FILE,
    KeptFile,
    Manifest,
    is_regions_name,
    read_manifest,
)
from services.storage.migrate import CONFIGURATION, RECORDS, Schema, needs_upgrade
from services.storage.places import BACKUPS_FOLDER, CONFIGURATION_FILE, RECORDS_FILE
from services.storage.sqlite import Durability, errors_in_words, open_engine

LONGEST_MANIFEST = 64 * 1024

_UNPACKING = ".restore-unpacking"
_READY = ".restore-ready-"
_ASIDE = "before-restore-"
_SCHEMAS = {CONFIGURATION_FILE: CONFIGURATION, RECORDS_FILE: RECORDS}
_CHUNK = 1024 * 1024
# encrypted members and unknown methods come as RuntimeError and NotImplementedError
_NOT_AN_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
)


def restore(archive: Path, site: Path, *, clock: UtcClock = utc_now) -> Path:
    """Replaces the site's files by the archive's; answers the folder that holds the present ones.

    The caller holds the site lock. Raises BackupBroken and leaves everything as it is when
    anything about the archive is wrong.
    """
    finish_restore(site)
    site.mkdir(parents=True, exist_ok=True)
    unpacking = site / _UNPACKING
    shutil.rmtree(unpacking, ignore_errors=True)
    try:
        unpacking.mkdir(mode=0o700)
        _unpack(archive, unpacking)
        _refuse_unusable(unpacking)
        _refuse_outside(unpacking, site)
        sync_folder(unpacking)
        aside = _unused(site, stamp(clock()))
        # from this rename on the restore happens, here or at the next start
        unpacking.rename(site / aside.name.replace(_ASIDE, _READY, 1))
        sync_folder(site)
        finish_restore(site)
    except OSError as error:
        raise file_not_written(error, site) from error
    finally:
        shutil.rmtree(unpacking, ignore_errors=True)
    return aside


def finish_restore(site: Path) -> None:
    """Completes a restore that a crash broke off; does nothing when there is none."""
    for ready in sorted(site.glob(f"{_READY}*")):
        shutil.rmtree(site / _UNPACKING, ignore_errors=True)
        aside = site / ready.name.replace(_READY, _ASIDE, 1)
        aside.mkdir(mode=0o700, exist_ok=True)
        manifest = read_manifest((ready / MANIFEST_FILE).read_text("utf-8"))
        for name in (*KEPT_FILES, *filter(is_regions_name, manifest.files)):
            _swap(name, ready, site, aside, wanted=name in manifest.files)
        _move_backups(site, aside)
        # out of the way at once: a crash within the deletion must not look like a restore
        ready.rename(site / _UNPACKING)
        sync_folder(site)
        shutil.rmtree(site / _UNPACKING, ignore_errors=True)


def _unused(site: Path, name: str) -> Path:
    """What was kept by an earlier restore is never written over."""
    aside, again = site / f"{_ASIDE}{name}", 1
    while aside.exists():
        again += 1
        aside = site / f"{_ASIDE}{name}-{again}"
    return aside


def _swap(name: str, ready: Path, site: Path, aside: Path, *, wanted: bool) -> None:
    if wanted and not (ready / name).exists():
        # swapped before the crash
        return
    for folder in (aside, site):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    if not (aside / name).exists():
        move_database(site / name, aside / name)
    if wanted:
        (ready / name).rename(site / name)
        sync_folder((site / name).parent)


def _move_backups(site: Path, aside: Path) -> None:
    """The restored database must not be mended from a backup of the one it replaced."""
    if (site / BACKUPS_FOLDER).exists() and not (aside / BACKUPS_FOLDER).exists():
        (site / BACKUPS_FOLDER).rename(aside / BACKUPS_FOLDER)
        sync_folder(site)


def _unpack(archive: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(archive) as packed:
            manifest = _manifest_of(packed)
            names = sorted(info.filename for info in packed.infolist())
            if names != sorted((MANIFEST_FILE, *manifest.files)):
                raise BackupBroken("The backup holds other files than its list names.")
            for name, kept in manifest.files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                _unpack_file(packed, name, kept, folder / name)
            (folder / MANIFEST_FILE).write_text(manifest.to_json(), "utf-8")
            sync_file(folder / MANIFEST_FILE)
    except FileNotFoundError:
        raise BackupBroken("There is no file {file}.", file=str(archive)) from None
    except _NOT_AN_ARCHIVE as error:
        raise BackupBroken("{file} is not a whole backup archive.", file=archive.name) from error


def _manifest_of(packed: zipfile.ZipFile) -> Manifest:
    try:
        info = packed.getinfo(MANIFEST_FILE)
    except KeyError:
        raise BackupBroken("This archive is not a backup of a station.") from None
    if info.file_size > LONGEST_MANIFEST:
        raise BackupBroken("The backup's list of contents cannot be read.")
    with packed.open(info) as file:
        return read_manifest(file.read(LONGEST_MANIFEST).decode("utf-8"))


def _unpack_file(packed: zipfile.ZipFile, name: str, kept: KeptFile, target: Path) -> None:
    hashed = hashlib.sha256()
    left = kept.bytes
    with packed.open(name) as source, target.open("xb") as file:
        # one byte more than announced is enough to know
        while chunk := source.read(min(_CHUNK, left + 1)):
            left -= len(chunk)
            if left < 0:
                break
            hashed.update(chunk)
            file.write(chunk)
    if left != 0 or hashed.hexdigest() != kept.sha256:
        raise BackupBroken("{file} in the backup was changed or damaged.", file=name)
    sync_file(target)


def _refuse_unusable(folder: Path) -> None:
    if not (folder / CONFIGURATION_FILE).exists():
        raise BackupBroken("The backup holds no configuration.")
    for name, schema in _SCHEMAS.items():
        path = folder / name
        if not path.exists():
            continue
        try:
            if damage_of(path) is not None:
                raise BackupBroken("{file} in the backup is damaged.", file=name)
            _refuse_newer(path, schema)
        except DatabaseUnavailable as error:
            raise BackupBroken(
                "{file} in the backup cannot be used: {problem}", file=name, problem=error.sentence
            ) from error


def _refuse_outside(folder: Path, site: Path) -> None:
    """A link in the site must not lead a regions file out of it, nor a file be in its way."""
    manifest = read_manifest((folder / MANIFEST_FILE).read_text("utf-8"))
    for name in filter(is_regions_name, manifest.files):
        place = (site / name).parent.resolve()
        if not place.is_relative_to(site.resolve()):
            raise BackupBroken("{file} would leave the site folder here.", file=name)
        if any(part.exists() and not part.is_dir() for part in (place, *place.parents)):
            raise BackupBroken("There is no room for {file} in the site folder.", file=name)


def _refuse_newer(path: Path, schema: Schema) -> None:
    engine = open_engine(path, Durability.FULL, read_only=True)
    try:
        with errors_in_words(path):
            needs_upgrade(engine, schema)
    finally:
        engine.dispose()
