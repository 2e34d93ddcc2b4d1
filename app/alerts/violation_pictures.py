"""Pictures of violations as files in the site's folder, each named by time and camera."""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from services.domain.errors import SiteNotWritable, StationError

logger = logging.getLogger(__name__)

MOST_WAITING = 3
KEPT_DAYS = 30
KEPT_BYTES = 2_000_000_000


class PicturesAtHand:
    """The newest picture of a camera for a violation that came without one.

    What happened is recorded all the same: a camera that gives none in time has none, and in a
    storm most do not wait for theirs, or the calls of operators would wait behind them.
    """

    def __init__(
        self, newest_jpeg: Callable[[str], bytes], most_waiting: int = MOST_WAITING
    ) -> None:
        self._newest_jpeg = newest_jpeg
        self._waiting = threading.BoundedSemaphore(most_waiting)

    def of(self, camera_id: str) -> bytes:
        """Empty for none. Any thread."""
        if not self._waiting.acquire(blocking=False):
            return b""
        try:
            return self._newest_jpeg(camera_id)
        except StationError as error:
            logger.info("a violation of %s has no picture: %s", camera_id, error)
            return b""
        finally:
            self._waiting.release()


def keep_picture(folder: Path, camera_id: str, at: datetime, jpeg: bytes) -> str:
    """Answers the file's name; two violations of one moment have two pictures."""
    taken = at.astimezone(UTC)
    name = f"{taken:%Y%m%d-%H%M%S}-{camera_id}-{uuid.uuid4().hex[:8]}.jpg"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(jpeg)
    except OSError as error:
        raise _not_saved(folder, error) from error
    return name


def replace_picture(folder: Path, name: str, jpeg: bytes) -> None:
    """Another picture under a name that alerts refer to; who reads it has the one or the other."""
    new = folder / f".{name}.new"
    try:
        new.write_bytes(jpeg)
        new.replace(folder / name)
    except OSError as error:
        raise _not_saved(folder, error) from error


def trim_pictures(folder: Path, *, now: datetime) -> int:
    """Deletes what is older than 30 days, and the oldest above 2 GB; answers how many."""
    if not folder.is_dir():
        return 0
    found = sorted((entry.stat().st_mtime, entry.stat().st_size, entry) for entry in _files(folder))
    total = sum(size for _, size, _ in found)
    oldest, gone = now.timestamp() - KEPT_DAYS * 86_400, 0
    for changed_at, size, entry in found:
        if changed_at >= oldest and total <= KEPT_BYTES:
            break
        entry.unlink(missing_ok=True)
        total, gone = total - size, gone + 1
    return gone


def _not_saved(folder: Path, error: OSError) -> SiteNotWritable:
    return SiteNotWritable(
        "The picture could not be saved in {folder}: {why}.",
        folder=str(folder),
        why=error.strerror or "unknown",
    )


def _files(folder: Path) -> list[Path]:
    return [entry for entry in folder.iterdir() if entry.suffix == ".jpg" and entry.is_file()]
