from __future__ import annotations

import os
from collections.abc import Iterator

import numpy as np
import pytest

from services.capture.camera_pictures import CameraPictures
from services.capture.shared_frames import PictureMemory, PictureReader, PictureWriter


class Shelf:
    """Memories that are closed in the end."""

    def __init__(self) -> None:
        self.memories: list[PictureMemory] = []
        self.writers: list[PictureWriter] = []

    def add(self, after: int = 0) -> tuple[PictureReader, PictureWriter]:
        memory = PictureMemory.create(16, 9)
        writer = PictureWriter(os.dup(memory.fd), after=after)
        self.memories.append(memory)
        self.writers.append(writer)
        return PictureReader(memory), writer


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    shelf = Shelf()
    yield shelf
    for writer, memory in zip(shelf.writers, shelf.memories, strict=True):
        writer.close()
        memory.close()


def paint(writer: PictureWriter, colour: int) -> None:
    writer.write(lambda pixels: np.copyto(pixels, colour), 16, 9, arrived_at=1.0)


def colour_of(pictures: CameraPictures) -> int:
    picture = pictures.newest()
    assert picture is not None
    assert pictures.is_whole(picture)
    return picture.pixels[0]


def test_a_camera_without_memory_has_no_picture() -> None:
    pictures = CameraPictures()

    assert pictures.newest_number() == 0
    assert pictures.newest() is None


def test_the_old_memory_is_read_until_the_new_one_has_a_picture(shelf: Shelf) -> None:
    pictures = CameraPictures()
    first, first_writer = shelf.add()
    second, second_writer = shelf.add()
    pictures.follow(first)
    paint(first_writer, 10)

    pictures.follow(second)
    assert colour_of(pictures) == 10
    paint(second_writer, 20)
    assert colour_of(pictures) == 20


@pytest.mark.parametrize("counts_on", [False, True])
def test_numbers_grow_by_one_through_a_change_of_memory(shelf: Shelf, *, counts_on: bool) -> None:
    pictures = CameraPictures()
    first, first_writer = shelf.add()
    pictures.follow(first)
    for colour in (10, 20, 30):
        paint(first_writer, colour)
    assert pictures.newest_number() == 3

    second, second_writer = shelf.add(after=3 if counts_on else 0)
    pictures.follow(second)
    paint(second_writer, 40)

    assert pictures.newest_number() == 4
    picture = pictures.newest()
    assert picture is not None
    assert picture.number == 4


def test_a_picture_of_the_old_memory_is_still_known(shelf: Shelf) -> None:
    pictures = CameraPictures()
    first, first_writer = shelf.add()
    pictures.follow(first)
    paint(first_writer, 10)
    held = pictures.newest()
    assert held is not None

    second, second_writer = shelf.add()
    pictures.follow(second)
    paint(second_writer, 20)
    assert pictures.newest_number() == 2
    assert pictures.is_whole(held)

    for _ in range(3):
        paint(first_writer, 30)
    assert not pictures.is_whole(held)


def test_a_memory_that_never_got_a_picture_is_passed_over(shelf: Shelf) -> None:
    pictures = CameraPictures()
    first, first_writer = shelf.add()
    pictures.follow(first)
    paint(first_writer, 10)
    assert pictures.newest_number() == 1

    pictures.follow(shelf.add()[0])
    third, third_writer = shelf.add()
    pictures.follow(third)
    paint(third_writer, 30)

    assert colour_of(pictures) == 30
    assert pictures.newest_number() == 2
