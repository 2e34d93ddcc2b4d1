"""Who sits at the station now; changed in place at shift change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedWidget, QToolButton, QWidget

from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.plain_text import plain_tip

LONGEST_NAME = 60
_WIDTH = 144


class OperatorField(QStackedWidget):
    """A click turns the name into an input; Enter takes it, Esc keeps the old one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operator = ""
        self._button = QToolButton(self)
        self._button.setProperty("role", "quiet")
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setIconSize(QSize(16, 16))
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(self._edit)
        self._input = QLineEdit(self)
        self._input.setMaxLength(LONGEST_NAME)
        self._input.returnPressed.connect(self._take)
        self._input.editingFinished.connect(self._leave)
        self.addWidget(self._button)
        self.addWidget(self._input)
        self.setFixedSize(_WIDTH, 32)
        self._retranslate()

    def show_operator(self, name: str) -> None:
        if name != self._operator:
            self._operator = name
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.currentWidget() is self._input:
            self._leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
        super().changeEvent(event)

    def _edit(self) -> None:
        self._input.setText(self._operator)
        self.setCurrentWidget(self._input)
        self._input.selectAll()
        self._input.setFocus()

    def _take(self) -> None:
        name = self._input.text().strip()
        if name and name != self._operator:
            self.chosen.emit(name)

    def _leave(self) -> None:
        self.setCurrentWidget(self._button)

    def _retranslate(self) -> None:
        self._button.setIcon(icon("operator", current_tokens().muted))
        room = _WIDTH - 40
        metrics = self._button.fontMetrics()
        cut = metrics.elidedText(self._operator, Qt.TextElideMode.ElideRight, room)
        self._button.setText(cut.replace("&", "&&"))
        tip = self.tr("Operator: {name}. Click to change at shift change.")
        self._button.setToolTip(plain_tip(tip.format(name=self._operator)))
        self._button.setAccessibleName(tip.format(name=self._operator))
        self._input.setAccessibleName(self.tr("Name of the operator"))
