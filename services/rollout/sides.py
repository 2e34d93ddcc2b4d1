"""The dealt buckets and when each camera moved to domain; frozen, made anew by each change."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from services.domain.operation import Implementation
from services.domain.rollout import RolloutState
from services.rollout.deal import deal, with_newcomers
from services.rollout.routing import RoutingTable, table_of


@dataclass(frozen=True)
class Sides:
    """Rules are dealt in a deal of their own: few of either kind share evenly too."""

    cameras: Mapping[str, int] = field(default_factory=dict)
    rules: Mapping[str, int] = field(default_factory=dict)
    moved_at: Mapping[str, datetime] = field(default_factory=dict)

    @classmethod
    def dealt(cls, cameras: Iterable[str], rules: Iterable[str], shuffle: random.Random) -> Sides:
        return cls(deal(cameras, shuffle), deal(rules, shuffle))

    def with_newcomers(self, cameras: Iterable[str], rules: Iterable[str]) -> Sides:
        """The same where nobody is new."""
        grown = with_newcomers(self.cameras, cameras), with_newcomers(self.rules, rules)
        if len(grown[0]) == len(self.cameras) and len(grown[1]) == len(self.rules):
            return self
        return replace(self, cameras=grown[0], rules=grown[1])

    def table(self, state: RolloutState) -> RoutingTable:
        return table_of(state, self.cameras, self.rules)

    def moved(self, state: RolloutState, now: datetime) -> Sides:
        """Since when the cameras on domain are there; who went back to legacy is forgotten."""
        table = self.table(state)
        on_domain = [
            camera
            for camera in self.cameras
            if table.side_of_camera(camera).implementation is Implementation.DOMAIN
        ]
        moved_at = {camera: self.moved_at.get(camera, now) for camera in on_domain}
        return self if moved_at == self.moved_at else replace(self, moved_at=moved_at)
