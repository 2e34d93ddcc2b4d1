"""Wall views as a running station keeps them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.composition import open_composition
from app.site_folder import SiteFolder
from services.domain.errors import BadValue, WallViewNotFound
from services.domain.wall_views import WallView
from tests.app.running_station import write_site

GATE = WallView("Gate", "1", ("gate",), only=True, key=1)


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    write_site(tmp_path / "site", {"gate": "rtsp://127.0.0.1/a", "yard": "rtsp://127.0.0.1/b"})
    return SiteFolder.at(tmp_path / "site")


def test_views_are_there_after_a_restart_for_whoever_is_at_the_desk(folder: SiteFolder) -> None:
    with open_composition(folder, watches=False) as composed:
        saved = composed.station.save_wall_view("Li", replace(GATE, cameras=("gate", "gone")), "")
        assert saved.view == GATE
        assert saved.dropped == ("gone",)

    with open_composition(folder, watches=False) as composed:
        assert composed.station.wall_views() == (GATE,)


def test_a_refused_view_changes_nothing(folder: SiteFolder) -> None:
    with open_composition(folder, watches=False) as composed:
        station = composed.station
        station.save_wall_view("Li", GATE, "")
        for refused, error in (
            (lambda: station.save_wall_view("Li", WallView("gate"), ""), BadValue),
            (lambda: station.save_wall_view("Li", WallView("Yard", key=1), ""), BadValue),
            (lambda: station.save_wall_view("Li", WallView("Yard"), "Hall"), WallViewNotFound),
            (lambda: station.delete_wall_view("Li", "Hall"), WallViewNotFound),
        ):
            with pytest.raises(error):
                refused()
        assert station.wall_views() == (GATE,)


def test_a_deleted_view_is_brought_back_as_it_was(folder: SiteFolder) -> None:
    with open_composition(folder, watches=False) as composed:
        station = composed.station
        station.save_wall_view("Li", GATE, "")
        gone = station.delete_wall_view("Li", "gate")
        assert station.wall_views() == ()

        station.save_wall_view("Li", gone, "")

        assert station.wall_views() == (GATE,)
