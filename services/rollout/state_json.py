"""The rollout's state as JSON and back; what cannot be read is said and means: all legacy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from services.domain.call import STATION_ACTOR
from services.domain.errors import BadValue
from services.domain.operation import Implementation, Operation
from services.domain.rollout import (
    Latch,
    LatchCause,
    Phase,
    Plan,
    RolloutState,
    Stage,
    check_percent,
)
from services.domain.sentences import Sentence, sentence

R = TypeVar("R")

UNREADABLE = "The stored rollout cannot be read: everything is legacy."
_BAD = (LookupError, TypeError, ValueError, AttributeError, BadValue)
_LONGEST_NAME = 64


@dataclass(frozen=True)
class Restored:
    """The state that holds, and what was wrong with the stored one."""

    state: RolloutState
    problems: tuple[Sentence, ...] = ()


def state_to_json(state: RolloutState) -> dict[str, Any]:
    return {
        "phase": state.phase.value,
        "percent": state.percent,
        "latch": state.latch and _latch_to_json(state.latch),
        "plan": state.plan and _plan_to_json(state.plan),
        "stage": state.stage,
        "forces": {name.value: side.value for name, side in state.forces.items()},
        "pins": {camera: side.value for camera, side in state.pins.items()},
        "evidence_since": _moment_to_json(state.evidence_since),
        "split_since": _moment_to_json(state.split_since),
        "observed_s": state.observed_s,
        "hours": list(state.hours),
        "accepted": sorted(operation.value for operation in state.accepted),
        "held_for": state.held_for,
        "revision": state.revision,
    }


def state_from_json(stored: Any, now: datetime) -> Restored:
    """A state that is broken anywhere is latched at 0 %: nobody knows what was decided.

    A force of an operation that does not exist is left out, and said.
    """
    problems: list[Sentence] = []
    try:
        return Restored(_state(stored, problems), tuple(problems))
    except _BAD:
        latch = Latch(LatchCause.KILL_SWITCH, STATION_ACTOR, UNREADABLE, now)
        broken = RolloutState(phase=Phase.ROLLED_BACK, latch=latch)
        revision = stored.get("revision") if isinstance(stored, Mapping) else None
        if isinstance(revision, int):
            broken = replace(broken, revision=revision)
        return Restored(
            broken, (sentence("The stored rollout cannot be read: everything is legacy."),)
        )


def _state(stored: Mapping[str, Any], problems: list[Sentence]) -> RolloutState:
    state = RolloutState(
        phase=Phase(stored["phase"]),
        percent=check_percent(stored["percent"]),
        latch=_or_none(stored["latch"], _latch),
        plan=_or_none(stored["plan"], _plan),
        stage=_whole(stored["stage"]),
        forces=_forces(stored["forces"], problems),
        pins={str(name): Implementation(side) for name, side in stored["pins"].items()},
        evidence_since=_or_none(stored["evidence_since"], _moment),
        split_since=_or_none(stored["split_since"], _moment),
        observed_s=_seconds(stored["observed_s"]),
        hours=tuple(bool(hour) for hour in stored["hours"]),
        accepted=frozenset(Operation(name) for name in stored.get("accepted", ())),
        held_for=str(stored["held_for"]),
        revision=_whole(stored["revision"]),
    )
    _check_agrees(state)
    return state


def _check_agrees(state: RolloutState) -> None:
    """What no step can have led to is as broken as what cannot be read."""
    if state.latch is not None and state.percent != 0:
        raise ValueError("latched, but not at 0 %")
    has_plan = state.plan is not None
    if not has_plan and state.phase not in (Phase.MANUAL, Phase.ROLLED_BACK):
        raise ValueError("a plan's phase without a plan")
    if state.plan is not None and state.stage >= len(state.plan.stages):
        raise ValueError("a stage that the plan does not have")


def _forces(stored: Mapping[str, Any], problems: list[Sentence]) -> dict[Operation, Implementation]:
    forces: dict[Operation, Implementation] = {}
    for name, side in stored.items():
        if name in set(Operation):
            forces[Operation(name)] = Implementation(side)
        else:
            problems.append(
                sentence(
                    "A stored switch names the operation “{name}”, which does not exist: ignored.",
                    name=name[:_LONGEST_NAME],
                )
            )
    return forces


def _latch_to_json(latch: Latch) -> dict[str, Any]:
    return {
        "cause": latch.cause.value,
        "actor": latch.actor,
        "why": latch.why,
        "at": latch.at.isoformat(),
    }


def _latch(stored: Mapping[str, Any]) -> Latch:
    return Latch(
        LatchCause(stored["cause"]), str(stored["actor"]), str(stored["why"]), _moment(stored["at"])
    )


def _plan_to_json(plan: Plan) -> dict[str, Any]:
    stages = [[stage.percent, stage.least_days, stage.most_days] for stage in plan.stages]
    return {"stages": stages, "calls_needed": plan.calls_needed}


def _plan(stored: Mapping[str, Any]) -> Plan:
    return Plan(tuple(Stage(*stage) for stage in stored["stages"]), stored["calls_needed"])


def _moment_to_json(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(stored: str) -> datetime:
    moment = datetime.fromisoformat(stored)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment


def _whole(stored: Any) -> int:
    if isinstance(stored, bool) or not isinstance(stored, int) or stored < 0:
        raise ValueError("no whole number")
    return stored


def _seconds(stored: Any) -> float:
    if isinstance(stored, bool) or not isinstance(stored, int | float) or not 0 <= stored < 1e12:
        raise ValueError("no seconds")
    return float(stored)


def _or_none(stored: Any, restored: Callable[[Any], R]) -> R | None:
    return None if stored is None else restored(stored)
