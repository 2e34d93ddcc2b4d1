"""The thirteen operations, their families and limits, and the record of a call."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from services.domain.errors import Outcome


class Operation(StrEnum):
    CREATE_RULE = "create_rule"
    UPDATE_RULE = "update_rule"
    PREVIEW = "preview"
    START = "start"
    STOP = "stop"
    RESTART = "restart"
    STATUS = "status"
    BATCH_STATUS = "batch_status"
    ACTIVATE = "activate"
    DEACTIVATE = "deactivate"
    SET_AUTO_START = "set_auto_start"
    LOGS = "logs"
    REFRESH = "refresh"


class Family(StrEnum):
    CONTROL = "control"
    READ = "read"
    RULE = "rule"
    PER_CALL = "per_call"


FAMILIES = {
    Operation.CREATE_RULE: Family.PER_CALL,
    Operation.UPDATE_RULE: Family.RULE,
    Operation.PREVIEW: Family.READ,
    Operation.START: Family.CONTROL,
    Operation.STOP: Family.CONTROL,
    Operation.RESTART: Family.CONTROL,
    Operation.STATUS: Family.READ,
    Operation.BATCH_STATUS: Family.READ,
    Operation.ACTIVATE: Family.CONTROL,
    Operation.DEACTIVATE: Family.CONTROL,
    Operation.SET_AUTO_START: Family.CONTROL,
    Operation.LOGS: Family.READ,
    Operation.REFRESH: Family.PER_CALL,
}

READ_LIMIT_S = 2.0
PREVIEW_LIMIT_S = 9.0
WRITE_LIMIT_S = 10.0


def limit_s(operation: Operation) -> float:
    """How long a call may take before it is given up, in seconds."""
    if operation is Operation.PREVIEW:
        return PREVIEW_LIMIT_S
    return READ_LIMIT_S if FAMILIES[operation] is Family.READ else WRITE_LIMIT_S


class Implementation(StrEnum):
    LEGACY = "legacy"
    DOMAIN = "domain"


class Reason(StrEnum):
    """Why this implementation served the call."""

    SPLIT = "split"
    FORCED = "forced"
    PINNED = "pinned"
    LATCHED = "latched"
    FALLBACK = "fallback"
    SYNTHETIC = "synthetic"
    ONLY = "only"


NOT_COUNTED = frozenset({Reason.FORCED, Reason.PINNED, Reason.LATCHED, Reason.SYNTHETIC})
"""Reasons whose calls are shown apart: they say nothing of the share, and count in no guard."""


class CallRecord(NamedTuple):
    """One attempt of one call, as it is measured; `latency_ms` is monotonic.

    `bucket` (0 to 9999), `percentage` and `stage` are what the decision was made from; `bucket` is
    None where nothing was drawn. `attempt` counts from 1; a read that fell back has a second one
    under the same call id. `reachable`: the camera answered somebody within the last ten minutes,
    so an outcome `environment` counts against the side that served the call.
    """

    call_id: str
    at: datetime
    actor: str
    operation: str
    unit: str
    implementation: Implementation
    reason: Reason
    outcome: Outcome
    error: str
    latency_ms: float
    percentage: int = 0
    stage: str = ""
    attempt: int = 1
    bucket: int | None = None
    reachable: bool = False
