"""The small buttons along a tile's bottom edge, on the tile under the mouse or with the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from services.domain.results import CameraView
from widgets.camera_actions import FACES, CameraAction, action_words, why_off
from widgets.look.icons import icon
from widgets.offered_actions import action_tooltip
from widgets.wall.tile_texts import ON_PICTURES

HEIGHT_PX = 26
BUTTON_PX = 24
ICON_PX = 16
MARGIN_PX = 2
# leaves the border of a selected tile whole
EDGE_PX = 2
SURFACE = QColor(ON_PICTURES.surface)
# the first fit on any tile, the last only on wide ones
SHOWN = (
    CameraAction.STOP,
    CameraAction.RESTART,
    CameraAction.SNAPSHOT,
    CameraAction.RETRY,
    CameraAction.DETAILS,
    CameraAction.LOGS,
    CameraAction.EDIT,
)
STYLE = f"""
QToolButton {{ background: transparent; border: none; border-radius: 4px; padding: 0;
    min-width: {BUTTON_PX}px; min-height: {BUTTON_PX}px; }}
QToolButton:hover {{ background: {ON_PICTURES.border}; }}
"""


class TileControls(QWidget):
    """One strip for the whole wall: it moves to the tile that needs it."""

    action_clicked = Signal(CameraAction)
    more_clicked = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setObjectName("tile_controls")
        self.setStyleSheet(STYLE)
        self._view: CameraView | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        line.setSpacing(0)
        self._actions = [*SHOWN]
        self._buttons = [self._button(self._clicked(index)) for index in range(len(SHOWN))]
        for button in self._buttons:
            line.addWidget(button)
        line.addStretch(1)
        self._more = self._button(self._ask_for_more)
        self._more.setIcon(icon("more", ON_PICTURES.text))
        line.addWidget(self._more)
        self._say_more()
        self.hide()

    def show_on(self, tile: QWidget, view: CameraView) -> None:
        """Moves to the bottom edge of the tile, with as many buttons as fit."""
        if self.parentWidget() is not tile:
            self.setParent(tile)
        self.setGeometry(
            EDGE_PX, tile.height() - HEIGHT_PX, tile.width() - 2 * EDGE_PX, HEIGHT_PX - EDGE_PX
        )
        fitting = (self.width() - 2 * MARGIN_PX) // BUTTON_PX - 1
        for index, button in enumerate(self._buttons):
            button.setVisible(index < fitting)
        self.show_view(view)
        self.show()
        self.raise_()

    def show_view(self, view: CameraView) -> None:
        """Offers what makes sense now; the first button starts or stops."""
        if view is self._view:
            return
        self._view = view
        running = view.run.is_running
        self._actions[0] = CameraAction.STOP if running else CameraAction.START
        for action, button in zip(self._actions, self._buttons, strict=True):
            reason = why_off(action, view)
            if button.property("action") != str(action):
                button.setProperty("action", str(action))
                button.setIcon(icon(FACES[action].icon, ON_PICTURES.text))
            button.setEnabled(not reason)
            button.setToolTip(action_tooltip(action, reason))
            button.setAccessibleName(action_words(action))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), SURFACE)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._view = None
            self._say_more()
        super().changeEvent(event)

    def _button(self, clicked: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(BUTTON_PX, BUTTON_PX)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        # keys act on the tile itself: a focus here would only be in the way
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(clicked)
        return button

    def _clicked(self, index: int) -> Callable[[], None]:
        return lambda: self.action_clicked.emit(self._actions[index])

    def _ask_for_more(self) -> None:
        self.more_clicked.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _say_more(self) -> None:
        self._more.setToolTip(self.tr("More…"))
        self._more.setAccessibleName(self.tr("More…"))
