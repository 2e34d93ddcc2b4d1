"""Something for the alerts: a region at the yard's office door, and a rule for who comes there."""

from __future__ import annotations

import logging
from typing import Any

from app.demo.desk import StationDesk
from services.domain.operation import Operation
from services.domain.regions import Region
from services.domain.rules import RuleDraft, Violation

logger = logging.getLogger(__name__)

CAMERA = "yard"
# where the simulated yard has its office: somebody comes every few minutes, nothing else moves
OFFICE = Region("Office door", "motion", ((0.74, 0.26), (0.99, 0.26), (0.99, 0.45), (0.74, 0.45)))
RULE = RuleDraft(
    "Somebody at the yard's office",
    Violation(threshold=1, window_minutes=1, violation_type="motion"),
    cameras=(CAMERA,),
)


def watch_the_yard(desk: StationDesk) -> None:
    """By ordinary requests, and only where nobody has drawn or written the same."""
    views = {view.camera.id: view.camera for view in desk.views()}
    if CAMERA not in views:
        return
    if views[CAMERA].regions_file is None:
        _ask(desk, "save_regions", CAMERA, (OFFICE,))
    if all(rule.draft.name != RULE.name for rule in desk.station.rules()):
        _ask(desk, Operation.CREATE_RULE, RULE, None)


def _ask(desk: StationDesk, operation: str, *arguments: Any) -> None:
    answer = desk.ask(operation, *arguments)
    if answer is not None and answer.error is not None:
        logger.warning("the demo goes on without %s: %s", operation, answer.error)
