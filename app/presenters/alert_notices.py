"""Tells people outside the page: a sound, and a notice on the desktop. A storm is one of each."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.presenters.alert_news import Told
from app.presenters.desk import Desk
from app.presenters.tray import Tray
from services.alerts.delivery.sound import AlertSound, Played
from services.domain.alerts import Alert
from widgets.rule_names import rule_name

SOUND, DESKTOP = "sound", "desktop"
GATHER_MS = 1_000
APART_MS = 5_000


class AlertNotices(QObject):
    """A child of the window. `settings` are asked each time: they may change.

    `muted` tells that the sound was muted, or is heard again.
    """

    muted = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        sound: AlertSound,
        tray: Tray,
        settings: Callable[[], dict[str, Any]],
        beep: Callable[[], None] = QApplication.beep,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._sound = sound
        self._tray = tray
        self._settings = settings
        self._beep = beep
        self._player = ThreadPoolExecutor(max_workers=1, thread_name_prefix="alert-sound")
        self._playing: Future[Played] | None = None
        self._gathered: dict[int, Alert] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._notify)

    def close(self) -> None:
        self._timer.stop()
        self._player.shutdown(wait=False, cancel_futures=True)
        self._tray.close()

    @property
    def is_muted(self) -> bool:
        return self._sound.is_muted

    @Slot(bool)
    def mute(self, muted: bool) -> None:
        """For this run of the window: who sits down tomorrow hears the alerts again."""
        if muted != self._sound.is_muted:
            self._sound.is_muted = muted
            self.muted.emit(muted)

    @Slot(list)
    def on_told(self, told: list[Told]) -> None:
        values = self._settings()
        if values["alert_sound"] and any(SOUND in one.channels for one in told):
            self._ring()
        if values["desktop_notifications"] and self._tray.is_there:
            wanted = [one.alert for one in told if DESKTOP in one.channels]
            self._gathered |= {alert.id: alert for alert in wanted}
            if self._gathered and not self._timer.isActive():
                self._timer.start(GATHER_MS)

    def _ring(self) -> None:
        if self._sound.is_muted or (self._playing is not None and not self._playing.done()):
            return
        self._playing = self._player.submit(self._sound.play)
        self._playing.add_done_callback(
            lambda played: self._desk.background.post(lambda: self._on_played(played))
        )

    def _on_played(self, played: Future[Played]) -> None:
        if not played.cancelled() and played.result() is Played.NONE:
            self._beep()

    @Slot()
    def _notify(self) -> None:
        alerts, self._gathered = list(self._gathered.values()), {}
        if not alerts:
            return
        if len(alerts) == 1:
            self._tray.notify(rule_name(alerts[0].rule_name), self._about(alerts[0]))
        else:
            text = self.tr("{count} new alerts").format(count=len(alerts))
            names = list(dict.fromkeys(rule_name(alert.rule_name) for alert in alerts))
            self._tray.notify(text, ", ".join(names[:3]) + (" …" if len(names) > 3 else ""))
        # what comes in a storm is told together, and not every second
        self._timer.start(APART_MS)

    def _about(self, alert: Alert) -> str:
        if alert.camera_id:
            return self._desk.name(alert.camera_id)
        if alert.cameras:
            return ", ".join(map(self._desk.name, alert.cameras))
        return self.tr("Station")
