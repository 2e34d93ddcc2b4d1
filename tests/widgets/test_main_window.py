"""The window: pages, panel, banners, keys, and where it stands after a restart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from widgets.banner_strip import Banner, BannerButton
from widgets.key_sheet import KeyGroup, KeySheet
from widgets.main_window import MainWindow
from widgets.message_level import MessageLevel
from widgets.window_geometry import on_a_screen

# the screen without a display says so of every window with a smallest size
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

VANISHED = Banner(
    "vanished",
    "The file no longer names 3 cameras.",
    MessageLevel.WARNING,
    (BannerButton("remove", "Remove"), BannerButton("put_back", "Put back")),
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.message_area.reduced_motion = True
    made.add_page("wall", "Wall", "wall", QWidget())
    made.add_page("cameras", "Cameras", "cameras", QLineEdit())
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def sheets(window: MainWindow) -> list[KeySheet]:
    return [each for each in window.findChildren(KeySheet) if each.isVisible()]


def test_the_first_page_is_shown_and_the_rail_leads_to_the_others(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.current_page == "wall"

    with qtbot.waitSignal(window.page_changed) as changed:
        window.rail.button("cameras").click()

    assert changed.args == ["cameras"]
    assert window.current_page == "cameras"
    assert window.rail.button("cameras").isChecked()
    assert not window.rail.button("wall").isChecked()


def test_pages_are_reached_by_number(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page == "cameras"
    QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page == "cameras"


def test_a_badge_says_how_much_waits_on_a_page(window: MainWindow) -> None:
    window.show_waiting("cameras", 3)
    assert window.rail.button("cameras").waiting == 3
    assert window.rail.button("cameras").accessibleName() == "Cameras, 3 waiting"


def test_the_question_mark_opens_the_sheet_of_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.show_key_groups([KeyGroup("Window", (("F11", "Full screen"),))])
    QTest.keyClick(window, Qt.Key.Key_Question)
    assert len(sheets(window)) == 1
    sheets(window)[0].reject()


def test_a_question_mark_that_is_typed_opens_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("cameras")
    line = window.findChildren(QLineEdit, options=Qt.FindChildOption.FindChildrenRecursively)
    typed_into = next(each for each in line if each.isVisible())
    typed_into.setFocus()

    QTest.keyClicks(typed_into, "where?")

    assert typed_into.text() == "where?"
    assert sheets(window) == []


def test_the_panel_keeps_its_width_and_esc_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    first, second = QWidget(), QWidget()
    for each in (first, second):
        qtbot.addWidget(each)
    window.show_panel(first, "Gate")
    window.restore({"panel_width": 420})
    window.hide_panel()
    window.show_panel(second, "Yard")
    assert window.panel_content is second
    assert second.isVisible()
    assert not first.isVisible()
    assert window.state()["panel_width"] == 420

    with qtbot.waitSignal(window.panel_closed):
        QTest.keyClick(window, Qt.Key.Key_Escape)

    assert window.panel_content is None


def test_full_screen_leaves_the_page_alone_and_esc_returns(
    qtbot: QtBot, window: MainWindow
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.rail.isVisible()
    assert not window.status_bar.isVisible()

    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isFullScreen()
    assert window.rail.isVisible()
    assert window.status_bar.isVisible()


def test_a_banner_says_which_of_its_buttons_was_pressed(qtbot: QtBot, window: MainWindow) -> None:
    window.show_banners([VANISHED])
    assert window.banners.isVisible()
    button = next(b for b in window.banners.findChildren(QPushButton) if b.text() == "Put back")

    with qtbot.waitSignal(window.banner_pressed) as pressed:
        button.click()

    assert pressed.args == ["vanished", "put_back"]
    window.show_banners([])
    assert not window.banners.isVisible()


def test_the_same_banners_again_do_not_take_the_focus_away(window: MainWindow) -> None:
    window.show_banners([VANISHED])
    before = window.banners.findChildren(QPushButton)
    window.show_banners([VANISHED])
    assert window.banners.findChildren(QPushButton) == before


def test_the_window_comes_back_to_the_page_and_place_it_had(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.setGeometry(40, 50, 700, 500)
    window.show_page("cameras")
    kept = window.state()

    again = MainWindow()
    qtbot.addWidget(again)
    again.add_page("wall", "Wall", "wall", QWidget())
    again.add_page("cameras", "Cameras", "cameras", QWidget())
    again.restore(kept)

    assert again.current_page == "cameras"
    assert again.geometry() == QRect(40, 50, 700, 500)


def test_a_window_never_comes_back_off_every_screen(qapp: QApplication) -> None:
    screen = qapp.primaryScreen().availableGeometry()
    place = on_a_screen(QRect(9000, 9000, 99999, 400))
    assert screen.contains(place)
    assert on_a_screen(QRect(20, 20, 400, 300)) == QRect(20, 20, 400, 300)


def test_nonsense_in_the_kept_state_is_passed_over(window: MainWindow) -> None:
    before = window.geometry()
    window.restore({"x": "left", "page": "nowhere", "panel_width": -4, "maximized": "yes"})
    assert window.geometry() == before
    assert window.current_page == "wall"


def test_closing_the_window_is_told(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_the_sheet_of_keys_lists_every_group(qtbot: QtBot) -> None:
    sheet = KeySheet(
        [KeyGroup("Wall", (("Enter", "Large"),)), KeyGroup("Table", (("S", "Start"),))]
    )
    qtbot.addWidget(sheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Wall", "Large", "Table", "Start", "S"} <= texts


def test_a_sheet_with_more_keys_than_the_screen_holds_is_no_higher_than_the_screen(
    qtbot: QtBot, qapp: QApplication
) -> None:
    many = tuple((f"F{number}", f"Key {number}") for number in range(60))
    sheet = KeySheet([KeyGroup(name, many) for name in ("Wall", "Table", "Rules")])
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    assert sheet.height() <= qapp.primaryScreen().availableGeometry().height()
    area = sheet.findChild(QScrollArea)
    assert area is not None
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
