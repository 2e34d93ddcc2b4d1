"""The checklists' facts: gathered once a minute, and a failed look is no good answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.rollout.checklist.desk import HEALTH_IS_FRESH_S, ChecklistDesk
from services.domain.errors import DatabaseUnavailable
from services.domain.results import SiteNews
from services.domain.rollout_view import ChecklistItem
from services.domain.rollout_view import CheckState as Line
from services.domain.sentences import sentence
from services.metrics.health import Check, CheckState
from services.storage.repositories.rollout import Note
from tests.app.rollout_page import NOW, VIEW
from tests.fakes import FakeClock

TICKS = {"watch.feedback": Note(True, "Li", NOW)}
WELL = Check("database", CheckState.OK, sentence("Both databases were read."))
SICK = Check("disk", CheckState.ERROR, sentence("The disk is full."))


class Station:
    """Health that a test decides, and a count of how often it was asked."""

    def __init__(self, *checks: Check) -> None:
        self.clock = FakeClock()
        self.checks: Sequence[Check] | None = checks
        self.asked = 0
        self.desk = ChecklistDesk(
            health=self.health,
            news=lambda: SiteNews(),
            paired=13,
            clock=self.clock,
        )

    def health(self) -> Sequence[Check]:
        self.asked += 1
        if self.checks is None:
            raise DatabaseUnavailable("The database is locked.")
        return self.checks

    def items(self) -> Mapping[str, ChecklistItem]:
        return {item.key: item for item in self.desk.items(VIEW, TICKS)}


def test_a_well_station_meets_its_lines() -> None:
    found = Station(WELL).items()

    for key in ("today.service", "today.metrics", "data.database", "data.file", "preflight.code"):
        assert found[key].state is Line.MET, key
    assert found["watch.feedback"].by == "Li"


def test_a_check_that_failed_is_said_in_its_words() -> None:
    found = Station(WELL, SICK).items()

    assert found["today.service"].state is Line.FAILED
    assert str(found["today.service"].found) == "The disk is full."
    assert found["data.database"].state is Line.MET


def test_health_is_asked_at_most_once_a_minute() -> None:
    station = Station(WELL)
    station.items()
    station.clock.pass_by(HEALTH_IS_FRESH_S - 1)
    station.items()
    asked_within_a_minute = station.asked
    station.clock.pass_by(1)
    station.items()

    assert (asked_within_a_minute, station.asked) == (1, 2)


def test_a_look_that_failed_meets_nothing() -> None:
    station = Station(WELL)
    station.checks = None

    found = station.items()

    assert found["today.service"].state is Line.UNKNOWN
    assert found["today.metrics"].state is Line.FAILED
    assert found["data.database"].state is Line.UNKNOWN
