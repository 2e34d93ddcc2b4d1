"""What is said in the lowest row: for how long, with what to press, and where it went."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from widgets import message_area
from widgets.elided_label import ElidedLabel
from widgets.message_area import MessageArea
from widgets.message_history import MessageHistory
from widgets.message_level import MessageLevel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def area(qtbot: QtBot) -> MessageArea:
    made = MessageArea()
    qtbot.addWidget(made)
    made.reduced_motion = True
    made.resize(700, 36)
    made.show()
    return made


def timer_of(area: MessageArea, interval: int) -> QTimer:
    return next(t for t in area.findChildren(QTimer) if t.interval() == interval)


def button(area: MessageArea, start: str) -> QPushButton:
    found = area.findChildren(QPushButton)
    return next(b for b in found if b.isVisible() and b.text().startswith(start))


def test_a_harmless_message_goes_by_itself(area: MessageArea, qtbot: QtBot) -> None:
    timer_of(area, message_area.HARMLESS_MS).setInterval(10)
    area.show_message("Gate started.", MessageLevel.OK)
    assert area.shown_text() == "Gate started."
    qtbot.waitUntil(lambda: area.shown_text() == "")


def test_an_error_stays_until_it_is_closed(area: MessageArea) -> None:
    area.show_message("Gate: wrong password.", MessageLevel.ERROR)
    assert not timer_of(area, message_area.HARMLESS_MS).isActive()

    closes = [b for b in area.findChildren(QToolButton) if "Close" in b.accessibleName()]
    closes[0].click()

    assert area.shown_text() == ""


def test_an_unread_error_comes_back_after_newer_messages(area: MessageArea, qtbot: QtBot) -> None:
    timer_of(area, message_area.HARMLESS_MS).setInterval(10)
    area.show_message("Gate: wrong password.", MessageLevel.ERROR)
    area.show_message("Yard started.", MessageLevel.OK)
    assert area.shown_text() == "Yard started."
    assert button(area, "1 more").isVisible()
    qtbot.waitUntil(lambda: area.shown_text() == "Gate: wrong password.")


def test_undo_counts_down_and_is_gone_when_the_time_is_over(
    area: MessageArea, qtbot: QtBot
) -> None:
    undone: list[str] = []
    timer_of(area, 1000).setInterval(20)
    undo = [("Undo", lambda: undone.append("Gate"))]
    area.show_message("Gate deleted.", MessageLevel.INFORMATION, actions=undo, undo_seconds=3)
    assert button(area, "Undo").text() == "Undo (3 s)"
    qtbot.waitUntil(lambda: area.shown_text() == "")
    assert undone == []


def test_undo_is_done_once(area: MessageArea) -> None:
    undone: list[str] = []
    undo = [("Undo", lambda: undone.append("Gate"))]
    area.show_message("Gate deleted.", MessageLevel.INFORMATION, actions=undo, undo_seconds=10)
    button(area, "Undo").click()
    assert undone == ["Gate"]
    assert area.shown_text() == ""


def test_what_was_said_can_be_seen_again_and_counts_as_read(
    area: MessageArea, qapp: QApplication
) -> None:
    area.show_message("Gate: wrong password.", MessageLevel.ERROR)
    area.show_message("Yard: no route.", MessageLevel.ERROR)

    button(area, "1 more").click()

    popover = area.findChild(MessageHistory)
    assert popover is not None
    shown = popover.findChild(QListWidget)
    assert shown is not None
    texts = [shown.item(row).text() for row in range(shown.count())]
    assert texts[0].endswith("Yard: no route.")
    assert texts[1].endswith("Gate: wrong password.")
    assert area.shown_text() == ""
    popover.close()


def test_a_message_is_never_read_as_markup(area: MessageArea) -> None:
    area.show_message("<b>Gate</b> started.", MessageLevel.OK)
    assert area.shown_text() == "<b>Gate</b> started."


def test_a_long_message_is_cut_and_whole_in_its_tip(area: MessageArea) -> None:
    text = "Gate: " + "the connection was lost again and again. " * 10
    before = area.minimumSizeHint().width()
    area.show_message(text, MessageLevel.ERROR)
    label = area.findChildren(ElidedLabel)[0]
    assert label.text().endswith("…")
    assert "again and again" in label.toolTip()
    assert area.width() == 700
    assert area.minimumSizeHint().width() < before + 100


def test_the_row_has_one_height_whatever_it_says(area: MessageArea) -> None:
    empty = area.height()
    area.show_message("Gate deleted.", MessageLevel.ERROR, actions=[("Undo", lambda: None)])
    assert area.height() == empty
