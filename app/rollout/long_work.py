"""What the rollout page asks for and waits for: comparison, drill, exercise and report."""

from __future__ import annotations

from collections.abc import Callable

from app.assurance.long_work import Assurance, Exercise
from app.rollout.desk import LongWork
from services.domain.call import Call


def long_work(
    assurance: Assurance, exercise: Exercise, *, report: Callable[[Call, str], str]
) -> LongWork:
    return LongWork(
        report=report, compare=assurance.compare, drill=assurance.drill, exercise=exercise
    )
