"""Everything that is SQLite's own: how files are opened and copied, and what its errors mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.orm import Session

from services.domain.errors import CallCancelled, DatabaseUnavailable, DiskFull, StationError

BUSY_WAIT_S = 4.0

_PAGES_BETWEEN_LOOKS = 4096
_LARGEST_IDLE_LOG = 16 * 1024 * 1024

_POOL: dict[str, Any] = {
    # the URL names no file, for which the library would choose a pool for memory
    "poolclass": QueuePool,
    "pool_size": 5,
    "max_overflow": 20,
    "pool_timeout": BUSY_WAIT_S,
}
_IMMEDIATE = "begin_immediate"
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


KeepGoing = Callable[[], bool]


def always() -> bool:
    return True


class Durability(StrEnum):
    """FULL: a commit is on the disk before it is acknowledged. NORMAL: a power cut may undo it."""

    FULL = "FULL"
    NORMAL = "NORMAL"


def open_engine(
    path: Path,
    durability: Durability,
    *,
    read_only: bool = False,
    busy_wait_s: float = BUSY_WAIT_S,
) -> Engine:
    """An engine for a file; plain transactions are deferred, those of `writing` take the lock."""

    def connect() -> sqlite3.Connection:
        return _connect(path, durability, read_only=read_only, busy_wait_s=busy_wait_s)

    engine = create_engine("sqlite://", creator=connect, **_POOL)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at their start.

    A transaction that reads first and then wants to write fails at once in spite of the busy
    time-out, when another one wrote in between.
    """
    return engine.execution_options(**{_IMMEDIATE: True})


@contextmanager
def errors_in_words(path: Path) -> Iterator[None]:
    """The border: what the library raises leaves as an error that speaks to the operator."""
    try:
        yield
    except DBAPIError as error:
        said = in_words(error.orig, path)
        if said is None:
            raise
        raise said from error
    except NoConnectionFree as error:
        raise _busy(path) from error
    except sqlite3.Error as error:
        said = in_words(error, path)
        if said is None:
            raise
        raise said from error


def in_words(error: BaseException | None, path: Path) -> StationError | None:
    """The error for people; None for what only a bug can cause."""
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    primary = code & 0xFF
    if primary in _BUSY:
        return _busy(path)
    if primary == sqlite3.SQLITE_FULL:
        return DiskFull(
            "The disk is full: nothing was saved in {file}. Free some space, then repeat it.",
            file=path.name,
        )
    if primary == sqlite3.SQLITE_READONLY:
        return DatabaseUnavailable(
            "{file} can only be read: nothing was saved. Check the rights of the site folder.",
            file=path.name,
        )
    if primary in _DAMAGED:
        return DatabaseUnavailable(
            "The database {file} is damaged. Restart the station to restore its backup.",
            file=path.name,
        )
    if primary in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM):
        return DatabaseUnavailable(
            "The database {file} cannot be read or written. Check the disk and the site folder.",
            file=path.name,
        )
    return None


def tells_damage(error: BaseException | None) -> bool:
    """Whether the error of a statement that is known to be right speaks of the file.

    Texts that are no text any more come without a code.
    """
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF in (*_DAMAGED, sqlite3.SQLITE_ERROR)


def connect_read_only(path: Path, *, busy_wait_s: float = BUSY_WAIT_S) -> sqlite3.Connection:
    """Opens a file that may belong to a running station, or lie in a folder nobody may write."""
    uri = f"file:{quote(str(path.resolve()))}?mode=ro"
    connection = _open_uri(uri, busy_wait_s)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        if not isinstance(error, sqlite3.OperationalError) or _has_log(path):
            raise
        # without a log there is nothing to share: SQLite need not create its index beside it
        return _open_uri(f"{uri}&immutable=1", busy_wait_s)
    return connection


def checkpoint(engine: Engine) -> None:
    """Moves the log into the database, so that the file alone is whole."""
    with closing(engine.raw_connection()) as connection:
        connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]


def copy_database(source: Path, target: Path, *, keep_going: KeepGoing = always) -> None:
    """A consistent copy, also of a file that is being written; the target is one whole file.

    Raises CallCancelled when `keep_going` turns false in between.
    """

    def look(_status: int, _left: int, _all: int) -> None:
        if not keep_going():
            raise CallCancelled("The copy of {file} was broken off.", file=source.name)

    with closing(connect_read_only(source)) as reader, closing(sqlite3.connect(target)) as writer:
        # holds one view: without it the copy begins anew whenever somebody writes
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        reader.backup(writer, pages=_PAGES_BETWEEN_LOOKS, progress=look)
        writer.execute("PRAGMA journal_mode = DELETE")


def used_bytes(session: Session) -> int:
    """What the database holds, without the pages that deletes have freed."""
    pages, free, size = (
        session.execute(text(f"PRAGMA {name}")).scalar_one()
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def give_back_free_pages(engine: Engine) -> None:
    """The file shrinks by what deletes have freed, by about 200 MB at most."""
    with closing(engine.raw_connection()) as connection:
        raw = connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        # it frees a page a step, and only a script is stepped to its end
        raw.executescript("PRAGMA incremental_vacuum(50000)")


def _connect(
    path: Path, durability: Durability, *, read_only: bool, busy_wait_s: float
) -> sqlite3.Connection:
    if read_only:
        connection = connect_read_only(path, busy_wait_s=busy_wait_s)
    else:
        is_new = not path.exists() or path.stat().st_size == 0
        connection = sqlite3.connect(path, timeout=busy_wait_s, check_same_thread=False)
        connection.isolation_level = None
        if is_new:
            # before the first table or never; later it would only wait for the write lock
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA journal_size_limit = {_LARGEST_IDLE_LOG}")
        connection.execute(f"PRAGMA synchronous = {durability}")
    connection.execute("PRAGMA foreign_keys = ON")
    # LIKE knows upper and lower case of ASCII alone
    connection.create_function("casefold", 1, str.casefold, deterministic=True)
    return connection


def _open_uri(uri: str, busy_wait_s: float) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=busy_wait_s, check_same_thread=False)
    # the library's own transactions off: it would begin them late and without the lock
    connection.isolation_level = None
    return connection


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(_IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _busy(path: Path) -> DatabaseUnavailable:
    return DatabaseUnavailable(
        "The database is busy: another program holds {file}. Nothing was saved; repeat it.",
        file=path.name,
    )
