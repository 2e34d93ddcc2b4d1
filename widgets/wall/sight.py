"""Whether anybody can see the wall at all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

_TELLING = frozenset({QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange})


class Sight(QObject):
    """Watches a page and its window: another page, a minimised window hide it."""

    changed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._window: QWidget | None = None
        page.installEventFilter(self)

    @property
    def is_clear(self) -> bool:
        return self._page.isVisible() and not self._page.window().isMinimized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING:
            # the window is known only when the page is shown in it
            if self._page.window() is not self._window:
                self._window = self._page.window()
                self._window.installEventFilter(self)
            self.changed.emit()
        return False
