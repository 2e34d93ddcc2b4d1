"""File systems of a suite's own: one that can lose its power, and one that is soon full.

Both are mounted, which takes root; without it they say so (MissingOnMachine).
"""

from __future__ import annotations

import fcntl
import os
import struct
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from services.domain.errors import MissingOnMachine

GONE_WITHIN_S = 5.0
# _IOR('X', 125, __u32): XFS_IOC_GOINGDOWN, which ext4 takes as EXT4_IOC_SHUTDOWN (fs/ext4/ext4.h)
_SHUTDOWN = 0x8004587D
# EXT4_GOING_FLAGS_NOLOGFLUSH: not even the journal is written any more
_WITHOUT_FLUSH = struct.pack("I", 2)


class PoweredDisk:
    """An ext4 in a file. `cut` takes its power away: what nobody synced is gone for good.

    From the cut on every access fails; `power_on` mounts again what had reached the disk, and the
    file system's journal is played back as after a real power failure. The cut is that of xfstests
    (src/godown.c). What it cannot show is a disk that lies about its own cache.
    """

    def __init__(self, image: Path, place: Path, *, megabytes: int = 128) -> None:
        self.place = place
        self._image = image
        self._megabytes = megabytes

    def create(self) -> None:
        with self._image.open("wb") as file:
            file.truncate(self._megabytes * 1024 * 1024)
        _need("mkfs.ext4", "-q", "-F", str(self._image))
        self.place.mkdir()
        self.power_on()

    def power_on(self) -> None:
        _need("mount", "-t", "ext4", "-o", "loop", str(self._image), str(self.place))

    def cut(self) -> None:
        handle = os.open(self.place, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.ioctl(handle, _SHUTDOWN, _WITHOUT_FLUSH)
        finally:
            os.close(handle)

    def unmount(self) -> None:
        """Waits for the last process that was killed there; raises MissingOnMachine."""
        deadline = time.monotonic() + GONE_WITHIN_S
        while True:
            try:
                return _need("umount", str(self.place))
            except MissingOnMachine:
                if time.monotonic() > deadline:
                    raise
            threading.Event().wait(0.05)

    def remove(self) -> None:
        """In whatever state it is."""
        with suppress(MissingOnMachine):
            _need("umount", "--lazy", str(self.place))


@contextmanager
def powered_disk(folder: Path) -> Iterator[PoweredDisk]:
    disk = PoweredDisk(folder / "disk.img", folder / "disk")
    try:
        disk.create()
        yield disk
    finally:
        disk.remove()


@contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """A tmpfs that holds so much and no more."""
    place = folder / "small"
    place.mkdir()
    _need("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place))
    try:
        yield place
    finally:
        _need("umount", "--lazy", str(place))


def can_mount() -> bool:
    """Whether this account may mount at all."""
    if os.geteuid() != 0:
        return False
    # in a namespace of its own: nobody sees it, and it ends with the command
    tried = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    try:
        return subprocess.run(tried, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _need(*command: str) -> None:
    if os.geteuid() != 0:
        raise MissingOnMachine("This suite mounts file systems of its own: run it as root.")
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise MissingOnMachine("There is no “{what}” here.", what=command[0]) from error
    if done.returncode != 0:
        raise MissingOnMachine(
            "“{what}” is not possible here: {why}.", what=_words(command), why=done.stderr.strip()
        )


def _words(command: Sequence[str]) -> str:
    return " ".join(command)
