"""The lists below the pictures, one after the other, under headings: reached and read by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from widgets.alerts.moment_words import Line
from widgets.alerts.row_pictures import shape_pixmap
from widgets.look.theme import current_tokens

MOST_LINES = 100


class DetailList(QListWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, tuple[Line, ...]] = {}
        self.setWordWrap(True)
        self.setIconSize(QSize(12, 12))
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_sections(self, sections: Mapping[str, Sequence[Line]]) -> None:
        """Lines by translated heading; sections without lines are left out."""
        wanted = {title: tuple(lines) for title, lines in sections.items() if lines}
        if wanted == self._shown:
            return
        self._shown = wanted
        self.show_again()

    def show_again(self) -> None:
        place = self.verticalScrollBar().value()
        self.clear()
        for title, lines in self._shown.items():
            self.addItem(_heading(title))
            for line in lines[-MOST_LINES:]:
                self.addItem(self._item(line))
        self.verticalScrollBar().setValue(place)

    def texts(self) -> list[str]:
        return [self.item(row).text() for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            # back to the table, which the pane sees to
            event.ignore()
            return
        super().keyPressEvent(event)

    def _item(self, line: Line) -> QListWidgetItem:
        item = QListWidgetItem(line.text)
        if line.look is not None:
            ratio = self.devicePixelRatioF()
            item.setIcon(QIcon(shape_pixmap(*line.look, current_tokens(), ratio)))
        item.setToolTip("")
        return item


def _heading(title: str) -> QListWidgetItem:
    item = QListWidgetItem(title)
    font = QFont()
    font.setBold(True)
    item.setFont(font)
    item.setForeground(QColor(current_tokens().muted))
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
