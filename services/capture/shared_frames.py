"""A camera's pictures in shared memory: three slots, the worker writes, the station reads.

Layout: a page of 64-bit numbers, then three slots. A slot's mark is 2n-1 while picture n is being
written and 2n when it is whole; a reader looks at it before and after.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from struct import Struct
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.capture.shared_memory import let_go, map_whole, reserve
from services.capture.vitals import Vitals
from services.domain.pictures import SharedPicture

__all__ = ["PictureMemory", "PictureReader", "PictureWriter", "Vitals"]

SLOTS = 3
HEADER_BYTES = 4096
BYTES_A_PIXEL = 4
LARGEST_SIDE = 8192

_NEWEST, _CAPACITY_WIDTH, _CAPACITY_HEIGHT, _SLOT_BYTES = range(4)
_FIRST_SLOT, _SLOT_FIELDS = 8, 8
_MARK, _WIDTH, _HEIGHT, _STRIDE, _WRITTEN_AT, _ARRIVED_AT = range(6)
# all of them in one reading
_SLOT = Struct("=qqqqdd")
_BYTES_A_FIELD = 8

Pixels = NDArray[np.uint8]


def even(side: int) -> int:
    return side + side % 2


@dataclass(frozen=True)
class _Layout:
    """The header's two readings and the slots of one mapping."""

    header: memoryview[int]
    numbers: memoryview[int]
    seconds: memoryview[float]
    slots: tuple[memoryview[int], ...]

    @classmethod
    def of(cls, mapping: Any) -> _Layout:
        whole = memoryview(mapping)
        header: Any = whole[:HEADER_BYTES]
        numbers = header.cast("q")
        size = numbers[_SLOT_BYTES]
        starts = range(HEADER_BYTES, HEADER_BYTES + SLOTS * size, size) if size else ()
        slots = tuple(whole[at : at + size] for at in starts)
        return cls(header, numbers, header.cast("d"), slots)

    def field(self, number: int, field: int) -> int:
        """Where picture `number` keeps a field."""
        return _FIRST_SLOT + (number % SLOTS) * _SLOT_FIELDS + field


class PictureMemory:
    """Room for pictures of at most `width` x `height`; the parent's, handed over by descriptor."""

    def __init__(self, fd: int, width: int, height: int) -> None:
        self.fd = fd
        self.width = width
        self.height = height
        self._mapping = map_whole(fd)

    @classmethod
    def create(cls, width: int, height: int) -> PictureMemory:
        """Raises DiskFull when memory is short, ValueError for a size no wall has."""
        if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
            raise ValueError(f"{width}x{height} is no size for a picture")
        page = HEADER_BYTES
        slot = -(-even(width) * even(height) * BYTES_A_PIXEL // page) * page
        memory = cls(reserve("picture", page + SLOTS * slot), width, height)
        header = memoryview(memory.mapping)[:page].cast("q")
        header[_CAPACITY_WIDTH], header[_CAPACITY_HEIGHT] = width, height
        header[_SLOT_BYTES] = slot
        return memory

    @property
    def mapping(self) -> Any:
        return self._mapping

    @property
    def capacity(self) -> tuple[int, int]:
        return self.width, self.height

    def close(self) -> None:
        """Pictures that somebody still holds stay mapped until they are let go."""
        os.close(self.fd)
        let_go(self._mapping)


class PictureReader:
    """The station's view of a memory (services.domain.pictures.Pictures)."""

    def __init__(self, memory: PictureMemory) -> None:
        self._layout = _Layout.of(memory.mapping)
        self._numbers = self._layout.numbers
        self._pixels: list[_Pixels | None] = [None] * SLOTS

    def newest_number(self) -> int:
        return self._numbers[_NEWEST]

    def newest(self) -> SharedPicture | None:
        # a writer would have to lap us three times in a row for this to fail
        for _ in range(SLOTS):
            number = self._numbers[_NEWEST]
            if number == 0:
                return None
            picture = self._picture(number)
            if picture is not None and self.is_whole(picture):
                return picture
        return None

    def is_whole(self, picture: SharedPicture) -> bool:
        mark = _FIRST_SLOT + (picture.number % SLOTS) * _SLOT_FIELDS + _MARK
        return self._numbers[mark] == 2 * picture.number

    def _picture(self, number: int) -> SharedPicture | None:
        slot = number % SLOTS
        at = (_FIRST_SLOT + slot * _SLOT_FIELDS) * _BYTES_A_FIELD
        found = _SLOT.unpack_from(self._layout.header, at)
        _, width, height, stride, written_at, arrived_at = found
        known = self._pixels[slot]
        if known is None or known.size != (width, height, stride):
            known = self._pixels[slot] = self._pixels_of(slot, width, height, stride)
            if known is None:
                return None
        return SharedPicture(known.pixels, width, height, stride, number, written_at, arrived_at)

    def _pixels_of(self, slot: int, width: int, height: int, stride: int) -> _Pixels | None:
        whole = self._layout.slots[slot]
        # the worker's word is not trusted with our address space
        if not (0 < width * BYTES_A_PIXEL <= stride and 0 < height * stride <= len(whole)):
            return None
        return _Pixels((width, height, stride), whole[: height * stride])


class _Pixels(NamedTuple):
    """A slot as it was last read; one object while the size stays."""

    size: tuple[int, int, int]
    pixels: memoryview


class PictureWriter:
    """The worker's side; takes over the descriptor. One thread writes at a time."""

    def __init__(self, fd: int, *, after: int = 0) -> None:
        self._mapping = map_whole(fd)
        os.close(fd)
        self._layout = _Layout.of(self._mapping)
        numbers = self._layout.numbers
        self.width, self.height = numbers[_CAPACITY_WIDTH], numbers[_CAPACITY_HEIGHT]
        self.number = max(after, numbers[_NEWEST])

    def write(
        self, fill: Callable[[Pixels], None], width: int, height: int, arrived_at: float
    ) -> None:
        """Lets `fill` write the BGRX pixels of the next picture in place.

        It gets (height, width, 4) rounded up to even sides, which colour planes have; a reader
        does not see the odd row and column.
        """
        if not (0 < width <= self.width and 0 < height <= self.height):
            raise ValueError(f"{width}x{height} does not fit into {self.width}x{self.height}")
        number = self.number + 1
        numbers, at = self._layout.numbers, self._layout.field(number, 0)
        rows, columns = even(height), even(width)
        stride = columns * BYTES_A_PIXEL
        pixels = np.frombuffer(self._layout.slots[number % SLOTS], np.uint8, rows * stride)
        numbers[at + _MARK] = 2 * number - 1
        numbers[at + _WIDTH], numbers[at + _HEIGHT] = width, height
        numbers[at + _STRIDE] = stride
        self._layout.seconds[at + _ARRIVED_AT] = arrived_at
        fill(pixels.reshape(rows, columns, BYTES_A_PIXEL))
        self._layout.seconds[at + _WRITTEN_AT] = time.monotonic()
        numbers[at + _MARK] = 2 * number
        numbers[_NEWEST] = self.number = number

    def close(self) -> None:
        let_go(self._mapping)
