"""The frame of a long work: its own fields, a start, progress with cancel, the last result."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from services.domain.rehearsals import Progress
from widgets.elided_label import ElidedLabel
from widgets.rollout.mark import Mark
from widgets.rollout.rollout_words import Look
from widgets.words import say


class RehearsalBox(QWidget):
    """Keeps its height whether it runs or not; texts are given translated."""

    start_asked = Signal()
    cancel_asked = Signal()

    def __init__(
        self,
        fields: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        below: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_running = False
        self._is_cancelling = False
        self._why_off = ""
        self.title, self.about = QLabel(self), QLabel(self)
        self.start, self.cancel = QPushButton(self), QPushButton(self)
        self.progress, self.doing = QProgressBar(self), ElidedLabel(self)
        self.result, self.details = Mark(self), QLabel(self)
        self._lay_out(fields, below)
        self.start.clicked.connect(self.start_asked)
        self.cancel.clicked.connect(self._cancel)
        self._say()

    @property
    def is_running(self) -> bool:
        return self._is_running

    def name_it(self, title: str, about: str, start: str) -> None:
        self.title.setText(title)
        self.about.setText(about)
        self.start.setText(start)
        self.progress.setAccessibleName(self.tr("Progress: {what}").format(what=title))
        self._say()

    def show_why_off(self, reason: str) -> None:
        """Why it cannot be started; empty: it can."""
        if reason != self._why_off:
            self._why_off = reason
            self._say()

    def show_started(self) -> None:
        self._is_running, self._is_cancelling = True, False
        # a range of nothing is the bar that only says that something goes on
        self.progress.setRange(0, 0)
        self.doing.show_text("")
        self._say()

    def show_progress(self, progress: Progress) -> None:
        if self._is_running:
            self.progress.setRange(0, max(1, progress.of))
            self.progress.setValue(progress.done)
            text = f"{progress.done} / {progress.of}  {say(progress.what)}"
            self.doing.show_text(self.tr("Ending…") if self._is_cancelling else text)

    def show_ended(self, words: str) -> None:
        """How it ended when there is no result: cancelled, or why it failed."""
        self._is_running = False
        self.doing.show_text(words)
        self._say()

    def show_result(self, look: Look, word: str, beside: str, details: str) -> None:
        self.result.setVisible(True)
        self.result.show_state(look, word, beside)
        self.details.setText(details)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _cancel(self) -> None:
        self._is_cancelling = True
        self.doing.show_text(self.tr("Ending…"))
        self._say()
        self.cancel_asked.emit()

    def _say(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        idle = self.tr("It is not running.")
        self.cancel.setToolTip("" if self._is_running else idle)
        self.start.setEnabled(not self._is_running and not self._why_off)
        running = self.tr("It is running.")
        self.start.setToolTip(running if self._is_running else self._why_off)
        self.cancel.setEnabled(self._is_running and not self._is_cancelling)
        if not self._is_running:
            self.progress.setRange(0, 1)
            self.progress.setValue(0)

    def _lay_out(self, fields: QWidget | None, below: QWidget | None) -> None:
        self.title.setProperty("role", "group")
        self.about.setProperty("role", "small")
        self.doing.setProperty("role", "small")
        self.details.setProperty("role", "small")
        for label in (self.about, self.details):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.progress.setTextVisible(False)
        self.result.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.start)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.title)
        rows.addWidget(self.about)
        if fields is not None:
            rows.addWidget(fields)
        rows.addLayout(buttons)
        for widget in (self.progress, self.doing, self.result, self.details):
            rows.addWidget(widget)
        if below is not None:
            rows.addWidget(below, 1)
        else:
            rows.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
