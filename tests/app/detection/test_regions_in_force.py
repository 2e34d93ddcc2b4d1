"""Regions are read when their file changes, and the last good ones hold while it is bad."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.detection.regions_in_force import RegionsInForce
from services.domain.camera import Camera
from services.domain.errors import BadValue
from services.domain.regions import Region

CORNERS = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))
DOOR, FLOOR = Region("Door", "intrusion", CORNERS), Region("Floor", "no_entry", CORNERS)
GATE = Camera("gate", "Gate", "/clips/gate.ts", regions_file="gate.json")
YARD = Camera("yard", "Yard", "/clips/yard.ts")


class Files:
    """Regions as they would be read, and how often they were."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found: tuple[Region, ...] | BadValue = (DOOR,)
        self.reads: list[str] = []
        self.save()

    def save(self) -> None:
        new = self.folder / "new"
        new.write_text("", encoding="utf-8")
        new.replace(self.folder / "gate.json")

    def read(self, camera: Camera) -> tuple[Region, ...]:
        self.reads.append(camera.id)
        if isinstance(self.found, BadValue):
            raise self.found
        return self.found


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_a_file_is_read_once_until_it_changes(files: Files) -> None:
    regions = RegionsInForce(files.folder, files.read)

    assert regions.look([GATE, YARD]) == {"gate": (DOOR,)}
    assert regions.look([GATE, YARD]) == {"gate": (DOOR,)}
    files.found = (DOOR, FLOOR)
    files.save()

    assert regions.look([GATE]) == {"gate": (DOOR, FLOOR)}
    assert files.reads == ["gate", "gate"]


def test_while_a_file_is_bad_the_last_good_regions_hold(files: Files) -> None:
    regions = RegionsInForce(files.folder, files.read)
    regions.look([GATE])
    files.found = BadValue("A corner is two numbers from 0 to 1.", field="points")
    files.save()

    assert regions.look([GATE]) == {"gate": (DOOR,)}


def test_a_mended_file_is_read_again(files: Files) -> None:
    files.found = BadValue("no", field="points")
    regions = RegionsInForce(files.folder, files.read)
    regions.look([GATE])
    files.found = (FLOOR,)
    files.save()

    assert regions.look([GATE]) == {"gate": (FLOOR,)}


def test_a_camera_that_names_no_file_any_more_has_no_regions(files: Files) -> None:
    regions = RegionsInForce(files.folder, files.read)
    regions.look([GATE])

    assert regions.look([GATE.changed(regions_file=None)]) == {}
