"""The station's icon in the desktop's notification area, where there is one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from widgets.look.icons import icon
from widgets.look.theme import current_tokens

SHOWN_MS = 10_000


class Tray(QObject):
    """A child of the window. Where the desktop has no such place it does nothing."""

    inbox_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._count = 0
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(icon("alerts", current_tokens().text), self)
            self._menu = QMenu(window)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._on_activated)
            self._icon.messageClicked.connect(self.inbox_requested)
            window.installEventFilter(self)
            self._say()
            self._icon.show()

    @property
    def is_there(self) -> bool:
        return self._icon is not None and QSystemTrayIcon.supportsMessages()

    def close(self) -> None:
        if self._icon is not None:
            self._icon.hide()

    def show_count(self, unhandled: int) -> None:
        self._count = unhandled
        self._say()

    def notify(self, title: str, text: str) -> None:
        if self._icon is not None:
            # some desktops read markup in notices, others show it: names hold none
            title, text = title.replace("<", "‹"), text.replace("<", "‹")
            self._icon.showMessage(title, text, self._icon.icon(), SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        return False

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.inbox_requested.emit()

    def _say(self) -> None:
        if self._icon is None or self._menu is None:
            return
        text = self.tr("Camera station. Unhandled alerts: {count}")
        self._icon.setToolTip(text.format(count=self._count))
        self._menu.clear()
        self._menu.addAction(self.tr("Open the inbox"), self.inbox_requested.emit)
