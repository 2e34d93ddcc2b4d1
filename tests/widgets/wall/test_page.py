"""What an operator does on the wall, by mouse and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.domain.run_state import CaptureState
from tests.widgets.fakes import FakeSite, camera_view
from tests.widgets.wall.conftest import OpenWall
from widgets.camera_actions import CameraAction
from widgets.wall.grid import Layout
from widgets.wall.page import WallPage
from widgets.wall.tile import Tile

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _press(page: WallPage, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = PLAIN
    for modifier in modifiers:
        held |= modifier
    focus = page.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def _tile(page: WallPage, camera_id: str) -> Tile:
    tile = page.field.tile(camera_id)
    assert tile is not None
    return tile


def _focused(page: WallPage) -> str:
    tile = page.field.focused()
    return tile.camera_id if tile else ""


def _selected(page: WallPage) -> list[str]:
    return [tile.camera_id for tile in page.field.tiles() if tile.is_selected]


def _turn_wheel(page: WallPage, tile: Tile, steps: int) -> None:
    place = tile.mapTo(page, tile.rect().center())
    QTest.wheelEvent(page.windowHandle(), place, QPoint(0, 120 * steps))


def test_arrows_walk_over_the_tiles_and_stop_at_the_edge(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    assert _focused(page) == "gate"

    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down):
        _press(page, key)
        walked.append(_focused(page))

    assert walked == ["yard", "hall", "yard", "roof"]
    _press(page, Qt.Key.Key_Down)
    assert _focused(page) == "roof"


def test_every_tile_is_in_the_tab_order(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()

    walked = [_focused(page)]
    for _ in range(3):
        _press(page, Qt.Key.Key_Tab)
        walked.append(_focused(page))

    assert walked == ["gate", "yard", "hall", "roof"]


def test_a_single_key_asks_for_the_focused_camera(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()

    with qtbot.waitSignal(page.action_requested) as asked:
        _press(page, Qt.Key.Key_X)

    assert asked.args == [CameraAction.STOP, ["gate"]]


def test_a_key_for_what_makes_no_sense_says_why(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()

    with qtbot.assertNotEmitted(page.action_requested), qtbot.waitSignal(page.hint) as hint:
        _press(page, Qt.Key.Key_S)

    assert hint.args == ["Already running."]


def test_a_selection_acts_as_one_on_those_it_makes_sense_for(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall(
        [camera_view("gate", CaptureState.STOPPED), camera_view("yard"), camera_view("hall")]
    )
    _press(page, Qt.Key.Key_A, CTRL)

    with qtbot.waitSignal(page.action_requested) as asked:
        _press(page, Qt.Key.Key_X)

    assert asked.args == [CameraAction.STOP, ["yard", "hall"]]


def test_space_control_and_shift_select_as_everywhere(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()

    _press(page, Qt.Key.Key_Space)
    assert _selected(page) == ["gate"]
    QTest.mouseClick(_tile(page, "hall"), LEFT, CTRL)
    assert _selected(page) == ["gate", "hall"]
    QTest.mouseClick(_tile(page, "roof"), LEFT, SHIFT)
    assert _selected(page) == ["hall", "roof"]
    QTest.mouseClick(_tile(page, "yard"), LEFT)
    assert _selected(page) == ["yard"]
    _press(page, Qt.Key.Key_Escape)
    assert _selected(page) == []


def test_enter_maximises_escape_returns_to_the_same_tile(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    _press(page, Qt.Key.Key_Right)

    _press(page, Qt.Key.Key_Return)
    assert page.field.shown == ["yard"]
    _press(page, Qt.Key.Key_Right)
    assert page.field.shown == ["hall"]
    _press(page, Qt.Key.Key_Escape)

    assert page.field.shown == ["gate", "yard", "hall", "roof"]
    assert _focused(page) == "hall"


def test_a_double_click_maximises_and_returns(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()

    QTest.mouseDClick(_tile(page, "roof"), LEFT)
    assert page.field.shown == ["roof"]
    QTest.mouseDClick(_tile(page, "roof"), LEFT)

    assert len(page.field.shown) == 4


def test_a_tile_dragged_by_its_bar_takes_the_place_it_is_dropped_on(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall()
    gate, hall = _tile(page, "gate"), _tile(page, "hall")

    with qtbot.waitSignal(page.layout_changed):
        QTest.mousePress(gate, LEFT, PLAIN, QPoint(60, 8))
        QTest.mouseMove(gate, gate.mapFrom(page.field, hall.geometry().center()))
        assert hall.is_drop_target
        QTest.mouseRelease(gate, LEFT, PLAIN, gate.mapFrom(page.field, hall.geometry().center()))

    assert page.field.shown == ["yard", "hall", "gate", "roof"]
    assert not hall.is_drop_target


def test_escape_ends_a_drag_without_moving_anything(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    gate, hall = _tile(page, "gate"), _tile(page, "hall")
    QTest.mousePress(gate, LEFT, PLAIN, QPoint(60, 8))
    QTest.mouseMove(gate, gate.mapFrom(page.field, hall.geometry().center()))

    _press(page, Qt.Key.Key_Escape)
    QTest.mouseRelease(gate, LEFT, PLAIN, gate.mapFrom(page.field, hall.geometry().center()))

    assert page.field.shown == ["gate", "yard", "hall", "roof"]


def test_control_shift_arrows_move_the_tile(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()

    _press(page, Qt.Key.Key_Right, CTRL, SHIFT)
    assert page.field.shown == ["yard", "gate", "hall", "roof"]
    _press(page, Qt.Key.Key_Down, CTRL, SHIFT)

    assert page.field.shown == ["yard", "hall", "roof", "gate"]
    assert _focused(page) == "gate"


def test_the_wheel_zooms_dragging_pans_and_zero_resets(
    qtbot: QtBot, open_wall: OpenWall, site: FakeSite
) -> None:
    site.box("gate").write()
    page = open_wall()
    gate = _tile(page, "gate")

    _turn_wheel(page, gate, 4)
    assert gate.zoom.factor == pytest.approx(1.25**4)
    before = gate.zoom
    QTest.mousePress(gate, LEFT, PLAIN, QPoint(300, 200))
    QTest.mouseMove(gate, QPoint(250, 200))
    QTest.mouseRelease(gate, LEFT, PLAIN, QPoint(250, 200))
    assert gate.zoom.x > before.x
    _press(page, Qt.Key.Key_0)
    assert not gate.zoom.is_on


def test_pages_turn_by_key_and_say_where_they_are(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    page.set_layout(Layout.ONE)

    _press(page, Qt.Key.Key_PageDown)
    _press(page, Qt.Key.Key_PageDown)

    assert page.field.shown == ["hall"]
    assert page.toolbar.page_text == "Page 3 of 4"
    _press(page, Qt.Key.Key_PageUp)
    assert page.field.shown == ["yard"]


def test_the_carousel_turns_pages_by_itself(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    page.set_layout(Layout.ONE)
    page.set_carousel_seconds(1)

    page.toolbar.carousel.click()

    qtbot.waitUntil(lambda: page.field.shown == ["yard"], timeout=5000)
    page.toolbar.carousel.click()
    assert not page.state()["carousel"]


def test_the_filter_narrows_and_no_match_offers_a_way_back(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall()
    _press(page, Qt.Key.Key_F, CTRL)

    QTest.keyClicks(page.toolbar.filter, "ya")
    assert page.field.shown == ["yard"]
    QTest.keyClicks(page.toolbar.filter, "x")
    assert page.empty.isVisible()
    QTest.mouseClick(page.empty.clear_filter, LEFT)

    assert len(page.field.shown) == 4
    assert page.toolbar.filter.text() == ""


def test_letters_typed_into_the_filter_are_no_commands(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    _press(page, Qt.Key.Key_F, CTRL)

    with qtbot.assertNotEmitted(page.action_requested):
        QTest.keyClicks(page.toolbar.filter, "x")
        QTest.keyClick(page.toolbar.filter, Qt.Key.Key_Return)
        QTest.keyClick(page.toolbar.filter, Qt.Key.Key_Delete)
    QTest.keyClick(page.toolbar.filter, Qt.Key.Key_Escape)

    assert len(page.field.shown) == 4
    assert _focused(page) == "gate"


def test_not_live_shows_what_needs_a_hand_and_follows_the_states(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall()

    _press(page, Qt.Key.Key_N)
    assert page.empty.isVisible()
    page.show_states([camera_view("hall", CaptureState.OFFLINE, age_s=70.0)])

    assert page.field.shown == ["hall"]
    assert _focused(page) == "hall"
    _press(page, Qt.Key.Key_N)
    assert len(page.field.shown) == 4


def test_an_empty_site_offers_three_ways_to_get_cameras(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall([])
    offered = [
        (page.empty.add, page.add_requested),
        (page.empty.import_file, page.import_requested),
        (page.empty.demo, page.demo_requested),
    ]

    for button, signal in offered:
        assert button.isVisible()
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, LEFT)


def test_the_controls_are_for_the_tile_under_the_mouse(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    controls, hall = page.field.controls, _tile(page, "hall")
    assert controls.parentWidget() is _tile(page, "gate")

    hall.hovered.emit(True)
    assert controls.parentWidget() is hall
    assert controls.geometry().top() > hall.height() / 2
    with qtbot.waitSignal(page.action_requested) as asked:
        controls.action_clicked.emit(CameraAction.SNAPSHOT)
    assert asked.args == [CameraAction.SNAPSHOT, ["hall"]]
    hall.hovered.emit(False)

    assert controls.parentWidget() is _tile(page, "gate")


def test_a_removed_camera_takes_nothing_else_with_it(
    qtbot: QtBot, open_wall: OpenWall, site: FakeSite
) -> None:
    page = open_wall()
    _tile(page, "gate").hovered.emit(True)

    page.show_cameras([camera_view("yard")], site)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert page.field.shown == ["yard"]
    assert page.field.controls.parentWidget() is _tile(page, "yard")


def test_the_wall_comes_back_as_it_was_left(open_wall: OpenWall) -> None:
    page = open_wall()
    page.set_layout(Layout.FOUR)
    page.toolbar.figures.click()
    kept = page.state()

    other = open_wall()
    other.restore(kept)

    assert other.state() == kept
    assert other.toolbar.figures.isChecked()


def test_keys_act_on_the_wall_when_its_page_comes_to_the_front(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall()
    page.toolbar.filter.setFocus()

    page.setFocus()

    assert _focused(page) == "gate"


def test_a_camera_asked_for_elsewhere_is_brought_into_sight(open_wall: OpenWall) -> None:
    page = open_wall()
    page.set_layout(Layout.ONE)

    page.show_camera("hall")

    assert page.field.shown == ["hall"]
    assert (_focused(page), _selected(page)) == ("hall", ["hall"])


def test_new_cameras_do_not_take_the_focus_from_somebody_who_types(
    open_wall: OpenWall, site: FakeSite
) -> None:
    page = open_wall([])
    page.toolbar.filter.setFocus()

    page.show_cameras([camera_view("gate")], site)

    assert page.toolbar.filter.hasFocus()


def test_what_is_focused_selected_or_enlarged_counts_as_looked_at(open_wall: OpenWall) -> None:
    page = open_wall()
    assert page.looked_at() == {"gate"}

    QTest.mouseClick(_tile(page, "yard"), LEFT)
    QTest.mouseClick(_tile(page, "hall"), LEFT, CTRL)
    assert page.looked_at() == {"yard", "hall"}
    QTest.mouseDClick(_tile(page, "roof"), LEFT)

    assert "roof" in page.looked_at()
