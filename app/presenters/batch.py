"""The same request for many cameras: a few at a time, with progress, and it can be cancelled."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.background import Background
from services.domain.sentences import Sentence
from services.rollout.calls import Answer

AT_ONCE = 8

Begin = Callable[[str], Future[Answer[Any]]]


class Batch(QObject):
    """Emits in the GUI thread. A cancelled batch finishes what it began and leaves the rest."""

    progressed = Signal(int, int)
    camera_done = Signal(str, bool, Sentence)
    finished = Signal()

    def __init__(
        self, background: Background, begin: Begin, camera_ids: Sequence[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.failed: list[str] = []
        self.done: list[str] = []
        self.last_error: Sentence | None = None
        self._background = background
        self._begin = begin
        self._total = len(camera_ids)
        self._waiting = deque(camera_ids)
        self._running = 0

    def start(self) -> None:
        self.progressed.emit(0, self._total)
        self._go_on()

    def cancel(self) -> None:
        self._waiting.clear()
        if not self._running:
            self.finished.emit()

    @property
    def left_out(self) -> int:
        return self._total - len(self.done) - len(self.failed)

    def _go_on(self) -> None:
        while self._waiting and self._running < AT_ONCE:
            camera_id = self._waiting.popleft()
            self._running += 1
            self._background.run(
                self._begin(camera_id),
                then=partial(self._on_done, camera_id),
                failed=partial(self._on_failed, camera_id),
            )
        if not self._running and not self._waiting:
            self.finished.emit()

    def _on_done(self, camera_id: str, _: object) -> None:
        self.done.append(camera_id)
        self._on_ended(camera_id, well=True, said=Sentence(""))

    def _on_failed(self, camera_id: str, said: Sentence, _: str | None) -> None:
        self.failed.append(camera_id)
        self.last_error = said
        self._on_ended(camera_id, well=False, said=said)

    def _on_ended(self, camera_id: str, *, well: bool, said: Sentence) -> None:
        self._running -= 1
        self.camera_done.emit(camera_id, well, said)
        self.progressed.emit(len(self.done) + len(self.failed), self._total)
        self._go_on()
