"""Asks four times a second how the cameras are, once for everything the window shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from services.domain.results import CameraView

LOOK_EVERY_MS = 250


class StateClock(QObject):
    """`cameras_changed` when the set or the configuration changed, `looked` every time."""

    cameras_changed = Signal(list)
    looked = Signal(list)

    def __init__(self, views: Callable[[], list[CameraView]], parent: QObject) -> None:
        super().__init__(parent)
        self._views = views
        # nothing is known at first: an empty site is told too
        self._known: list[tuple[str, int]] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self.look()
        self._timer.start(LOOK_EVERY_MS)

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        views = self._views()
        known = [(view.camera.id, view.camera.revision) for view in views]
        if known != self._known:
            self._known = known
            self.cameras_changed.emit(views)
        self.looked.emit(views)
