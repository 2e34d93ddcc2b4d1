"""Who would change sides if the slider went somewhere: worked out before it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from services.domain.operation import Implementation
from services.domain.rollout import RolloutState, is_domain
from services.domain.rollout_view import CameraSide


@dataclass(frozen=True)
class Moves:
    """`undealt`: cameras without a bucket yet; where they go is drawn with the first move."""

    to_domain: tuple[CameraSide, ...] = ()
    to_legacy: tuple[CameraSide, ...] = ()
    undealt: int = 0

    @property
    def camera_ids(self) -> frozenset[str]:
        return frozenset(camera.camera_id for camera in (*self.to_domain, *self.to_legacy))


def side_at(camera: CameraSide, percent: int, state: RolloutState) -> Implementation | None:
    """Latch before pin before slider; None: no bucket is dealt yet."""
    if state.is_latched:
        return Implementation.LEGACY
    if camera.pin is not None:
        return camera.pin
    if camera.bucket is None:
        return None if percent else Implementation.LEGACY
    return Implementation.DOMAIN if is_domain(camera.bucket, percent) else Implementation.LEGACY


def moves(cameras: Sequence[CameraSide], percent: int, state: RolloutState) -> Moves:
    then = [(camera, side_at(camera, percent, state)) for camera in cameras]
    return Moves(
        to_domain=_movers(then, Implementation.DOMAIN),
        to_legacy=_movers(then, Implementation.LEGACY),
        undealt=sum(1 for _, side in then if side is None),
    )


def _movers(
    then: Sequence[tuple[CameraSide, Implementation | None]], to: Implementation
) -> tuple[CameraSide, ...]:
    return tuple(camera for camera, side in then if side is to and camera.side is not to)
