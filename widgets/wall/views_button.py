"""The toolbar's button for named views: which one is on the wall, and whether it still is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from widgets.plain_text import plain_tip

WIDTH_PX, HEIGHT_PX = 148, 30
# icon and edges; below the least room for a text the icon stands alone
AROUND_TEXT_PX = 44
LEAST_TEXT_PX = 48


class ViewsButton(QToolButton):
    """As wide for every name; where room is short the name goes first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = ("", False)
        self.setProperty("role", "quiet")
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._say()

    def show_view(self, name: str, *, modified: bool) -> None:
        """Empty for none; `modified`: the wall is no longer as the view says."""
        if (name, modified) != self._view:
            self._view = (name, modified)
            self._say()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(HEIGHT_PX, HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        name, modified = self._view
        # there is no room for the word beside the name: the tool tip has it
        mark = " *" if modified else ""
        room = self.width() - AROUND_TEXT_PX
        has_room = room >= LEAST_TEXT_PX
        beside, alone = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        self.setToolButtonStyle(beside if has_room else alone)
        metrics = QFontMetrics(self.font())
        room -= metrics.horizontalAdvance(mark)
        shown = metrics.elidedText(name or self.tr("Views"), Qt.TextElideMode.ElideRight, room)
        # an ampersand in a name is no key of the button
        self.setText(f" {shown.replace('&', '&&')}{mark}")
        words = self.tr("Named views of the wall (V)")
        said = self.tr("{view} (changed)").format(view=name) if modified else name
        self.setToolTip(plain_tip(f"{said}\n{words}" if name else words))
        self.setAccessibleName(f"{words}: {said}" if name else words)
