"""One alert in full: pictures then and now, what happened, what speaks for it; and statistics."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from services.domain.alerts import (
    AlertMoment,
    AlertStep,
    ClosedAs,
    Delivery,
    Ended,
    RuleStatistics,
    Violation,
)
from services.domain.pictures import HIDDEN
from services.domain.sentences import NOTHING, sentence
from tests.widgets.alerts.some import NOON, alert
from tests.widgets.fakes import FakePictures, camera_view
from widgets.alerts.alert_pictures import LARGEST, AlertPictures
from widgets.alerts.detail_pane import DetailPane
from widgets.alerts.moment_words import delivery_line, moment_line
from widgets.alerts.statistics_strip import StatisticsStrip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIRED = AlertMoment(1, AlertStep.FIRED, NOON)


def jpeg(width: int = 64, height: int = 36) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    made = DetailPane(now=lambda: NOON)
    qtbot.addWidget(made)
    made.resize(460, 600)
    made.show()
    made.show_names({"gate": "Gate"})
    return made


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (FIRED, "Fired"),
        (
            AlertMoment(1, AlertStep.CLOSED, NOON, "Li", "told the cook", ClosedAs.FALSE_POSITIVE),
            "Closed as false positive by Li: told the cook",
        ),
        (
            AlertMoment(1, AlertStep.RESOLVED, NOON, ended=Ended.RULE_CHANGED),
            "Resolved: the rule was changed",
        ),
        (AlertMoment(1, AlertStep.SNOOZED, NOON, "Li"), "Snoozed until it clears by Li"),
    ],
)
def test_a_step_says_who_what_and_why(moment: AlertMoment, words: str) -> None:
    line = moment_line(moment, NOON)
    assert line.text.endswith(words)
    assert line.look is not None


def test_history_and_violations_stand_under_headings(pane: DetailPane) -> None:
    pane.show_alert(alert(1))
    pane.show_history(1, [FIRED, AlertMoment(1, AlertStep.ACKNOWLEDGED, NOON, "Kim", "I go")])
    pane.show_violations(1, [Violation("gate", "no_hairnet", NOON, NOON, 0.92, "sink")])

    texts = pane.list.texts()

    assert [texts[0], texts[3]] == ["What happened", "Violations"]
    assert texts[2].endswith("Acknowledged by Kim: I go")
    assert texts[4].endswith("no_hairnet · sink · 92 % sure")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"done_at": NOON, "ok": True, "what": sentence("Delivered.")}, "Phone: Delivered."),
        ({"next_at": NOON}, "Phone: Waiting"),
        ({"done_at": NOON, "what": sentence("It hung up.")}, "Phone: It hung up."),
    ],
)
def test_a_notification_says_what_became_of_it(
    pane: DetailPane, fields: dict[str, Any], words: str
) -> None:
    usual: dict[str, Any] = {"next_at": None, "done_at": None, "ok": False, "what": NOTHING}
    delivery = Delivery(1, 1, "Phone", NOON, 0, **(usual | fields))
    pane.show_alert(alert(1))
    pane.show_deliveries(1, [delivery])
    heading, line = pane.list.texts()
    assert heading == "Notifications"
    assert line.endswith(words)


def test_a_failed_attempt_says_when_it_is_made_again() -> None:
    why = sentence("It hung up.")
    line = delivery_line(Delivery(1, 1, "Phone", NOON, 2, NOON, None, False, why), NOON)
    assert "Attempt 2 failed, again at" in line.text
    assert line.text.endswith("It hung up.")


def test_what_is_told_of_another_alert_is_not_shown(pane: DetailPane) -> None:
    pane.show_alert(alert(1))
    pane.show_history(1, [FIRED])
    pane.show_picture(1, jpeg())
    pane.show_alert(alert(2))

    pane.show_history(1, [FIRED])
    pane.show_picture(1, jpeg())

    assert pane.list.texts() == []
    assert not pane.pictures.then.has_picture


@pytest.mark.qt_log_ignore("Unsupported marker type", extend=True)
def test_a_picture_that_is_none_or_gone_is_said(pane: DetailPane) -> None:
    pane.show_alert(alert(1))
    pane.show_picture(1, b"\xff\xd8\xff no picture")
    assert not pane.pictures.then.has_picture
    assert pane.pictures.then._words == "No picture was kept."


def test_a_huge_picture_is_read_no_larger_than_it_is_shown(pane: DetailPane) -> None:
    pane.show_alert(alert(1))
    pane.show_picture(1, jpeg(4000, 1000))
    assert pane.pictures.then._image.width() <= LARGEST.width()


def test_names_from_outside_are_shown_as_they_are(pane: DetailPane) -> None:
    pane.show_alert(alert(1, rule_name="<b>Hairnet</b>"))
    assert pane.title.text() == "<b>Hairnet</b>"


def test_the_live_tile_asks_for_its_picture_and_lets_go_when_nobody_looks(qtbot: QtBot) -> None:
    pictures = AlertPictures()
    qtbot.addWidget(pictures)
    wanted = []
    pictures.live_wanted.connect(lambda camera_id, view: wanted.append((camera_id, view)))
    pictures.resize(460, 200)
    pictures.show()
    box = FakePictures()
    box.write()

    pictures.show_camera(camera_view("gate"), box)
    qtbot.waitUntil(lambda: bool(wanted))
    assert pictures.tile is not None
    assert pictures.tile.is_live
    assert (wanted[-1][0], wanted[-1][1].shown) == ("gate", True)

    pictures.show_camera(camera_view("yard"), box)
    qtbot.waitUntil(lambda: wanted[-1][0] == "yard")
    assert ("gate", HIDDEN) in wanted

    pictures.hide()
    assert wanted[-1] == ("yard", HIDDEN)


def test_then_and_now_stand_side_by_side_in_one_size(pane: DetailPane) -> None:
    pane.show_alert(alert(1))
    pane.pictures.show_camera(camera_view("gate"), None)
    for width in (460, 900):
        pane.resize(width, 600)
        then, tile = pane.pictures.then, pane.pictures.tile
        assert tile is not None
        assert then.size() == tile.size()
        assert then.height() == then.width() * 9 // 16


def test_statistics_say_shares_and_times_in_words(qtbot: QtBot) -> None:
    strip = StatisticsStrip()
    qtbot.addWidget(strip)
    asked: list[int] = []
    strip.wanted.connect(asked.append)
    strip.show()
    strip.choose_days(30)

    strip.show_statistics(7, [])
    strip.show_statistics(30, [RuleStatistics(1, "Hairnet", 6, 1, 3, 1, 1, 95.0)])

    assert asked == [7, 30]
    assert strip.texts() == [["Hairnet", "6", "1", "3", "1", "1", "75 %", "1 min 35 s"]]
    strip.show_statistics(30, [RuleStatistics(1, "Hairnet", 1, 1, 0, 0, 0, None)])
    assert strip.texts()[0][-2:] == ["–", "–"]


def test_a_snooze_until_a_time_says_when(pane: DetailPane) -> None:
    pane.show_alert(alert(1, snoozed_until=NOON + timedelta(hours=1)))
    assert "until" in pane.marks._handling(pane.alert, NOON)  # type: ignore[arg-type]
