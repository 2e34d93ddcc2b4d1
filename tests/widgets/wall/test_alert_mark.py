"""A tile whose camera has an unhandled alert: a bell, a broken border, and words."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.widgets.fakes import FakePictures, camera_view
from tests.widgets.wall.conftest import OpenWall
from widgets.wall.alert_mark import ALERT, EDGE_PX, MARK_PX
from widgets.wall.picture_clock import PictureClock
from widgets.wall.tile import Tile
from widgets.wall.tile_texts import BAR_PX

BLUE = (210, 60, 30)


def live_tile(qtbot: QtBot) -> Tile:
    tile, pictures = Tile(camera_view("gate"), PictureClock()), FakePictures()
    qtbot.addWidget(tile)
    tile.resize(320, 180)
    pictures.write(BLUE)
    tile.show_view(camera_view("gate"), pictures)
    return tile


def painted(tile: Tile) -> QImage:
    return tile.grab().toImage()


def pixels_of(image: QImage, colour: QColor, row: int) -> int:
    return sum(image.pixelColor(x, row) == colour for x in range(image.width()))


def test_a_tile_with_an_alert_has_a_broken_border_and_a_bell(qtbot: QtBot) -> None:
    tile = live_tile(qtbot)
    without = painted(tile)

    tile.set_unhandled(1)
    marked = painted(tile)

    bottom = tile.height() - 5
    on_the_line = pixels_of(marked, ALERT, bottom)
    assert pixels_of(without, ALERT, bottom) == 0
    assert 0.4 * tile.width() < on_the_line < 0.9 * tile.width()
    corner = marked.pixelColor(tile.width() - EDGE_PX - 4, BAR_PX + EDGE_PX + MARK_PX // 2)
    assert corner == ALERT

    tile.set_unhandled(0)
    assert painted(tile) == without


def test_the_mark_says_how_many(qtbot: QtBot) -> None:
    tile = live_tile(qtbot)
    tile.set_unhandled(1)
    one = painted(tile)
    tile.set_unhandled(2)
    assert painted(tile) != one
    tile.set_unhandled(10)
    many = painted(tile)
    tile.set_unhandled(400)
    assert painted(tile) == many


def test_screen_readers_hear_of_it(qtbot: QtBot) -> None:
    tile = live_tile(qtbot)
    tile.set_unhandled(2)
    assert tile.accessibleDescription() == "Live. Unhandled alerts: 2."


def test_tiles_that_come_later_have_their_mark(open_wall: OpenWall) -> None:
    wall = open_wall([])
    wall.field.set_unhandled({"gate": 3})
    wall.show_cameras([camera_view("gate"), camera_view("yard")], lambda _: None)
    tiles = wall.field.tiles()
    assert [(tile.camera_id, tile.unhandled) for tile in tiles] == [("gate", 3), ("yard", 0)]
