"""The rail on the left: one entry per page, with the number of things that wait there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning

RAIL_WIDTH = 80
_BADGE_HEIGHT = 16
_MOST_SHOWN = 99


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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._waiting <= 0:
            return
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
    """Tells which page was chosen; the window shows it."""

    chosen = Signal(str)

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

    def add(self, key: str, title_source: str, icon_name: str) -> None:
        """`title_source` is an English word marked with the context Page."""
        button = RailButton(self)
        button.clicked.connect(lambda: self.chosen.emit(key))
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

    def button(self, key: str) -> RailButton:
        return self._entries[key].button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for number, entry in enumerate(self._entries.values(), 1):
            title = QCoreApplication.translate("Page", entry.title_source)
            button = entry.button
            button.setText(title)
            button.setToolTip(f"{title}  Ctrl+{number}")
            name = self.tr("{page}, {number} waiting") if button.waiting else "{page}"
            button.setAccessibleName(name.format(page=title, number=button.waiting))

    def _tint(self) -> None:
        tokens = current_tokens()
        for entry in self._entries.values():
            color = tokens.text if entry.button.isChecked() else tokens.muted
            entry.button.setIcon(icon(entry.icon_name, color))
