"""Pictures in shared memory as images."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from services.capture.shared_frames import PictureMemory, PictureReader, PictureWriter, Pixels
from services.domain.pictures import SharedPicture
from widgets.wall.still import SharedImages, image_of
from widgets.wall.tile_paint import Spot, paint_picture
from widgets.wall.zoom import Zoom

GREEN = (0, 200, 0, 255)
RED = (0, 0, 200, 255)


class _Memory:
    def __init__(self) -> None:
        self.memory = PictureMemory.create(4, 2)
        self.reader = PictureReader(self.memory)
        self._writer = PictureWriter(os.dup(self.memory.fd))

    def write(self, colour: tuple[int, int, int, int]) -> SharedPicture:
        def fill(pixels: Pixels) -> None:
            pixels[:] = colour

        self._writer.write(fill, 4, 2, 1.0)
        newest = self.reader.newest()
        assert newest is not None
        return newest

    def close(self) -> None:
        self._writer.close()
        self.memory.close()


def test_a_slot_is_made_an_image_once_and_shows_what_is_written_later(qtbot: QtBot) -> None:
    gate, images = _Memory(), SharedImages()
    first = images.of(gate.write(GREEN))
    assert first.pixelColor(0, 0) == QColor(0, 200, 0)
    for _ in range(2):
        images.of(gate.write(GREEN))

    again = images.of(gate.write(RED))

    assert again is first
    assert again.pixelColor(3, 1) == QColor(200, 0, 0)
    gate.close()


def test_a_picture_from_another_memory_lets_the_old_one_go(qtbot: QtBot) -> None:
    before, after, images = _Memory(), _Memory(), SharedImages()
    old = before.write(GREEN)
    held = images.of(old)

    assert images.of(after.write(RED)).pixelColor(0, 0) == QColor(200, 0, 0)
    assert images.of(old) is not held
    before.close()
    after.close()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_picture_of_the_right_size_is_painted_pixel_for_pixel(scale: float, qtbot: QtBot) -> None:
    gate = _Memory()
    picture = gate.write(RED)
    surface = QImage(8, 4, QImage.Format.Format_RGB32)
    surface.fill(QColor(0, 0, 0))
    surface.setDevicePixelRatio(scale)
    box = QRectF(2 / scale, 1 / scale, 4 / scale, 2 / scale)

    with QPainter(surface) as painter:
        spot = Spot(4, 2, scale, exact=True, box=box, pixels=QRect(0, 0, 8, 4))
        paint_picture(painter, image_of(picture), spot, Zoom())

    red = {
        (x, y) for x in range(8) for y in range(4) if surface.pixelColor(x, y) == QColor(200, 0, 0)
    }
    assert red == {(x, y) for x in range(2, 6) for y in range(1, 3)}
    gate.close()
