"""What can be done with one camera, as buttons; those that make no sense now say why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words, why_off
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.plain_text import plain_tip

COLUMNS = 2
# of two that exclude each other only the one that can be done is shown
PAIRS = {
    CameraAction.ACTIVATE: CameraAction.DEACTIVATE,
    CameraAction.AUTO_START_ON: CameraAction.AUTO_START_OFF,
}
ORDER = (
    CameraAction.START,
    CameraAction.STOP,
    CameraAction.RESTART,
    CameraAction.RETRY,
    CameraAction.SNAPSHOT,
    CameraAction.EDIT,
    CameraAction.REGIONS,
    CameraAction.ACTIVATE,
    CameraAction.AUTO_START_ON,
)


class ActionGrid(QWidget):
    action_requested = Signal(object)  # CameraAction

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CameraView | None = None
        self._actions = list(ORDER)
        self.buttons = [QPushButton() for _ in ORDER]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, button in enumerate(self.buttons):
            button.setEnabled(False)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, at=place: self._ask(at))
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        self._show_faces()

    def show_camera(self, view: CameraView) -> None:
        self._view = view
        actions = [_possible(action, view) for action in ORDER]
        if actions != self._actions:
            self._actions = actions
            self._show_faces()
        for action, button in zip(actions, self.buttons, strict=True):
            why = why_off(action, view)
            button.setEnabled(not why)
            button.setToolTip(plain_tip(why or f"{action_words(action)}  {FACES[action].key}"))
            button.setAccessibleDescription(why)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._show_faces()

    def _ask(self, place: int) -> None:
        self.action_requested.emit(self._actions[place])

    def _show_faces(self) -> None:
        color = current_tokens().text
        for action, button in zip(self._actions, self.buttons, strict=True):
            button.setText(action_words(action))
            button.setIcon(icon(FACES[action].icon, color))
        if self._view is not None:
            self.show_camera(self._view)


def _possible(action: CameraAction, view: CameraView) -> CameraAction:
    other = PAIRS.get(action)
    if other is None or why_off(other, view):
        return action
    return other
