"""The row that acts on all selected cameras: question, progress, and what failed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.offered_actions import action_tooltip, why_off_for
from widgets.plain_text import plain_tip

BATCH_ACTIONS = (
    CameraAction.START,
    CameraAction.STOP,
    CameraAction.RESTART,
    CameraAction.ACTIVATE,
)
_MOST_COUNTED = 888


class _Mode(StrEnum):
    """What the right part of the row shows."""

    NOTHING = "nothing"
    QUESTION = "question"
    RUNNING = "running"
    FINISHED = "finished"


class BatchBar(QWidget):
    """Keeps its height whatever it shows."""

    action_pressed = Signal(object)
    confirmed = Signal()
    refused = Signal()
    cancel_requested = Signal()
    again_requested = Signal()
    results_closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = _Mode.NOTHING
        self._selected: Sequence[CameraView] = ()
        self._asked: tuple[CameraAction, int] = (CameraAction.STOP, 0)
        self._done = self._total = self._failed = 0
        self._cancelling = False
        self._count = QLabel(self)
        self._buttons = {action: self._action_button(action) for action in BATCH_ACTIONS}
        self._words = QLabel(self)
        self._progress = QProgressBar(self)
        self._progress.setFixedWidth(160)
        self._progress.setTextVisible(False)
        self._yes, self._no = QPushButton(self), QPushButton(self)
        self._cancel, self._again = QPushButton(self), QPushButton(self)
        self._close = QToolButton(self)
        self._connect()
        self._lay_out()
        self._say()

    def _action_button(self, action: CameraAction) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "quiet")
        button.clicked.connect(lambda: self.action_pressed.emit(action))
        return button

    def _connect(self) -> None:
        self._yes.clicked.connect(self.confirmed)
        self._no.clicked.connect(self.refused)
        self._cancel.clicked.connect(self._on_cancel)
        self._again.clicked.connect(self.again_requested)
        self._close.clicked.connect(self._on_close)
        self._close.setProperty("role", "quiet")
        self._close.setIconSize(QSize(16, 16))

    def _lay_out(self) -> None:
        self.setFixedHeight(40)
        cells = QHBoxLayout(self)
        cells.setContentsMargins(12, 4, 12, 4)
        cells.addWidget(self._count)
        for button in self._buttons.values():
            cells.addWidget(button)
        cells.addStretch(1)
        right = (self._words, self._progress, self._yes, self._no, self._cancel, self._again)
        for widget in (*right, self._close):
            cells.addWidget(widget)
        cells.setSpacing(8)

    def show_selection(self, views: Sequence[CameraView]) -> None:
        self._selected = views
        for action, button in self._buttons.items():
            reason = why_off_for(action, views)
            tip = plain_tip(action_tooltip(action, reason))
            if button.toolTip() != tip:
                button.setToolTip(tip)
            button.setEnabled(not reason and self._mode is not _Mode.RUNNING)
        words = self.tr("{count} selected")
        self._count.setText(words.format(count=len(views)))
        self._count.setMinimumWidth(
            self._count.fontMetrics().horizontalAdvance(words.format(count=_MOST_COUNTED))
        )

    def ask(self, action: CameraAction, number: int) -> None:
        """Once, before several cameras lose their pictures."""
        self._asked = (action, number)
        self._show(_Mode.QUESTION)
        self._no.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        if self._mode is not _Mode.RUNNING:
            self._cancelling = False
        self._show(_Mode.RUNNING)

    def show_finished(self, failed: int) -> None:
        self._failed = failed
        self._show(_Mode.FINISHED)

    def show_nothing(self) -> None:
        self._show(_Mode.NOTHING)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _on_cancel(self) -> None:
        self._cancelling = True
        self._say()
        self.cancel_requested.emit()

    def _on_close(self) -> None:
        self.show_nothing()
        self.results_closed.emit()

    def _show(self, mode: _Mode) -> None:
        self._mode = mode
        self._say()

    def _say(self) -> None:
        self._say_buttons()
        self._words.setText(self._words_for_mode())
        self._progress.setMaximum(max(1, self._total))
        self._progress.setValue(self._done)
        shown = {
            self._progress: self._mode is _Mode.RUNNING,
            self._cancel: self._mode is _Mode.RUNNING,
            self._yes: self._mode is _Mode.QUESTION,
            self._no: self._mode is _Mode.QUESTION,
            self._again: self._mode is _Mode.FINISHED and self._failed > 0,
            self._close: self._mode is _Mode.FINISHED,
        }
        for widget, visible in shown.items():
            widget.setVisible(visible)
        self._cancel.setEnabled(not self._cancelling)
        self.show_selection(self._selected)

    def _say_buttons(self) -> None:
        tokens = current_tokens()
        for action, button in self._buttons.items():
            button.setText(action_words(action))
            button.setIcon(icon(FACES[action].icon, tokens.text))
        action, number = self._asked
        yes = self.tr("{action} {count}")
        self._yes.setText(yes.format(action=action_words(action), count=number))
        self._no.setText(self.tr("Leave them"))
        self._cancel.setText(self.tr("Cancel"))
        self._again.setText(self.tr("Again for those that failed"))
        close = self.tr("Close the results")
        self._close.setIcon(icon("close", tokens.muted))
        self._close.setToolTip(close)
        self._close.setAccessibleName(close)
        self._progress.setAccessibleName(self.tr("Progress"))

    def _words_for_mode(self) -> str:
        if self._mode is _Mode.QUESTION:
            text = self.tr("{count} cameras would lose their pictures.")
            return text.format(count=self._asked[1])
        if self._mode is _Mode.RUNNING:
            if self._cancelling:
                return self.tr("Ending after those under way")
            return self.tr("{done} of {total}").format(done=self._done, total=self._total)
        if self._mode is _Mode.FINISHED and self._failed:
            text = self.tr("{done} of {total} done, {failed} failed")
            return text.format(done=self._done, total=self._total, failed=self._failed)
        if self._mode is _Mode.FINISHED:
            return self.tr("{done} of {total} done").format(done=self._done, total=self._total)
        return ""
