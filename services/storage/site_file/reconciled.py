"""How a reconciliation of database and site file went."""

from __future__ import annotations

from dataclasses import dataclass

from services.domain.sentences import Sentence
from services.storage.site_file.three_way import Clash


@dataclass(frozen=True, repr=False)
class Reconciled:
    """How the two sides stand, and what was changed in the database and in the file.

    `compared` is False when the file could not be read: then `vanished`, `clashes` and `notes`
    say nothing. `moved_out` are cameras whose passwords left the file.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    compared: bool = False
    problem: Sentence | None = None
    problems: tuple[Sentence, ...] = ()
    file_pending: bool = False
    vanished: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    notes: tuple[Sentence, ...] = ()
    moved_out: tuple[str, ...] = ()
