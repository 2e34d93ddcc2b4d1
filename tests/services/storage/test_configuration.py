"""Database, site file and secrets as one thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from services.domain.errors import (
    BadValue,
    CameraChangedMeanwhile,
    CameraExists,
    CameraNotFound,
    SecretUnavailable,
)
from services.domain.events import SiteChanged
from tests.services.storage.sites import GATE, WHO, YARD, opened, secret_store

TWO_CAMERAS = """\
# our cameras
cameras:
  - id: gate            # at the road
    name: 'Gate'
    source: rtsp://10.0.0.1/live
    lens: wide          # a key of ours

  # behind the house
  - id: yard
    source: rtsp://ada:p%40ss@10.0.0.2/live
    enabled: yes
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    return site


def test_a_camera_added_here_stands_in_the_file(folder: Path) -> None:
    with opened(folder) as site:
        site.configuration.add(GATE, **WHO)

        assert site.file_ids == ["gate"]
        assert not site.configuration.news().file_pending
    with opened(folder) as site:
        assert site.ids == ["gate"]


def test_a_change_here_leaves_comments_and_unknown_keys(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.configuration.change("gate", {"name": "North gate", "fps": 12.5}, **WHO)

        body = site.text.split("\n", 1)[1]
        expected = TWO_CAMERAS.replace("'Gate'", "'North gate'").replace(
            "    lens: wide          # a key of ours\n",
            "    lens: wide          # a key of ours\n    fps: 12.5\n",
        )
        assert body == expected


def test_the_file_is_copied_aside_before_its_first_change(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.configuration.change("gate", {"name": "North gate"}, **WHO)
        site.configuration.change("gate", {"name": "South gate"}, **WHO)

    copies = list(folder.glob("cameras.yaml.before-*"))
    assert [copy.read_text() for copy in copies] == [TWO_CAMERAS]


def test_the_database_holds_no_password_and_the_file_keeps_its_own(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        yard = site.configuration.camera("yard")
        source, _ = site.configuration.resolved(yard)

        assert "{secret:" in yard.source
        assert (source.user, source.password) == ("ada", "p@ss")
        assert site.text == TWO_CAMERAS
    assert b"p%40ss" not in (folder / "configuration.sqlite3").read_bytes()
    assert b"p@ss" not in (folder / "secrets.enc").read_bytes()


def test_both_forms_of_a_source_are_the_same(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        reference = site.configuration.camera("yard").source
        site.edit("rtsp://ada:p%40ss@10.0.0.2/live", reference)

        refreshed = site.configuration.take_over()

        assert refreshed.changed == ()
        assert site.configuration.news().conflicts == ()


def test_a_new_password_in_the_file_is_taken_over(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("p%40ss", "n%23w")

        refreshed = site.configuration.take_over()

        source, _ = site.configuration.resolved(site.configuration.camera("yard"))
        assert refreshed.changed == ("yard",)
        assert source.password == "n#w"


def test_a_password_entered_here_goes_into_the_file_for_older_tools(folder: Path) -> None:
    with opened(folder) as site:
        camera = GATE.changed(source="rtsp://ada:secret1@10.0.0.1/live")
        added = site.configuration.add(camera, **WHO)

        assert "{secret:" in added.source
        assert "rtsp://ada:secret1@10.0.0.1/live" in site.text


def test_passwords_leave_the_file_and_its_copies_on_demand(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        moved = site.configuration.move_passwords_out_of_file(**WHO)
        camera = GATE.changed(id="door", source="rtsp://ada:secret1@10.0.0.1/live")
        site.configuration.add(camera, **WHO)
        source, _ = site.configuration.resolved(site.configuration.camera("yard"))

        assert moved == 1
        assert source.password == "p@ss"
    for path in folder.glob("cameras.yaml*"):
        assert "p%40ss" not in path.read_text()
        assert "secret1" not in path.read_text()


def test_an_edit_in_the_file_is_taken_over(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("name: 'Gate'", "name: 'Road'")
        site.edit("enabled: yes", "enabled: no")

        refreshed = site.configuration.take_over()

        assert refreshed.changed == ("gate", "yard")
        assert site.configuration.camera("gate").name == "Road"
        assert not site.configuration.camera("yard").active
        assert set(site.changed_ids()) == {"gate", "yard"}


def test_a_camera_that_vanished_runs_on_until_somebody_decides(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.file.write_text(TWO_CAMERAS[: TWO_CAMERAS.index("\n  # behind")])

        refreshed = site.configuration.take_over()

        vanished = site.configuration.news().vanished
        assert refreshed.removed == ()
        assert [(v.camera_id, v.name) for v in vanished] == [("yard", "yard")]
        assert site.ids == ["gate", "yard"]
    with opened(folder) as site:
        assert [v.camera_id for v in site.configuration.news().vanished] == ["yard"]


def test_a_vanished_camera_is_put_back_into_the_file(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.file.write_text(TWO_CAMERAS[: TWO_CAMERAS.index("\n  # behind")])
        site.configuration.take_over()

        site.configuration.put_back_vanished(["yard"], **WHO)

        assert site.file_ids == ["gate", "yard"]
        assert "rtsp://ada:p%40ss@10.0.0.2/live" in site.text
        assert site.configuration.news().vanished == ()


def test_a_vanished_camera_is_removed_when_somebody_says_so(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.file.write_text(TWO_CAMERAS[: TWO_CAMERAS.index("\n  # behind")])
        site.configuration.take_over()

        site.configuration.remove_vanished(["yard", "gate"], **WHO)

        assert site.ids == ["gate"]
        assert site.configuration.news().vanished == ()


def test_both_sides_changed_one_field(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("name: 'Gate'", "name: 'Road'")
        site.configuration.change("gate", {"name": "North", "location": "Wall"}, **WHO)

        (conflict,) = site.configuration.news().conflicts

        assert (conflict.camera_id, conflict.field) == ("gate", "name")
        assert (conflict.agreed, conflict.in_file, conflict.in_station) == (
            "Gate",
            "Road",
            "North",
        )
        assert "location: Wall" in site.text
        assert "name: 'Road'" in site.text


@pytest.mark.parametrize(("take", "name"), [("file", "Road"), ("station", "North")])
def test_a_conflict_is_settled_by_a_choice(folder: Path, take: str, name: str) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("name: 'Gate'", "name: 'Road'")
        site.configuration.change("gate", {"name": "North"}, **WHO)

        site.configuration.resolve_conflict("gate", "name", take, **WHO)

        assert site.configuration.news().conflicts == ()
        assert site.configuration.camera("gate").name == name
        assert f"name: '{name}'" in site.text


def test_passwords_in_a_conflict_are_not_shown(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("ada:p%40ss@10.0.0.2", "ada:other1@10.0.0.3")
        fields = {"source": "rtsp://ada:third3@10.0.0.4/live"}
        site.configuration.change("yard", fields, **WHO)

        (conflict,) = site.configuration.news().conflicts

        assert conflict.in_file == "rtsp://***@10.0.0.3/live"
        assert conflict.in_station == "rtsp://***@10.0.0.4/live"


def test_deleted_here_and_changed_there_is_asked_about(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("name: 'Gate'", "name: 'Road'")
        site.configuration.delete("gate", **WHO)

        (conflict,) = site.configuration.news().conflicts
        site.configuration.resolve_conflict("gate", "id", "file", **WHO)

        assert conflict.field == "id"
        assert site.configuration.camera("gate").name == "Road"


def test_a_broken_file_changes_nothing_and_says_where(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("name: 'Gate'", "name: 'Gate")

        refreshed = site.configuration.take_over()

        assert site.ids == ["gate", "yard"]
        assert "Line" in str(site.configuration.news().problem)
        assert refreshed.problems
        assert any(isinstance(event, SiteChanged) for event in site.events)


def test_an_edit_here_waits_while_the_file_is_broken(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("name: 'Gate'", "name: 'Gate")
        site.configuration.change("yard", {"location": "Back"}, **WHO)
        assert site.configuration.news().file_pending
        assert "Back" not in site.text

        site.edit("name: 'Gate", "name: 'Gate'")
        site.configuration.settle()

        assert not site.configuration.news().file_pending
        assert "location: Back" in site.text


def test_the_station_starts_with_what_is_good(folder: Path) -> None:
    wrong = TWO_CAMERAS.replace("rtsp://10.0.0.1/live", "concat:a|b")
    (folder / "cameras.yaml").write_text(wrong)
    with opened(folder) as site:
        assert site.ids == ["yard"]
        assert "Line 5" in str(site.configuration.problems()[0])
        assert site.text == wrong


def test_a_wrong_entry_of_a_known_camera_leaves_it_as_it_was(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.edit("lens: wide ", "fps: fast ")
    with opened(folder) as site:
        assert site.ids == ["gate", "yard"]
        assert site.configuration.news().vanished == ()
        assert "field fps" in str(site.configuration.news().problem)


def test_a_missing_file_is_written_again(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder):
        pass
    (folder / "cameras.yaml").unlink()
    with opened(folder) as site:
        assert site.file_ids == ["gate", "yard"]
        assert "missing" in str(site.configuration.news().notes[0])


def test_a_lost_database_comes_back_from_the_file(folder: Path) -> None:
    with opened(folder) as site:
        site.configuration.add(GATE, **WHO)
    for path in folder.iterdir():
        if path.is_file() and path.name != "cameras.yaml":
            path.unlink()
    with opened(folder) as site:
        assert site.ids == ["gate"]


def test_a_file_of_another_database_is_asked_about(tmp_path: Path) -> None:
    with opened(tmp_path / "other") as other:
        other.configuration.add(GATE.changed(name="Other gate"), **WHO)
        foreign = other.text
    with opened(tmp_path / "site") as site:
        site.configuration.add(GATE, **WHO)
        site.configuration.add(YARD, **WHO)
    (tmp_path / "site" / "cameras.yaml").write_text(foreign)
    with opened(tmp_path / "site") as site:
        news = site.configuration.news()
        assert site.text == foreign
        assert [(c.camera_id, c.field) for c in news.conflicts] == [("gate", "name")]
        assert [v.camera_id for v in news.vanished] == ["yard"]
        assert "another database" in str(news.notes[0])

        site.configuration.resolve_conflict("gate", "name", "file", **WHO)
        site.configuration.put_back_vanished(["yard"], **WHO)

        assert site.configuration.camera("gate").name == "Other gate"
        assert site.file_ids == ["gate", "yard"]
        assert site.configuration.news().notes == ()


def test_a_deleted_camera_leaves_the_file_and_comes_back(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.configuration.delete("yard", **WHO)
        assert site.file_ids == ["gate"]
        with pytest.raises(CameraNotFound):
            site.configuration.camera("yard")

        back = site.configuration.restore_deleted("yard", **WHO)

        assert site.file_ids == ["gate", "yard"]
        assert site.configuration.resolved(back)[0].password == "p@ss"


def test_what_is_sent_is_checked_before_anything_is_written(folder: Path) -> None:
    with opened(folder) as site:
        site.configuration.add(GATE, **WHO)
        before = site.text

        with pytest.raises(CameraExists):
            site.configuration.add(GATE, **WHO)
        with pytest.raises(CameraNotFound):
            site.configuration.change("door", {"name": "Door"}, **WHO)
        with pytest.raises(CameraChangedMeanwhile):
            site.configuration.change("gate", {"name": "X"}, expected_revision=7, **WHO)
        for fields in (
            {"active": "yes"},
            {"fps": "5"},
            {"name": 5},
            {"id": "door"},
            {"transport": "x"},
            {"wings": 2},
            {"env": {"A": 1}},
        ):
            with pytest.raises(BadValue):
                site.configuration.change("gate", fields, **WHO)
        unknown = {"source": "rtsp://{secret:f-none-1}@10.0.0.9/"}
        with pytest.raises(SecretUnavailable):
            site.configuration.change("gate", unknown, **WHO)

        assert site.text == before


def test_an_export_holds_no_password_and_comes_in_again(folder: Path, tmp_path: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    out = tmp_path / "out.yaml"
    with opened(folder) as site:
        site.configuration.export(out)
        again = site.configuration.import_file(out)
    with opened(tmp_path / "new") as new:
        preview = new.configuration.import_file(out)
        new.configuration.apply_import(preview, **WHO)

        assert new.file_ids == ["gate", "yard"]
    assert "p%40ss" not in out.read_text()
    assert (again.added, again.changed) == ((), ())
    assert preview.added == ("gate", "yard")


def test_an_import_says_what_it_leaves_out(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.yaml"
    out.write_text("- {id: gate, source: rtsp://10.0.0.7/live}\n- {id: bad}\n")
    with opened(folder) as site:
        site.configuration.add(GATE, **WHO)

        preview = site.configuration.import_file(out)
        site.configuration.apply_import(preview, **WHO)

        assert (preview.changed, len(preview.problems)) == (("gate",), 1)
        assert site.configuration.camera("gate").source == "rtsp://10.0.0.7/live"
        assert "rtsp://10.0.0.7/live" in site.text


def test_an_editor_that_was_open_takes_nothing_back(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.configuration.change("gate", {"location": "Road"}, **WHO)
        in_editor = site.text
        site.configuration.change("gate", {"name": "North"}, **WHO)
        source = "rtsp://ada:n%23w@10.0.0.2/live"
        site.configuration.change("yard", {"source": source}, **WHO)
        site.configuration.add(GATE.changed(id="door"), **WHO)

        site.file.write_text(in_editor.replace("lens: wide ", "lens: long "))
        refreshed = site.configuration.take_over()

        gate = site.configuration.camera("gate")
        assert refreshed.changed == ("gate",)
        assert (gate.name, gate.extra) == ("North", {"lens": "long"})
        assert site.file_ids == ["gate", "yard", "door"]
        assert "name: 'North'" in site.text
        assert source in site.text
        assert "lens: long " in site.text
        assert site.configuration.news().vanished == ()


def test_a_camera_deleted_meanwhile_does_not_come_back_from_an_editor(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.configuration.change("gate", {"location": "Road"}, **WHO)
        in_editor = site.text
        site.configuration.delete("yard", **WHO)

        site.file.write_text(in_editor.replace("name: 'Gate'", "name: 'Lane'"))
        site.configuration.take_over()

        assert site.configuration.camera("gate").name == "Lane"
        assert site.ids == site.file_ids == ["gate"]


def test_a_person_may_change_the_mind_twice(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.configuration.change("gate", {"location": "Road"}, **WHO)
        for old, new in (("'Gate'", "'Lane'"), ("'Lane'", "'Gate'")):
            site.edit(old, new)
            site.configuration.take_over()

            assert site.configuration.camera("gate").name == new.strip("'")


def test_an_old_file_put_back_as_it_was_is_a_decision(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site:
        site.configuration.change("gate", {"location": "Road"}, **WHO)
        kept = site.text
        site.configuration.change("gate", {"name": "North"}, **WHO)

        site.file.write_text(kept)
        site.configuration.take_over()

        assert site.configuration.camera("gate").name == "Gate"


def test_a_damaged_row_is_said_and_its_entry_is_left_alone(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder) as site, site.database.write() as session:
        session.execute(text("UPDATE cameras SET name = '' WHERE id = 'gate'"))
    with opened(folder) as site:
        site.configuration.change("yard", {"location": "Back"}, **WHO)

        assert site.ids == ["yard"]
        assert site.file_ids == ["gate", "yard"]
        assert "gate" in str(site.configuration.problems()[0])


def test_a_lost_key_is_said_in_words_and_the_file_heals_it(folder: Path) -> None:
    (folder / "cameras.yaml").write_text(TWO_CAMERAS)
    with opened(folder):
        pass
    for key in (folder.parent / "site-keys").iterdir():
        key.unlink()
    assert "key" in str(secret_store(folder).problems()[0])
    with opened(folder) as site:
        source, _ = site.configuration.resolved(site.configuration.camera("yard"))

        assert source.password == "p@ss"
        assert site.configuration.news().conflicts == ()
