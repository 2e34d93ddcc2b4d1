"""What rules on the station's own calls and on the station itself hear."""

from __future__ import annotations

from datetime import UTC, datetime

from app.alerts.station_looks import CallFigures, Grows, SystemLook
from services.alerts.engine import Engine, EngineRule
from services.alerts.state import Fired
from services.domain.alerts import STATION, FigureInput, SystemInput
from services.domain.errors import Outcome
from services.domain.metrics import Figures, MetricsSnapshot, OperationFigures
from services.domain.metrics import Latency as MeasuredLatency
from services.domain.operation import Operation
from services.domain.rules import Conditions, ErrorRate, Latency, System

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MEASURED = MeasuredLatency(10, 5.0, 90.0, 120.0, 200.0, 20.0)
BAD = Figures({Outcome.OK: 6, Outcome.INTERNAL: 4}, MEASURED)


def snapshot(since: float, until: float) -> MetricsSnapshot:
    of_start = OperationFigures(Operation.START, Figures(), BAD, Figures(), None, None, BAD)
    overall = OperationFigures(None, Figures(), BAD, Figures(), None, None, BAD)
    return MetricsSnapshot(NOON, NOON, overall, (of_start,), (), 0)


def test_each_figure_is_looked_at_once_a_minute_however_many_rules_want_it() -> None:
    conditions: list[Conditions] = [ErrorRate(0.1), ErrorRate(0.3), Latency(50, operation="start")]
    figures = CallFigures(lambda: conditions, snapshot)

    first = figures.look(1000.0)

    assert [what.value for what in first if isinstance(what, FigureInput)] == [0.4, 90.0]
    assert figures.look(1059.0) == ()
    assert len(figures.look(1060.0)) == 2


def test_a_side_that_had_no_calls_has_no_figure() -> None:
    figures = CallFigures(lambda: [ErrorRate(0.1, implementation="legacy")], snapshot)
    (what,) = figures.look(1000.0)
    assert isinstance(what, FigureInput)
    assert what.value is None


def test_a_rule_on_the_error_rate_fires_by_its_figure() -> None:
    engine = Engine(0.0, ["gate"])
    engine.put_rule(EngineRule(1, ErrorRate(0.3)))
    figures = CallFigures(lambda: [ErrorRate(0.3)], snapshot)
    effects = [one for what in figures.look(60.0) for one in engine.take(what)]
    assert effects[0] == ((1, STATION), Fired(60.0, 1, 0.4))


def test_the_stations_own_troubles_are_asked_for_twice_a_minute() -> None:
    look = SystemLook({"disk": lambda: True, "memory": lambda: False})
    assert look.look(0.0) == [SystemInput(0.0, "disk", True), SystemInput(0.0, "memory", False)]
    assert look.look(29.0) == ()
    engine = Engine(0.0)
    engine.put_rule(EngineRule(1, System("disk")))
    effects = [one for what in look.look(30.0) for one in engine.take(what)]
    assert [type(one.effect) for one in effects[:1]] == [Fired]


def test_lost_records_are_news_only_while_more_are_lost() -> None:
    counts = iter([3, 3, 5, 5])
    grows = Grows(lambda: next(counts))
    assert [grows(), grows(), grows()] == [False, True, False]
