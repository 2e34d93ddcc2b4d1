"""What a camera went through last: its newest events and the end of its log."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from services.domain.clock import utc_now
from services.domain.logs import parse_log_line
from services.domain.results import JournalEntry, LogTail
from widgets.elided_label import ElidedLabel
from widgets.events.event_words import full_time_text, time_text
from widgets.logs.line_painter import SIGNS, log_font
from widgets.look.theme import current_tokens
from widgets.words import say

EVENTS = 6
TAIL_PX = 300
LOG_TEXT_PX = 12
_CLOCK = slice(11, 19)


class RecentEvents(QWidget):
    """EVENTS rows, newest first, empty where there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = [QLabel() for _ in range(EVENTS)]
        self.texts = [ElidedLabel() for _ in range(EVENTS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (time, text) in enumerate(zip(self.times, self.texts, strict=True)):
            time.setProperty("role", "muted")
            grid.addWidget(time, row, 0)
            grid.addWidget(text, row, 1)

    def show_entries(self, entries: Sequence[JournalEntry], empty_text: str) -> None:
        now = utc_now()
        for row, (time, text) in enumerate(zip(self.times, self.texts, strict=True)):
            if row < len(entries):
                entry = entries[row]
                time.setText(time_text(entry.at, now))
                time.setToolTip(full_time_text(entry.at))
                text.show_text(say(entry.what).strip())
            else:
                time.clear()
                text.show_text("" if row or entries else empty_text)


class TailView(QPlainTextEdit):
    """The last lines of a log, each with its level's letter; stays at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        # the program's style sheet would win over setFixedHeight
        height = f"min-height: {TAIL_PX}px; max-height: {TAIL_PX}px;"
        self.setStyleSheet(f"QPlainTextEdit {{ {height} }}")
        self._lines: tuple[str, ...] = ()

    def show_lines(self, tail: LogTail) -> None:
        if tail.lines != self._lines:
            self._lines = tail.lines
            self.write_again()

    def write_again(self) -> None:
        """Writes the lines in the colours of the theme."""
        self.clear()
        cursor = QTextCursor(self.document())
        for nth, line in enumerate(self._lines):
            if nth:
                cursor.insertBlock()
            _write(cursor, line)
        self._go_to_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._go_to_end()

    def _go_to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.horizontalScrollBar().setValue(0)


def _write(cursor: QTextCursor, text: str) -> None:
    tokens, line = current_tokens(), parse_log_line(text)
    if line.level is None:
        cursor.insertText(f"           {line.text}", _format(tokens.muted))
        return
    letter, meaning = SIGNS[line.level]
    signed = tokens.by_meaning[meaning]
    cursor.insertText(f"{letter} ", _format(signed))
    cursor.insertText(f"{line.time[_CLOCK]} ", _format(tokens.muted))
    cursor.insertText(line.text, _format(tokens.text if letter in "DI" else signed))


def _format(color: str) -> QTextCharFormat:
    # the font goes with the text: the widget's own is the style sheet's
    made = QTextCharFormat()
    made.setFont(log_font(LOG_TEXT_PX))
    made.setForeground(QColor(color))
    return made
