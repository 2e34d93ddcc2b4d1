"""Where site file and database differ, in words; looking changes neither."""

from __future__ import annotations

from pathlib import Path

from services.storage.site_file.standing import FileStanding, file_standing
from tests.services.storage.sites import GATE, WHO, YARD, Site, opened, secret_store


def standing_of(site: Site) -> FileStanding:
    return file_standing(site.folder, site.database, secret_store(site.folder))


def issues(site: Site) -> list[str]:
    return [str(issue) for issue in standing_of(site).issues]


def test_sides_that_agree_have_no_issue(tmp_path: Path) -> None:
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)
        site.configuration.add(YARD, **WHO)

        assert standing_of(site) == FileStanding(in_database=2, in_file=2)


def test_a_field_that_somebody_edited_is_named_by_its_camera(tmp_path: Path) -> None:
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)
        site.edit("name: Gate", "name: Gate North")

        assert issues(site) == ["Not yet taken over from the site file: gate"]


def test_a_camera_that_the_file_no_longer_names_is_an_issue(tmp_path: Path) -> None:
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)
        site.configuration.add(YARD, **WHO)
        site.file.write_text(site.text[: site.text.index("- id: yard")], encoding="utf-8")

        standing = standing_of(site)

        assert (standing.in_database, standing.in_file) == (2, 1)
        assert issues(site) == ["No longer named by the site file: yard"]


def test_a_file_that_cannot_be_read_is_an_issue_and_no_error(tmp_path: Path) -> None:
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)
        good = site.text
        site.file.write_text("cameras: [", encoding="utf-8")

        assert len(issues(site)) == 1
        site.file.write_text(good, encoding="utf-8")


def test_looking_changes_neither_side(tmp_path: Path) -> None:
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)
        site.edit("name: Gate", "name: Gate North")
        before = site.text

        standing_of(site)

        assert site.text == before
        assert site.configuration.camera("gate").name == "Gate"
