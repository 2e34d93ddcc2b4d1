"""What can be done with the chosen alerts: buttons, a note before closing, progress of many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from services.domain.alerts import Alert
from widgets.alerts.inbox_actions import (
    CLOSES,
    FACES,
    SNOOZES,
    AlertAction,
    AlertWish,
    action_words,
    doable,
    said,
    why_off_for,
)
from widgets.alerts.note_row import NoteRow
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.plain_text import plain_tip

SHOWN = (
    AlertAction.ACKNOWLEDGE,
    AlertAction.SNOOZE,
    AlertAction.CONFIRM,
    AlertAction.FALSE_POSITIVE,
    AlertAction.NO_ACTION,
    AlertAction.REOPEN,
)
HEIGHT_PX = 46


class ActionRow(QWidget):
    """`wished` carries an AlertWish; `opened` what opens something else, and for which alert."""

    wished = Signal(object)
    opened = Signal(object, object)
    refused = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self._alerts: Sequence[Alert] = ()
        self._reasons: dict[AlertAction, str] = {}
        self.buttons = {action: QPushButton(self) for action in SHOWN}
        self.count, self.progress, self.note = QLabel(self), QProgressBar(self), NoteRow(self)
        self._usual, self._stack = QWidget(self), QStackedWidget(self)
        self._lay_out()
        self.note.given.connect(self._close_with)
        self.note.left.connect(self._back)
        self._asked_for = AlertAction.NO_ACTION
        self._retranslate()

    def show_alerts(self, alerts: Sequence[Alert]) -> None:
        """The chosen ones; a note that is being written is for those it was begun for."""
        self._alerts = tuple(alerts)
        self._show_what_goes()

    def show_progress(self, done: int, total: int) -> None:
        """Of a batch; nothing when all is done."""
        running = done < total
        self.progress.setVisible(running)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        text = self.tr("{done} of {total}").format(done=done, total=total)
        self.count.setText(text if running else "")
        if not running:
            self._show_count()

    def act(self, action: AlertAction) -> None:
        """Does it, or asks what must be known first; says why not where it makes no sense."""
        ids = doable(action, self._alerts)
        if not ids:
            self.refused.emit(why_off_for(action, self._alerts))
        elif action in CLOSES:
            self._ask_note(action, ids)
        elif action is AlertAction.SNOOZE:
            self.snooze_menu(ids).popup(self._menu_place())
        elif action in (AlertAction.JUMP, AlertAction.RULE):
            self.opened.emit(action, self._alerts[0])
        else:
            self.wished.emit(AlertWish(action, tuple(ids)))

    def snooze_menu(self, ids: Sequence[int]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, (seconds, words) in enumerate(SNOOZES, 1):
            wish = AlertWish(AlertAction.SNOOZE, tuple(ids), seconds=seconds)
            entry = menu.addAction(f"&{number}  {said(words)}")
            entry.triggered.connect(lambda _=False, wish=wish: self.wished.emit(wish))
        awake = doable(AlertAction.WAKE, self._alerts)
        if awake:
            menu.addSeparator()
            wish = AlertWish(AlertAction.WAKE, tuple(awake))
            entry = menu.addAction(action_words(AlertAction.WAKE))
            entry.triggered.connect(lambda _=False: self.wished.emit(wish))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _ask_note(self, action: AlertAction, ids: Sequence[int]) -> None:
        self._asked_for = action
        text = self.tr("{outcome}, alerts: {count}")
        question = text.format(outcome=action_words(action), count=len(ids))
        self._stack.setCurrentWidget(self.note)
        self.note.ask(question, ids)

    def _close_with(self, ids: list[int], note: str) -> None:
        self._back()
        self.wished.emit(AlertWish(self._asked_for, tuple(ids), note))

    def _back(self) -> None:
        self._stack.setCurrentWidget(self._usual)
        self.left.emit()

    def _menu_place(self) -> QPoint:
        button = self.buttons[AlertAction.SNOOZE]
        return button.mapToGlobal(QPoint(0, button.height()))

    def _show_count(self) -> None:
        text = self.tr("Selected: {count}")
        self.count.setText(text.format(count=len(self._alerts)) if self._alerts else "")

    def _show_what_goes(self) -> None:
        reasons = {action: why_off_for(action, self._alerts) for action in SHOWN}
        if reasons != self._reasons:
            self._reasons = reasons
            for action, button in self.buttons.items():
                button.setEnabled(not reasons[action])
                tip = f"{action_words(action)} ({FACES[action].key})"
                button.setToolTip(plain_tip(f"{tip}\n{reasons[action]}".strip()))
        if self.progress.isHidden():
            self._show_count()

    def _retranslate(self) -> None:
        color = current_tokens().text
        for action, button in self.buttons.items():
            button.setText(action_words(action))
            button.setIcon(icon(FACES[action].icon, color))
        self._reasons = {}
        self._show_what_goes()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._usual)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        for action, button in self.buttons.items():
            button.clicked.connect(lambda _=False, action=action: self.act(action))
            row.addWidget(button)
        row.addStretch(1)
        self.progress.setFixedWidth(96)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.count.setProperty("role", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self.progress)
        row.addWidget(self.count)
        self._stack.addWidget(self._usual)
        self._stack.addWidget(self.note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
