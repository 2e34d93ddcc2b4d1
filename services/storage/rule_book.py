"""The stored rules as one transaction each: rows, audit and idempotency keys together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

from sqlalchemy.orm import Session

from services.domain.clock import UtcClock, utc_now
from services.domain.rules import Rule, RuleDraft, RuleSaved
from services.domain.sentences import Sentence
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase
from services.storage.repositories.changes import Change
from services.storage.repositories.idempotency import first_result, keep_result
from services.storage.repositories.known_rules import KnownRules
from services.storage.repositories.rules import (
    delete_rule,
    get_rule,
    insert_rule,
    update_rule,
)


class StoredRuleWriting:
    """What can be done within one transaction."""

    def __init__(self, session: Session, change: Change) -> None:
        self._session = session
        self._change = change

    def first_answer(self, key: str, draft: RuleDraft) -> RuleSaved | None:
        found = first_result(self._session, key, draft.digest(), now=self._change.at)
        return None if found is None else RuleSaved(**found)

    def keep_answer(self, key: str, draft: RuleDraft, saved: RuleSaved) -> None:
        keep_result(self._session, key, draft.digest(), asdict(saved), now=self._change.at)

    def insert(self, draft: RuleDraft) -> RuleSaved:
        return insert_rule(self._session, draft, self._change).saved

    def rule(self, rule_id: int) -> Rule:
        return get_rule(self._session, rule_id)

    def replace(self, rule_id: int, draft: RuleDraft, expected_revision: int) -> RuleSaved:
        return update_rule(
            self._session, rule_id, draft, self._change, expected_revision=expected_revision
        ).saved

    def delete(self, rule_id: int) -> None:
        delete_rule(self._session, rule_id, self._change)


class StoredRuleBook:
    """The rules of a site. Any thread; a write holds the site-wide lock."""

    def __init__(
        self,
        configuration: Configuration,
        database: ConfigurationDatabase,
        utc_clock: UtcClock = utc_now,
    ) -> None:
        self._configuration = configuration
        self._database = database
        self._utc_clock = utc_clock
        self._known = KnownRules()

    @contextmanager
    def writing(self, *, actor: str, call_id: str) -> Iterator[StoredRuleWriting]:
        """No camera comes or goes until the block ends."""
        change = Change(actor, call_id, self._utc_clock())
        with self._configuration.alone(), self._database.write() as session:
            yield StoredRuleWriting(session, change)

    def rules(self) -> list[Rule]:
        with self._database.read() as session:
            return list(self._known.read(session).rules)

    def problems(self) -> tuple[Sentence, ...]:
        """Stored rules that are not usable, for people."""
        with self._database.read() as session:
            return self._known.read(session).problems

    def rule(self, rule_id: int) -> Rule:
        with self._database.read() as session:
            return get_rule(session, rule_id)
