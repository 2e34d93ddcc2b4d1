"""Carries out what an operator asks of cameras, wherever it was asked, and says how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from app.presenters.batch import Batch
from app.presenters.desk import Desk
from services.domain.camera import Camera
from services.rollout.calls import Answer, Request
from widgets.camera_actions import CameraAction, action_words
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
ASKED_FIRST = {
    CameraAction.STOP: QT_TRANSLATE_NOOP("Asked", "Stop {count} cameras?"),
    CameraAction.DEACTIVATE: QT_TRANSLATE_NOOP("Asked", "Stop and deactivate {count} cameras?"),
}


class CameraActions(QObject):
    """A child of the window. What opens something else goes out as a signal.

    `answered`: the station has done something, so what is shown may be old.
    """

    details_requested = Signal(str)
    logs_requested = Signal(str)
    edit_requested = Signal(str)
    regions_requested = Signal(str)
    batch_began = Signal(Batch)
    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._ran_when_deleted: set[str] = set()
        self._opens = {
            CameraAction.DETAILS: self.details_requested,
            CameraAction.LOGS: self.logs_requested,
            CameraAction.EDIT: self.edit_requested,
            CameraAction.REGIONS: self.regions_requested,
        }

    def perform(self, action: CameraAction, camera_ids: Sequence[str]) -> None:
        """Asks first where several cameras would lose their pictures."""
        if action in ASKED_FIRST and len(camera_ids) > 1:
            self._ask_first(action, list(camera_ids))
        else:
            self.carry_out(action, camera_ids)

    def carry_out(self, action: CameraAction, camera_ids: Sequence[str]) -> None:
        """Without asking; one camera's result is said, many are counted."""
        ids = list(camera_ids)
        if not ids:
            return
        if action in self._opens:
            self._opens[action].emit(ids[0])
            return
        if action is CameraAction.DELETE:
            self._ran_when_deleted |= self._running(ids)
        if len(ids) == 1:
            self._one(action, ids[0])
        else:
            self._many(action, ids)

    def _one(self, action: CameraAction, camera_id: str) -> None:
        def done(result: Any) -> None:
            self.answered.emit()
            self._say_done(action, camera_id, result)

        self._desk.background.run(self._begin(action, camera_id), then=done)

    def _many(self, action: CameraAction, ids: Sequence[str]) -> None:
        batch = Batch(self._desk.background, partial(self._begin, action), ids, self)
        batch.finished.connect(self.answered)
        batch.finished.connect(lambda: self._say_batch(action, batch))
        self.batch_began.emit(batch)
        batch.start()

    def _begin(self, action: CameraAction, camera_id: str) -> Future[Answer[Any]]:
        station, actor = self._desk.station, self._desk.operator()
        if action in (CameraAction.AUTO_START_ON, CameraAction.AUTO_START_OFF):
            on = action is CameraAction.AUTO_START_ON
            return station.set_auto_start.begin(actor, camera_id, on)
        requests: dict[CameraAction, Request[[str], Any]] = {
            CameraAction.START: station.start,
            CameraAction.RETRY: station.start,
            CameraAction.STOP: station.stop,
            CameraAction.RESTART: station.restart,
            CameraAction.ACTIVATE: station.activate,
            CameraAction.DEACTIVATE: station.deactivate,
            CameraAction.SNAPSHOT: station.save_snapshot,
            CameraAction.DELETE: station.delete_camera,
        }
        return requests[action].begin(actor, camera_id)

    def _say_done(self, action: CameraAction, camera_id: str, result: Any) -> None:
        if isinstance(result, Path):
            self._say_saved(self.tr("Saved as {file}").format(file=result.name), result.parent)
        elif action is CameraAction.DELETE and isinstance(result, Camera):
            self._say_deleted(self.tr("{camera} was deleted."), [camera_id], camera=result.name)
        else:
            text = QCoreApplication.translate("Done", DONE[action])
            self._desk.tell(text.format(camera=self._desk.name(camera_id)))

    def _say_batch(self, action: CameraAction, batch: Batch) -> None:
        batch.deleteLater()
        if batch.failed:
            self._say_failed(action, batch)
        elif action is CameraAction.SNAPSHOT:
            text = self.tr("{count} snapshots saved").format(count=len(batch.done))
            self._say_saved(text, self._desk.folder.snapshots)
        elif action is CameraAction.DELETE and batch.done:
            self._say_deleted(self.tr("{count} cameras were deleted."), batch.done)
        elif action is CameraAction.START and batch.done:
            undo = (self.tr("Undo"), partial(self.carry_out, CameraAction.STOP, batch.done))
            self._desk.tell(_counted(action, batch), actions=[undo], undo_seconds=UNDO_S)
        else:
            self._desk.tell(_counted(action, batch))

    def _say_failed(self, action: CameraAction, batch: Batch) -> None:
        first = say(batch.last_error) if batch.last_error else ""
        again = partial(self.carry_out, action, batch.failed)
        actions = [(self.tr("Again for those that failed"), again)]
        if action is CameraAction.DELETE and batch.done:
            actions.append((self.tr("Undo"), partial(self._undelete, batch.done)))
        self._desk.tell(f"{_counted(action, batch)} {first}", MessageLevel.ERROR, actions=actions)

    def _say_saved(self, text: str, folder: Path) -> None:
        opens = (self.tr("Open folder"), partial(self._desk.open_folder, folder))
        self._desk.tell(text, actions=[opens])

    def _say_deleted(self, text: str, ids: list[str], camera: str = "") -> None:
        undo = (self.tr("Undo"), partial(self._undelete, ids))
        said = text.format(camera=camera, count=len(ids))
        self._desk.tell(said, actions=[undo], undo_seconds=UNDO_S)

    def _undelete(self, ids: Sequence[str]) -> None:
        for camera_id in ids:
            asked = self._desk.station.undelete_camera.begin(self._desk.operator(), camera_id)
            self._desk.background.run(asked, then=self._say_back)

    def _say_back(self, camera: Camera) -> None:
        """Back as it was: a camera that ran when it was deleted runs again."""
        if camera.id in self._ran_when_deleted:
            self._ran_when_deleted.discard(camera.id)
            self._desk.background.run(self._begin(CameraAction.START, camera.id))
        self.answered.emit()
        self._desk.tell(self.tr("{camera} is back.").format(camera=camera.name))

    def _running(self, ids: Sequence[str]) -> set[str]:
        views = self._desk.station.views()
        return {v.camera.id for v in views if v.camera.id in ids and v.run.is_running}

    def _ask_first(self, action: CameraAction, ids: Sequence[str]) -> None:
        question = QMessageBox(self._desk.front)
        question.setTextFormat(Qt.TextFormat.PlainText)
        words = QCoreApplication.translate("Asked", ASKED_FIRST[action])
        question.setText(words.format(count=len(ids)))
        yes = question.addButton(action_words(action), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        question.buttonClicked.connect(
            lambda pressed: self.carry_out(action, ids) if pressed is yes else None
        )
        question.finished.connect(question.deleteLater)
        question.open()


def _counted(action: CameraAction, batch: Batch) -> str:
    if batch.failed or batch.left_out:
        text = QCoreApplication.translate(
            "Done", "{action}: {done} done, {failed} failed, {left} left out."
        )
    else:
        text = QCoreApplication.translate("Done", "{action}: {done} done.")
    return text.format(
        action=action_words(action),
        done=len(batch.done),
        failed=len(batch.failed),
        left=batch.left_out,
    )
