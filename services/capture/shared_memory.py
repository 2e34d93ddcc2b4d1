"""Memory that two processes see: a sealed memory file, reserved before anybody writes to it."""

from __future__ import annotations

import errno
import fcntl
import mmap
import os

from services.domain.errors import DiskFull

_SHORT = (errno.ENOSPC, errno.ENOMEM, errno.EDQUOT, errno.EFBIG)


def reserve(name: str, size: int) -> int:
    """The descriptor of a new memory file of `size` bytes; raises DiskFull when memory is short."""
    fd = os.memfd_create(name, os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        # without this the first write to a page that cannot be had is a SIGBUS
        os.posix_fallocate(fd, 0, size)
        # a worker that shrinks the file would kill the station with a SIGBUS
        fcntl.fcntl(fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW)
    except OSError as error:
        os.close(fd)
        if error.errno not in _SHORT:
            raise
        raise DiskFull(
            "There is no memory for the picture ({megabytes} MB).",
            megabytes=max(1, size // 1_000_000),
        ) from error
    return fd


def map_whole(fd: int) -> mmap.mmap:
    return mmap.mmap(fd, os.fstat(fd).st_size, mmap.MAP_SHARED)


def let_go(mapping: mmap.mmap) -> None:
    """Unmaps now, or when the last reader lets go of what it holds."""
    try:
        mapping.close()
    except BufferError:
        return
