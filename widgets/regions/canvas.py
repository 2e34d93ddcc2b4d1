"""The camera's picture with the regions on it, drawn by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from services.domain.regions import Point
from widgets.regions.drawing import Drawing
from widgets.regions.geometry import Scale, clamped
from widgets.regions.hand import Hand
from widgets.regions.painting import ON_PICTURES, RegionPainter
from widgets.wall.grid import fitted

MARGIN_PX = 10
NO_PICTURE = (16, 9)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_SPLIT = (Qt.Key.Key_Insert, Qt.Key.Key_I)


class Canvas(QWidget):
    """`refused` says in words why a key did nothing; `mode_changed`: drawing began or ended."""

    refused = Signal(str)
    mode_changed = Signal()

    def __init__(self, drawing: Drawing, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._hand = hand
        self._image = QImage()
        self._words = ""
        self._pointer: Point | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def show_words(self, words: str) -> None:
        """Instead of a picture."""
        self._words = words
        self.update()

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    @property
    def box(self) -> QRectF:
        """Where the picture stands, letter-boxed."""
        wide, high = NO_PICTURE
        if self.has_picture:
            wide, high = self._image.width(), self._image.height()
        room = self.rect().adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
        left, top, width, height = fitted(wide, high, room.width(), room.height())
        return QRectF(left + MARGIN_PX, top + MARGIN_PX, width, height)

    @property
    def scale(self) -> Scale:
        return self.box.width(), self.box.height()

    def place_of(self, point: Point) -> QPointF:
        """Where a corner stands in the widget."""
        box = self.box
        return QPointF(box.left() + point[0] * box.width(), box.top() + point[1] * box.height())

    def set_draws(self, *, draws: bool) -> None:
        """Whether the next click sets a corner wherever it is."""
        self._hand.draws = draws
        if not draws and self._drawing.open:
            self._drawing.give_up_open()
        self.setCursor(Qt.CursorShape.CrossCursor if draws else Qt.CursorShape.ArrowCursor)
        self.mode_changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(800, 470)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hand.press(self._at(event), self.scale)
            self.mode_changed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hand.press_twice(self._at(event), self.scale)
            self.mode_changed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event)
        self._pointer = clamped(at)
        if self._hand.drag(at):
            return
        if self._drawing.open:
            self.update()
        self._show_cursor(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hand.let_go()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._answers(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802
        """Tab walks through regions and corners, and leaves after the last."""
        if self._hand.go(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._drawing.chosen is None and self._drawing.regions and not self._drawing.open:
            self._drawing.choose(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drawing.end_step()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            box = self.box
            self._paint_ground(painter, box)
            drawn = RegionPainter(painter, box)
            drawing = self._drawing
            order = sorted(range(len(drawing.regions)), key=lambda n: n == drawing.chosen)
            for place in order:
                drawn.region(place, drawing.regions[place], chosen=place == drawing.chosen)
            for place in order:
                drawn.label(place, drawing.regions[place])
            if drawing.draft is not None and self.hasFocus():
                drawn.focus(drawing.draft, drawing.corner)
            if drawing.open:
                drawn.open_line(len(drawing.regions), drawing.open, self._pointer)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        if self.has_picture:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)
            return
        painter.fillRect(box, QColor(ON_PICTURES.hover))
        painter.setPen(QColor(ON_PICTURES.text))
        inner = box.adjusted(24, 24, -24, -24)
        painter.drawText(
            inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words
        )

    def _answers(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether the key was for the drawing."""
        held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS and held in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            return self._hand.step(*_ARROWS[key], long=bool(held))
        if held != Qt.KeyboardModifier.NoModifier:
            return False
        if key == Qt.Key.Key_Escape:
            return self._give_up()
        if key in _ENTER and self._drawing.open:
            if not self._hand.close():
                self.refused.emit(self.tr("A region needs three corners at least."))
            self.mode_changed.emit()
            return True
        return self._edits(key)

    def _edits(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_N:
            self.add_square()
        elif key == Qt.Key.Key_D:
            self.set_draws(draws=not self._hand.draws)
        elif key in _SPLIT:
            if not self._hand.split():
                self.refused.emit(self.tr("There is no edge for another corner."))
        elif key in _DELETE and self._drawing.open:
            self._drawing.undo()
        elif key in _DELETE:
            if not self._hand.delete():
                self.refused.emit(
                    self.tr("A region needs three corners. Go to the whole region to delete it.")
                )
        else:
            return False
        return True

    def add_square(self) -> None:
        if not self._hand.add_square(self.scale):
            self.refused.emit(self.tr("No more regions fit."))
        self.setFocus()

    def _give_up(self) -> bool:
        if not self._drawing.open and not self._hand.draws:
            return False
        self.set_draws(draws=False)
        return True

    def _at(self, event: QMouseEvent) -> Point:
        """May lie beyond the picture: a corner that is dragged there stays at its edge."""
        box, at = self.box, event.position()
        return (at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height()

    def _show_cursor(self, at: Point) -> None:
        if self._hand.draws or self._drawing.open:
            shape = Qt.CursorShape.CrossCursor
        else:
            found = self._hand.under(at, self.scale)
            held = Qt.CursorShape.SizeAllCursor if found else Qt.CursorShape.CrossCursor
            shape = Qt.CursorShape.PointingHandCursor if found and found[1] is not None else held
        self.setCursor(shape)
