"""All keys on one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_COLUMNS = 3
# title of the window, margins and the row with the button
_AROUND_PX = 140


@dataclass(frozen=True)
class KeyGroup:
    """A heading and its keys, as (key in Qt's portable text, what it does); texts translated."""

    title: str
    keys: tuple[tuple[str, str], ...]


class KeySheet(QDialog):
    """Groups flow over the columns, the shortest column first. Esc or ? closes it."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        heights = [0] * _COLUMNS
        for group in groups:
            shortest = heights.index(min(heights))
            columns[shortest].addWidget(_group_widget(group, self))
            heights[shortest] += len(group.keys) + 2
        sheet = QWidget(self)
        sheet.setObjectName("page")
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, 8, 0)
        across.setSpacing(24)
        for column in columns:
            column.setSpacing(16)
            column.addStretch(1)
            across.addLayout(column, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 16)
        rows.setSpacing(16)
        rows.addWidget(self._scrolling(sheet), 1)
        rows.addWidget(buttons)

    def _scrolling(self, sheet: QWidget) -> QScrollArea:
        """As high as its keys, or as the screen lets it be; the arrows reach the rest."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        wanted = sheet.sizeHint()
        bar = area.verticalScrollBar().sizeHint().width()
        room = self.screen().availableGeometry().height() - _AROUND_PX
        area.setMinimumSize(wanted.width() + bar, min(wanted.height(), room))
        return area


def _group_widget(group: KeyGroup, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    lines = QGridLayout(box)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setHorizontalSpacing(12)
    lines.setVerticalSpacing(4)
    lines.setColumnStretch(1, 1)
    title = QLabel(group.title, box)
    title.setTextFormat(Qt.TextFormat.PlainText)
    title.setProperty("role", "group")
    lines.addWidget(title, 0, 0, 1, 2)
    line = QFrame(box)
    line.setProperty("role", "line")
    lines.addWidget(line, 1, 0, 1, 2)
    for row, (key, words) in enumerate(group.keys, 2):
        cap = QLabel(_shown(key), box)
        cap.setTextFormat(Qt.TextFormat.PlainText)
        cap.setProperty("role", "key")
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        what = QLabel(words, box)
        what.setTextFormat(Qt.TextFormat.PlainText)
        lines.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(what, row, 1)
    return box


def _shown(key: str) -> str:
    """As this system writes keys; what is no key (a mouse gesture, a range) stays as it is."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return native or key
