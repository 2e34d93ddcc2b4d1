"""The journal: written in batches, read by the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select
from sqlalchemy.orm import Session

from services.domain.results import JournalEntry
from services.storage.repositories.storable import storable
from services.storage.repositories.stored_sentences import restored_sentence, stored_values
from services.storage.tables import JournalRow

LONGEST_PAGE = 1000


@dataclass(frozen=True)
class JournalFilter:
    """Which entries a page shows; `text` is sought in the English sentence, without case.

    `or_texts` are sought beside it: what `text` is in English, when it is no English.
    `since` and `until` are aware and belong to what they bound.
    """

    camera_id: str | None = None
    kind: str | None = None
    actor: str | None = None
    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    or_texts: tuple[str, ...] = ()


ALL_ENTRIES = JournalFilter()


def write_entries(session: Session, entries: Sequence[JournalEntry]) -> None:
    if entries:
        session.execute(insert(JournalRow), [_columns(entry) for entry in entries])


def journal_page(
    session: Session,
    wanted: JournalFilter = ALL_ENTRIES,
    *,
    before: int | None = None,
    limit: int = 200,
) -> list[JournalEntry]:
    """Newest first; `before` is the number of the last entry of the page above."""
    query = select(JournalRow).where(_matching(wanted)).order_by(JournalRow.number.desc())
    if before is not None:
        query = query.where(JournalRow.number < before)
    return [_entry(row) for row in session.scalars(query.limit(min(limit, LONGEST_PAGE)))]


def count_entries(session: Session, wanted: JournalFilter = ALL_ENTRIES) -> int:
    query = select(func.count()).select_from(JournalRow).where(_matching(wanted))
    return session.scalar(query) or 0


def _matching(wanted: JournalFilter) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [JournalRow.number > 0]
    if wanted.camera_id is not None:
        conditions.append(JournalRow.camera_id == wanted.camera_id)
    if wanted.kind is not None:
        conditions.append(JournalRow.kind == wanted.kind)
    if wanted.actor is not None:
        conditions.append(JournalRow.actor == wanted.actor)
    if wanted.since is not None:
        conditions.append(JournalRow.at >= wanted.since)
    if wanted.until is not None:
        conditions.append(JournalRow.at <= wanted.until)
    if wanted.text.strip():
        sought = (text.strip().casefold() for text in (wanted.text, *wanted.or_texts))
        found = (JournalRow.text.contains(text, autoescape=True) for text in sought if text)
        conditions.append(or_(*found))
    return and_(*conditions)


def _columns(entry: JournalEntry) -> dict[str, Any]:
    searched = f"{entry.camera_id or ''} {entry.actor} {entry.what}".casefold()
    return {
        "at": entry.at,
        "actor": storable(entry.actor),
        "kind": entry.kind,
        "camera_id": entry.camera_id,
        "template": entry.what.template,
        "values": stored_values(entry.what),
        "text": storable(searched),
    }


def _entry(row: JournalRow) -> JournalEntry:
    return JournalEntry(
        at=row.at,
        actor=row.actor,
        kind=row.kind,
        what=restored_sentence(row.template, row.values),
        camera_id=row.camera_id,
        number=row.number,
    )
