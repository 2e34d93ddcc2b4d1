"""What was said and is still open: one list, shown in every window of the station alike."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from widgets.message_history import PastMessage
from widgets.message_level import MessageLevel

HARMLESS_MS = 6000
KEPT = 100

Action = tuple[str, Callable[[], None]]


@dataclass(eq=False)
class Message:
    """`seconds_left`: how long its first action, the undo, can still be pressed."""

    text: str
    level: MessageLevel
    actions: tuple[Action, ...]
    seconds_left: int | None
    at: QTime = field(default_factory=QTime.currentTime)


class Messages(QObject):
    """The newest open message is shown; older ones that nobody read come back after it.

    `changed`: another message is shown, or another number waits. `counted`: a second went by.
    """

    changed = Signal()
    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: list[Message] = []
        self._past: deque[Message] = deque(maxlen=KEPT)
        self._timed: Message | None = None
        self._harmless = QTimer(self, singleShot=True, interval=HARMLESS_MS)
        self._harmless.timeout.connect(self.close_shown)
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self._count_down)

    @property
    def shown(self) -> Message | None:
        return self._open[-1] if self._open else None

    @property
    def others(self) -> int:
        """How many wait behind the one that is shown."""
        return max(0, len(self._open) - 1)

    def say(
        self,
        text: str,
        level: MessageLevel,
        *,
        actions: Sequence[Action] = (),
        undo_seconds: int | None = None,
    ) -> None:
        """`text` is translated and plain. With `undo_seconds` the first action is the undo."""
        message = Message(text, level, tuple(actions), undo_seconds)
        self._past.append(message)
        self._open.append(message)
        if undo_seconds is not None and not self._seconds.isActive():
            self._seconds.start()
        self._tell()

    def history(self) -> list[PastMessage]:
        """Newest first."""
        return [
            PastMessage(m.at.toString("HH:mm:ss"), m.level, m.text) for m in reversed(self._past)
        ]

    def act(self, message: Message, call: Callable[[], None]) -> None:
        """Once, in whichever window it was pressed."""
        if message in self._open:
            self._open.remove(message)
            self._tell()
            call()

    def close_shown(self) -> None:
        if self._open:
            self._open.pop()
        self._tell()

    def note_read(self) -> None:
        """Somebody looked at all of them; what can be undone stays."""
        self._open = [m for m in self._open if m.seconds_left is not None]
        self._tell()

    def _tell(self) -> None:
        shown = self.shown
        if shown is not self._timed:
            self._timed = shown
            self._harmless.stop()
            if shown and not shown.level.stays and shown.seconds_left is None:
                self._harmless.start()
        self.changed.emit()

    def _count_down(self) -> None:
        timed = [m for m in self._open if m.seconds_left is not None]
        for message in timed:
            message.seconds_left = (message.seconds_left or 0) - 1
        over = [m for m in timed if m.seconds_left is not None and m.seconds_left <= 0]
        self._open = [m for m in self._open if m not in over]
        if len(over) == len(timed):
            self._seconds.stop()
        if over:
            self._tell()
        self.counted.emit()
