"""Saving rules: one table of answers and refusals for both implementations, on a real database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from services.domain.errors import (
    BadValue,
    CameraExists,
    CameraNotFound,
    KeyReused,
    LeaseLost,
    RuleChangedMeanwhile,
    RuleNotFound,
)
from services.domain.rules import BUILT_IN, Rule, RuleDraft, RulePatch, RuleSaved, System, import_of
from services.operations.rules import RuleOperations
from services.storage.repositories.audit import audit_page
from services.storage.repositories.changes import Change
from services.storage.repositories.rules import add_built_in_rules
from services.storage.tables import IdempotencyKeyRow, RuleRow
from tests.services.both_sides import SIDES, Rules, a_call, stored_rules
from tests.services.storage.sites import WHO, YARD, Site
from tests.services.storage.stored import NOON

SEED = RuleDraft.from_plain(
    {"name": "测试规则", "rule_type": "violation", "conditions": {"threshold": 5}}
)
FULL = RuleDraft.from_plain(
    {
        "name": "Night",
        "rule_type": "all_of",
        "conditions": {
            "parts": [
                {"rule_type": "camera_offline", "conditions": {"offline_seconds": 30}},
                {"rule_type": "frame_rate", "conditions": {"below_percent": 50}},
            ]
        },
        "cameras": ["gate", "yard"],
        "priority": "high",
        "channels": ["window", "log"],
        "recipients": ["li@example.org"],
        "enabled": False,
        "for_s": 5,
        "schedule": {"time_zone": "Asia/Shanghai", "spans": [{"days": ["sat"], "start": "22:00"}]},
        "requires_ack": True,
    }
)
NAMED_NIGHT = RulePatch({"name": "Night"})


class Days:
    """A time of day that a test moves by days."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, days: float) -> None:
        self.now += timedelta(days=days)


class Book:
    """One side's operations; what is stored is read by the same hands for both."""

    def __init__(self, operations: Rules, reads: RuleOperations, site: Site, days: Days) -> None:
        self.operations = operations
        self.site = site
        self.days = days
        self._reads = reads

    def create(self, draft: RuleDraft = SEED, key: str | None = None) -> RuleSaved:
        return self.operations.create_rule(a_call(), draft, key)

    def update(self, rule_id: int, patch: RulePatch, revision: int) -> RuleSaved:
        return self.operations.update_rule(a_call(), rule_id, patch, revision)

    def stored(self) -> dict[int, tuple[int, RuleDraft]]:
        return {rule.id: (rule.revision, rule.draft) for rule in self._reads.rules()}

    def rules(self) -> list[Rule]:
        return self._reads.rules()

    def audited(self) -> list[tuple[str, str, int]]:
        with self.site.database.read() as session:
            entries = audit_page(session)
        return [(e.kind, e.actor, e.details["revision"]) for e in entries if "rule" in e.kind]

    def empty(self) -> None:
        """As on the first day, for the next test."""
        self.days.now = NOON
        with self.site.database.write() as session:
            for table in ("rules", "idempotency_keys", "audit"):
                session.execute(text(f"DELETE FROM {table}"))
            session.execute(text("DELETE FROM sqlite_sequence WHERE name = 'rules'"))
        with suppress(CameraExists):
            self.site.configuration.add(YARD, **WHO)


@contextmanager
def opened_book(side: str, folder: Path) -> Iterator[Book]:
    days = Days()
    with stored_rules(side, folder, days) as (operations, reads, site):
        yield Book(operations, reads, site, days)


@pytest.fixture(scope="module", params=SIDES)
def opened(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Book]:
    # opened once: a new database for each of the many rows takes its time
    with opened_book(request.param, tmp_path_factory.mktemp("rules") / "site") as book:
        yield book


@pytest.fixture
def book(opened: Book) -> Book:
    opened.empty()
    return opened


@pytest.mark.parametrize("draft", [SEED, FULL], ids=["seed", "full"])
def test_a_rule_is_stored_as_it_was_written(book: Book, draft: RuleDraft) -> None:
    saved = book.create(draft)

    assert saved == RuleSaved(1, 1)
    assert book.stored() == {1: (1, draft)}
    assert book.audited() == [("rule_created", "Li", 1)]


def test_both_sides_store_the_same_row(tmp_path: Path) -> None:
    rows = []
    for side in SIDES:
        with opened_book(side, tmp_path / side) as book:
            book.create(FULL)
            book.update(1, RulePatch({"cameras": None, "schedule": None, "for_s": 7}), 1)
            with book.site.database.read() as session:
                found = session.execute(text("SELECT * FROM rules")).mappings().all()
                audit = session.execute(
                    text("SELECT at, actor, kind, details FROM audit ORDER BY number")
                )
                rows.append(([dict(row) for row in found], audit.all()))

    assert rows[0] == rows[1]


def test_an_update_changes_what_it_names_and_counts_the_revision(book: Book) -> None:
    book.create(FULL)

    saved = book.update(1, RulePatch({"name": "Day", "enabled": True}), 1)

    assert saved == RuleSaved(1, 2)
    changed = RulePatch({"name": "Day", "enabled": True}).applied_to(FULL)
    assert book.stored() == {1: (2, changed)}
    assert book.audited()[0] == ("rule_changed", "Li", 2)


def test_an_update_that_changes_nothing_writes_nothing(book: Book) -> None:
    book.create()

    assert book.update(1, RulePatch({"name": SEED.name}), 1) == RuleSaved(1, 1)
    assert book.audited() == [("rule_created", "Li", 1)]


@pytest.mark.parametrize("revision", [0, 1, 3, 10**30])
def test_an_update_with_a_stale_revision_writes_nothing(book: Book, revision: int) -> None:
    book.create()
    book.update(1, NAMED_NIGHT, 1)

    with pytest.raises(RuleChangedMeanwhile, match="Rule 1 was changed meanwhile"):
        book.update(1, RulePatch({"name": "Day"}), revision)

    assert book.stored()[1] == (2, NAMED_NIGHT.applied_to(SEED))


def test_a_stale_update_is_refused_although_it_would_change_nothing(book: Book) -> None:
    book.create()
    book.update(1, NAMED_NIGHT, 1)

    with pytest.raises(RuleChangedMeanwhile):
        book.update(1, NAMED_NIGHT, 1)


@pytest.mark.parametrize("rule_id", [2, 0, -1, 2**63, 10**100])
def test_an_unknown_rule_is_refused(book: Book, rule_id: int) -> None:
    book.create()

    with pytest.raises(RuleNotFound, match="There is no rule") as refused:
        book.update(rule_id, NAMED_NIGHT, 1)

    assert refused.value.field == "id"


@pytest.mark.parametrize(("rule_id", "revision"), [("1", 1), (True, 1), (1, "1"), (1, 1.0)])
def test_numbers_that_are_none_are_refused(book: Book, rule_id: int, revision: int) -> None:
    book.create()

    with pytest.raises(BadValue):
        book.update(rule_id, NAMED_NIGHT, revision)

    assert book.stored() == {1: (1, SEED)}


def test_a_rule_about_an_unknown_camera_is_refused_with_the_field(book: Book) -> None:
    with pytest.raises(CameraNotFound, match="“gone”") as refused:
        book.create(RulePatch({"cameras": ["gate", "gone"]}).applied_to(SEED))

    assert refused.value.field == "cameras"
    assert book.stored() == {}


def test_an_update_to_an_unknown_camera_is_refused_with_the_field(book: Book) -> None:
    book.create()

    with pytest.raises(CameraNotFound) as refused:
        book.update(1, RulePatch({"cameras": ["gone"]}), 1)

    assert refused.value.field == "cameras"
    assert book.stored() == {1: (1, SEED)}


def test_a_rule_whose_camera_was_deleted_can_still_be_changed(book: Book) -> None:
    book.create(FULL)
    book.site.configuration.delete("yard", **WHO)

    assert book.update(1, RulePatch({"enabled": True}), 1) == RuleSaved(1, 2)


def test_a_repeated_key_gets_the_first_answer_and_no_second_rule(book: Book) -> None:
    first = book.create(key="k-1")
    book.update(1, NAMED_NIGHT, 1)

    assert book.create(key="k-1") == first == RuleSaved(1, 1)
    assert list(book.stored()) == [1]


def test_a_repeated_key_is_answered_although_its_camera_is_gone(book: Book) -> None:
    book.create(FULL, key="k-1")
    book.site.configuration.delete("yard", **WHO)

    assert book.create(FULL, key="k-1") == RuleSaved(1, 1)


def test_another_body_under_a_key_is_refused(book: Book) -> None:
    book.create(key="k-1")

    with pytest.raises(KeyReused, match="“k-1”") as refused:
        book.create(FULL, key="k-1")

    assert refused.value.field == "key"
    assert list(book.stored()) == [1]


def test_without_a_key_the_same_rule_is_made_twice(book: Book) -> None:
    assert [book.create(), book.create()] == [RuleSaved(1, 1), RuleSaved(2, 1)]


def test_a_key_is_kept_for_seven_days_and_no_longer(book: Book) -> None:
    book.create(key="k-1")
    book.days.pass_by(6.9)
    assert book.create(key="k-1") == RuleSaved(1, 1)
    book.days.pass_by(0.2)

    assert book.create(key="k-1") == RuleSaved(2, 1)


def test_old_keys_go_when_a_new_one_is_kept(book: Book) -> None:
    book.create(key="k-1")
    book.days.pass_by(8)
    book.create(key="k-2")

    with book.site.database.read() as session:
        assert [row.key for row in session.query(IdempotencyKeyRow)] == ["k-2"]


def test_a_refused_rule_leaves_its_key_free(book: Book) -> None:
    with pytest.raises(CameraNotFound):
        book.create(RulePatch({"cameras": ["gone"]}).applied_to(SEED), key="k-1")

    assert book.create(FULL, key="k-1") == RuleSaved(1, 1)


@pytest.mark.parametrize("key", ["", "x" * 201, "a\nb"])
def test_a_bad_key_is_refused(book: Book, key: str) -> None:
    with pytest.raises(BadValue) as refused:
        book.create(key=key)

    assert refused.value.field == "key"
    assert book.stored() == {}


def test_a_call_that_was_given_up_saves_nothing(book: Book) -> None:
    late = a_call()
    late.given_up.set()

    with pytest.raises(LeaseLost):
        book.operations.create_rule(late, SEED)

    assert book.stored() == {}


def bring_built_in_rules(book: Book) -> RuleDraft:
    """The station's own rules; the first of them has the number 1."""
    with book.site.database.write() as session:
        add_built_in_rules(session, Change("station", "c-1", NOON))
    return BUILT_IN[0].draft


@pytest.mark.parametrize(
    ("patch", "field"),
    [
        (RulePatch({"name": "Ours"}), "name"),
        (RulePatch({"conditions": System("disk")}), "conditions"),
        (RulePatch({"cameras": ["gate"]}), "cameras"),
    ],
)
def test_a_built_in_rule_stays_what_it_is(book: Book, patch: RulePatch, field: str) -> None:
    draft = bring_built_in_rules(book)

    with pytest.raises(BadValue, match="belongs to the station") as refused:
        book.update(1, patch, 1)

    assert refused.value.field == field
    assert book.stored()[1] == (1, draft)


def test_of_a_built_in_rule_all_else_may_be_changed(book: Book) -> None:
    draft = bring_built_in_rules(book)
    patch = RulePatch({"enabled": False, "priority": "low", "for_s": 9.0})

    assert book.update(1, patch, 1) == RuleSaved(1, 2)
    assert book.stored()[1] == (2, patch.applied_to(draft))


def test_an_import_never_removes_the_stations_own_rules(book: Book) -> None:
    bring_built_in_rules(book)
    book.create()

    others = import_of([], book.rules()).others

    assert [rule.draft for rule in others] == [SEED]


def test_built_in_rules_are_made_only_once(book: Book) -> None:
    bring_built_in_rules(book)
    bring_built_in_rules(book)

    assert list(book.stored()) == [1, 2, 3, 4, 5]


def test_sql_and_markup_in_a_name_are_only_a_name(book: Book) -> None:
    name = "'; DROP TABLE rules; -- <b>:id</b>"
    book.create(RulePatch({"name": name}).applied_to(SEED))
    book.update(1, RulePatch({"priority": "low"}), 1)

    assert book.stored()[1][1].name == name


def test_a_damaged_rule_is_refused_and_the_others_are_read(book: Book) -> None:
    book.create()
    book.create(FULL)
    with book.site.database.write() as session:
        session.execute(text("UPDATE rules SET conditions = '{' WHERE id = 1"))

    with pytest.raises(BadValue):
        book.update(1, NAMED_NIGHT, 1)

    assert list(book.stored()) == [2]


def test_eight_calls_with_one_key_at_once_make_one_rule(book: Book) -> None:
    answers: list[RuleSaved] = []
    threads = [
        threading.Thread(target=lambda: answers.append(book.create(key="k-1"))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert answers == [RuleSaved(1, 1)] * 8
    assert list(book.stored()) == [1]


@pytest.mark.parametrize(("first", "second"), [("legacy", "domain"), ("domain", "legacy")])
def test_a_key_of_one_side_is_honoured_by_the_other(
    tmp_path: Path, first: str, second: str
) -> None:
    with opened_book(first, tmp_path / "site") as book:
        book.create(FULL, key="k-1")
    with opened_book(second, tmp_path / "site") as book:
        assert book.create(FULL, key="k-1") == RuleSaved(1, 1)
        with pytest.raises(KeyReused):
            book.create(SEED, key="k-1")
        assert book.update(1, NAMED_NIGHT, 1) == RuleSaved(1, 1)
        assert book.update(1, RulePatch({"name": "Day"}), 1) == RuleSaved(1, 2)


def test_the_number_of_a_deleted_rule_is_not_given_again(tmp_path: Path) -> None:
    with stored_rules("domain", tmp_path / "site") as (legacy, domain, site):
        domain.create_rule(a_call(), SEED)
        domain.delete_rule(a_call(), 1)

        assert legacy.create_rule(a_call(), SEED) == RuleSaved(2, 1)
        with pytest.raises(RuleNotFound):
            domain.delete_rule(a_call(), 1)
        assert domain.rule(2).created_by == "Li"
        with site.database.read() as session:
            assert [row.id for row in session.query(RuleRow)] == [2]
            assert "rule_deleted" in [entry.kind for entry in audit_page(session)]


def test_a_damaged_rule_is_told_in_words(tmp_path: Path) -> None:
    with stored_rules("domain", tmp_path / "site") as (_, domain, site):
        domain.create_rule(a_call(), SEED)
        with site.database.write() as session:
            session.execute(text("UPDATE rules SET name = '' WHERE id = 1"))

        assert "Rule 1 in the database is not usable" in str(domain.problems()[0])
