"""The page of logs under the hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from services.domain.logs import LogLevel
from tests.widgets.logs.lines import MemoryLog, numbered
from widgets.logs.page import LogsPage

# the screen without a display says so of windows with a smallest size and of menus
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FAILED = "2026-11-23 22:55:18.000 ERROR no route to host"


@pytest.fixture
def page(qtbot: QtBot) -> LogsPage:
    made = LogsPage()
    qtbot.addWidget(made)
    made.resize(1278, 700)
    made.show_cameras([("gate", "Gate"), ("yard", "Yard")])
    made.show()
    return made


def test_choosing_a_camera_asks_for_its_log(page: LogsPage, qtbot: QtBot) -> None:
    page.bar.camera.setCurrentIndex(2)
    with qtbot.waitSignal(page.log_requested) as asked:
        page.bar.camera.activated.emit(2)
    assert asked.args == ["yard"]


def test_the_station_stands_first(page: LogsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.log_requested) as asked:
        page.bar.camera.activated.emit(0)
    assert asked.args == [""]
    assert page.bar.camera.currentText() == "Station"


def test_lines_that_are_written_appear(page: LogsPage, qtbot: QtBot) -> None:
    log = MemoryLog(numbered(10))
    page.show_log("Gate", log, "gate")
    log.append(FAILED)
    qtbot.waitUntil(lambda: page.foot.counts.text() == "11 lines")
    assert page.bar.camera.currentText() == "Gate"


def test_level_and_text_narrow_the_lines(page: LogsPage, qtbot: QtBot) -> None:
    page.show_log("Gate", MemoryLog([*numbered(3000), FAILED]), "gate")
    page.bar.level.setCurrentIndex(3)
    qtbot.waitUntil(lambda: page.foot.counts.text().startswith("1 of"))
    QTest.keyClicks(page.bar.text, "nothing like it")
    qtbot.waitUntil(lambda: page.foot.counts.text().startswith("0 of"))
    assert page.view.empty_text == "No line passes the filter."


def test_a_search_can_be_stopped(page: LogsPage, qtbot: QtBot) -> None:
    page.show_log("Gate", MemoryLog(numbered(200_000)), "gate")
    page.bar.text.setText("line")
    page.bar.text.returnPressed.emit()
    qtbot.waitUntil(page.foot.stop.isVisible)
    page.foot.stop.click()
    qtbot.waitUntil(lambda: not page.foot.stop.isVisible())
    assert 0 < page.view.verticalScrollBar().maximum() < 199_000


def test_the_follow_button_says_what_the_view_does(page: LogsPage) -> None:
    page.show_log("Gate", MemoryLog(numbered(1000)), "gate")
    page.view.verticalScrollBar().setValue(3)
    assert not page.bar.follow.isChecked()
    page.bar.follow.click()
    assert page.view.is_following


def test_an_empty_log_says_so(page: LogsPage) -> None:
    page.show_log("Gate", MemoryLog([]), "gate")
    assert page.view.empty_text == "Nothing has been logged for Gate yet."
    assert not page.bar.save.isEnabled()


def test_saving_asks_for_a_file_and_hands_its_path_on(page: LogsPage, qtbot: QtBot) -> None:
    page.show_log("Gate", MemoryLog(numbered(3)), "gate")
    QTest.keyClick(page.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(page.save_requested) as saved:
        dialog.fileSelected.emit("gate-saved.log")
        dialog.reject()
    assert saved.args == ["gate-saved.log"]


def test_choice_and_level_come_back(page: LogsPage, qtbot: QtBot) -> None:
    page.bar.level.setCurrentIndex(2)
    page.bar.show_choice("yard")
    state = page.state()
    assert state == {"camera": "yard", "level": "WARNING"}
    other = LogsPage()
    qtbot.addWidget(other)
    with qtbot.waitSignal(other.log_requested) as asked:
        other.restore(state)
    assert asked.args == ["yard"]
    assert other.bar.wanted.level is LogLevel.WARNING


def test_a_state_from_elsewhere_is_ignored(page: LogsPage) -> None:
    page.restore({"camera": 7, "level": ["x"]})
    assert page.bar.wanted.level is None


def test_a_camera_that_is_gone_gives_way_to_the_station(page: LogsPage, qtbot: QtBot) -> None:
    page.bar.show_choice("yard")
    with qtbot.waitSignal(page.log_requested) as asked:
        page.show_cameras([("gate", "Gate")])
    assert asked.args == [""]


def test_half_a_name_chooses_nothing(page: LogsPage) -> None:
    page.bar.show_choice("gate")
    page.bar.camera.setEditText("Ya")
    typed = page.bar.camera.lineEdit()
    assert typed is not None
    typed.editingFinished.emit()
    assert page.bar.camera.currentText() == "Gate"


def test_words_are_said_again_when_the_language_changes(page: LogsPage) -> None:
    page.bar.follow.setText("?")
    QApplication.sendEvent(page.bar, QEvent(QEvent.Type.LanguageChange))
    assert page.bar.follow.text() == "Follow"


def test_the_menu_copies_marks_and_follows(page: LogsPage) -> None:
    page.show_log("Gate", MemoryLog(numbered(3)), "gate")
    page.view.customContextMenuRequested.emit(QPoint(5, 5))
    menu = page.findChild(QMenu)
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Copy"].isEnabled()
    actions["Mark all"].trigger()
    actions["Follow"].trigger()
    menu.close()
    assert page.view.marked.ends == (0, 2)
    assert not page.view.is_following
