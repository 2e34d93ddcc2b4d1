"""A camera's picture in a window of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.domain.pictures import HIDDEN, Stream
from services.domain.run_state import CaptureState
from services.domain.sentences import sentence
from tests.widgets.fakes import FakeSite, camera_view
from widgets.camera_actions import CameraAction
from widgets.messages import Messages
from widgets.wall.tile_window import TileWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, site: FakeSite) -> TileWindow:
    site.box("gate").write()
    messages = Messages()
    made = TileWindow(camera_view("gate"), site, messages)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.lone.setFocus()
    return made


def test_it_paints_what_the_wall_paints_and_says_the_same_words(
    qtbot: QtBot, site: FakeSite, window: TileWindow
) -> None:
    tile = window.lone.tile
    assert window.windowTitle() == "Gate – Camera station"
    qtbot.waitUntil(lambda: tile.grab().toImage().pixelColor(100, 100).saturation() > 60)

    reason = sentence("Wrong password.")
    window.show_view(camera_view("gate", CaptureState.AUTH_FAILED, reason=reason))

    assert tile.words is not None
    assert not tile.words.is_live
    assert "password" in tile.accessibleDescription()
    qtbot.waitUntil(lambda: tile.grab().toImage().pixelColor(100, 100).saturation() < 60)


def test_it_wants_the_large_picture_while_it_is_seen_and_none_when_it_is_not(
    qtbot: QtBot, window: TileWindow
) -> None:
    with qtbot.waitSignal(window.lone.view_wanted) as wanted:
        window.resize(800, 500)
    assert wanted.args is not None
    assert wanted.args[0].stream is Stream.MAIN
    assert wanted.args[0].width == 800

    with qtbot.waitSignal(window.lone.view_wanted, check_params_cb=lambda view: view == HIDDEN):
        window.hide()
    assert not window.lone.clock.is_running


def test_double_click_and_f11_make_it_fill_the_screen(qtbot: QtBot, window: TileWindow) -> None:
    QTest.mouseDClick(window.lone.field, Qt.MouseButton.LeftButton, pos=window.rect().center())
    qtbot.waitUntil(window.isFullScreen)
    QTest.keyClick(window.lone, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())


def test_keys_act_on_its_camera_zoom_and_say_why_not(qtbot: QtBot, window: TileWindow) -> None:
    tile = window.lone.tile
    with qtbot.waitSignal(window.lone.action_requested) as asked:
        QTest.keyClick(window.lone, Qt.Key.Key_P)
    assert asked.args == [CameraAction.SNAPSHOT, ["gate"]]
    with qtbot.waitSignal(window.lone.refused) as refused:
        QTest.keyClick(window.lone, Qt.Key.Key_S)
    assert refused.args == ["Already running."]

    QTest.keyClicks(window.lone, "+")
    assert tile.zoom.is_on
    QTest.keyClick(window.lone, Qt.Key.Key_Right)
    QTest.keyClick(window.lone, Qt.Key.Key_Escape)
    assert not tile.zoom.is_on


def test_only_the_mouse_brings_buttons_over_the_picture(qtbot: QtBot, window: TileWindow) -> None:
    assert window.lone.hasFocus()
    window.lone.tile.hovered.emit(False)
    assert not window.lone.field.controls.isVisible()
    window.lone.tile.hovered.emit(True)
    assert window.lone.field.controls.isVisible()


def test_its_menu_leads_back_to_the_wall_and_keeps_it_on_top(
    qtbot: QtBot, window: TileWindow
) -> None:
    entries = {entry.text().split("\t")[0]: entry for entry in window.menu().actions()}
    with qtbot.waitSignal(window.wall_requested) as asked:
        entries["Show on the wall"].trigger()
    assert asked.args == ["gate"]
    entries["Always on top"].trigger()
    assert window.state()["on_top"] is True
