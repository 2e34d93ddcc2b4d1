"""What the rollout's desks share: the ledger, the engine, the rows, and what others found out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.rollout.judging import RolloutJudging
from app.rollout.limits import LimitsInForce
from app.rollout.store import Note, RolloutRows
from app.rollout.stored_calls import RecordedCalls
from services.domain.camera import Camera
from services.domain.clock import Clock, UtcClock, monotonic, utc_now
from services.domain.operation import Operation
from services.domain.rehearsals import ComparisonSummary, DrillResult, ShadowCounts
from services.domain.rollout import RolloutState
from services.domain.rollout_view import ChecklistItem, RolloutView
from services.domain.sentences import Sentence, sentence
from services.rollout.engine import Engine
from services.rollout.guards.evidence import is_exposed
from services.rollout.guards.routing_check import Buckets
from services.rollout.ledger import Ledger
from services.rollout.stage_needs import StageFacts

TICK = "tick."
"""What the names of ticks begin with; the rest is the checklist line's key."""

Checklist = Callable[[RolloutView, Mapping[str, Note]], Sequence[ChecklistItem]]
"""The lines of the checklists, from the view without them and the ticks by key."""


def no_checklist(view: RolloutView, ticks: Mapping[str, Note]) -> Sequence[ChecklistItem]:
    return ()


@dataclass(frozen=True)
class Assured:
    """What comparison, drill and checklists found; each answers at once."""

    checklist: Checklist = no_checklist
    mismatches: Callable[[], int] = lambda: 0
    last_drill: Callable[[], DrillResult | None] = lambda: None
    last_comparison: Callable[[], ComparisonSummary | None] = lambda: None
    shadow: Callable[[], Mapping[Operation, ShadowCounts]] = dict


@dataclass(frozen=True)
class RolloutRoom:
    """Shared by the desks and the view; `cameras` and `rules` are those there now."""

    ledger: Ledger
    engine: Engine
    rows: RolloutRows
    calls: RecordedCalls
    judging: RolloutJudging
    limits: LimitsInForce
    cameras: Callable[[], list[Camera]]
    dropped: Callable[[], int]
    start_problems: tuple[Sentence, ...] = ()
    is_switched_off: bool = False
    assured: Assured = Assured()
    clock: Clock = monotonic
    utc_clock: UtcClock = utc_now

    def open_problems(self) -> int:
        return sum(report.is_open for report in self.rows.problem_reports())

    def problems(self) -> tuple[Sentence, ...]:
        """For the station's list and the page's banner, the worst first."""
        unstored = self.ledger.problem()
        known = {camera.id for camera in self.cameras()}
        gone = [camera for camera in self.ledger.state.pins if camera not in known]
        return (
            *((unstored,) if unstored else ()),
            *self.start_problems,
            *self.limits.problems,
            *(
                sentence("The pin of a camera that is gone is ignored: {camera}", camera=one)
                for one in gone
            ),
        )

    def exposed(self, state: RolloutState) -> frozenset[Operation]:
        """Operations of which the slider gives domain any call."""
        sides = self.ledger.sides
        known = {camera.id for camera in self.cameras()}
        present = {camera: at for camera, at in sides.cameras.items() if camera in known}
        buckets = Buckets(present, sides.rules)
        return frozenset(one for one in Operation if is_exposed(one, state, buckets))

    def stage_facts(
        self, state: RolloutState, checklist: Sequence[ChecklistItem], open_problems: int
    ) -> StageFacts:
        return StageFacts(
            traffic=self.engine.traffic(),
            exposed=self.exposed(state),
            exercised={one: verdict.kind for one, verdict in self.judging.exercised.items()},
            open_problems=open_problems,
            mismatches=self.assured.mismatches(),
            checklist=checklist,
        )
