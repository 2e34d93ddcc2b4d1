"""The wall asks for what is seen, in the size in which it is seen, and for nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from services.domain.pictures import HIDDEN, Stream, View
from tests.widgets.fakes import FakeSite, camera_view
from tests.widgets.wall.conftest import OpenWall, four
from widgets.wall.grid import Layout
from widgets.wall.page import WallPage
from widgets.wall.zoom import Zoom

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Asked:
    """The last view asked for each camera, and how many were asked in all."""

    def __init__(self, page: WallPage) -> None:
        self.views: dict[str, View] = {}
        self.count = 0
        page.view_wanted.connect(self._take)

    def _take(self, camera_id: str, view: View) -> None:
        self.views[camera_id] = view
        self.count += 1

    def shown(self) -> list[str]:
        return sorted(camera_id for camera_id, view in self.views.items() if view.shown)


def test_every_visible_tile_asks_for_its_size_in_pixels(
    open_wall: OpenWall, site: FakeSite
) -> None:
    page = open_wall([])
    asked = Asked(page)

    page.show_cameras(four(), site)

    tile = page.field.tiles()[0]
    assert asked.views["gate"] == View(tile.width(), tile.height(), Stream.SUB, shown=True)
    assert asked.shown() == ["gate", "hall", "roof", "yard"]


def test_what_did_not_change_is_not_asked_again(open_wall: OpenWall, site: FakeSite) -> None:
    page = open_wall()
    asked = Asked(page)

    page.show_cameras(four(), site)
    page.show_states(four())

    assert asked.count == 0


def test_a_maximised_camera_asks_for_the_large_stream_and_hides_the_others(
    open_wall: OpenWall,
) -> None:
    page = open_wall()
    asked = Asked(page)

    QTest.keyClick(page.field.tiles()[0], Qt.Key.Key_Return)

    assert asked.views["gate"].stream is Stream.MAIN
    assert asked.views["gate"].width == page.field.width()
    assert [asked.views[name] for name in ("yard", "hall", "roof")] == [HIDDEN] * 3


def test_the_large_tile_of_six_asks_for_the_large_stream(open_wall: OpenWall) -> None:
    page = open_wall()
    asked = Asked(page)

    page.set_layout(Layout.SIX)

    streams = [asked.views[name].stream for name in ("gate", "yard", "hall", "roof")]
    assert streams == [Stream.MAIN, Stream.SUB, Stream.SUB, Stream.SUB]


def test_cameras_of_other_pages_are_hidden(open_wall: OpenWall) -> None:
    page = open_wall([camera_view(f"c{n}") for n in range(6)])
    asked = Asked(page)

    page.set_layout(Layout.FOUR)
    assert asked.shown() == ["c0", "c1", "c2", "c3"]
    QTest.keyClick(page.field.tiles()[0], Qt.Key.Key_PageDown)

    assert asked.shown() == ["c4", "c5"]


def test_a_hidden_wall_wants_nothing_and_looks_at_nothing(open_wall: OpenWall) -> None:
    page = open_wall()
    asked = Asked(page)

    page.hide()
    assert set(asked.views.values()) == {HIDDEN}
    assert not page.clock.is_running
    page.show()

    assert len(asked.shown()) == 4
    assert page.clock.is_running


def test_a_minimised_window_wants_nothing(qtbot: QtBot, site: FakeSite) -> None:
    window = QStackedWidget()
    qtbot.addWidget(window)
    page = WallPage()
    window.addWidget(page)
    page.show_cameras(four(), site)
    asked = Asked(page)
    window.show()
    qtbot.waitUntil(lambda: len(asked.shown()) == 4)

    window.showMinimized()

    qtbot.waitUntil(lambda: asked.shown() == [])
    assert not page.clock.is_running


def test_another_page_of_the_window_hides_the_wall(qtbot: QtBot, site: FakeSite) -> None:
    window = QStackedWidget()
    qtbot.addWidget(window)
    page, other = WallPage(), WallPage()
    window.addWidget(page)
    window.addWidget(other)
    window.show()
    page.show_cameras(four(), site)
    asked = Asked(page)

    window.setCurrentWidget(other)

    assert set(asked.views.values()) == {HIDDEN}


def test_a_window_that_is_being_resized_asks_once_it_stands(
    qtbot: QtBot, open_wall: OpenWall
) -> None:
    page = open_wall()
    asked = Asked(page)

    for width in range(1200, 900, -30):
        page.resize(width, 700)
    assert asked.count == 0
    qtbot.waitUntil(lambda: asked.count > 0)

    assert asked.count == 4
    assert asked.views["gate"].width == page.field.tiles()[0].width()


def test_a_zoomed_tile_asks_for_a_larger_picture(qtbot: QtBot, open_wall: OpenWall) -> None:
    page = open_wall()
    asked = Asked(page)
    gate = page.field.tiles()[0]
    gate.set_zoom(Zoom(1.6))

    QTest.keyClick(gate, Qt.Key.Key_Plus)

    qtbot.waitUntil(lambda: asked.count > 0)
    assert asked.views["gate"].width == round(gate.width() * 2.0)
