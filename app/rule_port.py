"""The stored rules as the operations see them: every write says who asked and is still wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from services.domain.call import Call
from services.domain.clock import UtcClock, utc_now
from services.domain.rules import Rule
from services.domain.sentences import Sentence
from services.operations.rules import RuleOperations
from services.storage.configuration import Configuration
from services.storage.database import ConfigurationDatabase
from services.storage.rule_book import StoredRuleBook, StoredRuleWriting


class RulePort:
    """Passes on a call's actor and id after asking whether the call still stands."""

    def __init__(self, book: StoredRuleBook) -> None:
        self._book = book

    @contextmanager
    def writing(self, call: Call) -> Iterator[StoredRuleWriting]:
        call.check()
        with self._book.writing(actor=call.actor, call_id=call.id) as writing:
            # it may have waited for its turn
            call.check()
            yield writing

    def rules(self) -> list[Rule]:
        return self._book.rules()

    def rule(self, rule_id: int) -> Rule:
        return self._book.rule(rule_id)

    def problems(self) -> tuple[Sentence, ...]:
        return self._book.problems()


def rule_operations(
    configuration: Configuration, database: ConfigurationDatabase, utc_clock: UtcClock = utc_now
) -> RuleOperations:
    """The domain operations on rules, over a site's configuration."""
    book = StoredRuleBook(configuration, database, utc_clock)
    return RuleOperations(RulePort(book), configuration)
