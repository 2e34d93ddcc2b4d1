"""Settings that somebody changed; what they are otherwise stands in resources/defaults.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.domain.errors import BadValue
from services.domain.sentences import Sentence, sentence
from services.domain.settings import checked, checked_all
from services.storage.repositories.audit import add_audit
from services.storage.repositories.changes import Change
from services.storage.tables import SettingRow


@dataclass(frozen=True)
class StoredSettings:
    """The good values by key; a stored value that is no longer good is a problem, no value."""

    values: Mapping[str, Any]
    problems: tuple[Sentence, ...] = ()


def read_settings(session: Session) -> StoredSettings:
    values: dict[str, Any] = {}
    problems: list[Sentence] = []
    for row in session.scalars(select(SettingRow).order_by(SettingRow.key)):
        try:
            values[row.key] = checked(row.key, row.value)
        except BadValue as error:
            problems.append(
                sentence(
                    "The stored setting “{key}” is not usable, its default holds: {problem}",
                    key=row.key,
                    problem=error.sentence,
                )
            )
    return StoredSettings(values, tuple(problems))


def write_settings(session: Session, values: Mapping[str, Any], change: Change) -> dict[str, Any]:
    """Checks and stores all of them or none; answers the values as they are stored."""
    good = checked_all(values)
    for key, value in good.items():
        session.merge(SettingRow(key=key, value=list(value) if isinstance(value, tuple) else value))
    add_audit(session, change, "settings_changed", {"keys": sorted(good)})
    return good


def reset_settings(session: Session, keys: Iterable[str], change: Change) -> None:
    """Back to the defaults."""
    gone = sorted(keys)
    session.execute(delete(SettingRow).where(SettingRow.key.in_(gone)))
    add_audit(session, change, "settings_reset", {"keys": gone})
