"""Which implementation serves a call: one pure decision from one frozen table.

Precedence: latch, per-operation force, per-camera pin, slider. Under the latch forces and pins
to domain are suspended: they are kept, and hold again once somebody starts again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from services.domain.operation import FAMILIES, Family, Implementation, Operation, Reason
from services.domain.rollout import RolloutState, is_domain
from services.rollout.hashing import hashed_bucket

LEGACY = Implementation.LEGACY
DOMAIN = Implementation.DOMAIN


class Decision(NamedTuple):
    """The side, and all it was decided from; `bucket` is None where nothing was drawn."""

    implementation: Implementation
    reason: Reason
    bucket: int | None
    percentage: int
    stage: str


@dataclass(frozen=True)
class RoutingTable:
    """Everything that decides; swapped whole, so a call sees the old one or the new one.

    `cameras` and `rules` are dealt buckets by unit. A unit nobody dealt (an unknown camera, which
    both sides refuse) is hashed by its name, so that it does not change sides either.
    """

    percent: int = 0
    is_latched: bool = False
    forces: Mapping[Operation, Implementation] = field(default_factory=dict)
    pins: Mapping[str, Implementation] = field(default_factory=dict)
    cameras: Mapping[str, int] = field(default_factory=dict)
    rules: Mapping[str, int] = field(default_factory=dict)
    stage: str = "manual"

    def decide(self, operation: Operation, unit: str, call_id: str) -> Decision:
        """`unit` is the camera, the rule, the idempotency key, or empty."""
        if self.is_latched:
            return Decision(LEGACY, Reason.LATCHED, None, self.percent, self.stage)
        forced = self.forces.get(operation)
        if forced is not None:
            return Decision(forced, Reason.FORCED, None, self.percent, self.stage)
        family = FAMILIES[operation]
        if self.pins and family in _OF_ONE_CAMERA:
            pinned = self.pins.get(unit)
            if pinned is not None:
                return Decision(pinned, Reason.PINNED, None, self.percent, self.stage)
        bucket = self.bucket(family, unit, call_id)
        side = DOMAIN if is_domain(bucket, self.percent) else LEGACY
        return Decision(side, Reason.SPLIT, bucket, self.percent, self.stage)

    def bucket(self, family: Family, unit: str, call_id: str) -> int:
        """What the slider is compared with."""
        if family is Family.CONTROL:
            dealt = self.cameras.get(unit)
            return hashed_bucket(unit) if dealt is None else dealt
        if family is Family.RULE:
            dealt = self.rules.get(unit)
            return hashed_bucket(unit) if dealt is None else dealt
        if family is Family.PER_CALL and unit:
            # a repeated idempotency key is one thing asked twice
            return hashed_bucket(unit)
        return hashed_bucket(call_id)

    def side_of_camera(self, camera_id: str) -> Decision:
        """Who drives a camera's control operations, leaving aside the switches of operations."""
        if self.is_latched:
            return Decision(LEGACY, Reason.LATCHED, None, self.percent, self.stage)
        pinned = self.pins.get(camera_id)
        if pinned is not None:
            return Decision(pinned, Reason.PINNED, None, self.percent, self.stage)
        bucket = self.bucket(Family.CONTROL, camera_id, "")
        side = DOMAIN if is_domain(bucket, self.percent) else LEGACY
        return Decision(side, Reason.SPLIT, bucket, self.percent, self.stage)


def table_of(
    state: RolloutState, cameras: Mapping[str, int], rules: Mapping[str, int]
) -> RoutingTable:
    """The table that a state and the dealt buckets amount to."""
    return RoutingTable(
        percent=state.percent,
        is_latched=state.is_latched,
        forces=state.forces,
        pins=state.pins,
        cameras=cameras,
        rules=rules,
        stage=state.stage_name,
    )


_OF_ONE_CAMERA = (Family.CONTROL, Family.READ)


def split_of(state: RolloutState) -> tuple[object, ...]:
    """All that decides which calls domain gets."""
    return state.percent, state.is_latched, state.forces, state.pins, state.evidence_since
