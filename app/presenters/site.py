"""What concerns the whole site: import, export, conflicts, vanished cameras, backup."""

from __future__ import annotations

import sys
from concurrent.futures import Future
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QVBoxLayout
from shiboken6 import isValid

from app.presenters.desk import Desk
from services.domain.results import Refreshed
from services.domain.sentences import Sentence
from services.rollout.calls import Answer
from services.storage.site_file.importing import ImportPreview
from widgets.cameras.conflict_view import ConflictView
from widgets.cameras.import_preview import ImportKind, ImportLine
from widgets.cameras.import_preview import ImportPreview as ImportDialog
from widgets.message_level import MessageLevel
from widgets.words import say


class SitePresenter(QObject):
    """A child of the window; opens its dialogs on it. `decided`: a banner may be old now."""

    decided = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._conflicts: ConflictView | None = None

    @Slot(str)
    def decide(self, button: str) -> None:
        """A banner's button was pressed."""
        if button == "decide":
            self._show_conflicts()
        elif button in ("remove", "put_back"):
            ids = [item.camera_id for item in self._desk.station.news().vanished]
            self._decide_vanished(ids, remove=button == "remove")

    @Slot()
    def choose_import(self) -> None:
        dialog = self._file_dialog(self.tr("Import cameras"), self.tr("Site file (*.yaml *.yml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read_import)
        dialog.open()

    @Slot(str)
    def read_import(self, path: str) -> None:
        """Shows what the file would change; nothing is changed yet."""
        asked = self._desk.station.read_import.begin(self._desk.operator(), Path(path))
        name = Path(path).name

        def refuse(said: Sentence, _: str | None) -> None:
            text = self.tr("{file}: {why}").format(file=name, why=say(said))
            self._desk.tell(text, MessageLevel.ERROR)

        self._desk.background.run(asked, then=partial(self._show_import, name), failed=refuse)

    @Slot()
    def choose_export(self) -> None:
        dialog = self._saving_dialog(self.tr("Export cameras"), "cameras", "yaml")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, path: str) -> None:
        asked = self._desk.station.export_site.begin(self._desk.operator(), Path(path))
        self._say_written(asked, self.tr("Cameras exported to {file}, without passwords."), path)

    @Slot()
    def choose_backup(self) -> None:
        name = f"camera-station-{datetime.now().astimezone():%Y%m%d}"
        dialog = self._saving_dialog(self.tr("Backup"), name, "zip")
        dialog.fileSelected.connect(self.backup)
        dialog.open()

    @Slot(str)
    def backup(self, path: str) -> None:
        asked = self._desk.station.backup.begin(self._desk.operator(), Path(path))
        self._say_written(asked, self.tr("The site is saved in {file}."), path)

    @Slot()
    def refresh(self) -> None:
        asked = self._desk.station.refresh.begin(self._desk.operator())
        self._desk.background.run(asked, then=self._say_refreshed)

    @Slot()
    def move_passwords(self) -> None:
        def say_moved(count: int) -> None:
            text = self.tr("{count} passwords were moved out of the site file.")
            self._desk.tell(text.format(count=count))

        asked = self._desk.station.move_passwords.begin(self._desk.operator())
        self._desk.background.run(asked, then=say_moved)

    @Slot()
    def add_demo(self) -> None:
        """The demo is a station of its own: nothing of it gets into this site."""
        if not QProcess.startDetached(sys.executable, ["-P", "-m", "app", "demo"]):
            self._desk.tell(self.tr("The demo did not start."), MessageLevel.ERROR)

    def _file_dialog(self, title: str, names: str) -> QFileDialog:
        """Not waited for: pictures go on behind it."""
        dialog = QFileDialog(self._desk.front, title)
        dialog.setNameFilter(names)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _saving_dialog(self, title: str, name: str, suffix: str) -> QFileDialog:
        dialog = self._file_dialog(title, f"*.{suffix}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{name}.{suffix}")
        return dialog

    def _say_written(self, asked: Future[Answer[Any]], text: str, path: str) -> None:
        file = Path(path)
        opens = (self.tr("Open folder"), partial(self._desk.open_folder, file.parent))
        said = text.format(file=file.name)
        self._desk.background.run(asked, then=lambda _: self._desk.tell(said, actions=[opens]))

    def _show_import(self, file_name: str, preview: ImportPreview) -> None:
        dialog = ImportDialog(file_name, self._lines(preview), self._desk.front)
        dialog.apply_requested.connect(partial(self._apply_import, dialog, preview))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lines(self, preview: ImportPreview) -> list[ImportLine]:
        names = {key: camera.name for key, camera in preview.cameras.items()}
        added = [
            ImportLine(ImportKind.ADDED, names[key], self.tr("is added")) for key in preview.added
        ]
        changed = [
            ImportLine(ImportKind.CHANGED, names[key], self.tr("is changed"))
            for key in preview.changed
        ]
        problems = [ImportLine(ImportKind.PROBLEM, "", say(said)) for said in preview.problems]
        return [*problems, *added, *changed]

    def _apply_import(self, dialog: ImportDialog, preview: ImportPreview) -> None:
        def applied(found: Refreshed) -> None:
            if isValid(dialog):
                dialog.accept()
            self._say_refreshed(found)

        def refuse(said: Sentence, _: str | None) -> None:
            if isValid(dialog):
                dialog.show_error(say(said))

        asked = self._desk.station.apply_import.begin(self._desk.operator(), preview)
        self._desk.background.run(asked, then=applied, failed=refuse)

    def _say_refreshed(self, found: Refreshed) -> None:
        text = self.tr("{added} added, {changed} changed, {removed} removed.").format(
            added=len(found.added), changed=len(found.changed), removed=len(found.removed)
        )
        if found.problems:
            self._desk.tell(f"{text} {say(found.problems[0])}", MessageLevel.WARNING)
        else:
            self._desk.tell(text)

    def _decide_vanished(self, ids: list[str], *, remove: bool) -> None:
        station, actor = self._desk.station, self._desk.operator()
        names = ", ".join(self._desk.name(camera_id) for camera_id in ids)
        text = self.tr("Removed: {names}") if remove else self.tr("Back in the file: {names}")
        request = station.remove_vanished if remove else station.put_back_vanished

        def decided(_: None) -> None:
            self.decided.emit()
            self._show_news()
            self._desk.tell(text.format(names=names))

        self._desk.background.run(request.begin(actor, ids), then=decided)

    def _show_conflicts(self) -> None:
        dialog = QDialog(self._desk.window)
        dialog.setWindowTitle(self.tr("Site file and station differ"))
        dialog.resize(960, 520)
        view = ConflictView(dialog)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
        buttons.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.addWidget(view, 1)
        column.addWidget(buttons)
        view.resolved.connect(self._resolve)
        view.remove_requested.connect(lambda ids: self._decide_vanished(ids, remove=True))
        view.put_back_requested.connect(lambda ids: self._decide_vanished(ids, remove=False))
        self._conflicts = view
        dialog.finished.connect(self._on_closed)
        self._show_news()
        dialog.open()

    def _resolve(self, camera_id: str, field: str, take: str) -> None:
        station = self._desk.station
        asked = station.resolve_conflict.begin(self._desk.operator(), camera_id, field, take)

        def decided(_: None) -> None:
            self.decided.emit()
            self._show_news()

        self._desk.background.run(asked, then=decided)

    def _show_news(self) -> None:
        if self._conflicts is not None:
            news = self._desk.station.news()
            self._conflicts.show_conflicts(news.conflicts, news.vanished)

    def _on_closed(self) -> None:
        self._conflicts = None
