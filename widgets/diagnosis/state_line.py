"""The state of one camera, large: its shape, its word, and why."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from services.domain.results import CameraView
from services.domain.run_state import CaptureState
from widgets.elided_label import ElidedLabel
from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.look.tokens import STATE_LOOK, Meaning, Shape
from widgets.words import say, state_word

SIGN_PX = 20


class StateSign(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIGN_PX, SIGN_PX)
        self._look = STATE_LOOK[CaptureState.STOPPED]

    def show_look(self, meaning: Meaning, shape: Shape) -> None:
        if self._look != (meaning, shape):
            self._look = (meaning, shape)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        meaning, shape = self._look
        painter = QPainter(self)
        color = QColor(current_tokens().by_meaning[meaning])
        draw_shape(painter, shape, QRectF(2, 2, SIGN_PX - 4, SIGN_PX - 4), color)
        painter.end()


class StateLine(QWidget):
    """The reason keeps two lines free, so that nothing below it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign, self.name, self.state, self.reason = (
            StateSign(),
            ElidedLabel(),
            QLabel(),
            QLabel(),
        )
        self.name.setProperty("role", "heading")
        self.state.setProperty("role", "group")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reason.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.sign)
        first.addWidget(self.name, 1)
        first.addWidget(self.state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self.reason)

    def show_camera(self, view: CameraView) -> None:
        is_inactive = not view.camera.active and not view.run.is_running
        meaning, shape = STATE_LOOK[view.run.state]
        self.sign.show_look(meaning, Shape.HOLLOW_SQUARE if is_inactive else shape)
        self.name.show_text(view.camera.name)
        word = self.tr("Inactive") if is_inactive else state_word(view.run.state)
        self.state.setText(word)
        self.state.setAccessibleName(f"{view.camera.name}: {word}")
        problem = view.problem
        self.reason.setText(say(view.run.reason) or (say(problem) if problem else ""))
