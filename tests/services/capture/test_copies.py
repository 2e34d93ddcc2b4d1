"""Copies for somebody beside the wall: at their own rate, in their own size, also when hidden."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.capture.copies import Copies
from services.capture.messages import Copy
from services.capture.screen import Screen
from services.capture.shared_frames import PictureMemory, PictureReader
from tests.services.capture.fakes import WorkerOnPaper
from tests.services.capture.test_examining import GreyPicture
from tests.testbed.clips import make_clip
from tests.testbed.station import order_of, station, until


@pytest.fixture
def memory() -> Iterator[PictureMemory]:
    made = PictureMemory.create(64, 48)
    yield made
    made.close()


def test_a_copy_a_second_of_fifteen_pictures(memory: PictureMemory) -> None:
    copies, reader = Copies(), PictureReader(memory)
    copies.give(1.0, os.dup(memory.fd))

    for number in range(150):
        copies.see(GreyPicture(), 100 + number / 15)

    assert 10 <= reader.newest_number() <= 11
    newest = reader.newest()
    assert newest is not None
    assert (newest.width, newest.height) == (64, 36)


def test_without_a_memory_nothing_is_copied_nor_decoded(memory: PictureMemory) -> None:
    copies = Copies()
    copies.give(0.5, os.dup(memory.fd))
    assert copies.rate == 2.0

    copies.give(0.0, None)
    copies.see(GreyPicture(), 100.0)

    assert copies.rate == 0
    assert PictureReader(memory).newest_number() == 0


def test_every_worker_of_a_camera_gets_the_memory_until_it_is_taken_back(
    memory: PictureMemory,
) -> None:
    screen, first, second, third = Screen(), WorkerOnPaper(), WorkerOnPaper(), WorkerOnPaper()
    screen.attach(first, 1.0)
    kept = os.dup(memory.fd)

    screen.copy(1.0, kept)
    screen.attach(second, 2.0)
    screen.copy(0.0, None)
    screen.attach(third, 3.0)

    assert first.told_of(Copy) == [Copy(1.0)]
    assert second.told_of(Copy) == [Copy(1.0), Copy()]
    assert third.told_of(Copy) == []
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(kept)


def test_a_hidden_camera_gives_copies(tmp_path: Path, memory: PictureMemory) -> None:
    clip = make_clip(tmp_path / "moving.ts", fps=10)
    reader = PictureReader(memory)
    with station(tmp_path) as running:
        running.supervisor.copy("gate", 0.2, memory.fd)
        running.supervisor.start_camera(order_of("gate", clip))

        until(lambda: reader.newest_number() >= 8)
