"""The rail on the left: one entry per page, with the number of things that wait there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QVBoxLayout, QWidget

from widgets.look.icons import icon, pixmap
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning

RAIL_WIDTH = 80
_BADGE_HEIGHT = 16
_MOST_SHOWN = 99
_MARK = 12


@dataclass(frozen=True)
class _Entry:
    key: str
    title_source: str
    icon_name: str
    button: RailButton


class RailButton(QToolButton):
    """One page's entry; paints its badge itself so that a new number moves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = 0
        self._is_out = False
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(20, 20))
        self.setFixedWidth(RAIL_WIDTH - 8)

    def show_waiting(self, number: int) -> None:
        if number != self._waiting:
            self._waiting = number
            self.update()

    @property
    def waiting(self) -> int:
        return self._waiting

    def show_out(self, *, is_out: bool) -> None:
        """Marks a page that stands in a window of its own."""
        self._is_out = is_out
        self.update()

    @property
    def is_out(self) -> bool:
        return self._is_out

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_out:
            self._paint_mark()
        if self._waiting > 0:
            self._paint_badge()

    def _paint_mark(self) -> None:
        tokens, ratio = current_tokens(), self.devicePixelRatio()
        with QPainter(self) as painter:
            painter.drawPixmap(6, 6, pixmap("own_window", tokens.text, _MARK, ratio))

    def _paint_badge(self) -> None:
        tokens = current_tokens()
        text = str(self._waiting) if self._waiting <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        width = max(_BADGE_HEIGHT, painter.fontMetrics().horizontalAdvance(text) + 8)
        place = QRect(self.width() // 2 + 4, 3, width, _BADGE_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.by_meaning[Meaning.FAILED]))
        painter.drawRoundedRect(place, _BADGE_HEIGHT / 2, _BADGE_HEIGHT / 2)
        painter.setPen(QColor(tokens.background))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class Rail(QWidget):
    """Tells which page was chosen; the window shows it.

    `move_requested`: a page is wanted in a window of its own, or back from there.
    """

    chosen = Signal(str)
    move_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(RAIL_WIDTH)
        self._entries: dict[str, _Entry] = {}
        self._group = QButtonGroup(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(4, 8, 4, 8)
        self._rows.setSpacing(4)
        self._rows.addStretch(1)
        self.move_current = QToolButton(self)
        self.move_current.setProperty("role", "quiet")
        self.move_current.clicked.connect(self._move_current)
        self._rows.addWidget(self.move_current, 0, Qt.AlignmentFlag.AlignHCenter)

    def add(self, key: str, title_source: str, icon_name: str) -> None:
        """`title_source` is an English word marked with the context Page."""
        button = RailButton(self)
        button.clicked.connect(lambda: self.chosen.emit(key))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda place: self._open_menu(key, place))
        self._group.addButton(button)
        self._rows.insertWidget(len(self._entries), button)
        self._entries[key] = _Entry(key, title_source, icon_name, button)
        self._retranslate()
        self._tint()

    def keys(self) -> list[str]:
        return list(self._entries)

    def show_current(self, key: str) -> None:
        self._entries[key].button.setChecked(True)
        self._tint()

    def show_waiting(self, key: str, number: int) -> None:
        self._entries[key].button.show_waiting(number)
        self._retranslate()

    def show_out(self, key: str, *, is_out: bool) -> None:
        """The page stands in a window of its own, or is back."""
        self._entries[key].button.show_out(is_out=is_out)
        self._retranslate()

    def menu(self, key: str) -> QMenu:
        """What can be done with a page's place; it deletes itself when it closes."""
        button, menu = self.button(key), QMenu(self)
        words = self.tr("Back into the main window") if button.is_out else self._own_window()
        name = "put_back" if button.is_out else "own_window"
        keys = f"Ctrl+Shift+{self.keys().index(key) + 1}"
        move = QAction(icon(name, current_tokens().text), f"{words}\t{keys}", menu)
        move.triggered.connect(lambda: self.move_requested.emit(key))
        menu.addAction(move)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def button(self, key: str) -> RailButton:
        return self._entries[key].button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _open_menu(self, key: str, place: QPoint) -> None:
        self.menu(key).popup(self.button(key).mapToGlobal(place))

    def _move_current(self) -> None:
        for key, entry in self._entries.items():
            if entry.button.isChecked():
                self.move_requested.emit(key)
                return

    def _own_window(self) -> str:
        return self.tr("Open in its own window")

    def _retranslate(self) -> None:
        for number, entry in enumerate(self._entries.values(), 1):
            title = QCoreApplication.translate("Page", entry.title_source)
            button = entry.button
            button.setText(title)
            button.setToolTip(f"{title}  Ctrl+{number}")
            name = self.tr("{page}, {number} waiting") if button.waiting else "{page}"
            said = name.format(page=title, number=button.waiting)
            out = self.tr("{page}, in its own window") if button.is_out else "{page}"
            button.setAccessibleName(out.format(page=said))
        words = self.tr("Open this page in its own window (Ctrl+Shift and its number)")
        self.move_current.setToolTip(words)
        self.move_current.setAccessibleName(words)

    def _tint(self) -> None:
        tokens = current_tokens()
        self.move_current.setIcon(icon("own_window", tokens.muted))
        for entry in self._entries.values():
            color = tokens.text if entry.button.isChecked() else tokens.muted
            entry.button.setIcon(icon(entry.icon_name, color))
