"""The actions for the selected tiles; what does not fit stands behind one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words
from widgets.look.icons import icon
from widgets.look.tokens import TOKENS, Theme
from widgets.offered_actions import BEGINS_GROUP, ORDER, action_tooltip, why_off_for

BUTTON_PX = 30
SPACE_PX = 2
GROUP_PX = 8
TARGET_PX = 150


class ActionBar(QWidget):
    """Takes the room it is given: the name goes first, then actions from the end."""

    action_clicked = Signal(CameraAction)
    more_clicked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._targets: Sequence[CameraView] = ()
        self._target = QLabel(self)
        self._target.setFixedWidth(TARGET_PX)
        self._target.setTextFormat(Qt.TextFormat.PlainText)
        self._target.setProperty("role", "muted")
        self._target.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.buttons = {action: self._button() for action in ORDER}
        self.more = self._button()
        self.more.clicked.connect(self._ask_for_more)
        for action, button in self.buttons.items():
            button.clicked.connect(lambda _=False, asked=action: self.action_clicked.emit(asked))
        self._lay_out()
        self._say()

    def show_targets(self, views: Sequence[CameraView]) -> None:
        """Offers the actions that make sense for these cameras."""
        self._targets = views
        metrics = QFontMetrics(self._target.font())
        room = TARGET_PX - GROUP_PX
        elided = metrics.elidedText(self._target_words(), Qt.TextElideMode.ElideRight, room)
        self._target.setText(elided)
        for action, button in self.buttons.items():
            reason = why_off_for(action, views)
            button.setEnabled(not reason)
            tooltip = action_tooltip(action, reason)
            if tooltip != button.toolTip():
                button.setToolTip(tooltip)

    def set_theme(self, theme: Theme) -> None:
        for action, button in self.buttons.items():
            button.setIcon(icon(FACES[action].icon, TOKENS[theme].text))
        self.more.setIcon(icon("more", TOKENS[theme].text))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - sum(GROUP_PX for action in ORDER if action in BEGINS_GROUP)
        fitting = room // (BUTTON_PX + SPACE_PX)
        everything = fitting >= len(ORDER)
        for place, button in enumerate(self.buttons.values()):
            button.setVisible(everything or place < fitting - 1)
        self.more.setVisible(not everything)
        taken = (len(ORDER) if everything else fitting) * (BUTTON_PX + SPACE_PX)
        self._target.setVisible(room - taken >= TARGET_PX + GROUP_PX + SPACE_PX)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_PX)
        line.addStretch(1)
        line.addWidget(self._target)
        for action, button in self.buttons.items():
            if action in BEGINS_GROUP:
                line.addSpacing(GROUP_PX - SPACE_PX)
            line.addWidget(button)
        line.addWidget(self.more)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setFixedSize(BUTTON_PX, BUTTON_PX)
        return button

    def _ask_for_more(self) -> None:
        self.more_clicked.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _say(self) -> None:
        for action, button in self.buttons.items():
            button.setAccessibleName(action_words(action))
        self.more.setToolTip(self.tr("More actions…"))
        self.more.setAccessibleName(self.tr("More actions…"))
        self.show_targets(self._targets)

    def _target_words(self) -> str:
        if not self._targets:
            return self.tr("Nothing selected")
        if len(self._targets) == 1:
            return self._targets[0].camera.name
        return self.tr("{n} cameras").format(n=len(self._targets))
