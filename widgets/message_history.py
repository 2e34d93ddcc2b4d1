"""What was said earlier, in a list over the message row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from widgets.look.icons import pixmap
from widgets.look.theme import current_tokens
from widgets.message_level import MessageLevel, level_color
from widgets.plain_text import plain_tip

_SIZE = QSize(560, 320)
_ICON = 16


@dataclass(frozen=True)
class PastMessage:
    at: str
    level: MessageLevel
    text: str


class MessageHistory(QFrame):
    """A popover; a click elsewhere or Esc closes it."""

    def __init__(self, past: list[PastMessage], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(self.tr("Earlier messages"), self)
        heading.setProperty("role", "group")
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Earlier messages"))
        self._list.setWordWrap(True)
        self._list.setIconSize(QSize(_ICON, _ICON))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 8, 8)
        rows.setSpacing(8)
        rows.addWidget(heading)
        rows.addWidget(self._list)
        self._fill(past)

    def open_above(self, anchor: QWidget) -> None:
        """At the anchor's upper left corner, growing upwards."""
        self.resize(_SIZE)
        self.move(anchor.mapToGlobal(QPoint(0, -_SIZE.height() - 4)))
        self.show()
        self._list.setFocus()

    def _fill(self, past: list[PastMessage]) -> None:
        tokens = current_tokens()
        for message in past:
            color = level_color(tokens, message.level)
            mark: QPixmap = pixmap(message.level.value, color, _ICON, self.devicePixelRatio())
            item = QListWidgetItem(QIcon(mark), f"{message.at}   {message.text}")
            item.setToolTip(plain_tip(message.text))
            self._list.addItem(item)
        if not past:
            item = QListWidgetItem(self.tr("Nothing was said yet."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
