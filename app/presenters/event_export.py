"""The journal as a table for other programs, page after page, in a thread of its own."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from services.domain.errors import SiteNotWritable
from services.domain.results import JournalEntry
from widgets.words import say

PAGE = 200
MOST_EXPORTED = 100_000
HEAD = ("time", "kind", "camera", "actor", "text")

# a spreadsheet takes a text that begins so for a formula
_FORMULA = ("=", "+", "-", "@")

JournalPage = Callable[[int | None], list[JournalEntry]]
"""The entries below a number, newest first; None: the newest."""


def export_events(path: Path, journal: JournalPage) -> int:
    """How many were written; never more than a page of them stands in memory."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEAD)
            return _write_pages(table.writerow, journal)
    except OSError as error:
        raise SiteNotWritable(
            "{file} could not be saved: {why}.", file=path.name, why=error.strerror or "unknown"
        ) from error


def _write_pages(write: Callable[[list[str]], object], journal: JournalPage) -> int:
    written, before = 0, None
    while written < MOST_EXPORTED:
        entries = journal(before)
        for entry in entries:
            write(_cells(entry))
        written += len(entries)
        if len(entries) < PAGE:
            break
        before = entries[-1].number
    return written


def _cells(entry: JournalEntry) -> list[str]:
    at = entry.at.isoformat()
    texts = (entry.kind, entry.camera_id or "", entry.actor, say(entry.what))
    return [at, *(f"'{text}" if text.startswith(_FORMULA) else text for text in texts)]
