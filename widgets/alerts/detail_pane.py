"""One alert in full: what it is, then and now in pictures, what happened, what speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from services.domain.alerts import Alert, AlertMoment, Delivery, Violation
from services.domain.clock import utc_now
from widgets.alerts.alert_pictures import AlertPictures
from widgets.alerts.detail_list import DetailList
from widgets.alerts.inbox_actions import FACES, AlertAction, action_words, why_off
from widgets.alerts.moment_words import delivery_line, moment_line, violation_line
from widgets.alerts.state_marks import StateMarks
from widgets.alerts.words import camera_word, number_text, priority_word
from widgets.elided_label import ElidedLabel
from widgets.events.event_words import time_text
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.rule_names import rule_name

_OPENS = (AlertAction.JUMP, AlertAction.RULE)


class DetailPane(QWidget):
    """`opened`: the camera or the rule of the alert shown; `left`: Esc."""

    opened = Signal(object, object)
    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, now: Callable[[], datetime] = utc_now
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._now = now
        self._names: Mapping[str, str] = {}
        self.alert: Alert | None = None
        self._moments: Sequence[AlertMoment] = ()
        self._violations: Sequence[Violation] = ()
        self._deliveries: Sequence[Delivery] = ()
        self.title, self.marks, self.facts = ElidedLabel(self), StateMarks(self), QLabel(self)
        self.pictures, self.list = AlertPictures(self), DetailList(self)
        self.empty = QLabel(self)
        self.buttons = {action: QPushButton(self) for action in _OPENS}
        self._content = QWidget(self)
        self._lay_out()
        self._retranslate()

    def show_alert(self, alert: Alert | None) -> None:
        """Another one is without history and picture until they are told."""
        if alert is None or self.alert is None or alert.id != self.alert.id:
            self._moments, self._violations, self._deliveries = (), (), ()
            self.pictures.then.show_jpeg(b"")
            loading = self.tr("Looking for the picture…")
            self.pictures.then.show_words(loading if alert else "")
        self.alert = alert
        self._show()

    def show_history(self, alert_id: int, moments: Sequence[AlertMoment]) -> None:
        if self._is_shown(alert_id):
            self._moments = tuple(moments)
            self._show_lists()

    def show_violations(self, alert_id: int, violations: Sequence[Violation]) -> None:
        if self._is_shown(alert_id):
            self._violations = tuple(violations)
            self._show_lists()

    def show_deliveries(self, alert_id: int, deliveries: Sequence[Delivery]) -> None:
        """Newest first, as they are told."""
        if self._is_shown(alert_id):
            self._deliveries = tuple(reversed(deliveries))
            self._show_lists()

    def show_picture(self, alert_id: int, jpeg: bytes) -> None:
        if self._is_shown(alert_id):
            self.pictures.then.show_words(self.tr("No picture was kept."))
            self.pictures.then.show_jpeg(jpeg)

    def show_names(self, names: Mapping[str, str]) -> None:
        self._names = dict(names)
        self._show()

    def show_again(self) -> None:
        self._retranslate()
        self.list.show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.show_again()

    def _is_shown(self, alert_id: int) -> bool:
        return self.alert is not None and self.alert.id == alert_id

    def _show(self) -> None:
        alert = self.alert
        self._content.setVisible(alert is not None)
        self.empty.setVisible(alert is None)
        if alert is None:
            return
        self.title.show_text(rule_name(alert.rule_name))
        self.marks.show_alert(alert, self._now())
        self.facts.setText(self._facts(alert))
        for action, button in self.buttons.items():
            button.setEnabled(not why_off(action, alert))
        self._show_lists()

    def _facts(self, alert: Alert) -> str:
        parts = [camera_word(alert, self._names)]
        if alert.cameras:
            parts.append(", ".join(self._names.get(one, one) for one in alert.cameras))
        parts += [
            self.tr("Priority: {priority}").format(priority=priority_word(alert.priority)),
            self.tr("Fired: {time}").format(time=time_text(alert.fired_at, self._now())),
            self.tr("Hits: {count}").format(count=alert.count),
        ]
        if alert.worst is not None:
            parts.append(self.tr("Worst: {value}").format(value=number_text(alert.worst)))
        if alert.requires_ack and alert.is_unhandled:
            parts.append(self.tr("Somebody must acknowledge it"))
        return " · ".join(parts)

    def _show_lists(self) -> None:
        now = self._now()
        self.list.show_sections(
            {
                self.tr("What happened"): [moment_line(one, now) for one in self._moments],
                self.tr("Notifications"): [delivery_line(one, now) for one in self._deliveries],
                self.tr("Violations"): [violation_line(one, now) for one in self._violations],
            }
        )

    def _lay_out(self) -> None:
        self.title.setProperty("role", "heading")
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "muted")
        rows = QVBoxLayout(self._content)
        rows.setContentsMargins(12, 12, 12, 8)
        rows.setSpacing(8)
        for widget in (self.title, self.marks, self.facts, self.pictures):
            rows.addWidget(widget)
        rows.addWidget(self.list, 1)
        opens = QHBoxLayout()
        opens.setSpacing(8)
        for action, button in self.buttons.items():
            button.clicked.connect(lambda _=False, action=action: self._open(action))
            opens.addWidget(button)
        opens.addStretch(1)
        rows.addLayout(opens)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._content)
        whole.addWidget(self.empty)
        self.setFocusProxy(self.list)
        self.setMinimumWidth(280)

    def _open(self, action: AlertAction) -> None:
        if self.alert is not None:
            self.opened.emit(action, self.alert)

    def _retranslate(self) -> None:
        color = current_tokens().text
        for action, button in self.buttons.items():
            face = FACES[action]
            button.setText(action_words(action))
            button.setIcon(icon(face.icon, color))
            button.setToolTip(f"{action_words(action)} ({face.key})")
        self.empty.setText(self.tr("Choose an alert: its pictures and history stand here."))
        self.list.setAccessibleName(self.tr("What happened to the alert"))
        self._show()
