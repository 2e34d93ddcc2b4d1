"""The site file under the hands of people while the window is open; import, export, empty site."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.presenters.site import SitePresenter
from tests.app.open_window import OpenWindow, open_window
from tests.app.running_station import write_site
from widgets.cameras.conflict_view import ConflictView
from widgets.cameras.import_preview import ImportPreview

SEEN_WITHIN_MS = 4_000


def test_an_edit_of_the_site_file_is_on_the_wall_while_the_window_is_open(
    qtbot: QtBot, site: Path
) -> None:
    sources = {"gate": str(site / "moving.ts")}
    write_site(site, sources)
    with open_window(qtbot, site) as station:
        station.until_live("gate")

        write_site(site, {**sources, "yard": str(site / "moving.ts")})
        station.until(lambda: station.wall.field.shown == ["gate", "yard"], SEEN_WITHIN_MS)


def test_a_camera_gone_from_the_file_runs_on_until_somebody_decides(
    qtbot: QtBot, site: Path
) -> None:
    both = {"gate": str(site / "moving.ts"), "yard": str(site / "moving.ts")}
    write_site(site, both)
    with open_window(qtbot, site) as station:
        station.until_live("gate", "yard")

        write_site(site, {"gate": both["gate"]})
        station.until(lambda: "Yard" in _banners(station))
        assert station.state("yard").is_live

        station.click("Put back")
        station.until_said("Back in the file: Yard")
        station.until(lambda: "Yard" not in _banners(station))
        assert "id: yard" in (site / "cameras.yaml").read_text(encoding="utf-8")

        write_site(site, {"gate": both["gate"]})
        station.until(lambda: "Yard" in _banners(station))
        station.click("Remove")
        station.until_said("Removed: Yard")
        station.until(lambda: station.wall.field.shown == ["gate"])


def test_a_field_changed_on_both_sides_is_decided_in_the_conflict_view(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    file = site / "cameras.yaml"
    with open_window(qtbot, site, starts=False) as station:
        _change_both_names(station, file)
        station.until(
            lambda: "Changed here and in the site file: Station's gate" in _banners(station)
        )

        station.click("Decide")
        view = station.dialog(ConflictView)
        station.click("Take the file's", view)

        station.until(lambda: station.tile("gate").view.camera.name == "File's gate")
        station.until(lambda: "Changed here" not in _banners(station))


def test_a_broken_site_file_is_named_with_line_and_column_and_the_cameras_run_on(
    qtbot: QtBot, site: Path
) -> None:
    write_site(site, {"gate": str(site / "moving.ts")})
    with open_window(qtbot, site) as station:
        station.until_live("gate")

        (site / "cameras.yaml").write_text("cameras:\n  - id: [gate\n", encoding="utf-8")

        station.until(lambda: "ine 3, column 1" in _banners(station))
        assert station.state("gate").is_live


def test_an_empty_site_offers_to_add_to_import_and_the_demo(qtbot: QtBot, site: Path) -> None:
    with open_window(qtbot, site, starts=False) as station:
        for words in ("Add camera", "Import file", "Demo"):
            assert station.button(words, station.wall.empty).isEnabled()
        station.until(station.wall.empty.add.hasFocus)


def test_an_import_is_shown_before_it_is_taken_and_a_broken_file_says_where(
    qtbot: QtBot, site: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    write_site(other, {"dock": str(site / "moving.ts")})
    broken = tmp_path / "broken.yaml"
    broken.write_text("cameras: [\n", encoding="utf-8")
    with open_window(qtbot, site, starts=False) as station:
        imports = station.frame.findChild(SitePresenter)
        assert isinstance(imports, SitePresenter)

        imports.read_import(str(broken))
        station.until(lambda: "broken.yaml: " in station.message)
        assert "column" in station.message

        imports.read_import(str(other / "cameras.yaml"))
        preview = station.dialog(ImportPreview)
        assert station.wall.field.shown == []
        station.click("Import", preview)
        station.until_said("1 added, 0 changed, 0 removed.")
        station.until(lambda: station.wall.field.shown == ["dock"])


def test_an_export_leaves_passwords_out_and_its_folder_is_a_click_away(
    qtbot: QtBot, site: Path, tmp_path: Path
) -> None:
    write_site(site, {"gate": "http://li:s3same@127.0.0.1:9/gate"})
    target = tmp_path / "out.yaml"
    with open_window(qtbot, site, starts=False) as station:
        exports = station.frame.findChild(SitePresenter)
        assert isinstance(exports, SitePresenter)

        exports.export(str(target))

        station.until_said("Cameras exported to out.yaml, without passwords.")
        assert "s3same" not in target.read_text(encoding="utf-8")
        assert station.button("Open folder")


def _banners(station: OpenWindow) -> str:
    labels = station.frame.banners.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def _change_both_names(station: OpenWindow, file: Path) -> None:
    """Somebody writes the file while an edit is made here, neither knowing of the other."""
    text = file.read_text(encoding="utf-8").replace("name: Gate", "name: File's gate")
    file.write_text(text, encoding="utf-8")
    station.composed.station.edit_camera("Li", "gate", {"name": "Station's gate"}, None)
