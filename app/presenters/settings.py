"""The settings page's presenter: shows, saves, and says where everything lives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.presenters.desk import Desk
from services.domain.sentences import Sentence
from widgets.settings.page import SettingsPage
from widgets.words import say


class SettingsPresenter(QObject):
    """A child of the page it serves. `saved`: new values are in force."""

    saved = Signal()

    def __init__(self, page: SettingsPage, desk: Desk) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        page.save_requested.connect(self._on_save)
        page.folder_requested.connect(self._on_folder)

    @Slot()
    def show_all(self) -> None:
        station = self._desk.station
        self._page.show_settings(station.settings(), station.default_settings())
        self._page.show_places(self._places())
        self._desk.background.run(
            station.stored_sizes.begin(self._desk.operator()), then=self._page.show_sizes
        )

    @Slot()
    def look(self) -> None:
        """Several times a second; costs nothing while the page is out of view."""
        if self._page.isVisible():
            self._page.show_detector(self._desk.station.detector_state())

    @Slot(str)
    def rename(self, operator: str) -> None:
        """The shift changes: another name is put under what is done from now on."""

        def say_so(_: dict[str, Any]) -> None:
            self.saved.emit()
            self._desk.tell(self.tr("{operator} is at the desk.").format(operator=operator))

        asked = self._desk.station.save_settings.begin(
            self._desk.operator(), {"operator": operator}
        )
        self._desk.background.run(asked, then=say_so)

    @Slot(str)
    def _on_folder(self, path: str) -> None:
        """A place may be a file: its folder is opened, with the file in it."""
        place = Path(path)
        self._desk.open_folder(place if place.is_dir() else place.parent)

    @Slot(dict)
    def _on_save(self, values: dict[str, Any]) -> None:
        asked = self._desk.station.save_settings.begin(self._desk.operator(), values)
        self._desk.background.run(asked, then=self._on_saved, failed=self._on_refused)

    def _on_saved(self, _: dict[str, Any]) -> None:
        self.saved.emit()
        self.show_all()
        self._page.show_saved()
        self._desk.tell(self.tr("Settings saved."))

    def _on_refused(self, said: Sentence, field: str | None) -> None:
        if field:
            self._page.show_error(field, say(said))
        else:
            self._desk.show_error(said)

    def _places(self) -> list[tuple[str, str]]:
        folder = self._desk.folder
        return [
            (self.tr("Site file"), str(folder.site_file)),
            (self.tr("Configuration"), str(folder.configuration)),
            (self.tr("Records"), str(folder.records)),
            (self.tr("Logs"), str(folder.logs)),
            (self.tr("Snapshots"), str(folder.snapshots)),
            (self.tr("Crash log"), str(folder.crash_log)),
        ]
