"""Why a rule fired on a camera, or did not, as the records of the last seven days have it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from app.alerts.rule_trials import TRIED_DAYS, inputs_between, muting_rules
from app.alerts.station_looks import Measure
from app.alerts.store import conditions_hash
from services.alerts.engine import Engine, EngineRule
from services.alerts.state import PairState
from services.alerts.state_json import restored_state
from services.alerts.trace import TraceLine, line_of, traced
from services.alerts.trying import Trial
from services.alerts.watches.making import is_of_station
from services.alerts.why_words import NOW, heard_words, standing_words
from services.domain.alerts import STATION, WhyLine
from services.domain.clock import UtcClock, utc_now
from services.domain.errors import BadValue, CameraNotFound
from services.domain.rules import Rule
from services.storage.database import RecordsDatabase
from services.storage.repositories.evaluation import StoredState, read_state

MOST_LINES = 200


@dataclass(frozen=True)
class History:
    """What the answer is taken from; `measure` gives figures of calls, as for a trial."""

    records: RecordsDatabase
    rules: Sequence[Rule]
    cameras: Sequence[str]
    measure: Measure | None = None
    utc_clock: UtcClock = utc_now


def why(
    rule: Rule, camera_id: str, history: History, *, since: datetime | None = None
) -> list[WhyLine]:
    """The newest 200 lines, oldest first; the last one is how it stands now.

    `camera_id` is STATION for a rule that concerns no camera, and for a rule's site alert.
    """
    wanted = EngineRule.of(rule.id, rule.draft)
    _check_camera(wanted, camera_id, history.cameras)
    until = history.utc_clock()
    begins = until - timedelta(days=TRIED_DAYS)
    muting = muting_rules(history.rules, rule.id)
    trial = Trial(begins.timestamp(), until.timestamp(), history.cameras, muting)
    shown_from = max(begins, since or begins).timestamp()
    shown: deque[TraceLine] = deque(maxlen=MOST_LINES - 1)
    last = _first(wanted, camera_id, trial)
    with history.records.read() as session:
        inputs = inputs_between(session, [wanted, *muting], begins, until, history.measure)
        for line in traced(wanted, camera_id, inputs, trial):
            if line.at >= shown_from and _tells(line, last):
                shown.append(line)
            last = line
        now = _kept(wanted, camera_id, trial, read_state(session, rule.id, camera_id))
    shown.append(replace(now or last, at=trial.until, what=NOW))
    return [_in_words(line, wanted, camera_id) for line in shown]


def _check_camera(rule: EngineRule, camera_id: str, cameras: Sequence[str]) -> None:
    if is_of_station(rule.conditions):
        if camera_id != STATION:
            raise BadValue("This rule concerns no camera. Name none.", field="camera")
        return
    if camera_id == STATION:
        if not rule.is_of_offline:
            raise BadValue("Name one of the rule's cameras.", field="camera")
        return
    if camera_id not in cameras:
        raise CameraNotFound("There is no camera “{camera}”.", field="camera", camera=camera_id)
    if rule.cameras is not None and camera_id not in rule.cameras:
        raise BadValue("The rule does not concern this camera.", field="camera")


def _tells(line: TraceLine, before: TraceLine) -> bool:
    """What the rule did, always; what it heard only where that changed more than the time."""
    if not line.what.endswith("Input"):
        return True
    return (line.standing, line.count, line.quiet, line.stale) != (
        before.standing,
        before.count,
        before.quiet,
        before.stale,
    )


def _first(rule: EngineRule, camera_id: str, trial: Trial) -> TraceLine:
    """Where it stands before anything was heard."""
    return line_of(_begun(rule, camera_id, trial.since, trial.cameras), trial.since, NOW)


def _kept(
    rule: EngineRule, camera_id: str, trial: Trial, stored: StoredState | None
) -> TraceLine | None:
    """As the engine at work has written it down within the last second or two."""
    if stored is None or stored.conditions != conditions_hash(rule.conditions):
        return None
    begun = _begun(rule, camera_id, trial.until, trial.cameras)
    try:
        return line_of(restored_state(begun, stored.state or {}), trial.until, NOW)
    except (LookupError, TypeError, ValueError):
        # of another version of the station
        return None


def _begun(rule: EngineRule, camera_id: str, at: float, cameras: Sequence[str]) -> PairState:
    engine = Engine(at, cameras)
    engine.put_rule(rule)
    return engine.states[rule.id, camera_id]


def _in_words(line: TraceLine, rule: EngineRule, camera_id: str) -> WhyLine:
    is_site = rule.is_of_offline and camera_id == STATION
    return WhyLine(
        datetime.fromtimestamp(line.at, UTC),
        line.standing,
        heard_words(line),
        standing_words(line, None if is_site else rule.conditions, rule.terms),
        line.count,
        line.value,
        line.stale,
        line.quiet,
    )
