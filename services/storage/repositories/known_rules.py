"""The rules as they were read last: a row that is still the same is not checked again."""

from __future__ import annotations

import threading
from typing import Any

from sqlalchemy.orm import Session

from services.domain.errors import BadValue
from services.domain.rules import Rule
from services.domain.sentences import Sentence
from services.storage.repositories.plain_rows import plain_rows
from services.storage.repositories.rules import StoredRules, all_rows, get_rule, not_usable

_SELECT = "SELECT id, * FROM rules ORDER BY id"


class KnownRules:
    """Any thread. A rule that did not change is the same object again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[int, tuple[tuple[Any, ...], Rule | Sentence]] = {}

    def read(self, session: Session) -> StoredRules:
        """All of them by id, as `list_rules` has them, ten thousand within a moment."""
        rows = list(plain_rows(session, _SELECT, ()))
        with self._lock:
            before = self._known
            held = [] if before else all_rows(session)
            self._known = {row[0]: self._checked(session, row, before) for row in rows}
            del held
            found = [one for _, one in self._known.values()]
        return StoredRules(
            tuple(one for one in found if isinstance(one, Rule)),
            tuple(one for one in found if isinstance(one, Sentence)),
        )

    def _checked(
        self,
        session: Session,
        row: tuple[Any, ...],
        before: dict[int, tuple[tuple[Any, ...], Rule | Sentence]],
    ) -> tuple[tuple[Any, ...], Rule | Sentence]:
        known = before.get(row[0])
        if known is not None and known[0] == row:
            return known
        try:
            return row, get_rule(session, row[0])
        except BadValue as error:
            return row, not_usable(row[0], error)
