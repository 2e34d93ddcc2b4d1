"""Transactions on one database file: reads that wait for nobody, writes one at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from services.domain.errors import DatabaseUnavailable, DiskFull
from services.storage.ballast import Ballast
from services.storage.sqlite import (
    BUSY_WAIT_S,
    checkpoint,
    errors_in_words,
    give_back_free_pages,
    writing,
)


class Sessions:
    """Hands out sessions of one engine, in any thread; domain objects leave them, rows do not."""

    def __init__(
        self, engine: Engine, path: Path, ballast: Ballast, *, busy_wait_s: float = BUSY_WAIT_S
    ) -> None:
        self._engine = engine
        self._writing = writing(engine)
        self._path = path
        self._ballast = ballast
        self._busy_wait_s = busy_wait_s
        # in front of SQLite's own lock, which is polled and not fair among our threads
        self._one_writer = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent view; what is changed in it is not kept."""
        with errors_in_words(self._path), Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self, *, frees_space: bool = False) -> Iterator[Session]:
        """One transaction, committed at the end of the block, undone by any exception.

        `frees_space`: a delete, for which the ballast is given up when the disk is full.
        Raises DatabaseUnavailable when others hold the database for too long, and DiskFull.
        """
        with self._lock():
            if frees_space:
                self._ballast.drop_when_full()
            try:
                yield from self._transaction()
            except DiskFull:
                if frees_space:
                    # full in a way that the disk does not show, as a quota: for the next attempt
                    self._ballast.drop()
                raise

    def shrink(self) -> None:
        """Gives the space of deleted rows back to the disk."""
        with self._lock(), errors_in_words(self._path):
            give_back_free_pages(self._engine)

    def close(self) -> None:
        """Moves the log into the file; a database that is read-only or busy keeps its log."""
        with suppress(DatabaseUnavailable, DiskFull), errors_in_words(self._path):
            checkpoint(self._engine)
        self._engine.dispose()

    def _transaction(self) -> Iterator[Session]:
        with (
            errors_in_words(self._path),
            Session(self._writing, expire_on_commit=False) as session,
            session.begin(),
        ):
            # takes the lock now, not at the first statement
            session.connection()
            yield session

    @contextmanager
    def _lock(self) -> Iterator[None]:
        if not self._one_writer.acquire(timeout=self._busy_wait_s):
            raise DatabaseUnavailable(
                "The database is busy with another change. Nothing was saved; repeat it."
            )
        try:
            yield
        finally:
            self._one_writer.release()
