"""How much waits in the inbox: in the rail, in the window's title, and on the wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.presenters.desk import Desk
from services.domain.alerts import Alert

ALERTS_PAGE = "alerts"
MARKS_MS = 250


class Unhandled(QObject):
    """A child of the window. Counts from the start on: also what came while it was closed.

    `changed`: the number in all; `marked`: by camera, less often, for many tiles paint it.
    """

    changed = Signal(int)
    marked = Signal(dict)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._cameras: dict[int, tuple[str, ...]] = {}
        # what is told while the answer is on its way is newer than the answer
        self._heard: dict[int, Alert] | None = {}
        self._marks = QTimer(self, singleShot=True, interval=MARKS_MS)
        self._marks.timeout.connect(self._mark)

    @property
    def count(self) -> int:
        return len(self._cameras)

    def start(self) -> None:
        asked = self._desk.station.unhandled_alerts.begin(self._desk.operator())
        self._desk.background.run(asked, then=self._on_answer)

    @Slot(list)
    def on_moved(self, alerts: list[Alert]) -> None:
        before = dict(self._cameras)
        for alert in alerts:
            if self._heard is not None:
                self._heard[alert.id] = alert
            self._take(alert)
        if self._cameras != before:
            self._tell()

    def _on_answer(self, found: Mapping[int, tuple[str, ...]]) -> None:
        heard, self._heard = self._heard or {}, None
        self._cameras = dict(found)
        for alert in heard.values():
            self._take(alert)
        self._tell()

    def _take(self, alert: Alert) -> None:
        if alert.is_unhandled:
            self._cameras[alert.id] = (alert.camera_id,) if alert.camera_id else alert.cameras
        else:
            self._cameras.pop(alert.id, None)

    def _tell(self) -> None:
        self._desk.window.show_waiting(ALERTS_PAGE, self.count)
        self._desk.window.show_unhandled(self.count)
        self.changed.emit(self.count)
        if not self._marks.isActive():
            self._marks.start()

    @Slot()
    def _mark(self) -> None:
        counted = Counter(one for cameras in self._cameras.values() for one in cameras)
        self.marked.emit(dict(counted))
