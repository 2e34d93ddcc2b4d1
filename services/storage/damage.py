"""Whether a database file is whole and ours, and how a damaged one is replaced."""

from __future__ import annotations

import logging
import sqlite3
import threading
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from services.domain.sentences import Sentence, sentence
from services.storage.copies import Copies, made_at
from services.storage.durable_files import move_database, put_copy, stamp
from services.storage.sqlite import connect_read_only, errors_in_words, tells_damage

logger = logging.getLogger(__name__)

CHECK_LIMIT_S = 5.0


@dataclass(frozen=True)
class Rescued:
    """What was done about a file that could not be used; `notes` is for people."""

    is_new: bool
    notes: tuple[Sentence, ...] = ()


def damage_of(path: Path, *, limit_s: float = CHECK_LIMIT_S) -> str | None:
    """What is wrong with the file, None for a good one; raises DatabaseUnavailable when held.

    A check that takes longer than its limit is broken off: no damage was found so far.
    """
    if path.stat().st_size == 0:
        return "it is empty"
    with errors_in_words(path):
        try:
            # read-only: the end of another connection would write the log into a damaged file
            with closing(connect_read_only(path)) as connection:
                return _checked(connection, limit_s)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if tells_damage(error):
                return str(error)
            raise


def rescue(path: Path, copies: Copies, *, at: datetime, found: str | None = None) -> Rescued:
    """Makes sure that no bad file stands at `path`: a good one, the newest good backup, or none.

    `found` is damage that is known already.
    """
    missing = not path.exists()
    damage = None if missing else found or damage_of(path)
    if not missing and damage is None:
        return Rescued(is_new=False)
    aside = path.with_name(f"{path.name}.damaged-{stamp(at)}")
    # without its database a log is of no use, and it must not meet the restored one
    move_database(path, aside)
    restored = _restore_newest(path, copies)
    if missing and restored is None:
        return Rescued(is_new=True)
    logger.warning("%s: %s; restored: %s", path, damage or "it is missing", restored)
    told = _told(path, aside, missing=missing, restored=restored)
    return Rescued(restored is None, (told,))


def _checked(connection: sqlite3.Connection, limit_s: float) -> str | None:
    findings = _quick_check(connection, limit_s)
    if findings is None or findings[0] != "ok":
        return str(findings[0] if findings else "no answer")
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    # an emptied file passes the check above
    if "meta" not in tables or connection.execute("SELECT 1 FROM meta").fetchone() is None:
        return "it does not hold this station's tables"
    return None


def _quick_check(connection: sqlite3.Connection, limit_s: float) -> tuple[str] | None:
    # the check of one large table is a single step: only an interruption from outside ends it
    limit = threading.Timer(limit_s, connection.interrupt)
    limit.start()
    try:
        row: tuple[str] | None = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return ("ok",)
    finally:
        limit.cancel()
        limit.join()
    return row


def _restore_newest(path: Path, copies: Copies) -> Path | None:
    for copy in copies.newest_first():
        if damage_of(copy) is None:
            put_copy(copy, path)
            return copy
    return None


def _told(path: Path, aside: Path, *, missing: bool, restored: Path | None) -> Sentence:
    if restored is None:
        return sentence(
            "The database {file} was damaged and no backup was found. It was moved to {aside}, "
            "and a new one was begun; the cameras come back from the site file.",
            file=path.name,
            aside=aside.name,
        )
    made = made_at(restored).strftime("%Y-%m-%d %H:%M UTC")
    if missing:
        return sentence(
            "The database {file} was missing. The backup of {made} was restored.",
            file=path.name,
            made=made,
        )
    return sentence(
        "The database {file} was damaged. It was moved to {aside}, and the backup of {made} "
        "was restored.",
        file=path.name,
        aside=aside.name,
        made=made,
    )
