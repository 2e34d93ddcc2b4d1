"""The page of all cameras: one table, and what can be done with many of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import CameraAction
from widgets.cameras.batch_bar import BATCH_ACTIONS, BatchBar
from widgets.cameras.empty_table import EmptyTable
from widgets.cameras.table import CameraTable
from widgets.cameras.table_filter import Shown
from widgets.cameras.tool_row import ToolRow

# several cameras would lose their pictures: asked once
_ASKED_FIRST = frozenset({CameraAction.STOP, CameraAction.DEACTIVATE})


class CamerasPage(QWidget):
    """Requests carry camera ids; a batch reports back through the show_batch slots."""

    action_requested = Signal(object, list)
    batch_requested = Signal(object, list)
    batch_cancel_requested = Signal()
    refresh_requested = Signal()
    add_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    demo_requested = Signal()
    move_passwords_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._views: Sequence[CameraView] = ()
        self._stale = False
        self._question: tuple[CameraAction, list[str]] | None = None
        self._batch: tuple[CameraAction, list[str]] | None = None
        self._failed: list[str] = []
        self.tools = ToolRow(self)
        self.batch = BatchBar(self)
        self.table = CameraTable(self)
        self.empty = EmptyTable(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._say()
        self._choose_view()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for bar in (self.tools, self.batch):
            bar.setObjectName("bar")
            bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            rows.addWidget(bar)
        rows.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        tools, batch, empty = self.tools, self.batch, self.empty
        tools.filter_changed.connect(self._filter)
        tools.columns_requested.connect(self._open_columns)
        tools.refresh_requested.connect(self.refresh_requested)
        tools.add_requested.connect(self.add_requested)
        tools.import_requested.connect(self.import_requested)
        tools.export_requested.connect(self.export_requested)
        tools.move_passwords_requested.connect(self.move_passwords_requested)
        empty.add_requested.connect(self.add_requested)
        empty.import_requested.connect(self.import_requested)
        empty.demo_requested.connect(self.demo_requested)
        empty.clear_filter_requested.connect(tools.clear_filter)
        self.table.asked.connect(self._on_asked)
        self.table.selection_changed.connect(self._on_selection)
        batch.action_pressed.connect(self.table.ask)
        batch.confirmed.connect(self._on_confirmed)
        batch.refused.connect(self._on_refused)
        batch.cancel_requested.connect(self.batch_cancel_requested)
        batch.again_requested.connect(self._again)
        batch.results_closed.connect(self._forget_results)

    def show_cameras(self, views: Sequence[CameraView]) -> None:
        """Called several times a second; costs nothing while the page is out of view."""
        self._views = views
        self._stale = True
        if self.isVisible():
            self._show_views()

    def selected_ids(self) -> list[str]:
        return [view.camera.id for view in self.table.selected_views()]

    def select(self, camera_ids: Sequence[str]) -> None:
        """Selects these cameras; a filter that hides them is cleared."""
        self._show_views()
        self.table.select(camera_ids)
        if camera_ids and not self.selected_ids():
            self.tools.clear_filter()
            self.table.select(camera_ids)

    def show_batch_progress(self, done: int, total: int) -> None:
        self.batch.show_progress(done, total)

    def show_batch_result(self, camera_id: str, ok: bool, text: str) -> None:
        """`text` is translated: what was done, or why not."""
        self.table.cameras.show_result(camera_id, ok=ok, text=text)
        if not ok and camera_id not in self._failed:
            self._failed.append(camera_id)

    def show_batch_finished(self) -> None:
        self.batch.show_finished(len(self._failed))

    def state(self) -> dict[str, Any]:
        """Columns and order; never a filter, which would hide cameras after a restart."""
        return {"table": self.table.columns_state()}

    def restore(self, state: dict[str, Any]) -> None:
        kept = state.get("table")
        if isinstance(kept, dict):
            self.table.restore_columns(kept)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        shown = self._stack.currentWidget()
        (self.table if shown is self.table else self.empty.first_button()).setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_views()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.table.cameras.say_again()
        super().changeEvent(event)

    def _show_views(self) -> None:
        if self._stale:
            self._stale = False
            self.table.show_cameras(self._views)
            self._choose_view()
            self.batch.show_selection(self.table.selected_views())

    def _choose_view(self) -> None:
        shown, of = self.table.order.rowCount(), self.table.cameras.rowCount()
        self.tools.show_count(shown, of)
        self.batch.setEnabled(of > 0)
        self.empty.show_reason(filtered=of > 0)
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        if had_focus:
            self.setFocus()

    def _filter(self, text: str, shown: Shown) -> None:
        self.table.show_only(text, shown)
        self._choose_view()

    def _on_selection(self) -> None:
        self.batch.show_selection(self.table.selected_views())
        if self._question is not None:
            self._on_refused()

    def _on_asked(self, action: CameraAction, ids: list[str]) -> None:
        if len(ids) > 1 and action in _ASKED_FIRST:
            self._question = (action, ids)
            self.batch.ask(action, len(ids))
        else:
            self._send(action, ids)

    def _on_confirmed(self) -> None:
        if self._question is not None:
            (action, ids), self._question = self._question, None
            self.batch.show_nothing()
            self._send(action, ids)

    def _on_refused(self) -> None:
        self._question = None
        self.batch.show_nothing()
        self.table.setFocus()

    def _send(self, action: CameraAction, ids: list[str]) -> None:
        if len(ids) == 1 or action not in BATCH_ACTIONS:
            self.action_requested.emit(action, ids)
        else:
            self._start_batch(action, ids)

    def _start_batch(self, action: CameraAction, ids: list[str]) -> None:
        self._forget_results()
        self._batch = (action, ids)
        self.table.show_results(shown=True)
        self.batch.show_progress(0, len(ids))
        self.batch_requested.emit(action, ids)

    def _again(self) -> None:
        if self._batch is not None and self._failed:
            self._start_batch(self._batch[0], list(self._failed))

    def _forget_results(self) -> None:
        if self._batch is not None:
            self.table.cameras.clear_results(self._batch[1])
        self._batch = None
        self._failed = []
        self.table.show_results(shown=False)

    def _open_columns(self) -> None:
        button = self.tools.columns
        menu = self.table.columns_menu()
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _say(self) -> None:
        self.table.setAccessibleName(self.tr("Cameras"))
