"""A header in two storeys: the groups of columns above, the columns below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from widgets.cameras.columns import AXIS_WORDS, Axis, axis_of
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning

GROUP_HEIGHT = 22
_BAR = 2
_INSET = 8


class GroupHeader(QHeaderView):
    """Columns that answer the same question stand under one heading, wherever they are moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionResized.connect(lambda *_: self.viewport().update())
        self.sectionMoved.connect(lambda *_: self.viewport().update())

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:  # noqa: N802, N803
        size = super().sectionSizeFromContents(logicalIndex)
        return QSize(size.width(), size.height() + GROUP_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        super().paintSection(painter, rect.adjusted(0, GROUP_HEIGHT, 0, 0), logicalIndex)
        axis = axis_of(logicalIndex)
        band = QRect(rect.x(), rect.y(), rect.width(), GROUP_HEIGHT)
        tokens = current_tokens()
        painter.save()
        painter.setClipRect(band)
        painter.fillRect(band, QColor(tokens.surface))
        span = self._span(logicalIndex, band)
        color = QColor(_group_color(axis))
        line = QRect(span.left(), span.bottom() - _BAR + 1, span.width() - 4, _BAR)
        painter.fillRect(line, color)
        font = painter.font()
        font.setPixelSize(12)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(color)
        words = QCoreApplication.translate("CameraTable", AXIS_WORDS[axis])
        inside = span.adjusted(_INSET, 0, -_INSET, -_BAR)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _span(self, logical: int, band: QRect) -> QRect:
        """The band over all visible neighbours of the same group."""
        axis, here = axis_of(logical), self.visualIndex(logical)
        left, right = here, here
        while left > 0 and self._belongs(left - 1, axis):
            left -= 1
        while right < self.count() - 1 and self._belongs(right + 1, axis):
            right += 1
        x = self.sectionViewportPosition(self.logicalIndex(left))
        last = self.logicalIndex(right)
        end = self.sectionViewportPosition(last) + self.sectionSize(last)
        return QRect(x, band.y(), end - x, band.height())

    def _belongs(self, visual: int, axis: Axis) -> bool:
        logical = self.logicalIndex(visual)
        return self.isSectionHidden(logical) or axis_of(logical) is axis


def _group_color(axis: Axis) -> str:
    tokens = current_tokens()
    return {
        Axis.CAMERA: tokens.muted,
        Axis.CONFIGURATION: tokens.by_meaning[Meaning.REFUSED],
        Axis.RUN_STATE: tokens.by_meaning[Meaning.INFORMATION],
    }[axis]
