"""Results and errors, said in the window's lowest row instead of in dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPropertyAnimation, QSize
from PySide6.QtWidgets import (
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from widgets.elided_label import ElidedLabel
from widgets.look.icons import icon, pixmap
from widgets.look.theme import current_tokens
from widgets.message_history import MessageHistory, PastMessage
from widgets.message_level import MessageLevel, level_color
from widgets.messages import HARMLESS_MS, Action, Message, Messages

__all__ = ["HARMLESS_MS", "Action", "MessageArea"]

FADE_MS = 150
_ICON = 16


class MessageArea(QWidget):
    """Shows the newest open message; given another area's messages it shows those as well."""

    def __init__(self, parent: QWidget | None = None, *, messages: Messages | None = None) -> None:
        super().__init__(parent)
        self.reduced_motion = False
        self.messages = messages or Messages(self)
        self._shown: Message | None = None
        self._buttons: list[QPushButton] = []
        self._build()
        self._retranslate()
        self._show_newest()
        self.messages.changed.connect(self._show_newest)
        self.messages.counted.connect(self._show_countdown)

    def _build(self) -> None:
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._history_button = QToolButton(self)
        self._mark = QLabel(self)
        self._mark.setFixedWidth(_ICON)
        self._text = ElidedLabel(self)
        self._more = QPushButton(self)
        self._dismiss = QToolButton(self)
        self._history_button.clicked.connect(self._show_history)
        self._more.clicked.connect(self._show_history)
        self._dismiss.clicked.connect(self.messages.close_shown)
        for button in (self._history_button, self._dismiss):
            button.setProperty("role", "quiet")
            button.setIconSize(QSize(_ICON, _ICON))
        self._more.setProperty("role", "link")
        self._cells = QHBoxLayout(self)
        self._cells.setContentsMargins(4, 2, 8, 2)
        self._cells.setSpacing(8)
        for widget in (self._history_button, self._mark):
            self._cells.addWidget(widget)
        self._cells.addWidget(self._text, 1)
        self._cells.addWidget(self._more)
        self._cells.addWidget(self._dismiss)
        self._prepare_fade()

    def _prepare_fade(self) -> None:
        self._effect = QGraphicsOpacityEffect(self._text)
        self._effect.setEnabled(False)
        self._text.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.finished.connect(lambda: self._effect.setEnabled(False))

    def show_message(
        self,
        text: str,
        level: MessageLevel,
        *,
        actions: Sequence[Action] = (),
        undo_seconds: int | None = None,
    ) -> None:
        """`text` is translated and plain. With `undo_seconds` the first action is the undo: its
        button counts down, and the message closes when the time is over."""
        self.messages.say(text, level, actions=actions, undo_seconds=undo_seconds)

    def history(self) -> list[PastMessage]:
        """Newest first."""
        return self.messages.history()

    def shown_text(self) -> str:
        return self._shown.text if self._shown else ""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _show_newest(self) -> None:
        message = self.messages.shown
        changed = message is not self._shown
        self._shown = message
        self._text.show_text(message.text if message else "")
        self._dismiss.setVisible(message is not None)
        self._tint()
        self._show_more()
        if changed or not message:
            self._show_actions()
            self._fade_in()

    def _fade_in(self) -> None:
        self._fade.stop()
        self._effect.setEnabled(not self.reduced_motion)
        if not self.reduced_motion and self._shown:
            self._fade.start()

    def _show_actions(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, (label, call) in enumerate(self._shown.actions if self._shown else ()):
            button = QPushButton(label, self)
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, call=call: self._act(call))
            self._cells.insertWidget(self._cells.indexOf(self._more) + number, button)
            button.show()
            self._buttons.append(button)
        self._show_countdown()

    def _show_countdown(self) -> None:
        shown = self._shown
        if shown and shown.seconds_left is not None and self._buttons:
            text = self.tr("{action} ({seconds} s)")
            label = text.format(action=shown.actions[0][0], seconds=shown.seconds_left)
            self._buttons[0].setText(label)

    def _act(self, call: Callable[[], None]) -> None:
        if self._shown is not None:
            self.messages.act(self._shown, call)

    def _show_more(self) -> None:
        others = self.messages.others
        self._more.setVisible(others > 0)
        self._more.setText(self.tr("{count} more").format(count=others))

    def _show_history(self) -> None:
        popover = MessageHistory(self.history(), self)
        popover.open_above(self._history_button)
        # seen in the list is read
        self.messages.note_read()

    def _tint(self) -> None:
        tokens = current_tokens()
        self._history_button.setIcon(icon("menu", tokens.muted))
        self._dismiss.setIcon(icon("close", tokens.muted))
        self._mark.setVisible(self._shown is not None)
        if self._shown:
            color = level_color(tokens, self._shown.level)
            ratio = self.devicePixelRatio()
            self._mark.setPixmap(pixmap(self._shown.level.value, color, _ICON, ratio))

    def _retranslate(self) -> None:
        past, dismiss = self.tr("Earlier messages"), self.tr("Close this message")
        self._history_button.setToolTip(past)
        self._history_button.setAccessibleName(past)
        self._dismiss.setToolTip(dismiss)
        self._dismiss.setAccessibleName(dismiss)
        self._show_more()
        self._show_countdown()
