from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest

from services.capture.shared_frames import PictureMemory, PictureReader, PictureWriter, Vitals

WRITES_FOR_A_SECOND = """
import os, sys, time
from services.capture.shared_frames import PictureWriter
writer = PictureWriter(os.dup(int(sys.argv[1])))
ends = time.monotonic() + 1.0
while time.monotonic() < ends:
    colour = writer.number % 251
    writer.write(lambda pixels: pixels.fill(colour), 240, 135, 1.0)
print(writer.number)
"""

RESERVES_TOO_MUCH = """
import resource, signal
from services.capture.shared_memory import reserve
from services.domain.errors import DiskFull
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    reserve("picture", 8_000_000)
except DiskFull as error:
    print(error)
"""


@pytest.fixture
def memory() -> Iterator[PictureMemory]:
    made = PictureMemory.create(240, 136)
    yield made
    made.close()


def writer_of(memory: PictureMemory, *, after: int = 0) -> PictureWriter:
    return PictureWriter(os.dup(memory.fd), after=after)


def test_there_is_no_picture_before_the_first(memory: PictureMemory) -> None:
    reader = PictureReader(memory)

    assert reader.newest_number() == 0
    assert reader.newest() is None


def test_a_picture_is_read_as_it_was_written(memory: PictureMemory) -> None:
    writer_of(memory).write(lambda pixels: pixels.fill(7), 240, 135, 12.5)

    picture = PictureReader(memory).newest()

    assert picture is not None
    assert (picture.width, picture.height, picture.stride) == (240, 135, 960)
    assert (picture.number, picture.arrived_at) == (1, 12.5)
    assert picture.pixels.tobytes() == b"\7" * (960 * 135)


def test_a_picture_that_was_overwritten_is_not_whole(memory: PictureMemory) -> None:
    writer, reader = writer_of(memory), PictureReader(memory)
    writer.write(lambda pixels: pixels.fill(1), 240, 135, 0.0)
    picture = reader.newest()
    assert picture is not None
    assert reader.is_whole(picture)

    for _ in range(3):
        writer.write(lambda pixels: pixels.fill(2), 240, 135, 0.0)

    assert not reader.is_whole(picture)


def test_a_writer_that_fails_leaves_the_last_picture(memory: PictureMemory) -> None:
    def breaks(pixels: object) -> None:
        raise ZeroDivisionError

    writer, reader = writer_of(memory), PictureReader(memory)
    writer.write(lambda pixels: pixels.fill(1), 240, 135, 0.0)

    with pytest.raises(ZeroDivisionError):
        writer.write(breaks, 240, 135, 0.0)

    newest = reader.newest()
    assert newest is not None
    assert newest.number == 1


def test_numbers_go_on_in_the_next_worker_and_the_next_memory(memory: PictureMemory) -> None:
    writer_of(memory).write(lambda pixels: None, 16, 16, 0.0)
    second = writer_of(memory)
    second.write(lambda pixels: None, 16, 16, 0.0)
    larger = PictureMemory.create(480, 270)
    third = writer_of(larger, after=second.number)
    third.write(lambda pixels: None, 16, 16, 0.0)

    assert PictureReader(memory).newest_number() == 2
    assert PictureReader(larger).newest_number() == 3
    larger.close()


def test_a_held_picture_outlives_its_memory() -> None:
    memory = PictureMemory.create(16, 16)
    writer_of(memory).write(lambda pixels: pixels.fill(9), 16, 16, 0.0)
    picture = PictureReader(memory).newest()

    memory.close()

    assert picture is not None
    assert bytes(picture.pixels[:4]) == b"\x09\x09\x09\x09"


def test_a_picture_larger_than_its_memory_is_refused(memory: PictureMemory) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        writer_of(memory).write(lambda pixels: None, 241, 10, 0.0)


def test_a_lying_header_reaches_no_foreign_memory(memory: PictureMemory) -> None:
    writer_of(memory).write(lambda pixels: None, 16, 16, 0.0)
    header = memoryview(memory.mapping)[:4096].cast("q")
    header[8 + 8 + 3] = 1 << 40  # the stride of picture 1

    assert PictureReader(memory).newest() is None
    del header


def test_no_picture_is_torn_while_another_process_writes(memory: PictureMemory) -> None:
    reader, whole, seen = PictureReader(memory), 0, 0
    with subprocess.Popen(
        [sys.executable, "-c", WRITES_FOR_A_SECOND, str(memory.fd)],
        pass_fds=[memory.fd],
        stdout=subprocess.PIPE,
    ) as process:
        while process.poll() is None:
            picture = reader.newest()
            if picture is None:
                continue
            pixels = np.frombuffer(picture.pixels, np.uint8).copy()
            seen += 1
            if reader.is_whole(picture):
                whole += 1
                assert (pixels == pixels[0]).all()
        assert process.stdout is not None
        written = int(process.stdout.read())

    assert written > 100
    assert whole > 20
    assert seen >= whole


def test_memory_that_cannot_be_had_is_said_in_words() -> None:
    # a real shortage would hit everybody on this machine: the child limits only itself
    short = subprocess.run(
        [sys.executable, "-c", RESERVES_TOO_MUCH], capture_output=True, text=True, check=True
    )

    assert short.stdout.strip() == "There is no memory for the picture (8 MB)."


def test_vitals_are_seen_by_the_station_and_kept_for_the_next_worker() -> None:
    station = Vitals.create()
    worker = Vitals.attach(os.dup(station.fd))
    assert station.heartbeat_at == 0.0

    worker.heartbeat_at = 12.25
    worker.packets += 3
    worker.close()
    next_worker = Vitals.attach(os.dup(station.fd))

    assert (station.heartbeat_at, station.packets) == (12.25, 3)
    assert next_worker.packets == 3
    next_worker.close()
    station.close()
