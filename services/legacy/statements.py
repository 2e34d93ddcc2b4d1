"""The SQL text of the old implementation."""

from __future__ import annotations

RULE_COLUMNS = (
    "name",
    "rule_type",
    "conditions",
    "cameras",
    "priority",
    "channels",
    "recipients",
    "enabled",
    "for_s",
    "keep_firing_for_s",
    "cooldown_s",
    "schedule",
    "requires_ack",
)

_NAMES = ", ".join(RULE_COLUMNS)
_VALUES = ", ".join(f":{name}" for name in RULE_COLUMNS)
_SETS = ", ".join(f"{name} = :{name}" for name in RULE_COLUMNS)

INSERT_RULE = (
    f"INSERT INTO rules ({_NAMES}, revision, created_by, created_at, updated_at) "
    f"VALUES ({_VALUES}, 1, :created_by, :at, :at)"
)
LAST_ID = "SELECT last_insert_rowid() AS id"
READ_RULE = f"SELECT {_NAMES}, revision, built_in FROM rules WHERE id = :id"
UPDATE_RULE = f"UPDATE rules SET {_SETS}, revision = :revision, updated_at = :at WHERE id = :id"

READ_KEY = "SELECT body_hash, result FROM idempotency_keys WHERE key = :key AND at >= :oldest"
INSERT_KEY = (
    "INSERT INTO idempotency_keys (key, body_hash, result, at) "
    "VALUES (:key, :body_hash, :result, :at)"
)
DELETE_OLD_KEYS = "DELETE FROM idempotency_keys WHERE at < :oldest"

INSERT_AUDIT = "INSERT INTO audit (at, actor, kind, details) VALUES (:at, :actor, :kind, :details)"
