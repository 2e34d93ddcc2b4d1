"""A camera's pictures as the wall holds them: one object, whatever memory and worker stand behind.

The old memory is read until the new one has its first picture, and after the worker has gone.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

from services.domain.pictures import Pictures, SharedPicture


@dataclass(frozen=True)
class _Chapter:
    """One memory's pictures from `first` on; a picture's number here is its own plus `base`."""

    reader: Pictures
    base: int
    first: int


class CameraPictures:
    """services.domain.pictures.Pictures; `follow` is the supervisor's, the rest anybody's."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._before: _Chapter | None = None
        self._current: _Chapter | None = None
        self._next: Pictures | None = None

    def follow(self, reader: Pictures) -> None:
        """From its first picture on, `reader` is read."""
        with self._lock:
            self._turn_page()
            self._next = reader

    def newest_number(self) -> int:
        current = self._chapter()
        if current is None:
            return 0
        number = current.reader.newest_number()
        return current.base + number if number else 0

    def newest(self) -> SharedPicture | None:
        current = self._chapter()
        picture = None if current is None else current.reader.newest()
        if current is None or picture is None:
            return None
        number = current.base + picture.number
        if number > current.first:
            # whoever still reads the old memory is told to read again; it is let go
            self._before = None
        return picture if current.base == 0 else picture._replace(number=number)

    def is_whole(self, picture: SharedPicture) -> bool:
        for chapter in (self._current, self._before):
            if chapter is not None and picture.number >= chapter.first:
                base = chapter.base
                own = picture._replace(number=picture.number - base) if base else picture
                return chapter.reader.is_whole(own)
        return False

    def _chapter(self) -> _Chapter | None:
        if self._next is not None:
            with self._lock:
                self._turn_page()
        return self._current

    def _turn_page(self) -> None:
        following, current = self._next, self._current
        newest = following.newest_number() if following is not None else 0
        if following is None or newest == 0:
            return
        base, first = 0, 1
        if current is not None:
            last = current.reader.newest_number()
            # a worker counts on in its next memory, another worker counts from one
            base = current.base if newest > last else current.base + last
            first = current.base + last + 1
        self._before, self._next = current, None
        self._current = _Chapter(following, base, first)
