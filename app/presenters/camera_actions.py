"""Carries out what an operator asks of cameras, wherever it was asked, and says how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from app.presenters.batch import Batch
from app.presenters.desk import Desk
from services.domain.camera import Camera
from services.rollout.calls import Answer, Request
from widgets.camera_actions import CameraAction
from widgets.message_level import MessageLevel
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import say

UNDO_S = 10

DONE = {
    CameraAction.START: QT_TRANSLATE_NOOP("Done", "{camera}: start accepted."),
    CameraAction.STOP: QT_TRANSLATE_NOOP("Done", "{camera}: stopped."),
    CameraAction.RESTART: QT_TRANSLATE_NOOP("Done", "{camera}: restart accepted."),
    CameraAction.RETRY: QT_TRANSLATE_NOOP("Done", "{camera}: trying now."),
    CameraAction.ACTIVATE: QT_TRANSLATE_NOOP("Done", "{camera}: active. It can be started now."),
    CameraAction.DEACTIVATE: QT_TRANSLATE_NOOP("Done", "{camera}: stopped and inactive."),
    CameraAction.AUTO_START_ON: QT_TRANSLATE_NOOP("Done", "{camera}: starts with the station."),
    CameraAction.AUTO_START_OFF: QT_TRANSLATE_NOOP(
        "Done", "{camera}: does not start with the station."
    ),
}
UNDONE_BY = {CameraAction.START: CameraAction.STOP, CameraAction.EDIT: CameraAction.EDIT}


class CameraActions(QObject):
    """A child of the window. What opens something else goes out as a signal."""

    details_requested = Signal(str)
    logs_requested = Signal(str)
    edit_requested = Signal(str)
    batch_began = Signal(Batch)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._opens = {
            CameraAction.DETAILS: self.details_requested,
            CameraAction.LOGS: self.logs_requested,
            CameraAction.EDIT: self.edit_requested,
        }

    def perform(self, action: CameraAction, camera_ids: Sequence[str]) -> None:
        ids = list(camera_ids)
        if not ids:
            return
        if action in self._opens:
            self._opens[action].emit(ids[0])
        elif action is CameraAction.SNAPSHOT:
            self._snapshot(ids)
        elif action is CameraAction.DELETE:
            self._delete(ids)
        elif action in (CameraAction.STOP, CameraAction.DEACTIVATE) and len(ids) > 1:
            self._ask_first(action, ids)
        else:
            self.run(action, ids)

    def run(self, action: CameraAction, ids: Sequence[str]) -> None:
        """Without asking; one camera's result is said, many are counted."""
        if len(ids) == 1:
            self._desk.background.run(
                self.begin(action, ids[0]), then=lambda _: self._say_done(action, ids[0])
            )
            return
        batch = Batch(self._desk.background, partial(self.begin, action), ids, self)
        batch.finished.connect(lambda: self._say_batch(action, batch))
        self.batch_began.emit(batch)
        batch.start()

    def begin(self, action: CameraAction, camera_id: str) -> Future[Answer[Any]]:
        station, actor = self._desk.station, self._desk.operator()
        if action is CameraAction.AUTO_START_ON:
            return station.set_auto_start.begin(actor, camera_id, True)
        if action is CameraAction.AUTO_START_OFF:
            return station.set_auto_start.begin(actor, camera_id, False)
        requests: dict[CameraAction, Request[[str], Any]] = {
            CameraAction.START: station.start,
            CameraAction.RETRY: station.start,
            CameraAction.STOP: station.stop,
            CameraAction.RESTART: station.restart,
            CameraAction.ACTIVATE: station.activate,
            CameraAction.DEACTIVATE: station.deactivate,
        }
        return requests[action].begin(actor, camera_id)

    def _say_done(self, action: CameraAction, camera_id: str) -> None:
        text = QCoreApplication.translate("Done", DONE[action])
        self._desk.tell(text.format(camera=self._desk.name(camera_id)))

    def _say_batch(self, action: CameraAction, batch: Batch) -> None:
        text = self.tr("{done} done, {failed} failed, {left} left out.").format(
            done=len(batch.done), failed=len(batch.failed), left=batch.left_out
        )
        batch.deleteLater()
        if batch.failed:
            first = say(batch.last_error) if batch.last_error else ""
            again = (
                self.tr("Again for those that failed"),
                partial(self.run, action, batch.failed),
            )
            self._desk.tell(f"{text} {first}", MessageLevel.ERROR, actions=[again])
        elif action in UNDONE_BY and batch.done:
            undo = (self.tr("Undo"), partial(self.run, UNDONE_BY[action], list(batch.done)))
            self._desk.tell(text, actions=[undo], undo_seconds=UNDO_S)
        else:
            self._desk.tell(text)

    def _ask_first(self, action: CameraAction, ids: Sequence[str]) -> None:
        question = QMessageBox(self._desk.window)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(self.tr("Stop {count} cameras?").format(count=len(ids)))
        stop = question.addButton(self.tr("Stop"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.buttonClicked.connect(
            lambda pressed: self.run(action, ids) if pressed is stop else None
        )
        question.open()

    def _snapshot(self, ids: Sequence[str]) -> None:
        actor = self._desk.operator()
        for camera_id in ids:
            self._desk.background.run(
                self._desk.station.save_snapshot.begin(actor, camera_id), then=self._say_saved
            )

    def _say_saved(self, path: Path) -> None:
        opens = (self.tr("Open folder"), partial(_open_folder, path.parent))
        text = self.tr("Saved as {file}").format(file=path.name)
        self._desk.tell(text, actions=[opens])

    def _delete(self, ids: Sequence[str]) -> None:
        actor = self._desk.operator()
        for camera_id in ids:
            self._desk.background.run(
                self._desk.station.delete_camera.begin(actor, camera_id), then=self._say_deleted
            )

    def _say_deleted(self, camera: Camera) -> None:
        undo = (self.tr("Undo"), partial(self._undelete, camera.id))
        text = self.tr("{camera} was deleted.").format(camera=camera.name)
        self._desk.tell(text, actions=[undo], undo_seconds=UNDO_S)

    def _undelete(self, camera_id: str) -> None:
        def say_back(camera: Camera) -> None:
            self._desk.tell(self.tr("{camera} is back.").format(camera=camera.name))

        asked = self._desk.station.undelete_camera.begin(self._desk.operator(), camera_id)
        self._desk.background.run(asked, then=say_back)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
