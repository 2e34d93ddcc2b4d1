"""The way from a file, in whatever condition, to an engine with the tables of this version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from services.domain.errors import DatabaseUnavailable, SiteNotWritable
from services.domain.sentences import Sentence
from services.storage.copies import BEFORE_MIGRATION, Copies
from services.storage.damage import Rescued, rescue
from services.storage.migrate import Schema, fault_of, needs_upgrade, upgrade
from services.storage.restoring import finish_restore
from services.storage.sqlite import Durability, errors_in_words, open_engine


@dataclass(frozen=True)
class Opening:
    """Which file is opened, and how."""

    path: Path
    schema: Schema
    durability: Durability
    busy_wait_s: float

    def engine(self, *, read_only: bool = False) -> Engine:
        return open_engine(
            self.path, self.durability, read_only=read_only, busy_wait_s=self.busy_wait_s
        )


@dataclass(frozen=True)
class Opened:
    """An engine in use, and what people should know about its file."""

    engine: Engine
    is_new: bool
    notes: tuple[Sentence, ...]


def open_for_writing(opening: Opening, copies: Copies, *, at: datetime) -> Opened:
    """Finishes a restore, replaces a damaged file, and brings the tables up to date."""
    finish_restore(opening.path.parent)
    rescued = _rescued(opening, copies, at)
    engine = opening.engine()
    with _disposed_on_error(engine), errors_in_words(opening.path):
        if needs_upgrade(engine, opening.schema):
            if not rescued.is_new:
                copies.make(BEFORE_MIGRATION, at)
            upgrade(engine, opening.schema, at=at)
    return Opened(engine, rescued.is_new, rescued.notes)


def open_for_reading(opening: Opening) -> Engine:
    """Changes nothing, not even an outdated database."""
    if not opening.path.exists():
        raise SiteNotWritable(
            "The site folder {folder} cannot be written and holds no database {file}.",
            folder=str(opening.path.parent),
            file=opening.path.name,
        )
    engine = opening.engine(read_only=True)
    with _disposed_on_error(engine), errors_in_words(opening.path):
        if needs_upgrade(engine, opening.schema):
            raise DatabaseUnavailable(
                "The database {file} is of an older version. Start the station once where its "
                "folder can be written.",
                file=opening.path.name,
            )
    return engine


def _rescued(opening: Opening, copies: Copies, at: datetime) -> Rescued:
    rescued = rescue(opening.path, copies, at=at)
    if rescued.is_new:
        return rescued
    engine = opening.engine()
    with _disposed_on_error(engine), errors_in_words(opening.path):
        found = fault_of(engine, opening.schema)
    engine.dispose()
    return rescued if found is None else rescue(opening.path, copies, at=at, found=found)


@contextmanager
def _disposed_on_error(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise
