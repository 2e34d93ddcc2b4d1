"""Pages in windows of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from widgets.key_sheet import KeyGroup, KeySheet
from widgets.main_window import MainWindow
from widgets.message_level import MessageLevel
from widgets.own_window import OwnWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class Page(QWidget):
    """A page with one field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = opened(qtbot)
    yield made
    made.page_windows.close_all()


def opened(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.message_area.reduced_motion = True
    for key, title in (("wall", "Wall"), ("cameras", "Cameras"), ("logs", "Logs")):
        made.add_page(key, title, key, Page())
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def taken_out(qtbot: QtBot, window: MainWindow, key: str) -> OwnWindow:
    out = window.page_windows.take_out(key)
    assert out is not None
    out.message_area.reduced_motion = True
    come_forward(qtbot, out)
    return out


def come_forward(qtbot: QtBot, window: QWidget) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_page_moves_into_its_own_window_with_what_was_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_page("cameras")
    page = next(each for each in window.findChildren(Page) if each.isVisible())
    page.field.setText("gate")

    QTest.keyClick(window, Qt.Key.Key_2, CTRL_SHIFT)

    out = window.page_windows.window("cameras")
    assert out is not None
    assert out.isVisible()
    assert out.content is page
    assert page.field.text() == "gate"
    assert out.windowTitle() == "Cameras – Camera station"
    assert window.current_page != "cameras"
    assert window.rail.button("cameras").accessibleName() == "Cameras, in its own window"


def test_the_rail_brings_the_window_of_a_page_forward(qtbot: QtBot, window: MainWindow) -> None:
    out = taken_out(qtbot, window, "logs")
    window.activateWindow()

    window.rail.button("logs").click()

    qtbot.waitUntil(out.isActiveWindow)
    assert window.current_page == "wall"
    assert window.rail.button("wall").isChecked()


def test_closing_its_window_puts_the_page_back(qtbot: QtBot, window: MainWindow) -> None:
    out = taken_out(qtbot, window, "logs")

    out.close()

    assert window.page_windows.window("logs") is None
    assert window.current_page == "wall"
    window.show_page("logs")
    assert window.current_page == "logs"
    assert window.rail.button("logs").accessibleName() == "Logs"


def test_the_same_key_in_its_own_window_puts_the_page_back_into_sight(
    qtbot: QtBot, window: MainWindow
) -> None:
    out = taken_out(qtbot, window, "logs")

    QTest.keyClick(out, Qt.Key.Key_3, CTRL_SHIFT)

    assert window.page_windows.window("logs") is None
    assert window.current_page == "logs"


def test_menu_and_button_of_the_rail_do_the_same(qtbot: QtBot, window: MainWindow) -> None:
    menu = window.rail.menu("logs")
    assert menu.actions()[0].text() == "Open in its own window\tCtrl+Shift+3"
    menu.actions()[0].trigger()
    assert window.page_windows.window("logs") is not None
    menu = window.rail.menu("logs")
    assert menu.actions()[0].text() == "Back into the main window\tCtrl+Shift+3"
    menu.actions()[0].trigger()
    assert window.page_windows.window("logs") is None

    window.rail.move_current.click()

    assert window.page_windows.window("logs") is not None


def test_the_last_page_stays_in_the_main_window(qtbot: QtBot, window: MainWindow) -> None:
    taken_out(qtbot, window, "wall")
    taken_out(qtbot, window, "cameras")
    assert window.page_windows.take_out("logs") is None
    assert window.current_page == "logs"


def test_a_page_that_is_taken_out_is_told_like_one_that_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    told: list[str] = []
    window.page_changed.connect(told.append)
    taken_out(qtbot, window, "wall")
    assert told == ["wall", window.current_page]


def test_what_is_said_is_seen_in_every_window_and_closed_in_all(
    qtbot: QtBot, window: MainWindow
) -> None:
    out = taken_out(qtbot, window, "logs")
    window.message_area.show_message("Gate: wrong password.", MessageLevel.ERROR)
    assert out.message_area.shown_text() == "Gate: wrong password."

    closes = [b for b in out.findChildren(QToolButton) if "this message" in b.accessibleName()]
    closes[0].click()

    assert window.message_area.shown_text() == ""


def test_an_undo_that_was_pressed_in_one_window_is_gone_from_the_others(
    qtbot: QtBot, window: MainWindow
) -> None:
    out = taken_out(qtbot, window, "logs")
    undone: list[str] = []
    undo = [("Undo", lambda: undone.append("Gate"))]
    window.message_area.show_message("Gate deleted.", MessageLevel.OK, actions=undo)
    buttons = [
        next(b for b in area.findChildren(QPushButton) if b.text() == "Undo")
        for area in (window.message_area, out.message_area)
    ]

    for button in buttons:
        button.click()

    assert undone == ["Gate"]


def test_full_screen_leaves_the_page_alone_but_a_message_is_seen(
    qtbot: QtBot, window: MainWindow
) -> None:
    out = taken_out(qtbot, window, "logs")
    QTest.keyClick(out, Qt.Key.Key_F11)
    qtbot.waitUntil(out.isFullScreen)
    assert not window.isFullScreen()
    assert not out.strip.isVisible()
    qtbot.waitUntil(lambda: out.content.height() == out.height())

    window.message_area.show_message("Gate: wrong password.", MessageLevel.ERROR)

    assert out.strip.isVisible()
    assert out.content.height() == out.height()
    window.message_area.messages.close_shown()
    assert not out.strip.isVisible()
    QTest.keyClick(out, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not out.isFullScreen())
    assert out.strip.isVisible()


def test_pages_and_keys_are_reached_from_every_window(qtbot: QtBot, window: MainWindow) -> None:
    window.show_key_groups([KeyGroup("Window", (("F11", "Full screen"),))])
    out = taken_out(qtbot, window, "logs")

    QTest.keyClick(out, Qt.Key.Key_2, CTRL)
    assert window.current_page == "cameras"
    qtbot.waitUntil(window.isActiveWindow)

    come_forward(qtbot, out)
    out.setFocus()
    QTest.keyClick(out, Qt.Key.Key_Question)
    sheet = next(each for each in out.findChildren(KeySheet) if each.isVisible())
    sheet.reject()


def test_a_window_with_an_open_dialog_stays_until_it_is_answered(
    qtbot: QtBot, window: MainWindow
) -> None:
    out = taken_out(qtbot, window, "logs")
    dialog = QDialog(out.content)
    dialog.open()

    assert not window.page_windows.put_back("logs")
    out.close()
    assert out.isVisible()

    dialog.reject()
    assert window.page_windows.put_back("logs")


def test_windows_come_back_where_they_were_with_what_they_showed(
    qtbot: QtBot, window: MainWindow
) -> None:
    out = taken_out(qtbot, window, "logs")
    out.setGeometry(QRect(60, 70, 500, 400))
    QTest.keyClick(out, Qt.Key.Key_T, CTRL)
    kept = window.state()

    again = opened(qtbot)
    again.restore(kept)

    back = again.page_windows.window("logs")
    assert back is not None
    assert back.geometry() == QRect(60, 70, 500, 400)
    assert back.on_top.isChecked()
    assert back.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    again.page_windows.close_all()


def test_a_window_of_a_screen_that_is_gone_comes_back_whole_on_the_one_that_is_there(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    kept = {"x": 2500, "y": 40, "width": 640, "height": 480}
    gone = kept | {"screen": "DP-7", "screen_x": 1920, "screen_y": 0}
    window.restore({"pages_out": {"logs": gone}})
    out = window.page_windows.window("logs")
    assert out is not None
    assert qapp.primaryScreen().availableGeometry().contains(out.geometry())


@pytest.mark.parametrize(
    "nonsense",
    [3, [], {"nowhere": {}}, {"logs": 3}, {"logs": {"x": "left", "full_screen": "yes"}}],
)
def test_nonsense_about_windows_is_passed_over(window: MainWindow, nonsense: object) -> None:
    window.restore({"pages_out": nonsense})
    assert window.current_page == "wall"


def test_the_end_of_the_main_window_ends_the_others(qtbot: QtBot, window: MainWindow) -> None:
    out = taken_out(qtbot, window, "logs")
    window.page_windows.close_all()
    assert not out.isVisible()
    assert window.page_windows.state() == {}
