"""Named views by button, menu and key."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from services.domain.wall_views import WallView
from tests.widgets.wall.conftest import OpenWall
from widgets.wall.grid import Layout
from widgets.wall.page import WallPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
OUTSIDE = WallView("Outside", "4", ("yard", "gate"), only=True, key=1)
NIGHT = WallView("Night & fog", "1", ("hall",), key=2)


def press(page: WallPage, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    focus = page.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def shown_name(page: WallPage) -> str:
    return page.toolbar.views.text().strip()


def menu_of(page: WallPage) -> QMenu:
    return next(m for m in page.findChildren(QMenu) if m.isVisible())


def entries(page: WallPage) -> list[str]:
    return [entry.text() for entry in menu_of(page).actions() if entry.text()]


def choose(page: WallPage, start: str) -> None:
    menu = menu_of(page)
    entry = next(each for each in menu.actions() if each.text().startswith(start))
    entry.trigger()
    menu.close()


@pytest.fixture
def page(open_wall: OpenWall) -> WallPage:
    made = open_wall()
    made.views.show_views([NIGHT, OUTSIDE])
    return made


def test_alt_and_a_digit_opens_a_view_and_alt_0_leaves_it(page: WallPage) -> None:
    press(page, Qt.Key.Key_1, ALT)
    assert page.field.shown == ["yard", "gate"]
    assert shown_name(page) == "Outside"

    press(page, Qt.Key.Key_7, ALT)
    assert page.field.shown == ["yard", "gate"]

    press(page, Qt.Key.Key_0, ALT)
    assert set(page.field.shown) == {"gate", "yard", "hall", "roof"}
    assert shown_name(page) == "Views"


def test_the_menu_lists_the_views_by_key_and_opens_one(page: WallPage) -> None:
    press(page, Qt.Key.Key_V)
    assert entries(page)[:3] == ["All cameras\tAlt+0", "Outside\tAlt+1", "Night && fog\tAlt+2"]
    choose(page, "Night")
    assert page.field.shown == ["hall"]
    assert shown_name(page) == "Night && fog"


def test_a_wall_that_is_no_longer_as_its_view_says_so_and_goes_back(page: WallPage) -> None:
    press(page, Qt.Key.Key_1, ALT)
    page.set_layout(Layout.NINE)
    assert shown_name(page) == "Outside *"
    assert page.toolbar.views.accessibleName().endswith("Outside (changed)")

    press(page, Qt.Key.Key_V)
    choose(page, "Back to “Outside”")

    assert shown_name(page) == "Outside"


def test_a_view_is_saved_by_keyboard_alone(qtbot: QtBot, page: WallPage) -> None:
    page.set_layout(Layout.SIX)
    press(page, Qt.Key.Key_S, CTRL)
    assert page.view_row.isVisible()
    assert page.view_row.name.hasFocus()

    with qtbot.waitSignal(page.views.save_requested) as asked:
        QTest.keyClicks(page.view_row.name, "Yard & hall")
        press(page, Qt.Key.Key_Return)

    assert asked.args is not None
    view, replaced = asked.args
    assert (view.name, view.layout, view.only, view.key) == ("Yard & hall", "6", False, 3)
    assert view.cameras == ("gate", "yard", "hall", "roof")
    assert replaced == ""
    page.views.show_views([NIGHT, OUTSIDE, view])
    page.views.show_saved(view)
    assert not page.view_row.isVisible()
    assert page.views.name == "Yard & hall"
    assert page.field.focused() is not None


def test_the_selected_cameras_are_offered_first(qtbot: QtBot, page: WallPage) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        press(page, key)
    press(page, Qt.Key.Key_S, CTRL)
    assert page.view_row.cameras.currentText() == "Only the 2 selected"

    with qtbot.waitSignal(page.views.save_requested) as asked:
        QTest.keyClicks(page.view_row.name, "Two")
        press(page, Qt.Key.Key_Return)

    assert asked.args is not None
    assert (asked.args[0].cameras, asked.args[0].only) == (("gate", "hall"), True)


def test_what_is_refused_is_said_in_the_row_and_esc_leaves_it(page: WallPage) -> None:
    press(page, Qt.Key.Key_S, CTRL)
    press(page, Qt.Key.Key_Return)
    assert "name" in page.view_row.problem.text()

    QTest.keyClicks(page.view_row.name, "Outside")
    assert page.view_row.problem.text() == ""
    assert page.views.show_problem("name", "There is a view “Outside” already.")
    assert page.view_row.name.property("wrong") == "true"
    assert page.view_row.name.text() == "Outside"

    press(page, Qt.Key.Key_Escape)
    assert not page.view_row.isVisible()
    assert page.field.focused() is not None
    assert not page.views.show_problem("name", "Late.")


def test_a_view_is_renamed_in_place_with_its_cameras_as_they_were(
    qtbot: QtBot, page: WallPage
) -> None:
    press(page, Qt.Key.Key_1, ALT)
    page.set_layout(Layout.NINE)
    press(page, Qt.Key.Key_V)
    choose(page, "Rename “Outside”")
    assert page.view_row.name.text() == "Outside"
    assert not page.view_row.cameras.isVisible()

    with qtbot.waitSignal(page.views.save_requested) as asked:
        QTest.keyClicks(page.view_row.name, "Fence")
        press(page, Qt.Key.Key_Return)

    assert asked.args == [WallView("Fence", "4", ("yard", "gate"), only=True, key=1), "Outside"]


def test_changes_are_saved_under_the_same_name(qtbot: QtBot, page: WallPage) -> None:
    press(page, Qt.Key.Key_1, ALT)
    page.set_layout(Layout.NINE)
    press(page, Qt.Key.Key_V)

    with qtbot.waitSignal(page.views.save_requested) as asked:
        choose(page, "Save the changes")

    assert asked.args == [WallView("Outside", "9", ("yard", "gate"), only=True, key=1), "Outside"]


def test_a_view_is_deleted_from_the_menu(qtbot: QtBot, page: WallPage) -> None:
    press(page, Qt.Key.Key_1, ALT)
    press(page, Qt.Key.Key_V)
    with qtbot.waitSignal(page.views.delete_requested) as asked:
        choose(page, "Delete “Outside”")
    assert asked.args == ["Outside"]


def test_a_letter_on_the_row_is_no_action_on_a_camera(qtbot: QtBot, page: WallPage) -> None:
    press(page, Qt.Key.Key_S, CTRL)
    page.view_row.key.setFocus()
    with qtbot.assertNotEmitted(page.action_requested):
        press(page, Qt.Key.Key_X)


def test_the_wall_comes_back_with_its_view_and_what_was_changed(
    open_wall: OpenWall, page: WallPage
) -> None:
    press(page, Qt.Key.Key_1, ALT)
    page.set_layout(Layout.NINE)
    kept = page.state()

    again = open_wall()
    again.views.show_views([NIGHT, OUTSIDE])
    again.restore(kept)

    assert again.field.shown == ["yard", "gate"]
    assert shown_name(again) == "Outside *"


def test_a_camera_that_the_view_hides_is_brought_into_sight(page: WallPage) -> None:
    press(page, Qt.Key.Key_1, ALT)
    page.show_camera("roof")
    focused = page.field.focused()
    assert focused is not None
    assert focused.camera_id == "roof"
