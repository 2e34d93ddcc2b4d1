"""The camera table's presenter: batches with progress, and again for those that failed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.presenters.batch import Batch
from app.presenters.camera_actions import CameraActions
from app.presenters.desk import Desk
from app.presenters.state_clock import StateClock
from services.domain.results import CameraView
from services.domain.sentences import Sentence
from widgets.camera_actions import CameraAction
from widgets.cameras.page import CamerasPage
from widgets.words import say


class CamerasPresenter(QObject):
    """A child of the page it serves; the table is filled only while it is seen."""

    def __init__(
        self, page: CamerasPage, desk: Desk, clock: StateClock, actions: CameraActions
    ) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._batch: Batch | None = None
        clock.cameras_changed.connect(page.show_cameras)
        clock.looked.connect(self._on_looked)
        page.action_requested.connect(actions.perform)
        page.batch_requested.connect(self._on_batch_requested)
        page.batch_cancel_requested.connect(self._on_cancel)
        actions.batch_began.connect(self._on_batch)

    @Slot(list)
    def _on_looked(self, views: list[CameraView]) -> None:
        if self._page.isVisible():
            self._page.show_cameras(views)

    @Slot(object, list)
    def _on_batch_requested(self, action: CameraAction, camera_ids: list[str]) -> None:
        self._actions.perform(action, camera_ids)

    @Slot()
    def _on_cancel(self) -> None:
        if self._batch is not None:
            self._batch.cancel()

    @Slot(Batch)
    def _on_batch(self, batch: Batch) -> None:
        self._batch = batch
        batch.progressed.connect(self._page.show_batch_progress)
        batch.camera_done.connect(self._on_camera_done)
        batch.finished.connect(self._on_finished)

    @Slot(str, bool, Sentence)
    def _on_camera_done(self, camera_id: str, well: bool, said: Sentence) -> None:
        self._page.show_batch_result(camera_id, well, self.tr("Done") if well else say(said))

    @Slot()
    def _on_finished(self) -> None:
        self._batch = None
        self._page.show_batch_finished()
