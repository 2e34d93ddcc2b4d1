"""The demo has a region at the yard's office, and a rule that fires when somebody comes there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from app.composition import open_composition
from app.demo.desk import StationDesk
from app.demo.watch import CAMERA, OFFICE, RULE, watch_the_yard
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.regions import Region
from services.domain.rules import RulePatch
from services.simulator.outdoors import BETWEEN_VISITS_S, FIRST_VISIT_S, VISIT_S
from services.simulator.picture_maker import PictureMaker
from services.simulator.scenes import SCENES, Format, Manner
from tests.app.running_station import write_site

NOON = datetime(2026, 3, 1, 12, 0, 0)
THEIRS = Region("Mine", "motion", ((0.1, 0.1), (0.4, 0.1), (0.4, 0.9)))


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    write_site(tmp_path / "site", {"gate": "gate.ts", CAMERA: "yard.ts"})
    with open_composition(SiteFolder.at(tmp_path / "site"), watches=False) as composed:
        yield composed.station


def test_a_second_demo_on_the_same_site_adds_nothing(station: Station) -> None:
    for _ in range(2):
        watch_the_yard(StationDesk(station, threading.Event()))

    assert station.regions("Li", CAMERA) == (OFFICE,)
    assert [rule.draft for rule in station.rules()] == [RULE]


def test_what_a_person_drew_or_switched_off_is_left_alone(station: Station) -> None:
    station.save_regions("Li", CAMERA, [THEIRS])
    saved = station.create_rule("Li", RULE, None)
    station.update_rule("Li", saved.id, RulePatch({"enabled": False}), saved.revision)

    watch_the_yard(StationDesk(station, threading.Event()))

    assert station.regions("Li", CAMERA) == (THEIRS,)
    assert [rule.draft.enabled for rule in station.rules()] == [False]


def test_nothing_moves_at_the_office_door_but_a_visitor_every_few_minutes() -> None:
    form = Format(320, 180, 1, Manner.MJPEG)
    scene = next(scene for scene in SCENES if scene.id == CAMERA)
    maker = PictureMaker(scene, form, time_of_day=lambda: NOON)
    left, right = (round(edge(x for x, _ in OFFICE.points) * 320) for edge in (min, max))
    top, bottom = (round(edge(y for _, y in OFFICE.points) * 180) for edge in (min, max))
    door = [maker.picture(second)[top:bottom, left:right] for second in range(400)]

    moves = {n for n in range(400) if np.any(door[n] != door[0])}

    visits = (FIRST_VISIT_S, FIRST_VISIT_S + BETWEEN_VISITS_S, FIRST_VISIT_S + 2 * BETWEEN_VISITS_S)
    assert moves == {int(start) + n for start in visits for n in range(int(VISIT_S))}
