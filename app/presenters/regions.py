"""The presenter of a camera's regions: its picture, what is stored, and saving with an undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Slot
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.presenters.desk import Desk
from services.domain.clock import monotonic
from services.domain.pictures import Preview
from services.domain.regions import Region
from services.domain.sentences import NOTHING, Sentence
from widgets.message_level import MessageLevel
from widgets.regions.dialog import RegionsDialog
from widgets.wall.still import image_of
from widgets.words import duration_text, say

UNDO_S = 10
OLD_AFTER_S = 10.0
Regions = tuple[Region, ...]


class RegionsPresenter(QObject):
    """A child of the window; each dialog is a window-modal one on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk

    @Slot(str)
    def open(self, camera_id: str) -> None:
        view = self._desk.view(camera_id)
        if view is None:
            self._desk.tell(self.tr("The camera is gone."), MessageLevel.WARNING)
            return
        dialog = RegionsDialog(view.camera.name, self._desk.front)
        dialog.finished.connect(dialog.deleteLater)
        _Sitting(self._desk, camera_id, dialog).begin()
        dialog.open()


class _Sitting(QObject):
    """One dialog and the camera it is about; `stored` are the regions it began with.

    None for those that could not be read: saving replaces them, and what a person wrote stays
    beside the file.
    """

    def __init__(self, desk: Desk, camera_id: str, dialog: RegionsDialog) -> None:
        super().__init__(dialog)
        self._desk = desk
        self._camera_id = camera_id
        self._dialog = dialog
        self._stored: Regions | None = ()
        dialog.save_requested.connect(self._save)
        dialog.replace_requested.connect(self._write)
        dialog.load_requested.connect(self._load)
        dialog.picture_requested.connect(self._ask_picture)

    def begin(self) -> None:
        self._load()
        self._ask_picture()

    @Slot()
    def _load(self) -> None:
        def show(regions: Regions) -> None:
            self._stored = regions
            self._dialog.show_loaded(regions)

        def refuse(said: Sentence, _: str | None) -> None:
            self._stored = None
            self._dialog.show_unreadable(said)

        self._ask(show, refuse)

    @Slot()
    def _ask_picture(self) -> None:
        def show(picture: Preview) -> None:
            image = QImage.fromData(picture.jpeg)
            if image.isNull():
                self._show_last(NOTHING)
            else:
                self._show_picture(image, picture.age_s, NOTHING)

        def refuse(said: Sentence, _: str | None) -> None:
            self._show_last(said)

        self._dialog.show_waiting()
        asked = self._desk.station.preview.begin(self._desk.operator(), self._camera_id)
        self._run(asked, show, refuse)

    def _show_last(self, why: Sentence) -> None:
        """What the camera's worker left behind, or no picture at all."""
        pictures = self._desk.station.pictures(self._camera_id)
        last = pictures.newest() if pictures is not None else None
        if pictures is None or last is None:
            self._dialog.show_no_picture(say(why) or self.tr("The camera gave none."))
            return
        image = image_of(last).copy()
        if not pictures.is_whole(last):
            self._dialog.show_no_picture(self.tr("It changed while it was read. Press F5."))
            return
        self._show_picture(image, monotonic() - last.arrived_at, why)

    def _show_picture(self, image: QImage, age_s: float, why: Sentence) -> None:
        # what a camera left behind that gives none now must not look fresh
        if age_s >= OLD_AFTER_S or why != NOTHING:
            text = self.tr("This picture is {age} old. {why}")
            said = text.format(age=duration_text(age_s), why=say(why)).strip()
            self._dialog.show_picture(image, said, is_old=True)
            return
        taken = QDateTime.currentDateTime().addMSecs(-round(age_s * 1000)).time()
        time = QLocale().toString(taken, "HH:mm:ss")
        said = self.tr("Picture of {time}").format(time=time)
        self._dialog.show_picture(image, said, is_old=False)

    @Slot(object)
    def _save(self, regions: Regions) -> None:
        """Looks first whether somebody else has changed them meanwhile."""

        def compare(stored: Regions) -> None:
            if stored == self._stored:
                self._write(regions)
            else:
                self._dialog.ask_about_theirs()

        def unreadable(said: Sentence, field: str | None) -> None:
            if field is None:
                # not the file: the camera is gone, or the station cannot answer
                self._dialog.show_error(None, said)
            elif self._stored is None:
                self._write(regions)
            else:
                self._dialog.ask_about_theirs()

        self._ask(compare, unreadable)

    @Slot(object)
    def _write(self, regions: Regions) -> None:
        desk, before = self._desk, self._stored

        def saved(_: None) -> None:
            self._say_saved(before)
            if isValid(self._dialog) and self._dialog.isVisible():
                self._dialog.accept()

        def refuse(said: Sentence, field: str | None) -> None:
            self._dialog.show_error(field, said)

        asked = desk.station.save_regions.begin(desk.operator(), self._camera_id, regions)
        desk.background.run(asked, then=saved, failed=self._while_open(refuse))

    def _say_saved(self, before: Regions | None) -> None:
        desk = self._desk
        name = desk.name(self._camera_id)
        text = self.tr("The regions of {camera} were saved.").format(camera=name)
        if before is None:
            desk.tell(text)
            return
        undo = (self.tr("Undo"), partial(_put_back, desk, self._camera_id, before))
        desk.tell(text, actions=[undo], undo_seconds=UNDO_S)

    def _ask(
        self, then: Callable[[Regions], None], failed: Callable[[Sentence, str | None], None]
    ) -> None:
        asked = self._desk.station.regions.begin(self._desk.operator(), self._camera_id)
        self._run(asked, then, failed)

    def _run(self, asked: Any, then: Callable[..., None], failed: Callable[..., None]) -> None:
        self._desk.background.run(
            asked, then=self._while_open(then), failed=self._while_open(failed)
        )

    def _while_open(self, show: Callable[..., None]) -> Callable[..., None]:
        """An answer for a dialog that was closed meanwhile is dropped."""
        dialog = self._dialog

        def guarded(*values: Any) -> None:
            if isValid(dialog) and not dialog.isHidden():
                show(*values)

        return guarded


def _put_back(desk: Desk, camera_id: str, regions: Regions) -> None:
    """Lives on after the dialog is gone."""

    def say_back(_: None) -> None:
        text = QCoreApplication.translate(
            "RegionsPresenter", "The regions of {camera} are as they were."
        )
        desk.tell(text.format(camera=desk.name(camera_id)))

    asked = desk.station.save_regions.begin(desk.operator(), camera_id, regions)
    desk.background.run(asked, then=say_back)
