"""The log page's presenter: opens the log that is asked for, closes the one before."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.presenters.desk import Desk
from app.presenters.state_clock import StateClock
from services.domain.errors import SiteNotWritable
from services.domain.results import CameraView
from services.storage.camera_logs import save_log
from services.storage.log_index import LogIndex
from widgets.logs.page import LogsPage


class LogsPresenter(QObject):
    """A child of the page it serves."""

    def __init__(self, page: LogsPage, desk: Desk, clock: StateClock) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._index: LogIndex | None = None
        self._path = desk.folder.station_log
        clock.cameras_changed.connect(self._on_cameras_changed)
        page.log_requested.connect(self.open_log)
        page.save_requested.connect(self._on_save)
        page.folder_requested.connect(self._on_folder)

    @Slot(str)
    def open_log(self, camera_id: str) -> None:
        """The log of a camera, or the station's for an empty id."""
        self.close()
        folder = self._desk.folder
        self._path = folder.camera_log(camera_id) if camera_id else folder.station_log
        self._index = LogIndex(self._path)
        name = self._desk.name(camera_id) if camera_id else self.tr("Station")
        self._page.show_log(name, self._index, camera_id)

    def open_if_empty(self) -> None:
        if self._index is None:
            self.open_log("")

    def close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None

    @Slot(list)
    def _on_cameras_changed(self, views: list[CameraView]) -> None:
        self._page.show_cameras([(view.camera.id, view.camera.name) for view in views])

    @Slot(str)
    def _on_save(self, target: str) -> None:
        """A log may be long: copied in the background."""
        file = Path(target)
        copy = partial(_saved, self._path, file)
        opens = (self.tr("Open folder"), partial(self._desk.open_folder, file.parent))
        text = self.tr("Saved as {file}").format(file=file.name)
        self._desk.background.work(copy, then=lambda _: self._desk.tell(text, actions=[opens]))

    @Slot()
    def _on_folder(self) -> None:
        self._desk.open_folder(self._path.parent)


def _saved(log: Path, target: Path) -> int:
    try:
        return save_log(log, target)
    except OSError as error:
        raise SiteNotWritable(
            "{file} could not be saved: {why}.", file=target.name, why=error.strerror or "unknown"
        ) from error
