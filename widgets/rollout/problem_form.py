"""The form for a problem: what, and where it is known, which camera and which operation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from services.domain.errors import BadValue
from services.domain.operation import Operation
from services.domain.rollout import check_reason
from widgets.bound_key import bind_key
from widgets.operation_words import operation_word
from widgets.rollout.wishes import ReportProblem
from widgets.words import say

_WIDTH = 296


class ProblemForm(QWidget):
    """Half-typed text outlives every refresh; it is emptied when the report is on its way."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._operator = ""
        self._cameras: list[tuple[str, str]] = []
        self.title, self.who, self.problem = QLabel(self), QLabel(self), QLabel(self)
        self.what, self.send = QPlainTextEdit(self), QPushButton(self)
        self.camera, self.operation = QComboBox(self), QComboBox(self)
        self._lay_out()
        self.camera.addItem("", "")
        self.operation.addItem("", None)
        for operation in Operation:
            self.operation.addItem("", operation)
        self.send.clicked.connect(self._send)
        self.what.textChanged.connect(lambda: self._show_problem(""))
        bind_key("Ctrl+Return", self, self._send, within=True)
        self._retranslate()

    def show_operator(self, name: str) -> None:
        if name != self._operator:
            self._operator = name
            self._retranslate()

    def show_cameras(self, cameras: Sequence[tuple[str, str]]) -> None:
        """(id, name) of each; the choice stays."""
        if list(cameras) == self._cameras:
            return
        self._cameras = list(cameras)
        chosen = self.camera.currentData()
        while self.camera.count() > 1:
            self.camera.removeItem(1)
        for camera_id, name in self._cameras:
            self.camera.addItem(name, camera_id)
        self.camera.setCurrentIndex(max(0, self.camera.findData(chosen)))

    def begin(self) -> None:
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _send(self) -> None:
        try:
            what = check_reason(self.what.toPlainText(), field="what")
        except BadValue as error:
            empty = not self.what.toPlainText().strip()
            self._show_problem(self.tr("Say what does not work.") if empty else say(error.sentence))
            self.begin()
            return
        camera, operation = self.camera.currentData(), self.operation.currentData()
        self.wished.emit(
            ReportProblem(what, str(camera or ""), Operation(operation) if operation else None)
        )
        self.what.clear()
        self.camera.setCurrentIndex(0)
        self.operation.setCurrentIndex(0)

    def _show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.what.setAccessibleDescription(text)

    def _lay_out(self) -> None:
        self.title.setProperty("role", "group")
        self.who.setProperty("role", "small")
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("role", "problem")
        self.what.setTabChangesFocus(True)
        self.what.setMaximumHeight(112)
        self.send.setProperty("role", "main")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 12, 0, 12)
        rows.setSpacing(8)
        order = (self.title, self.what, self.camera, self.operation, self.who, self.send)
        for widget in (*order, self.problem):
            rows.addWidget(widget)
        rows.addStretch(1)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Report a problem"))
        what = self.tr("What does not work?")
        self.what.setPlaceholderText(what)
        self.what.setAccessibleName(what)
        self.camera.setAccessibleName(self.tr("Camera"))
        self.operation.setAccessibleName(self.tr("Operation"))
        self.camera.setItemText(0, self.tr("No camera in particular"))
        self.operation.setItemText(0, self.tr("No operation in particular"))
        for place, operation in enumerate(Operation, 1):
            self.operation.setItemText(place, operation_word(operation))
        self.who.setText(self.tr("Reported by {who}").format(who=self._operator))
        self.send.setText(self.tr("Report"))
        self.send.setToolTip(self.tr("It holds the stage until somebody closes it (Ctrl+Return)"))
