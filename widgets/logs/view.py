"""The lines of a log, of which only the visible ones are ever read and drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from widgets.logs.line_painter import draw_line, line_look, log_font
from widgets.logs.line_selection import LineSelection
from widgets.logs.shown_lines import ShownLines
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning

MOST_COPIED = 20_000


class LogView(QAbstractScrollArea):
    """Follows the end until somebody scrolls up; keeps its place while the log grows both ways."""

    following_changed = Signal(bool)
    copied = Signal(int, int)  # lines copied, lines marked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._shown: ShownLines | None = None
        self._look = line_look(log_font())
        self._following = True
        self._top_number: int | None = None
        self._widest = 0.0
        self._placing = False
        self._widened = QTimer(self, singleShot=True, interval=0)
        self._widened.timeout.connect(self._set_width)
        self.marked = LineSelection()
        self.empty_text = ""
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def is_following(self) -> bool:
        return self._following

    def show_lines(self, shown: ShownLines | None) -> None:
        """Another log: its end, nothing marked."""
        self._shown = shown
        self.marked.clear()
        self._widest, self._top_number = 0.0, None
        self.horizontalScrollBar().setValue(0)
        self.set_following(following=True)
        self.take_up()

    def set_following(self, *, following: bool) -> None:
        if following != self._following:
            self._following = following
            if self._shown is not None and self._shown.rows:
                self._top_number = self._shown.number_of(self.verticalScrollBar().value())
            self.following_changed.emit(following)
        if following:
            self._place()

    def take_up(self) -> None:
        """The rows changed: the same line stays at the top, or the end at the bottom."""
        self._place()
        self.viewport().update()

    def copy(self) -> None:
        """The marked lines as they stand in the log, at most MOST_COPIED."""
        rows = self._marked_rows()
        if self._shown is None or rows is None:
            return
        start, end = rows
        texts = self._shown.texts(start, min(end, start + MOST_COPIED))
        QGuiApplication.clipboard().setText("\n".join(texts) + "\n")
        self.copied.emit(len(texts), end - start)

    def mark_all(self) -> None:
        if self._shown is not None and self._shown.rows:
            last = self._shown.rows - 1
            self.marked.mark(self._shown.number_of(0), self._shown.number_of(last))
            self.viewport().update()

    def text_at_hand(self) -> str:
        """The line the keyboard stands on; empty for none."""
        rows = self._shown
        if rows is None or self.marked.current is None:
            return ""
        row = rows.row_of(self.marked.current)
        return next(iter(rows.texts(row, row + 1)), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.background))
        painter.setFont(self._look.font)
        if self._shown is None or not self._shown.rows:
            painter.setPen(QColor(tokens.muted))
            painter.setFont(self.font())
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), middle, self.empty_text)
        else:
            self._draw_rows(painter, self._shown)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.mark_all()
        elif not self._go_by_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_to(self._row_at(event.position().toPoint()), extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(self._row_at(event.position().toPoint()), extend=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._look = line_look(log_font())
            self.viewport().update()

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def _draw_rows(self, painter: QPainter, shown: ShownLines) -> None:
        tokens, look = current_tokens(), self._look
        top, left = self.verticalScrollBar().value(), -self.horizontalScrollBar().value()
        marked, at_hand = QColor(tokens.selected), QColor(tokens.by_meaning[Meaning.INFORMATION])
        for nth, text in enumerate(shown.texts(top, top + self._page_rows() + 1)):
            number = shown.number_of(top + nth)
            row = QRectF(0, nth * look.height, self.viewport().width(), look.height)
            if self.marked.holds(number):
                painter.fillRect(row, marked)
            if number == self.marked.current and self.hasFocus():
                painter.fillRect(QRectF(0, row.top(), 3, row.height()), at_hand)
            draw_line(painter, look, tokens, row.translated(left, 0), text, shown.wanted.text)
            width = look.line_width(text)
            if width > self._widest:
                # a scroll bar that comes or goes while we paint would move what is painted
                self._widest = width
                self._widened.start()

    def _place(self) -> None:
        """Sets the scroll bar to the rows there are, without counting as scrolling."""
        rows = self._shown.rows if self._shown else 0
        bar, page = self.verticalScrollBar(), self._page_rows()
        self._placing = True
        bar.setPageStep(page)
        bar.setRange(0, max(0, rows - page))
        if self._following:
            bar.setValue(bar.maximum())
        elif self._top_number is not None and self._shown:
            bar.setValue(self._shown.row_of(self._top_number))
        self._placing = False

    def _set_width(self) -> None:
        bar = self.horizontalScrollBar()
        bar.setPageStep(self.viewport().width())
        bar.setSingleStep(24)
        bar.setMaximum(max(0, round(self._widest) - self.viewport().width()))

    def _on_scrolled(self, value: int) -> None:
        if self._placing or self._shown is None:
            return
        bar = self.verticalScrollBar()
        if value < bar.maximum():
            self._top_number = self._shown.number_of(value)
        self.set_following(following=value >= bar.maximum())

    def _page_rows(self) -> int:
        return max(1, self.viewport().height() // self._look.height)

    def _row_at(self, point: QPoint) -> int:
        return self.verticalScrollBar().value() + point.y() // self._look.height

    def _go_by_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -self._page_rows(),
            Qt.Key.Key_PageDown: self._page_rows(),
            Qt.Key.Key_Home: -(2**31),
            Qt.Key.Key_End: 2**31,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._shown is None:
            return False
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        current = self.marked.current
        at = self._shown.rows if current is None else self._shown.row_of(current)
        self._go_to(at + step, extend=extend)
        if event.key() == Qt.Key.Key_End:
            self.set_following(following=True)
        return True

    def _go_to(self, row: int, *, extend: bool) -> None:
        if self._shown is None or not self._shown.rows:
            return
        row = min(max(0, row), self._shown.rows - 1)
        self.marked.go(self._shown.number_of(row), extend=extend)
        bar = self.verticalScrollBar()
        if row < bar.value():
            bar.setValue(row)
        elif row >= bar.value() + self._page_rows():
            bar.setValue(row - self._page_rows() + 1)
        self.setAccessibleDescription(self.text_at_hand())
        self.viewport().update()

    def _marked_rows(self) -> tuple[int, int] | None:
        ends = self.marked.ends
        if self._shown is None or ends is None:
            return None
        start, end = self._shown.row_of(ends[0]), self._shown.row_of(ends[1] + 1)
        return (start, end) if end > start else None
