"""Replaces a file that other people save too: whole or not at all, and never a byte of theirs lost.

The displaced file is looked at again after the swap. Somebody who saved in between gets the file
back as he left it, and the writer hears SiteFileChanged.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
from datetime import UTC, datetime
from pathlib import Path

from services.domain.errors import SiteFileChanged
from services.storage.site_file.whole_files import (
    Step,
    errors_in_words,
    fresh_name,
    hash_of,
    no_step,
    read_bytes,
    sync_folder,
    write_beside,
    write_private,
)

KEPT_COPIES = 20

_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS, errno.EXDEV)
_NO_EXCHANGE = (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP)
_CREDENTIALS = re.compile(rb"(?<=://)[^/\s]*@")
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def replace_file(
    path: Path,
    data: bytes,
    *,
    expected: str | None,
    keep_old: bool,
    step: Step = no_step,
) -> None:
    """Puts `data` in place of the file whose hash is `expected` (None: there is no file).

    `keep_old`: the old bytes are not ours and stay beside it as `NAME.before-TIME`. `step` is
    told each thing that is about to be done. Raises SiteFileChanged, SiteNotWritable, DiskFull.
    """
    path = path.resolve()
    with errors_in_words(path):
        fresh = write_beside(path, data, step)
        if expected is None:
            _put_first(fresh, path, step)
        else:
            _put_instead(fresh, path, expected=expected, keep_old=keep_old, step=step)
        step("fsync folder")
        sync_folder(path.parent)


def redact_copies(path: Path) -> None:
    """Takes the passwords out of the copies beside a file, and leaves the rest of them."""
    path = path.resolve()
    for copy in (*copies_of(path), fresh_name(path)):
        data = read_bytes(copy)
        if data is not None:
            write_private(copy, _CREDENTIALS.sub(b"***@", data))


def copies_of(path: Path) -> list[Path]:
    """The copies kept beside the file, oldest first."""
    return sorted(path.parent.glob(f"{path.name}.before-*"))


def _put_first(fresh: Path, path: Path, step: Step) -> None:
    step("link new")
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise _changed(path) from None
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _put_instead(fresh: Path, path: Path, *, expected: str, keep_old: bool, step: Step) -> None:
    step("link aside")
    aside = _aside_or_changed(fresh, path, expected)
    step("swap")
    try:
        displaced = fresh if _exchange(fresh, path) else _rename_over(fresh, path, aside)
    except SiteFileChanged:
        aside.unlink(missing_ok=True)
        fresh.unlink(missing_ok=True)
        raise
    step("look again")
    if not _is(displaced, expected):
        _put_back(displaced, path)
        aside.unlink(missing_ok=True)
        fresh.unlink(missing_ok=True)
        raise _changed(path)
    step("tidy")
    fresh.unlink(missing_ok=True)
    if not keep_old:
        aside.unlink(missing_ok=True)
    for old in copies_of(path)[:-KEPT_COPIES]:
        old.unlink(missing_ok=True)


def _aside_or_changed(fresh: Path, path: Path, expected: str) -> Path:
    aside = _link_aside(path)
    if not _is(aside, expected):
        aside.unlink()
        fresh.unlink()
        raise _changed(path)
    return aside


def _link_aside(path: Path) -> Path:
    name = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    aside = path.with_name(f"{path.name}.before-{name}")
    try:
        os.link(path, aside)
    except FileNotFoundError:
        raise _changed(path) from None
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        aside.write_bytes(path.read_bytes())
    return aside


def _exchange(fresh: Path, path: Path) -> bool:
    """Swaps two names in one step, so that what was displaced is in hand; False: not possible."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    names = os.fsencode(fresh), os.fsencode(path)
    if libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code == errno.ENOENT:
        raise _changed(path)
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code))


def _rename_over(fresh: Path, path: Path, aside: Path) -> Path:
    if read_bytes(path) != aside.read_bytes():
        raise _changed(path)
    fresh.replace(path)
    return aside


def _put_back(displaced: Path, path: Path) -> None:
    if not _exchange(displaced, path):
        displaced.replace(path)
    sync_folder(path.parent)


def _is(path: Path, expected: str) -> bool:
    return hash_of(path.read_bytes()) == expected


def _changed(path: Path) -> SiteFileChanged:
    return SiteFileChanged(
        "{file} was saved by somebody else at this moment. It is read again.", file=path.name
    )
