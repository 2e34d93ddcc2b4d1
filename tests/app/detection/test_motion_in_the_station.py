"""A simulated camera moves, and its violation is there with a picture; nobody looks at the wall."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.composition import Composition, open_composition
from app.site_folder import SiteFolder
from services.domain.alerts import Alert, Violation
from services.domain.rules import RuleDraft
from services.simulator.process import SimulatedSite
from services.storage.repositories.alerts import ALL_ALERTS
from tests.testbed.station import until

WHOLE = [[0, 0], [1, 0], [1, 1], [0, 1]]
RULE = {
    "name": "Somebody stays",
    "rule_type": "continuous_violation",
    "conditions": {"duration_seconds": 2, "min_detections": 4, "violation_type": "intrusion"},
}


@pytest.fixture
def composed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Composition]:
    monkeypatch.setenv("CAMERA_STATION_KEY_DIR", str(tmp_path / "keys"))
    simulated = SimulatedSite(2)
    text = simulated.start()
    site = tmp_path / "site"
    (site / "regions").mkdir(parents=True)
    (site / "cameras.yaml").write_text(text, encoding="utf-8")
    try:
        with open_composition(SiteFolder.at(site)) as composed:
            yield composed
    finally:
        simulated.stop()


def watch(composed: Composition, camera_id: str, *regions: dict[str, object]) -> None:
    name = f"regions/{camera_id}.json"
    (composed.folder.root / name).write_text(json.dumps(regions), encoding="utf-8")
    composed.station.edit_camera("Li", camera_id, {"regions_file": name}, None)


def violations(composed: Composition) -> list[Violation]:
    return composed.station.violations("Li", None, None)


def alerts(composed: Composition) -> list[Alert]:
    return composed.station.alerts("Li", ALL_ALERTS, None)


def test_a_moving_camera_has_violations_with_pictures_and_fires_its_rule(
    composed: Composition,
) -> None:
    composed.station.create_rule("Li", RuleDraft.from_plain(RULE), None)
    watch(composed, "yard", {"name": "Yard", "type": "intrusion", "points": WHOLE})

    composed.station.start("Li", "yard")
    composed.station.start("Li", "gate")

    until(lambda: bool(violations(composed)), within_s=20)
    first = violations(composed)[-1]
    assert (first.camera_id, first.violation_type, first.region) == ("yard", "intrusion", "Yard")
    picture = (composed.folder.violations / first.picture).read_bytes()
    assert picture.startswith(b"\xff\xd8\xff")
    until(lambda: bool(alerts(composed)), within_s=30)
    assert {one.camera_id for one in violations(composed)} == {"yard"}
    assert composed.station.problems() == ()


def test_regions_that_cannot_be_read_are_said_in_words(composed: Composition) -> None:
    watch(composed, "yard", {"name": "Yard", "type": "intrusion", "points": [[0, 0], [2, 0]]})

    until(lambda: bool(composed.station.problems()))

    (problem,) = composed.station.problems()
    assert "regions/yard.json" in str(problem)
