"""The thirteen operations with both their implementations: the one table of the rollout.

The rollout ends by deleting this table with `services/legacy`; `wiring` then names the new ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ParamSpec, TypeVar

from app.legacy_ports import LegacyOperations
from services.domain.call import Call
from services.domain.camera import CameraConfigState
from services.domain.operation import FAMILIES, Family, Implementation, Operation, limit_s
from services.operations.cameras import CameraOperations
from services.operations.rules import RuleOperations
from services.rollout.calls import Calls, Request, first_argument, no_unit

P = ParamSpec("P")
R = TypeVar("R")

Pair = Mapping[Implementation, Callable[..., Any]]


def pairs(
    legacy: LegacyOperations, cameras: CameraOperations, rules: RuleOperations
) -> dict[Operation, Pair]:
    """Every operation as the old and as the new implementation have it."""
    old = legacy.cameras
    return {
        Operation.CREATE_RULE: both(legacy.rules.create_rule, rules.create_rule),
        Operation.UPDATE_RULE: both(legacy.rules.update_rule, rules.update_rule),
        Operation.PREVIEW: both(old.preview, cameras.preview),
        Operation.START: both(old.start, cameras.start),
        Operation.STOP: both(old.stop, cameras.stop),
        Operation.RESTART: both(old.restart, cameras.restart),
        Operation.STATUS: both(old.status, cameras.status),
        Operation.BATCH_STATUS: both(old.batch_status, cameras.batch_status),
        Operation.ACTIVATE: both(old.activate, cameras.activate),
        Operation.DEACTIVATE: both(old.deactivate, cameras.deactivate),
        Operation.SET_AUTO_START: both(by_place(old), by_place(cameras)),
        Operation.LOGS: both(old.logs, cameras.logs),
        Operation.REFRESH: both(old.refresh, cameras.refresh),
    }


def both(old: Callable[P, R], new: Callable[P, R]) -> Pair:
    """One signature for both: callers cannot tell which one serves them."""
    return {Implementation.LEGACY: old, Implementation.DOMAIN: new}


def by_place(operations: Any) -> Callable[[Call, str, bool], CameraConfigState]:
    """`set_auto_start` for a request, whose arguments have no names."""

    def set_auto_start(call: Call, camera_id: str, enabled: bool) -> CameraConfigState:
        changed: CameraConfigState = operations.set_auto_start(call, camera_id, enabled=enabled)
        return changed

    return set_auto_start


def routed(calls: Calls, operation: Operation, pair: Pair) -> Request[..., Any]:
    """The request that asks the router: its unit, lease, pool and limit follow the family."""
    family = FAMILIES[operation]
    return Request(
        calls,
        operation,
        pair,
        limit_s=limit_s(operation),
        reads=family is Family.READ,
        leased=family in (Family.CONTROL, Family.RULE),
        unit=_UNITS.get(operation, first_argument),
        lease_of=_rule_lease if family is Family.RULE else str,
    )


def _rule_lease(rule_id: str) -> str:
    """No camera's id has a space: rule 7 and camera 7 do not wait for each other."""
    return f"rule {rule_id}"


def _key(draft: object, key: str | None = None) -> str:
    """A repeated idempotency key is one thing asked twice, and meets the same side."""
    return key if isinstance(key, str) else ""


_UNITS: Mapping[Operation, Callable[..., str]] = {
    Operation.CREATE_RULE: _key,
    Operation.BATCH_STATUS: no_unit,
    Operation.REFRESH: no_unit,
}
