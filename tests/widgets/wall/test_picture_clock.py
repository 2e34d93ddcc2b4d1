"""The way of a picture from the memory to the screen, and what is counted on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.domain.pictures import SharedPicture
from services.domain.run_state import CaptureState
from tests.widgets.fakes import FakeSite, camera_view
from tests.widgets.wall.conftest import OpenWall
from widgets.wall.picture_clock import PictureClock
from widgets.wall.tile import Tile

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _picture(number: int, written_at: float) -> SharedPicture:
    return SharedPicture(memoryview(b""), 0, 0, 0, number, written_at, written_at)


def test_a_new_picture_is_painted_without_anybody_asking(
    qtbot: QtBot, open_wall: OpenWall, site: FakeSite
) -> None:
    site.box("gate").write()
    page = open_wall([camera_view("gate")])
    qtbot.waitUntil(lambda: page.clock.figures().drawn == 1)

    site.box("gate").write()

    qtbot.waitUntil(lambda: page.clock.figures().drawn == 2)
    assert page.clock.figures().due == 2
    assert page.clock.figures().written_to_painted_ms_p95 > 0
    assert page.clock.figures().picture_gap_ms_p99 > 0


def test_a_slow_window_misses_pictures_and_counts_them_as_due(
    qtbot: QtBot, open_wall: OpenWall, site: FakeSite
) -> None:
    site.box("gate").write()
    page = open_wall([camera_view("gate")])
    qtbot.waitUntil(lambda: page.clock.figures().drawn == 1)

    for _ in range(5):
        site.box("gate").write()

    qtbot.waitUntil(lambda: page.clock.figures().drawn == 2)
    assert page.clock.figures().due == 6


def test_nothing_is_painted_while_no_picture_comes(
    qtbot: QtBot, open_wall: OpenWall, site: FakeSite
) -> None:
    site.box("gate").write()
    page = open_wall([camera_view("gate")])
    qtbot.waitUntil(lambda: page.clock.figures().drawn == 1)
    page.clock.reset()

    for _ in range(20):
        page.clock.look()
        QApplication.processEvents()

    assert page.clock.figures().due == 0
    assert page.clock.figures().drawn == 0


def test_pictures_of_a_camera_that_is_not_live_are_not_due(
    open_wall: OpenWall, site: FakeSite
) -> None:
    page = open_wall([camera_view("gate", CaptureState.FROZEN_IMAGE, since_s=30.0)])

    site.box("gate").write()
    page.clock.look()

    assert page.clock.figures().due == 0


def test_a_part_of_a_picture_is_not_counted_and_the_rest_follows(
    qtbot: QtBot, open_wall: OpenWall, site: FakeSite
) -> None:
    site.box("gate").write()
    page = open_wall([camera_view("gate")])
    qtbot.waitUntil(lambda: page.clock.figures().drawn == 1)
    tile = page.field.tiles()[0]
    page.clock.watch(())

    site.box("gate").write()
    tile.repaint(0, 0, 40, 10)
    assert page.clock.figures().drawn == 1
    page.clock.watch([tile])

    qtbot.waitUntil(lambda: page.clock.figures().drawn == 2)
    assert page.clock.figures().due == 2


def test_percentiles_are_of_what_was_painted(qtbot: QtBot) -> None:
    clock = PictureClock()
    tile = Tile(camera_view("gate"), clock)
    qtbot.addWidget(tile)
    for number in range(1, 101):
        before = None if number == 1 else number - 0.1
        picture = _picture(number, number - 0.001 * number)
        clock.note_painted(tile, picture, before, float(number))

    figures = clock.figures()

    assert (figures.due, figures.drawn) == (100, 100)
    assert figures.written_to_painted_ms_p95 == pytest.approx(95.0, abs=0.11)
    assert figures.picture_gap_ms_p99 == pytest.approx(100.0, abs=0.11)
