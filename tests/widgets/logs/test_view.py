"""The lines on the screen: following, marking, keeping the place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.logs.lines import MemoryLog, numbered
from widgets.logs import view as view_module
from widgets.logs.shown_lines import ShownLines
from widgets.logs.view import LogView


def shown_view(qtbot: QtBot, log: MemoryLog) -> tuple[LogView, ShownLines]:
    view, shown = LogView(), ShownLines(log)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show_lines(shown)
    view.show()
    return view, shown


def top_line(view: LogView, shown: ShownLines) -> str:
    top = view.verticalScrollBar().value()
    return shown.texts(top, top + 1)[0]


def test_the_end_is_shown_and_followed(qtbot: QtBot) -> None:
    log = MemoryLog(numbered(1000))
    view, shown = shown_view(qtbot, log)
    log.append("the newest")
    shown.step()
    view.take_up()
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert bar.value() + bar.pageStep() == 1001


def test_scrolling_up_stops_following_and_the_end_follows_again(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, MemoryLog(numbered(1000)))
    with qtbot.waitSignal(view.following_changed) as changed:
        view.verticalScrollBar().setValue(100)
    assert changed.args == [False]
    with qtbot.waitSignal(view.following_changed):
        QTest.keyClick(view, Qt.Key.Key_End)
    assert view.is_following


def test_a_reader_keeps_the_place_while_both_ends_grow(qtbot: QtBot) -> None:
    log = MemoryLog(numbered(1000))
    view, shown = shown_view(qtbot, log)
    view.verticalScrollBar().setValue(500)
    before = top_line(view, shown)
    log.find_older_at_the_next_look(*(f"older {n}" for n in range(300)))
    log.append("newer")
    shown.step()
    view.take_up()
    assert top_line(view, shown) == before
    assert view.verticalScrollBar().value() == 800


def test_marked_lines_are_copied_as_they_stand(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, MemoryLog(numbered(20)))
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.copied) as copied:
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [2, 2]
    assert QGuiApplication.clipboard().text() == (
        "2026-11-23 22:55:17.000 INFO line 0\n2026-11-23 22:55:17.001 INFO line 1\n"
    )


def test_copying_everything_is_bounded_and_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_module, "MOST_COPIED", 10)
    view, _ = shown_view(qtbot, MemoryLog(numbered(50)))
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.copied) as copied:
        view.copy()
    assert copied.args == [10, 50]


def test_the_mark_stays_on_its_line_while_older_lines_come(qtbot: QtBot) -> None:
    log = MemoryLog(numbered(100))
    view, shown = shown_view(qtbot, log)
    QTest.keyClick(view, Qt.Key.Key_Up)
    at_hand = view.text_at_hand()
    log.find_older_at_the_next_look("older")
    shown.step()
    view.take_up()
    assert view.text_at_hand() == at_hand
    assert view.accessibleDescription() == at_hand


def test_a_click_marks_the_line_under_it(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, MemoryLog(numbered(5)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.text_at_hand() != ""


def test_a_long_line_can_be_scrolled_to_its_end(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, MemoryLog(["x" * 4000]))
    view.grab()
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 4000)
