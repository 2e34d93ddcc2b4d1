"""What people choose in the toolbar, the menu and by key: layout, filter, carousel."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from widgets.wall.arrangement import Arrangement
from widgets.wall.grid import Layout

CAROUSEL_S = 10


class WallChoices(QObject):
    """Changes the arrangement and says so; the carousel turns pages until it is taken off."""

    arranged = Signal()

    def __init__(self, arrangement: Arrangement, parent: QObject) -> None:
        super().__init__(parent)
        self._arrangement = arrangement
        self._carousel = QTimer(self)
        self._carousel.setInterval(CAROUSEL_S * 1000)
        self._carousel.timeout.connect(self._turn)

    @property
    def carousel_is_on(self) -> bool:
        return self._carousel.isActive()

    def set_layout(self, layout: Layout) -> None:
        self._arrangement.maximised = None
        self._arrangement.set_layout(layout)
        self.arranged.emit()

    def next_layout(self) -> None:
        layouts = list(Layout)
        place = layouts.index(self._arrangement.layout) + 1
        self.set_layout(layouts[place % len(layouts)])

    def set_filter(self, text: str) -> None:
        if text != self._arrangement.text:
            self._arrangement.text = text
            self._arrangement.maximised = None
            self.arranged.emit()

    def set_not_live_only(self, only: bool) -> None:
        if only != self._arrangement.not_live_only:
            self._arrangement.not_live_only = only
            self._arrangement.maximised = None
            self.arranged.emit()

    def clear_filter(self) -> None:
        self._arrangement.show_all()
        self._arrangement.maximised = None
        self.arranged.emit()

    def set_carousel(self, on: bool) -> None:
        if on:
            self._carousel.start()
        else:
            self._carousel.stop()
        self.arranged.emit()

    def set_carousel_seconds(self, seconds: int) -> None:
        self._carousel.setInterval(max(1, seconds) * 1000)

    def begin_again(self) -> None:
        """Somebody turned a page or works on one: it stays for the full time."""
        if self._carousel.isActive():
            self._carousel.start()

    def _turn(self) -> None:
        # a maximised camera is being watched: nothing is taken from under somebody's eyes
        if self._arrangement.maximised is None and self._arrangement.pages > 1:
            self._arrangement.turn(1)
            self.arranged.emit()
