"""The camera editor's presenter: add, edit, and a live test before anything is saved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from app.presenters.desk import Desk
from services.domain.camera import Camera
from services.domain.pictures import Preview
from services.domain.sentences import Sentence
from widgets.cameras.edit_dialog import CameraEditor
from widgets.message_level import MessageLevel
from widgets.words import say

UNDO_S = 10


class EditorPresenter(QObject):
    """A child of the window; each editor is a window-modal dialog on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk

    @Slot()
    def add(self) -> None:
        self._open(CameraEditor(None, parent=self._desk.front), None)

    @Slot(str)
    def edit(self, camera_id: str) -> None:
        view = self._desk.view(camera_id)
        if view is None:
            self._desk.tell(self.tr("The camera is gone."), MessageLevel.WARNING)
            return
        user = self._desk.station.user_of(camera_id)
        self._open(CameraEditor(view.camera, user=user, parent=self._desk.front), view.camera)

    def _open(self, editor: CameraEditor, before: Camera | None) -> None:
        editor.test_requested.connect(partial(self._test, editor, before))
        editor.save_requested.connect(partial(self._save, editor, before))
        editor.finished.connect(editor.deleteLater)
        editor.open()

    def _test(self, editor: CameraEditor, before: Camera | None, fields: Mapping[str, Any]) -> None:
        def show(picture: Preview) -> None:
            text = self.tr("{width} x {height} pixels").format(
                width=picture.width, height=picture.height
            )
            editor.show_test_picture(picture.jpeg, text)

        def refuse(said: Sentence, _: str | None) -> None:
            editor.show_test_failed(say(said))

        editor.show_test_running()
        asked = self._desk.station.test_source.begin(
            self._desk.operator(), before.id if before else "", fields
        )
        self._desk.background.run(
            asked, then=self._while_open(editor, show), failed=self._while_open(editor, refuse)
        )

    def _save(self, editor: CameraEditor, before: Camera | None, fields: Mapping[str, Any]) -> None:
        station, actor = self._desk.station, self._desk.operator()
        if before is None:
            others = {key: value for key, value in fields.items() if key != "id"}
            asked = station.add_camera.begin(actor, str(fields["id"]), others)
        else:
            asked = station.edit_camera.begin(actor, before.id, fields, before.revision)

        def saved(camera: Camera) -> None:
            self._say_saved(camera, before, fields)
            self._while_open(editor, CameraEditor.accept)(editor)

        def refuse(said: Sentence, field: str | None) -> None:
            editor.show_error(field, say(said))

        self._desk.background.run(asked, then=saved, failed=self._while_open(editor, refuse))

    def _say_saved(self, camera: Camera, before: Camera | None, fields: Mapping[str, Any]) -> None:
        if before is None:
            self._desk.tell(self.tr("{camera} was added.").format(camera=camera.name))
            return
        old = {key: getattr(before, key) for key in fields}
        undo = (self.tr("Undo"), partial(self._undo, camera.id, old))
        text = self.tr("{camera} was changed.").format(camera=camera.name)
        self._desk.tell(text, actions=[undo], undo_seconds=UNDO_S)

    def _undo(self, camera_id: str, old: Mapping[str, Any]) -> None:
        def say_back(camera: Camera) -> None:
            self._desk.tell(self.tr("{camera} is as it was.").format(camera=camera.name))

        asked = self._desk.station.edit_camera.begin(self._desk.operator(), camera_id, old, None)
        self._desk.background.run(asked, then=say_back)

    def _while_open(self, editor: CameraEditor, show: Any) -> Any:
        """An answer for an editor that was closed meanwhile is dropped."""

        def guarded(*values: Any) -> None:
            if isValid(editor) and editor.isVisible():
                show(*values)

        return guarded
