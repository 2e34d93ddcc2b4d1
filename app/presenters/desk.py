"""What every presenter works with: the station, its answers, and a place to say things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from app.background import Background
from app.site_folder import SiteFolder
from app.station import Station
from services.domain.results import CameraView
from services.domain.sentences import Sentence
from widgets.main_window import MainWindow
from widgets.message_area import Action
from widgets.message_level import MessageLevel
from widgets.own_window import OwnWindow
from widgets.words import say


@dataclass(frozen=True)
class Desk:
    """Used in the GUI thread only."""

    station: Station
    background: Background
    window: MainWindow
    folder: SiteFolder
    operator: Callable[[], str]

    @property
    def front(self) -> QWidget:
        """The window that somebody works in: what asks for an answer opens on it."""
        active = QApplication.activeWindow()
        return active if isinstance(active, OwnWindow) else self.window

    def tell(
        self,
        text: str,
        level: MessageLevel = MessageLevel.OK,
        *,
        actions: Sequence[Action] = (),
        undo_seconds: int | None = None,
    ) -> None:
        self.window.message_area.show_message(
            text, level, actions=actions, undo_seconds=undo_seconds
        )

    def show_error(self, said: Sentence, field: str | None = None) -> None:
        del field
        self.tell(say(said), MessageLevel.ERROR)

    def open_folder(self, folder: Path) -> None:
        """In the desktop's file manager; without one the message says where it is."""
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            text = QCoreApplication.translate("Desk", "The folder cannot be opened here: {folder}")
            self.tell(text.format(folder=folder), MessageLevel.WARNING)

    def view(self, camera_id: str) -> CameraView | None:
        return next((v for v in self.station.views() if v.camera.id == camera_id), None)

    def name(self, camera_id: str) -> str:
        view = self.view(camera_id)
        return view.camera.name if view else camera_id
