"""Saving alert rules, the old way: by SQL of its own, on the tables that both sides use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from services.domain.call import Call
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import BadValue, CameraNotFound, KeyReused, RuleChangedMeanwhile
from services.domain.rules import (
    RuleDraft,
    RulePatch,
    RuleSaved,
    check_kept,
    check_key,
    check_revision,
    check_rule_id,
    rule_not_found,
)
from services.legacy import statements
from services.legacy.ports import Connection, SiteFile, Sql

KEYS_KEPT = timedelta(days=7)

_AS_JSON = ("conditions", "cameras", "channels", "recipients", "schedule")
_YES_NO = ("enabled", "requires_ack")


class LegacyRules:
    """Same names, arguments, results and refusals as the new implementation."""

    def __init__(
        self, connection: Connection, site_file: SiteFile, utc_clock: UtcClock = utc_now
    ) -> None:
        self._connection = connection
        self._site_file = site_file
        self._utc_clock = utc_clock

    def create_rule(self, call: Call, draft: RuleDraft, key: str | None = None) -> RuleSaved:
        now = self._utc_clock()
        if key is not None:
            check_key(key)
        with self._connection.writing(call) as sql:
            if key is not None:
                answered = _answered(sql, key, draft, now)
                if answered is not None:
                    return answered
            self._check_cameras(draft.cameras or ())
            saved = _insert(sql, call, draft, now)
            if key is not None:
                _keep_answer(sql, key, draft, saved, now)
        return saved

    def update_rule(
        self, call: Call, rule_id: int, patch: RulePatch, expected_revision: int
    ) -> RuleSaved:
        check_rule_id(rule_id)
        check_revision(expected_revision)
        with self._connection.writing(call) as sql:
            found = sql.rows(statements.READ_RULE, {"id": rule_id})
            if not found:
                raise rule_not_found(rule_id)
            draft = _draft_of(found[0])
            self._check_cameras(patch.cameras)
            changed = patch.applied_to(draft)
            revision = found[0]["revision"]
            if revision != expected_revision:
                raise RuleChangedMeanwhile(
                    "Rule {rule} was changed meanwhile. Look at it again, then repeat your change.",
                    rule=rule_id,
                )
            if found[0]["built_in"]:
                check_kept(draft, changed)
            if changed == draft:
                return RuleSaved(rule_id, revision)
            return _update(sql, call, RuleSaved(rule_id, revision + 1), changed, self._utc_clock())

    def _check_cameras(self, camera_ids: Iterable[str]) -> None:
        known = {camera.id for camera in self._site_file.cameras()}
        for camera_id in camera_ids:
            if camera_id not in known:
                raise CameraNotFound(
                    "There is no camera “{camera}”.", field="cameras", camera=camera_id
                )


def _answered(sql: Sql, key: str, draft: RuleDraft, now: datetime) -> RuleSaved | None:
    values = {"key": key, "oldest": _stored_time(now - KEYS_KEPT)}
    found = sql.rows(statements.READ_KEY, values)
    if not found:
        return None
    if found[0]["body_hash"] != draft.digest():
        raise KeyReused(
            "The key “{key}” stands for another request already. Use a new key.",
            field="key",
            key=key,
        )
    return RuleSaved(**json.loads(found[0]["result"]))


def _keep_answer(sql: Sql, key: str, draft: RuleDraft, saved: RuleSaved, now: datetime) -> None:
    sql.write(statements.DELETE_OLD_KEYS, {"oldest": _stored_time(now - KEYS_KEPT)})
    values = {
        "key": key,
        "body_hash": draft.digest(),
        "result": json.dumps({"id": saved.id, "revision": saved.revision}),
        "at": _stored_time(now),
    }
    sql.write(statements.INSERT_KEY, values)


def _insert(sql: Sql, call: Call, draft: RuleDraft, now: datetime) -> RuleSaved:
    who = {"created_by": call.actor, "at": _stored_time(now)}
    sql.write(statements.INSERT_RULE, {**_columns_of(draft), **who})
    rule_id = sql.rows(statements.LAST_ID, {})[0]["id"]
    saved = RuleSaved(rule_id, 1)
    _audit(sql, call, "rule_created", saved, draft, now)
    return saved


def _update(sql: Sql, call: Call, saved: RuleSaved, draft: RuleDraft, now: datetime) -> RuleSaved:
    values = {"id": saved.id, "revision": saved.revision, "at": _stored_time(now)}
    sql.write(statements.UPDATE_RULE, {**_columns_of(draft), **values})
    _audit(sql, call, "rule_changed", saved, draft, now)
    return saved


def _audit(
    sql: Sql, call: Call, kind: str, saved: RuleSaved, draft: RuleDraft, now: datetime
) -> None:
    details = {
        "call_id": call.id,
        "rule": saved.id,
        "revision": saved.revision,
        "name": draft.name,
    }
    values = {
        "at": _stored_time(now),
        "actor": call.actor,
        "kind": kind,
        "details": json.dumps(details),
    }
    sql.write(statements.INSERT_AUDIT, values)


def _columns_of(draft: RuleDraft) -> dict[str, Any]:
    plain = draft.plain()
    for name in _AS_JSON:
        if plain[name] is not None:
            plain[name] = json.dumps(plain[name])
    return plain


def _draft_of(row: Mapping[str, Any]) -> RuleDraft:
    plain = {name: row[name] for name in statements.RULE_COLUMNS}
    try:
        for name in _AS_JSON:
            if plain[name] is not None:
                plain[name] = json.loads(plain[name])
    except (ValueError, TypeError) as error:
        raise BadValue("The row cannot be read.", field="row") from error
    for name in _YES_NO:
        plain[name] = bool(plain[name])
    return RuleDraft.from_plain(plain)


def _stored_time(at: datetime) -> str:
    """UTC without a zone, of equal width: the form that both sides write and compare."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")
