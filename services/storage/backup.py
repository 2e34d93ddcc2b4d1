"""One file that holds a site: databases, site and regions files, secrets; never their key."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from services.domain.clock import UtcClock, utc_now
from services.domain.errors import BackupBroken, BadValue
from services.storage.durable_files import file_not_written, sync_file, sync_folder
from services.storage.manifest import (
    KEPT_FILES,
    MANIFEST_FILE,
    Manifest,
    describe,
    is_regions_name,
    station_version,
)
from services.storage.places import CONFIGURATION_FILE, SECRETS_FILE, SITE_FILE
from services.storage.regions_file import regions_bytes
from services.storage.repositories.cameras import regions_files
from services.storage.sqlite import Durability, copy_database, errors_in_words, open_engine


def backup(site: Path, target: Path, *, clock: UtcClock = utc_now) -> Manifest:
    """Writes the archive, also while a station runs; `target` is replaced when all is in it.

    The site file is taken as it stands, with the passwords that people left in it: the archive
    is readable for its owner only. Raises BackupBroken, DatabaseUnavailable, DiskFull.
    """
    if not (site / CONFIGURATION_FILE).exists():
        raise BackupBroken("There is no site in {folder}.", folder=str(site))
    if target.is_dir():
        raise BackupBroken("{file} is a folder. Name a file.", file=str(target))
    try:
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=target.parent) as staging:
            manifest = _collect(site, Path(staging), clock())
            archive = Path(staging) / "archive.zip"
            _pack(Path(staging), archive, manifest)
            archive.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise file_not_written(error, target) from error
    return manifest


def _collect(site: Path, staging: Path, at: datetime) -> Manifest:
    files = {}
    for name in KEPT_FILES:
        source = site / name
        if not source.exists():
            continue
        if name in (SITE_FILE, SECRETS_FILE):
            shutil.copyfile(source, staging / name)
        else:
            with errors_in_words(source):
                copy_database(source, staging / name)
        files[name] = describe(staging / name)
    for name in _collect_regions(site, staging):
        files[name] = describe(staging / name)
    return Manifest(at.isoformat(), station_version(), files)


def _collect_regions(site: Path, staging: Path) -> list[str]:
    """The regions files that the copied cameras name; what is no plain file is left out."""
    found = []
    engine = open_engine(staging / CONFIGURATION_FILE, Durability.FULL, read_only=True)
    try:
        with errors_in_words(site / CONFIGURATION_FILE), Session(engine) as session:
            named = regions_files(session)
    finally:
        engine.dispose()
    for name in named:
        if not is_regions_name(name):
            continue
        try:
            raw = regions_bytes(site, name)
        except BadValue:
            continue
        if raw is not None:
            (staging / name).parent.mkdir(parents=True, exist_ok=True)
            (staging / name).write_bytes(raw)
            found.append(name)
    return found


def _pack(staging: Path, archive: Path, manifest: Manifest) -> None:
    descriptor = os.open(archive, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with (
        os.fdopen(descriptor, "wb") as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        packed.writestr(MANIFEST_FILE, manifest.to_json())
        for name in manifest.files:
            packed.write(staging / name, name)
    sync_file(archive)
