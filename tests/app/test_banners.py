from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.presenters.banners import banners
from services.domain.results import FieldConflict, SiteNews, Vanished, edits_are_off
from services.domain.sentences import Sentence, sentence
from widgets.message_level import MessageLevel

NAMES = {"gate": "Gate", "yard": "Yard"}
LINE_3 = sentence("Line {line}: a camera needs a source.", line=3)


def test_a_site_in_order_has_no_banner(qtbot: QtBot) -> None:
    assert _texts(SiteNews()) == []


def test_a_problem_of_the_site_file_is_loud_and_said_once(qtbot: QtBot) -> None:
    news = SiteNews(problem=LINE_3)

    shown = banners(news, (LINE_3,), NAMES.__getitem__)

    assert [banner.text for banner in shown] == [
        "Site file: Line 3: a camera needs a source. The last good state runs on."
    ]
    assert shown[0].level is MessageLevel.ERROR


def test_a_folder_that_cannot_be_written_is_said_once(qtbot: QtBot) -> None:
    read_only = SiteNews(writable=False)

    assert len(_texts(read_only)) == 1
    assert _texts(read_only, (edits_are_off("/site"),)) == [
        "The site folder /site cannot be written: watching goes on, edits are off."
    ]


def test_many_problems_take_three_rows_and_a_count(qtbot: QtBot) -> None:
    problems = tuple(sentence("Line {line}: a camera needs a source.", line=n) for n in range(9))

    assert _texts(SiteNews(), problems)[3:] == ["More problems of this kind: 6"]


def test_vanished_cameras_are_named_and_can_be_removed_or_put_back(qtbot: QtBot) -> None:
    gone = tuple(Vanished(name.lower(), name) for name in ("Gate", "Yard", "Roof", "Hall", "Dock"))

    (banner,) = banners(SiteNews(vanished=gone), (), NAMES.__getitem__)

    assert "Gate, Yard, Roof +2" in banner.text
    assert [button.key for button in banner.buttons] == ["remove", "put_back"]


def test_a_conflict_names_the_camera_once_however_many_fields_differ(qtbot: QtBot) -> None:
    clashes = tuple(FieldConflict("gate", field, "a", "b", "c") for field in ("name", "location"))

    (banner,) = banners(SiteNews(conflicts=clashes), (), NAMES.__getitem__)

    assert banner.text.count("Gate") == 1
    assert [button.key for button in banner.buttons] == ["decide"]


def _texts(news: SiteNews, problems: tuple[Sentence, ...] = ()) -> list[str]:
    return [banner.text for banner in banners(news, problems, NAMES.__getitem__)]
