"""What is wanted of one camera's pictures, and the memory that its workers write into."""

from __future__ import annotations

import logging
import os
from typing import Protocol

from services.capture.camera_pictures import CameraPictures
from services.capture.messages import Copy, Examination, Examine, Show
from services.capture.shared_frames import PictureMemory, PictureReader
from services.domain.errors import DiskFull
from services.domain.pictures import HIDDEN, View

logger = logging.getLogger(__name__)

# while a window is being resized every tile changes its size sixty times a second
SHORTEST_LIFE_S = 0.15
SHORT_OF_MEMORY_PAUSE_S = 5.0


class Listener(Protocol):
    """Whoever takes messages for a worker."""

    def tell(self, message: object, fd: int | None = None) -> bool: ...


class Screen:
    """Outlives workers: the view is told to each of them, the last picture stays to be read.

    `want` and `pictures` are anybody's, the rest is the supervisor's thread's.
    """

    def __init__(self) -> None:
        self.pictures = CameraPictures()
        self.view = HIDDEN
        self._told: View | None = None
        self._examination: Examination | None = None
        self._copy: tuple[Copy, int | None] = (Copy(), None)
        self._listener: Listener | None = None
        self._memory: PictureMemory | None = None
        self._not_before = float("-inf")
        self._is_look_due = False

    def want(self, view: View) -> bool:
        """Any thread's; True when somebody has to look now."""
        is_news = view != self.view and not self._is_look_due
        self.view = view
        self._is_look_due = self._is_look_due or is_news
        return is_news

    def attach(self, listener: Listener, now: float) -> None:
        """A new worker: it is told the view and given the memory."""
        self._listener, self._told = listener, None
        self.look(now)
        if self._examination is not None:
            listener.tell(Examine(self._examination))
        if self._copy[1] is not None:
            listener.tell(*self._copy)

    def examine(self, examination: Examination | None) -> None:
        """What is looked for in the pictures, by this worker and by later ones."""
        if examination == self._examination:
            return
        self._examination = examination
        if self._listener is not None:
            self._listener.tell(Examine(examination))

    def copy(self, every_s: float, memory_fd: int | None) -> None:
        """Copies for somebody else, by this worker and by later ones; keeps the descriptor."""
        self._close_copy()
        self._copy = Copy(every_s), memory_fd
        if self._listener is not None:
            self._listener.tell(*self._copy)

    def _close_copy(self) -> None:
        _, memory_fd = self._copy
        self._copy = Copy(), None
        if memory_fd is not None:
            os.close(memory_fd)

    def detach(self) -> None:
        self._listener = None

    def look(self, now: float) -> None:
        """Tells the worker what it has not been told yet; called with every turn."""
        self._is_look_due = False
        view, listener = self.view, self._listener
        if listener is None or self._told == view:
            return
        is_new_size = self._wants_other_memory(view)
        if not is_new_size or (now >= self._not_before and self._make_memory(view, now)):
            self._tell(listener, view, with_memory=is_new_size or self._told is None)
        elif self._told is None:
            # a new worker starts with the old memory and is given the right one in a moment
            self._tell(listener, view, with_memory=True)
            self._told = HIDDEN

    def close(self) -> None:
        self._listener = None
        self._close_copy()
        if self._memory is not None:
            self._memory.close()
            self._memory = None

    def _wants_other_memory(self, view: View) -> bool:
        size = view.width, view.height
        if min(size) <= 0:
            return False
        return self._memory is None or self._memory.capacity != size

    def _make_memory(self, view: View, now: float) -> bool:
        try:
            memory = PictureMemory.create(view.width, view.height)
        except DiskFull as error:
            logger.warning("%s", error)
            self._not_before = now + SHORT_OF_MEMORY_PAUSE_S
            return False
        if self._memory is not None:
            # its reader keeps the last picture mapped
            self._memory.close()
        self._memory = memory
        self._not_before = now + SHORTEST_LIFE_S
        self.pictures.follow(PictureReader(memory))
        return True

    def _tell(self, listener: Listener, view: View, *, with_memory: bool) -> None:
        self._told = view
        memory = self._memory if with_memory else None
        # a worker that takes nothing hangs: its heartbeat tells, and the next one is told anew
        listener.tell(
            Show(view, new_memory=memory is not None),
            None if memory is None else memory.fd,
        )
