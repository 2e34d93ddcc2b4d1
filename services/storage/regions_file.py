"""A camera's regions file: JSON inside the site folder, read with limits, replaced whole."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

from services.domain.camera import Camera
from services.domain.errors import BadValue, SiteNotWritable, StationError
from services.domain.regions import Region, regions_of
from services.storage.durable_files import file_not_written, sync_folder
from services.storage.places import REGIONS_FOLDER, TIDIED
from services.storage.site_file.safe_replace import replace_file
from services.storage.site_file.values import check_inside
from services.storage.site_file.whole_files import hash_of

FIELD = "regions_file"
LARGEST_FILE = 1024 * 1024
_SUFFIX = ".json"
# a FIFO that took the file's name meanwhile must not hold the reader
_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC


def usual_name(camera_id: str) -> str:
    """Where the regions of a camera go that names no file for them."""
    return f"{REGIONS_FOLDER}/{camera_id}{_SUFFIX}"


def read_regions(site_root: Path, camera: Camera) -> tuple[Region, ...]:
    """Empty for a camera that names no file; raises BadValue with the field for a bad one.

    The field is `regions_file` for the file, and like `regions[2].points` for what is in it.
    """
    if not camera.regions_file:
        return ()
    name = camera.regions_file
    raw = regions_bytes(site_root, name)
    if raw is None:
        raise BadValue("There is no regions file {file}.", field=FIELD, file=name)
    return parsed(raw, name)


def regions_bytes(site_root: Path, name: str) -> bytes | None:
    """What is in the file, whatever it is; None for no file. Raises BadValue."""
    return _bytes_of(regions_path(site_root, name), name)


def write_regions(site_root: Path, camera: Camera, regions: Sequence[Region]) -> None:
    """Replaces the file the camera names, or its usual one; other people's bytes stay beside it.

    Raises BadValue, SiteFileChanged, SiteNotWritable, DiskFull.
    """
    name = camera.regions_file or usual_name(camera.id)
    path = regions_path(site_root, name)
    data = written(regions_of([region.plain() for region in regions]))
    before = _bytes_of(path, name)
    try:
        _make_folders(site_root.resolve(), path.parent)
        replace_file(
            path,
            data,
            expected=None if before is None else hash_of(before),
            keep_old=before is not None and not _is_ours(before, name),
        )
    except SiteNotWritable as error:
        # the words for the site file do not fit: edits are not off because of this one
        if isinstance(error.__cause__, OSError):
            raise file_not_written(error.__cause__, path) from error
        raise


def regions_path(site_root: Path, name: str) -> Path:
    """The real file, links followed; raises BadValue for one that stands outside the site."""
    check_regions_name(name)
    try:
        real = (site_root / name.replace("\\", "/")).resolve()
        inside = real.is_relative_to(site_root.resolve())
    except (OSError, RuntimeError, ValueError):
        # links that lead to each other, names longer than the file system takes
        raise BadValue("{file} cannot be read.", field=FIELD, file=name) from None
    if not inside:
        raise BadValue("The file must stand inside the site folder.", field=FIELD)
    return real


def check_regions_name(name: str) -> None:
    """Raises BadValue for a name that no regions file can have."""
    check_inside(name, FIELD)
    if not name.endswith(_SUFFIX):
        raise BadValue("A regions file's name ends in .json.", field=FIELD)
    first = PurePosixPath(name.replace("\\", "/")).parts[0]
    if first in TIDIED:
        raise BadValue("{place} belongs to the station. Choose another.", field=FIELD, place=first)


def parsed(raw: bytes, name: str) -> tuple[Region, ...]:
    """The regions in a file's bytes; raises BadValue."""
    plain = _json_of(raw, name)
    try:
        return regions_of(plain)
    except BadValue as error:
        raise BadValue(
            "{file}, {place}: {problem}",
            field=error.field,
            file=name,
            place=error.field or "",
            problem=error.sentence,
        ) from error


def written(regions: Sequence[Region]) -> bytes:
    """A region a line, so that people can read and edit it."""
    lines = [json.dumps(region.plain(), ensure_ascii=False) for region in regions]
    body = "[\n  " + ",\n  ".join(lines) + "\n]\n" if lines else "[]\n"
    return body.encode("utf-8")


def _is_ours(raw: bytes, name: str) -> bool:
    """Whether the bytes are as this station writes them, so that no person's work is in them."""
    try:
        return written(parsed(raw, name)) == raw
    except BadValue:
        return False


def _bytes_of(path: Path, name: str) -> bytes | None:
    """The bytes of a plain file of bearable size, None for no file; raises BadValue."""
    try:
        # before it is opened: opening a device can do something
        _check_plain(path.lstat(), name)
        handle = os.open(path, _READ)
        with os.fdopen(handle, "rb") as file:
            _check_plain(os.fstat(handle), name)
            raw = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadValue(
            "{file} cannot be read: {problem}",
            field=FIELD,
            file=name,
            problem=error.strerror or type(error).__name__,
        ) from error
    if len(raw) > LARGEST_FILE:
        raise _too_large(name)
    return raw


def _check_plain(seen: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(seen.st_mode):
        raise BadValue("{file} is not a plain file.", field=FIELD, file=name)
    if seen.st_size > LARGEST_FILE:
        raise _too_large(name)


def _too_large(name: str) -> StationError:
    return BadValue(
        "{file} is larger than {most} MB.", field=FIELD, file=name, most=LARGEST_FILE // 1024**2
    )


def _json_of(raw: bytes, name: str) -> Any:
    try:
        # editors on Windows begin with a byte order mark
        return json.loads(
            raw.decode("utf-8-sig"), parse_constant=_refuse, object_pairs_hook=_once_each
        )
    except UnicodeDecodeError:
        raise BadValue("{file} is not UTF-8.", field=FIELD, file=name) from None
    except json.JSONDecodeError as error:
        raise BadValue(
            "{file} is not valid JSON: line {line}, column {column}.",
            field=FIELD,
            file=name,
            line=error.lineno,
            column=error.colno,
        ) from None
    except RecursionError:
        raise BadValue("{file} is nested too deeply.", field=FIELD, file=name) from None
    except ValueError:
        raise BadValue(
            "{file} holds a number or a key that JSON does not allow.", field=FIELD, file=name
        ) from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _make_folders(root: Path, folder: Path) -> None:
    if folder.is_dir():
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sync_folder(folder.parent)
    except OSError as error:
        raise file_not_written(error, folder.relative_to(root)) from error
