"""The panel on the right for the selected thing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from widgets.elided_label import ElidedLabel
from widgets.look.icons import icon
from widgets.look.theme import current_tokens

NARROWEST = 280


class SidePanel(QWidget):
    """Shows one widget at a time; the widget stays its maker's when the panel closes."""

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        self._content: QWidget | None = None
        self._title = ElidedLabel(self)
        self._title.setProperty("role", "heading")
        self._close = QToolButton(self)
        self._close.setProperty("role", "quiet")
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.close_requested)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 4, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addLayout(head)
        self._retranslate()

    @property
    def content(self) -> QWidget | None:
        return self._content

    def show_content(self, content: QWidget, title: str) -> None:
        self._title.show_text(title)
        if content is self._content:
            return
        self.take_content()
        self._content = content
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._rows.addWidget(content, 1)
        content.show()

    def take_content(self) -> None:
        if self._content is not None:
            self._rows.removeWidget(self._content)
            self._content.hide()
            self._content = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._close.setIcon(icon("close", current_tokens().muted))
        words = self.tr("Close the panel")
        self._close.setAccessibleName(words)
        self._close.setToolTip(f"{words}  Esc")
