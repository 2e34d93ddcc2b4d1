"""The time that is asked for: a span back from now, or from one moment to another."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum

from PySide6.QtCore import QDateTime, QEvent, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLabel, QWidget

from services.domain.clock import utc_now


class Span(IntEnum):
    ALWAYS = 0
    HOUR = 1
    DAY = 2
    WEEK = 3
    BETWEEN = 4


_BACK = {
    Span.HOUR: timedelta(hours=1),
    Span.DAY: timedelta(days=1),
    Span.WEEK: timedelta(days=7),
}


class PeriodChoice(QWidget):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span = QComboBox()
        self.span.addItems([""] * len(Span))
        self.since, self.until, self._to = QDateTimeEdit(), QDateTimeEdit(), QLabel("–")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.span)
        for widget in (self.since, self._to, self.until):
            layout.addWidget(widget)
            widget.hide()
        for moment in (self.since, self.until):
            moment.setFixedWidth(148)
            moment.setDisplayFormat("yyyy-MM-dd HH:mm")
            moment.dateTimeChanged.connect(lambda _: self.changed.emit())
        self.span.currentIndexChanged.connect(self._on_span)
        self._retranslate()

    @property
    def ends(self) -> tuple[datetime | None, datetime | None]:
        """Since and until, aware; None where open."""
        chosen = Span(self.span.currentIndex())
        if chosen is Span.BETWEEN:
            return _moment(self.since), _moment(self.until)
        back = _BACK.get(chosen)
        return (None if back is None else utc_now() - back), None

    def clear(self) -> None:
        self.span.setCurrentIndex(Span.ALWAYS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_span(self, index: int) -> None:
        is_between = index == Span.BETWEEN
        if is_between:
            now = QDateTime.currentDateTime()
            self.since.setDateTime(now.addDays(-1))
            self.until.setDateTime(now.addDays(1))
        for widget in (self.since, self._to, self.until):
            widget.setVisible(is_between)
        self.changed.emit()

    def _retranslate(self) -> None:
        words = (
            self.tr("Any time"),
            self.tr("Last hour"),
            self.tr("Last 24 hours"),
            self.tr("Last 7 days"),
            self.tr("Between…"),
        )
        for index, word in enumerate(words):
            self.span.setItemText(index, word)
        self.span.setAccessibleName(self.tr("Period"))
        self.since.setAccessibleName(self.tr("From"))
        self.until.setAccessibleName(self.tr("Until"))


def _moment(edit: QDateTimeEdit) -> datetime:
    return datetime.fromtimestamp(edit.dateTime().toSecsSinceEpoch()).astimezone()
