"""A second start on the same site raises the first one's window instead of opening another."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

KNOCK_LIMIT_MS = 500


class FirstWindow(QObject):
    """Listens, for this user only, under a name made from the site's folder."""

    def __init__(self, site: Path, raise_window: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._raise_window = raise_window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knock)
        QLocalServer.removeServer(_name(site))
        self._server.listen(_name(site))

    def close(self) -> None:
        self._server.close()

    def _on_knock(self) -> None:
        while (knock := self._server.nextPendingConnection()) is not None:
            knock.disconnectFromServer()
            knock.deleteLater()
        self._raise_window()


def knock(site: Path) -> bool:
    """Asks the station that holds the site to raise its window; whether one answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(site))
    answered = socket.waitForConnected(KNOCK_LIMIT_MS)
    socket.disconnectFromServer()
    return answered


def _name(site: Path) -> str:
    digest = hashlib.blake2b(str(site.resolve()).encode(), digest_size=8).hexdigest()
    return f"camera-station-{digest}"
