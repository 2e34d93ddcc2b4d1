"""A window beside the main one: one content, a row for messages, full screen of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.message_area import MessageArea
from widgets.messages import Messages
from widgets.window_geometry import kept_geometry, restore_geometry

_ICON = 16


class OwnWindow(QWidget):
    """Whoever opened it holds it and lets go of it when it says `closed`.

    Full screen leaves the content alone; a message that comes then lies over its lowest edge, so
    that nothing below it moves.
    """

    closed = Signal()

    def __init__(self, content: QWidget, messages: Messages) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.content = content
        self.message_area = MessageArea(self, messages=messages)
        self.strip = QWidget(self)
        self.strip.setObjectName("strip")
        self.strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.on_top = self._button("on_top", checkable=True)
        self.full_screen = self._button("full_screen")
        self.leave = self._button("close")
        self._column = QVBoxLayout(self)
        self._was_maximized = False
        self._title = ""
        self._lay_out()
        self._connect()
        self._retranslate()
        self._tint()

    def show_title(self, title: str) -> None:
        """`title` is plain and translated: what the window shows."""
        if title != self._title:
            self._title = title
            self._retranslate()

    def come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def take_content(self) -> QWidget:
        """The content, out of the window and hidden, to be shown elsewhere."""
        self._column.removeWidget(self.content)
        self.content.setParent(None)
        return self.content

    def toggle_full_screen(self) -> None:
        if not self.isFullScreen():
            self._was_maximized = self.isMaximized()
            self.showFullScreen()
        elif self._was_maximized:
            self.showMaximized()
        else:
            self.showNormal()

    def state(self) -> dict[str, Any]:
        seen = {"full_screen": self.isFullScreen(), "on_top": self.on_top.isChecked()}
        return kept_geometry(self) | seen

    def restore(self, state: dict[str, Any]) -> None:
        """Shows it where it was, as far as a screen is there."""
        self.on_top.setChecked(state.get("on_top") is True)
        restore_geometry(self, state)
        if state.get("full_screen") is True:
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    @property
    def is_asking(self) -> bool:
        """A dialog on it waits for an answer: until then the window stays."""
        return has_dialog(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_asking:
            event.ignore()
        else:
            super().closeEvent(event)
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_strip()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._tint()
        elif event.type() == QEvent.Type.WindowStateChange:
            self._place_strip()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.message_area, 1)
        for button in (self.on_top, self.full_screen, self.leave):
            row.addWidget(button)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.content, 1)
        self._column.addWidget(self.strip)
        self.content.show()

    def _connect(self) -> None:
        self.on_top.toggled.connect(self._stay_on_top)
        self.full_screen.clicked.connect(self.toggle_full_screen)
        self.leave.clicked.connect(self.close)
        self.message_area.messages.changed.connect(self._place_strip)
        for keys, answer in (
            ("F11", self.toggle_full_screen),
            ("Ctrl+T", self.on_top.toggle),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self, answer)

    def _button(self, name: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self.strip)
        button.setObjectName(name)
        button.setProperty("role", "quiet")
        button.setIconSize(QSize(_ICON, _ICON))
        button.setCheckable(checkable)
        return button

    def _stay_on_top(self, on: bool) -> None:
        was_shown, place = self.isVisible(), self.geometry()
        # Qt takes a window from the screen when its kind changes, and puts it back a frame lower
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)
        if was_shown:
            self.setGeometry(place)
            self.show()

    def _place_strip(self) -> None:
        alone = self.isFullScreen()
        if alone and self._column.indexOf(self.strip) >= 0:
            self._column.removeWidget(self.strip)
        elif not alone and self._column.indexOf(self.strip) < 0:
            self._column.addWidget(self.strip)
        self.strip.setVisible(not alone or self.message_area.messages.shown is not None)
        if alone:
            height = self.strip.sizeHint().height()
            self.strip.setGeometry(0, self.height() - height, self.width(), height)
            self.strip.raise_()

    def _tint(self) -> None:
        for button in (self.on_top, self.full_screen, self.leave):
            button.setIcon(icon(button.objectName(), current_tokens().muted))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("{page} – Camera station").format(page=self._title))
        for button, words in (
            (self.on_top, self.tr("Always on top (Ctrl+T)")),
            (self.full_screen, self.tr("Full screen (F11)")),
            (self.leave, self.tr("Close this window (Ctrl+W)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)


def has_dialog(window: QWidget) -> bool:
    """Whether a dialog of this window, or of a page in it, is open."""
    return any(
        isinstance(each, QDialog) and each.isVisible() and _asker(each) is window
        for each in QApplication.topLevelWidgets()
    )


def _asker(dialog: QWidget) -> QWidget | None:
    parent = dialog.parentWidget()
    return None if parent is None else parent.window()
