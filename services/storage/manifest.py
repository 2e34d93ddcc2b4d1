"""The list inside a backup archive: what it holds, from which version, with which hashes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath
from typing import Any

from services.domain.errors import BackupBroken, BadValue
from services.storage.places import CONFIGURATION_FILE, RECORDS_FILE, SECRETS_FILE, SITE_FILE
from services.storage.regions_file import check_regions_name

MANIFEST_FILE = "manifest.json"
KEPT_FILES = (CONFIGURATION_FILE, RECORDS_FILE, SITE_FILE, SECRETS_FILE)
"""What an archive may hold beside its manifest and the cameras' regions files."""
FORMAT = 1

_SHA256 = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class KeptFile:
    """One file of an archive; `bytes` bounds what is unpacked."""

    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """`made_at` is UTC in ISO 8601; `station` is the version of the program that made it."""

    made_at: str
    station: str
    files: Mapping[str, KeptFile]

    def to_json(self) -> str:
        files = {name: asdict(kept) for name, kept in self.files.items()}
        content = {"format": FORMAT, "made_at": self.made_at, "station": self.station}
        return json.dumps({**content, "files": files}, indent=2)


def read_manifest(text: str) -> Manifest:
    """Raises BackupBroken for anything but a manifest of this format with known files."""
    try:
        content = json.loads(text)
        if content["format"] != FORMAT:
            raise BackupBroken("The backup was made by a newer version of this station.")
        files = {name: _kept(entry) for name, entry in content["files"].items()}
        manifest = Manifest(str(content["made_at"]), str(content["station"]), files)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BackupBroken("The backup's list of contents cannot be read.") from error
    if not files or not all(map(_may_be_kept, files)):
        raise BackupBroken("The backup holds a file that does not belong into one.")
    return manifest


def is_regions_name(name: str) -> bool:
    """Whether it is the plain name of a regions file, inside the site whatever is linked there."""
    path = PurePosixPath(name)
    plain = str(path) == name != MANIFEST_FILE and "\\" not in name and name.isprintable()
    hidden = any(part.startswith(".") for part in path.parts)
    try:
        check_regions_name(name)
    except BadValue:
        return False
    return plain and not hidden


def _may_be_kept(name: str) -> bool:
    return name in KEPT_FILES or is_regions_name(name)


def describe(path: Path) -> KeptFile:
    hashed = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            hashed.update(chunk)
            size += len(chunk)
    return KeptFile(size, hashed.hexdigest())


def station_version() -> str:
    try:
        return version("camera-station")
    except PackageNotFoundError:
        return "unknown"


def _kept(entry: Any) -> KeptFile:
    size, sha256 = entry["bytes"], entry["sha256"]
    if not isinstance(size, int) or size < 0 or not _SHA256.fullmatch(sha256):
        raise ValueError
    return KeptFile(size, sha256)
