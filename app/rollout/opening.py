"""Puts a site's rollout together: router, ledger, guards and engine, in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.rollout.judging import RolloutJudging
from app.rollout.limits import LIMITS, LimitsInForce
from app.rollout.room import Assured, RolloutRoom
from app.rollout.sight import rollout_view
from app.rollout.store import RolloutRows
from app.rollout.stored_calls import RecordedCalls
from app.site_folder import SiteFolder
from services.domain.camera import Camera
from services.domain.clock import UtcClock, utc_now
from services.domain.events import CamerasChanged, Event, Publish
from services.domain.operation import Operation, Reason
from services.domain.rollout import RolloutState
from services.domain.rules import RuleSaved
from services.domain.sentences import Sentence
from services.domain.verdicts import Judgement
from services.rollout import plan_time
from services.rollout.calls import Answer
from services.rollout.engine import Engine, Judging
from services.rollout.environment import rollout_environment
from services.rollout.guards.consistency import Drift
from services.rollout.guards.counters import Counters
from services.rollout.intent import IntentFile
from services.rollout.ledger import Ledger
from services.rollout.live_counts import LiveCounts
from services.rollout.opening import open_ledger
from services.rollout.router import Router
from services.rollout.routing import RoutingTable
from services.rollout.stage_needs import can_pass
from services.rollout.store import Decided
from services.storage.database import ConfigurationDatabase, RecordsDatabase


@dataclass(frozen=True)
class Site:
    """What the rollout needs of the site it moves."""

    folder: SiteFolder
    database: ConfigurationDatabase
    records: RecordsDatabase
    cameras: Callable[[], list[Camera]]
    rule_ids: Callable[[], list[str]]
    flush: Callable[[], object]
    dropped: Callable[[], int]
    publish: Publish
    drift: Callable[[datetime | None], Sequence[Drift]] = lambda since: ()
    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)
    utc_clock: UtcClock = utc_now


@dataclass(frozen=True)
class Rollout:
    """`ended` hears of every call before its caller does; `on_event` of new cameras."""

    router: Router
    room: RolloutRoom

    def ended(self, answer: Answer[Any]) -> None:
        record = answer.record
        if record.reason is Reason.ONLY:
            return
        if record.operation == Operation.CREATE_RULE and isinstance(answer.result, RuleSaved):
            self._welcome(rules=[str(answer.result.id)])
        self.room.engine.on_record(record)

    def on_event(self, event: Event) -> None:
        if isinstance(event, CamerasChanged):
            self._welcome(cameras=[camera.id for camera in self.room.cameras()])

    def _welcome(self, cameras: Sequence[str] = (), rules: Sequence[str] = ()) -> None:
        ledger = self.room.ledger
        ledger.welcome(cameras=cameras, rules=rules)
        if not ledger.is_settled:
            self.room.engine.wake()


def open_rollout(
    site: Site, stack: ExitStack, assured: Assured | None = None, *, watches: bool
) -> Rollout:
    """Raises BadValue for an environment that says nothing clear.

    `watches`: hourly checks and the plan's time go on by themselves; a command does without.
    """
    environment = rollout_environment(site.variables)
    router, rows = Router(RoutingTable()), RolloutRows(site.database)
    intent = IntentFile(site.folder.rollout_intent)
    stack.callback(intent.close)
    parts = _Parts()
    ledger = Ledger(
        rows,
        intent,
        router,
        cameras=lambda: [camera.id for camera in site.cameras()],
        rules=site.rule_ids,
        changed=parts.changed,
        utc_clock=site.utc_clock,
    )
    limits = LimitsInForce(rows.load().notes.get(LIMITS))
    calls = RecordedCalls(site.records, flush=site.flush, utc_clock=site.utc_clock)
    judging = RolloutJudging(
        ledger,
        rows,
        calls,
        limits,
        dropped=site.dropped,
        drift=lambda: site.drift(ledger.state.evidence_since),
        utc_clock=site.utc_clock,
    )
    engine = Engine(
        ledger,
        LiveCounts(lambda: Counters(limits.limits)),
        Judging(judging.judge, lambda: calls.stored(ledger.state), parts.hold_for),
        publish=site.publish,
        utc_clock=site.utc_clock,
    )
    parts.engine = engine
    problems = open_ledger(ledger, rows, intent, environment, site.utc_clock())
    room = RolloutRoom(
        ledger,
        engine,
        rows,
        calls,
        judging,
        limits,
        site.cameras,
        site.dropped,
        problems,
        environment.kill_switch,
        assured or Assured(),
        utc_clock=site.utc_clock,
    )
    parts.room = room
    ledger.welcome(cameras=[camera.id for camera in site.cameras()], rules=site.rule_ids())
    if watches:
        engine.start()
    # a command has no thread for it: what is not stored yet gets its try at the end
    stack.callback(ledger.land)
    stack.callback(engine.stop)
    return Rollout(router, room)


class _Parts:
    """What the ledger and the engine tell each other, though one is there before the other."""

    engine: Engine
    room: RolloutRoom

    def changed(self, before: RolloutState, after: RolloutState, decided: Decided | None) -> None:
        self.engine.changed(before, after, decided)

    def hold_for(self, state: RolloutState, judgement: Judgement) -> Sentence | None:
        """The checklist is asked only where it matters: its checks may take their time."""
        passes = plan_time.is_time_over(state) and self._can_pass(state)
        open_problems = self.room.open_problems()
        return plan_time.hold_for(state, judgement, open_problems=open_problems, can_pass=passes)

    def _can_pass(self, state: RolloutState) -> bool:
        view = rollout_view(self.room)
        facts = self.room.stage_facts(state, view.checklist, self.room.open_problems())
        return can_pass(state, facts)
