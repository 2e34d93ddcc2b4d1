"""Alert rules in the configuration database: every write counts a revision and is audited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.domain.errors import BadValue
from services.domain.rules import (
    BUILT_IN,
    BuiltIn,
    Rule,
    RuleDraft,
    check_kept,
    never_deleted,
    rule_changed_meanwhile,
    rule_not_found,
)
from services.domain.sentences import Sentence, sentence
from services.storage.repositories.audit import add_audit
from services.storage.repositories.changes import Change
from services.storage.tables import RuleRow

CREATED = "rule_created"
CHANGED = "rule_changed"
DELETED = "rule_deleted"

_SAME = ("created_by", "created_at", "updated_at", "revision", "id", "built_in")
_COLUMNS = tuple(c.key for c in RuleRow.__table__.columns if c.key not in _SAME)


@dataclass(frozen=True)
class StoredRules:
    """The good rules by id; a row that does not validate is a problem, never the end."""

    rules: tuple[Rule, ...]
    problems: tuple[Sentence, ...] = ()


def insert_rule(session: Session, draft: RuleDraft, change: Change, *, built_in: str = "") -> Rule:
    row = RuleRow(
        **draft.plain(),
        built_in=built_in or None,
        revision=1,
        created_by=change.actor,
        created_at=change.at,
        updated_at=change.at,
    )
    session.add(row)
    session.flush()
    _audit(session, change, CREATED, row)
    return _rule(row)


def update_rule(
    session: Session, rule_id: int, draft: RuleDraft, change: Change, *, expected_revision: int
) -> Rule:
    """Replaces a rule whole; raises RuleNotFound, RuleChangedMeanwhile."""
    row = _row(session, rule_id)
    if row.revision != expected_revision:
        raise rule_changed_meanwhile(rule_id)
    if row.built_in:
        check_kept(_rule(row).draft, draft)
    for name, value in draft.plain().items():
        setattr(row, name, value)
    row.revision += 1
    row.updated_at = change.at
    _audit(session, change, CHANGED, row)
    return _rule(row)


def delete_rule(session: Session, rule_id: int, change: Change) -> None:
    """Its number is not given again."""
    row = _row(session, rule_id)
    if row.built_in:
        raise never_deleted()
    session.delete(row)
    _audit(session, change, DELETED, row)


def get_rule(session: Session, rule_id: int) -> Rule:
    """Raises RuleNotFound, or BadValue when its row does not validate."""
    return _rule(_row(session, rule_id))


def list_rules(session: Session) -> StoredRules:
    rules: list[Rule] = []
    problems: list[Sentence] = []
    held = all_rows(session)
    for rule_id in session.scalars(select(RuleRow.id).order_by(RuleRow.id)).all():
        try:
            rules.append(get_rule(session, rule_id))
        except BadValue as error:
            problems.append(not_usable(rule_id, error))
    del held
    return StoredRules(tuple(rules), tuple(problems))


def missing_built_in_rules(session: Session) -> list[BuiltIn]:
    """Those that the station brings along and has not made yet."""
    there = set(session.scalars(select(RuleRow.built_in).where(RuleRow.built_in.is_not(None))))
    return [one for one in BUILT_IN if one.key not in there]


def add_built_in_rules(session: Session, change: Change) -> None:
    """Those that are missing, and none twice."""
    for one in missing_built_in_rules(session):
        insert_rule(session, one.draft, change, built_in=one.key)


def all_rows(session: Session) -> list[RuleRow]:
    """One query for all: while they are held, the session has each at hand.

    Empty when one of them cannot be read: which one it is shows when each is asked for.
    """
    try:
        return list(session.scalars(select(RuleRow)))
    except (ValueError, TypeError):
        return []


def not_usable(rule_id: int, error: BadValue) -> Sentence:
    return sentence(
        "Rule {rule} in the database is not usable, field {field}: {problem}",
        rule=rule_id,
        field=error.field or "",
        problem=error.sentence,
    )


def _row(session: Session, rule_id: int) -> RuleRow:
    try:
        row = session.get(RuleRow, rule_id)
    except (ValueError, TypeError) as error:
        # a column that holds what its type cannot hold, as after an edit by foreign hands
        raise BadValue("The row cannot be read.", field="row") from error
    if row is None:
        raise rule_not_found(rule_id)
    return row


def _rule(row: RuleRow) -> Rule:
    plain: dict[str, Any] = {name: getattr(row, name) for name in _COLUMNS}
    return Rule(
        id=row.id,
        revision=row.revision,
        draft=RuleDraft.from_plain(plain),
        created_by=row.created_by,
        created_at=row.created_at,
        updated_at=row.updated_at,
        built_in=row.built_in or "",
    )


def _audit(session: Session, change: Change, kind: str, row: RuleRow) -> None:
    add_audit(session, change, kind, {"rule": row.id, "revision": row.revision, "name": row.name})
