"""The camera table's presenter: batches with progress, and again for those that failed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.presenters.batch import Batch
from app.presenters.camera_actions import CameraActions
from app.presenters.state_clock import StateClock
from services.domain.results import CameraView
from services.domain.sentences import Sentence
from widgets.camera_actions import CameraAction
from widgets.cameras.page import CamerasPage
from widgets.words import say


class CamerasPresenter(QObject):
    """A child of the page it serves; the table is filled only while it is seen."""

    def __init__(self, page: CamerasPage, clock: StateClock, actions: CameraActions) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._batch: Batch | None = None
        self._begins_batch = False
        clock.cameras_changed.connect(page.show_cameras)
        clock.looked.connect(self._on_looked)
        # the page has asked already where it must be asked
        page.action_requested.connect(actions.carry_out)
        page.batch_requested.connect(self._on_batch_requested)
        page.batch_cancel_requested.connect(self._on_cancel)
        actions.batch_began.connect(self._on_batch)

    @Slot(list)
    def _on_looked(self, views: list[CameraView]) -> None:
        if self._page.isVisible():
            self._page.show_cameras(views)

    @Slot(object, list)
    def _on_batch_requested(self, action: CameraAction, camera_ids: list[str]) -> None:
        """A batch begun elsewhere speaks in the message area alone: it is not this table's."""
        self._begins_batch = len(camera_ids) > 1
        self._actions.carry_out(action, camera_ids)
        self._begins_batch = False

    @Slot()
    def _on_cancel(self) -> None:
        if self._batch is not None:
            self._batch.cancel()

    @Slot(Batch)
    def _on_batch(self, batch: Batch) -> None:
        if not self._begins_batch:
            return
        if self._batch is not None:
            # it goes on and says at its end how it went; the table follows the newer one
            self._batch.disconnect(self)
        self._batch = batch
        batch.progressed.connect(self._on_progressed)
        batch.camera_done.connect(self._on_camera_done)
        batch.finished.connect(self._on_finished)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self._page.show_batch_progress(done, total)

    @Slot(str, bool, Sentence)
    def _on_camera_done(self, camera_id: str, well: bool, said: Sentence) -> None:
        self._page.show_batch_result(camera_id, well, self.tr("Done") if well else say(said))

    @Slot()
    def _on_finished(self) -> None:
        self._batch = None
        self._page.show_batch_finished()
