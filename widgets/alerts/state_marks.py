"""The two axes of one alert, side by side: its signal, and what people did about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from services.domain.alerts import Alert
from widgets.alerts.row_pictures import shape_pixmap
from widgets.alerts.words import (
    ENDS,
    HANDLING_LOOKS,
    SIGNAL_LOOKS,
    Look,
    handling_word,
    said,
    signal_word,
)
from widgets.elided_label import ElidedLabel
from widgets.events.event_words import time_text
from widgets.look.theme import current_tokens


class StateMarks(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shapes = [QLabel(self), QLabel(self)]
        self.lines = [ElidedLabel(self), ElidedLabel(self)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, (shape, line) in enumerate(zip(self._shapes, self.lines, strict=True)):
            shape.setFixedWidth(12)
            grid.addWidget(shape, row, 0)
            grid.addWidget(line, row, 1)
        grid.setColumnStretch(1, 1)

    def show_alert(self, alert: Alert, now: datetime) -> None:
        looks: tuple[Look, Look] = (
            SIGNAL_LOOKS[alert.signal],
            HANDLING_LOOKS[alert.handled.handling],
        )
        tokens, ratio = current_tokens(), self.devicePixelRatioF()
        for shape, look in zip(self._shapes, looks, strict=True):
            shape.setPixmap(shape_pixmap(*look, tokens, ratio))
            shape.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lines[0].show_text(self._signal(alert, now))
        self.lines[1].show_text(self._handling(alert, now))

    def _signal(self, alert: Alert, now: datetime) -> str:
        text = self.tr("{signal} since {time}")
        line = text.format(signal=signal_word(alert.signal), time=time_text(alert.since, now))
        return f"{line}: {said(ENDS[alert.ended])}" if alert.ended else line

    def _handling(self, alert: Alert, now: datetime) -> str:
        handled, line = alert.handled, handling_word(alert, now)
        if handled.at is not None:
            text = self.tr("{handling} by {who}, {time}")
            line = text.format(handling=line, who=handled.who, time=time_text(handled.at, now))
        if alert.snoozed_until is not None and alert.is_snoozed(now):
            text = self.tr("{line} until {time}")
            line = text.format(line=line, time=time_text(alert.snoozed_until, now))
        return f"{line}: {handled.note}" if handled.note else line
