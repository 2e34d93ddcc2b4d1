"""The rollout as the files have it: for commands that read, also beside a running station."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.rollout.judging import RolloutJudging
from app.rollout.limits import LIMITS, LimitsInForce
from app.rollout.room import Assured, RolloutRoom
from app.rollout.sight import rollout_view
from app.rollout.store import RolloutRows
from app.rollout.stored_calls import RecordedCalls
from app.site_folder import SiteFolder
from services.domain.call import STATION_ACTOR
from services.domain.camera import Camera
from services.domain.clock import utc_now
from services.domain.rollout import Latch, LatchCause, RolloutState
from services.domain.rollout_view import RolloutView
from services.domain.sentences import Sentence, sentence
from services.domain.verdicts import Guard, Judgement
from services.rollout import plan_steps
from services.rollout.engine import Engine, Judging
from services.rollout.guards.counters import Counters
from services.rollout.intent import IntentFile
from services.rollout.ledger import Ledger
from services.rollout.live_counts import LiveCounts
from services.rollout.router import Router
from services.rollout.routing import RoutingTable
from services.rollout.sides import Sides
from services.rollout.state_json import state_from_json
from services.rollout.store import Stored
from services.rollout.stored_notes import stored_moves, stored_notice
from services.storage.database import ConfigurationDatabase, RecordsDatabase
from services.storage.repositories.cameras import list_cameras
from services.storage.repositories.rules import list_rules


def read_room(
    folder: SiteFolder,
    configuration: ConfigurationDatabase,
    records: RecordsDatabase,
    *,
    dropped: Callable[[], int],
    assured: Assured,
) -> RolloutRoom:
    """Judges what is recorded and decides nothing; both databases may be read-only."""
    rows, intent = RolloutRows(configuration), IntentFile(folder.rollout_intent)
    stored = rows.load()
    cameras = _cameras(configuration)
    ledger = Ledger(
        rows,
        intent,
        Router(RoutingTable()),
        cameras=lambda: [camera.id for camera in cameras],
        rules=lambda: _rule_ids(configuration),
        changed=lambda before, after, decided: None,
    )
    problems = _put(ledger, stored, intent)
    limits = LimitsInForce(stored.notes.get(LIMITS))
    calls = RecordedCalls(records, flush=lambda: None)
    judging = RolloutJudging(ledger, rows, calls, limits, dropped=dropped, drift=tuple)
    engine = Engine(
        ledger,
        LiveCounts(lambda: Counters(limits.limits)),
        Judging(
            lambda: _seen_from_here(judging.look()),
            lambda: calls.stored(ledger.state),
            lambda state, judgement: None,
        ),
        publish=lambda event: None,
    )
    return RolloutRoom(
        ledger, engine, rows, calls, judging, limits, lambda: cameras, dropped, problems,
        assured=assured,
    )  # fmt: skip


def read_view(room: RolloutRoom) -> RolloutView:
    """The page judged now; what only the running station knows is not in it."""
    room.engine.recount()
    room.engine.look()
    return replace(rollout_view(room), next_check_at=None)


def _seen_from_here(judgement: Judgement) -> Judgement:
    """Without the guard of the data: only the station itself compares what it has written."""
    seen = tuple(each for each in judgement.general if each.guard is not Guard.CONSISTENCY)
    return replace(judgement, general=seen)


def _put(ledger: Ledger, stored: Stored, intent: IntentFile) -> tuple[Sentence, ...]:
    """What holds at the next start: an unsettled intent means that everything is legacy."""
    now = utc_now()
    problems: tuple[Sentence, ...] = ()
    state = RolloutState()
    if stored.state is not None:
        restored = state_from_json(stored.state, now)
        state, problems = restored.state, restored.problems
    if intent.unsettled() is not None:
        why = sentence("A roll back is on its way into the database.")
        problems = (*problems, why)
        latch = Latch(LatchCause.ROLL_BACK, STATION_ACTOR, str(why), now)
        state = plan_steps.roll_back(state, latch)
    sides = Sides(stored.cameras, stored.rules, stored_moves(stored.notes))
    ledger.put(state, sides, stored_notice(stored.notes), pending=False)
    return problems


def _cameras(configuration: ConfigurationDatabase) -> list[Camera]:
    with configuration.read() as session:
        return list(list_cameras(session).cameras)


def _rule_ids(configuration: ConfigurationDatabase) -> list[str]:
    with configuration.read() as session:
        return [str(rule.id) for rule in list_rules(session).rules]
