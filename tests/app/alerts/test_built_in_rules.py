"""The station's own rules: made once, kept as they are, and told of real trouble."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from app.surroundings import Surroundings
from services.domain.alerts import Alert
from services.domain.call import STATION_ACTOR
from services.domain.errors import BadValue, Outcome
from services.domain.operation import CallRecord, Implementation, Reason
from services.domain.rules import BUILT_IN, Rule, RulePatch
from services.domain.sentences import Sentence
from services.storage.repositories.alerts import ALL_ALERTS
from tests.app.command import Inside
from tests.app.running_station import write_site

LIMIT_S = 20.0
TIMES_FASTER = 15.0
"""An engine that turns once a second sees no jump of its clock."""


@dataclass(frozen=True)
class Space:
    free: int
    total: int = 1_000_000_000_000


@dataclass
class FastTime:
    """The time of day, which goes faster than it does."""

    began: datetime = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    ticks: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        passed = time.monotonic() - self.ticks
        return self.began + timedelta(seconds=TIMES_FASTER * passed)


@dataclass
class Site:
    """A site that may be opened again, and the free space on its disk."""

    folder: SiteFolder
    free: int = 900_000_000_000

    @contextmanager
    def running(self) -> Iterator[Composition]:
        around = Surroundings(
            utc_clock=FastTime(),
            variables={},
            disk_usage=lambda _: Space(self.free),
        )
        with open_composition(self.folder, around=around) as composed:
            yield composed


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "/nowhere/gate.ts"})
    return Site(SiteFolder.at(tmp_path / "site"))


def own_rules(composed: Composition) -> dict[str, Rule]:
    return {rule.built_in: rule for rule in composed.station.rules() if rule.built_in}


def awaited(composed: Composition, holds: Callable[[dict[str, Alert]], bool]) -> dict[str, Alert]:
    """The newest alert of each rule by its name, as soon as they are as wanted."""
    deadline = time.monotonic() + LIMIT_S
    while True:
        alerts = reversed(composed.station.alerts("Li", ALL_ALERTS, None))
        found = {alert.rule_name: alert for alert in alerts}
        if holds(found):
            return found
        assert time.monotonic() < deadline, found


def name_of(key: str) -> str:
    return next(str(one.name) for one in BUILT_IN if one.key == key)


def test_the_first_start_makes_them_and_the_second_makes_no_more(site: Site) -> None:
    for _ in range(2):
        with site.running() as composed:
            rules = own_rules(composed)
            assert sorted(rules) == [
                "data_drift",
                "disk",
                "dropped_records",
                "overload",
                "rollback",
            ]
            assert len(composed.station.rules()) == len(rules)
            assert {rule.created_by for rule in rules.values()} == {STATION_ACTOR}


def test_the_list_of_rules_says_which_are_built_in(
    site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    with site.running():
        pass
    ended = Inside(capfd).command("rules", "list", "--site", site.folder.root, "--json")
    assert [rule["built_in"] for rule in ended.json["rules"]] == [True] * 5


def test_people_may_say_how_they_are_told_and_whether(site: Site) -> None:
    with site.running() as composed:
        rule = own_rules(composed)["disk"]
        patch = RulePatch({"priority": "low", "channels": ["log"], "enabled": False})
        composed.station.update_rule("Li", rule.id, patch, rule.revision)
    with site.running() as composed:
        changed = own_rules(composed)["disk"]
        assert (changed.draft.priority, changed.draft.channels) == ("low", ("log",))
        assert not changed.draft.enabled


def test_they_cannot_be_deleted(site: Site) -> None:
    with site.running() as composed:
        rule = own_rules(composed)["rollback"]
        with pytest.raises(BadValue, match="Disable it instead") as refused:
            composed.station.delete_rule("Li", rule.id)
        assert refused.value.field == "id"
        assert own_rules(composed)["rollback"] == rule


def test_their_names_are_sentences_that_can_be_translated() -> None:
    assert all(isinstance(one.name, Sentence) for one in BUILT_IN)
    assert [one.draft.name for one in BUILT_IN] == [str(one.name) for one in BUILT_IN]


def test_each_trouble_of_a_real_station_raises_its_alert_and_its_end_resolves_it(
    site: Site,
) -> None:
    with site.running() as composed:
        site.free = 1_000_000
        composed.station.rollout.roll_back("Li", "the gate was dark")
        composed.station.note_overload(True)
        lose_a_record(composed)
        change_behind_its_back(composed, active=False)

        fired = awaited(composed, lambda found: len(found) == 5)

        assert set(fired) == {str(one.name) for one in BUILT_IN}
        assert all(alert.is_raised and not alert.camera_id for alert in fired.values())
        site.free = 900_000_000_000
        composed.station.rollout.start_again("Li", "it is bright again")
        composed.station.note_overload(False)
        change_behind_its_back(composed, active=True)
        ends = [name_of(key) for key in ("disk", "rollback", "overload", "data_drift")]
        awaited(composed, lambda found: not any(found[name].is_raised for name in ends))


def lose_a_record(composed: Composition) -> None:
    bad = CallRecord(
        "c-1",
        datetime(2026, 3, 1, tzinfo=UTC),
        "Li",
        "start",
        "gate",
        Implementation.DOMAIN,
        Reason.SPLIT,
        Outcome.OK,
        "",
        5.0,
    )
    # a number that no column holds
    composed.record_call(bad._replace(attempt=2**70))


def change_behind_its_back(composed: Composition, *, active: bool) -> None:
    """As foreign hands do: the row alone, without history and site file."""
    with closing(sqlite3.connect(composed.folder.configuration, timeout=10)) as connection:
        connection.execute("UPDATE cameras SET active = ?", (active,))
        connection.commit()
