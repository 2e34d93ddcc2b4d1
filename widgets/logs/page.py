"""Logs of cameras and of the station: choose, follow, filter, copy, save."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from services.domain.logs import LogFilter
from widgets.logs.bar import LogBar
from widgets.logs.foot import LogFoot
from widgets.logs.log_lines import LogLines
from widgets.logs.shown_lines import ShownLines
from widgets.logs.view import LogView

SLICE_MS = 12
LOOK_AGAIN_MS = 300


class LogsPage(QWidget):
    """Shows the log it is given; reads it in slices of SLICE_MS while the page is visible."""

    log_requested = Signal(str)  # a camera's id; empty: the station
    save_requested = Signal(str)  # path to write the whole log to
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.bar, self.view, self.foot = LogBar(self), LogView(self), LogFoot(self)
        self._shown: ShownLines | None = None
        self._name = ""
        self._seen: tuple[object, ...] = ()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)
        self.setFocusProxy(self.view)
        self._connect()
        self._retranslate()

    def show_cameras(self, cameras: Iterable[tuple[str, str]]) -> None:
        """(id, name) of every camera, in order; the choice stays."""
        self.bar.show_cameras(cameras)

    def show_log(self, name: str, log: LogLines | None, camera_id: str = "") -> None:
        """The log of a camera or, with an empty id, of the station; None: there is none."""
        self._name = name
        self.bar.show_choice(camera_id)
        self._shown = None if log is None else ShownLines(log)
        if self._shown is not None:
            self._shown.seek(self.bar.wanted)
            self._shown.step()
        self._say_empty()
        self.view.show_lines(self._shown)
        self._seen = ()
        self._work()

    def state(self) -> dict[str, Any]:
        level = self.bar.wanted.level
        return {"camera": self.bar.camera_id, "level": level.name if level else ""}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes over what is still valid and asks for the log that was shown."""
        self.bar.restore(state)
        self.log_requested.emit(self.bar.camera_id)

    def _connect(self) -> None:
        bar, view = self.bar, self.view
        bar.camera_chosen.connect(self.log_requested)
        bar.filter_changed.connect(self._on_filter_changed)
        bar.follow_toggled.connect(lambda on: view.set_following(following=on))
        bar.copy_requested.connect(view.copy)
        bar.save_requested.connect(self._ask_where_to_save)
        bar.folder_requested.connect(self.folder_requested)
        view.following_changed.connect(bar.show_following)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.copied.connect(self.foot.show_copied)
        self.foot.stop_requested.connect(self._stop_seeking)
        for key, act in (
            (QKeySequence.StandardKey.Find, bar.focus_filter),
            (QKeySequence.StandardKey.Save, self._ask_where_to_save),
            (QKeySequence("Ctrl+L"), bar.focus_cameras),
        ):
            QShortcut(QKeySequence(key), self, act)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy"), self.view.copy).setEnabled(bool(self.view.text_at_hand()))
        menu.addAction(self.tr("Mark all"), self.view.mark_all)
        menu.addSeparator()
        follow = menu.addAction(self.tr("Follow"))
        follow.setCheckable(True)
        follow.setChecked(self.view.is_following)
        follow.toggled.connect(lambda on: self.view.set_following(following=on))
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _on_filter_changed(self, wanted: LogFilter) -> None:
        if self._shown is not None:
            self._shown.seek(wanted)
        self._say_empty()
        self._seen = ()
        self._work()

    def _stop_seeking(self) -> None:
        if self._shown is not None:
            self._shown.stop()
        self._work()

    def _work(self) -> None:
        """Reads and seeks for SLICE_MS, shows it, and comes back for the rest."""
        if self._shown is None:
            self.foot.show_counts(None)
            return
        took = QElapsedTimer()
        took.start()
        more = self._shown.step()
        while more and took.elapsed() < SLICE_MS:
            more = self._shown.step()
        self._show_what_changed(self._shown)
        if self.isVisible():
            self._timer.start(0 if more else LOOK_AGAIN_MS)

    def _show_what_changed(self, shown: ShownLines) -> None:
        """A log at rest is not drawn again; its last line may grow without a new one."""
        last = shown.texts(shown.rows - 1, shown.rows)
        seen = (shown.first, shown.end, shown.rows, shown.sought, shown.is_seeking, last)
        if seen == self._seen:
            return
        self._seen = seen
        self.view.take_up()
        self.foot.show_counts(shown)
        self.bar.show_whether_empty(is_empty=shown.lines == 0)

    def _ask_where_to_save(self) -> None:
        if self._shown is None:
            return
        dialog = QFileDialog(self, self.tr("Save the log"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("log")
        dialog.selectFile(self.bar.file_name())
        dialog.fileSelected.connect(self.save_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_empty(self) -> None:
        if self._shown is not None and not self._shown.wanted.is_empty:
            self.view.empty_text = self.tr("No line passes the filter.")
        elif self._name:
            text = self.tr("Nothing has been logged for {name} yet.")
            self.view.empty_text = text.format(name=self._name)
        else:
            self.view.empty_text = self.tr("Choose a camera to read its log.")
        self.view.viewport().update()

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Log lines"))
        self._say_empty()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
