"""What holds when the station starts: the database, an unsettled intent, the environment."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.domain.call import STATION_ACTOR
from services.domain.errors import StationError
from services.domain.rollout import LatchCause
from services.domain.rollout_view import RollBackNotice
from services.domain.sentences import Sentence, sentence
from services.rollout import plan_steps
from services.rollout.environment import USE_DOMAIN_SERVICE, RolloutEnvironment
from services.rollout.intent import IntentFile
from services.rollout.ledger import Ledger
from services.rollout.notice_json import notice_from_json
from services.rollout.sides import Sides
from services.rollout.state_json import state_from_json
from services.rollout.store import SLIDER, Decided, RolloutStore
from services.rollout.stored_notes import stored_moves, stored_notice

logger = logging.getLogger(__name__)


def open_ledger(
    ledger: Ledger,
    store: RolloutStore,
    intent: IntentFile,
    environment: RolloutEnvironment,
    now: datetime,
) -> tuple[Sentence, ...]:
    """Puts in force what was decided; answers what people should know about it."""
    stored = store.load()
    problems: list[Sentence] = []
    unsettled = intent.unsettled()
    try:
        intent.open()
    except OSError as error:
        logger.warning("the intent file cannot be opened: %s", error)
        problems.append(
            sentence(
                "The rollout's intent file cannot be made: a roll back would have to wait for the"
                " database. Check the rights of the site folder and the disk."
            )
        )
    sides = Sides(stored.cameras, stored.rules, stored_moves(stored.notes))
    if stored.state is not None:
        restored = state_from_json(stored.state, now)
        problems += restored.problems
        ledger.put(restored.state, sides, stored_notice(stored.notes), pending=False)
    if unsettled is not None:
        _finish(ledger, sides, unsettled, now)
    _obey(ledger, environment, now, is_new=stored.state is None)
    return tuple(problems)


def _finish(ledger: Ledger, sides: Sides, unsettled: Mapping[str, Any], now: datetime) -> None:
    """The process ended between "intent" and "done"."""
    try:
        notice = notice_from_json(unsettled)
    except (LookupError, TypeError, ValueError, AttributeError):
        notice = RollBackNotice(
            now,
            STATION_ACTOR,
            sentence("A roll back was begun before the station ended."),
            ledger.state.percent,
        )
    if not ledger.roll_back(notice):
        # it was stored, and only the word that it is done is missing
        ledger.put(ledger.state, sides, ledger.notice or notice, pending=True)


def _obey(ledger: Ledger, environment: RolloutEnvironment, now: datetime, *, is_new: bool) -> None:
    if environment.kill_switch:
        why = sentence("The environment variable {name} is false.", name=USE_DOMAIN_SERVICE)
        notice = RollBackNotice(now, STATION_ACTOR, why, ledger.state.percent)
        ledger.roll_back(notice, LatchCause.KILL_SWITCH)
    elif is_new and environment.first_percent:
        percent = environment.first_percent
        try:
            ledger.decide(
                lambda state: plan_steps.move_slider(state, percent, "", now),
                Decided(
                    SLIDER,
                    STATION_ACTOR,
                    sentence("The environment set the first percentage."),
                    before="0 %",
                    after=f"{percent} %",
                ),
                deals=True,
            )
        except StationError as error:
            logger.warning("the first percentage could not be stored: %s", error)
