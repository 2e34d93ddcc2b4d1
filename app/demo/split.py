"""The demo's rollout stands at 25 %, so that every page has both implementations to show."""

from __future__ import annotations

import logging

from app.demo.desk import ACTOR, StationDesk
from services.domain.rollout import Phase, RolloutState

logger = logging.getLogger(__name__)

DEMO_PERCENT = 25
REASON = "demo"


def begin_split(desk: StationDesk) -> None:
    """By the ordinary request, and only where nobody has decided anything yet."""
    rollout = desk.station.rollout
    seen = desk.wait_for(rollout.view.begin(ACTOR))
    if seen is None or seen.error is not None or not is_untouched(seen.unwrap().state):
        return
    moved = desk.wait_for(rollout.set_percent.begin(ACTOR, DEMO_PERCENT, REASON))
    if moved is not None and moved.error is not None:
        logger.warning("the demo stays at 0 %%: %s", moved.error)


def is_untouched(state: RolloutState) -> bool:
    """At 0 % because nobody ever moved it, and not because somebody did."""
    is_free = state.phase is Phase.MANUAL and not state.is_latched
    return is_free and state.percent == 0 and state.evidence_since is None
