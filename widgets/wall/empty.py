"""What stands in place of the tiles when there are none: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.look.icons import icon
from widgets.look.tokens import TOKENS, Theme

SPACE_PX = 12


class EmptyWall(QWidget):
    """Either no cameras at all, with three ways to get some, or none that pass the filter."""

    add_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()
    clear_filter_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filtered = self._all_live = False
        self._heading, self._words = QLabel(self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self._words.setProperty("role", "muted")
        for label in (self._heading, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add, self.import_file = QPushButton(self), QPushButton(self)
        self.demo, self.clear_filter = QPushButton(self), QPushButton(self)
        self.add.setProperty("role", "main")
        self.add.clicked.connect(self.add_requested)
        self.import_file.clicked.connect(self.import_requested)
        self.demo.clicked.connect(self.demo_requested)
        self.clear_filter.clicked.connect(self.clear_filter_requested)
        self._lay_out()
        self.set_theme(Theme.DARK)
        self._say()

    def show_reason(self, *, filtered: bool, all_live: bool = False) -> None:
        """`all_live`: the filter asks for cameras that are not live, and there is none."""
        all_live = all_live and filtered
        if (filtered, all_live) != (self._filtered, self._all_live):
            self._filtered, self._all_live = filtered, all_live
            self._say()

    def set_theme(self, theme: Theme) -> None:
        text = TOKENS[theme].text
        self.add.setIcon(icon("add", TOKENS[theme].on_accent))
        self.import_file.setIcon(icon("import", text))
        self.demo.setIcon(icon("wall", text))
        self.clear_filter.setIcon(icon("filter", text))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_PX)
        buttons.addStretch(1)
        for button in (self.add, self.import_file, self.demo, self.clear_filter):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_PX)
        column.addStretch(1)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addStretch(1)

    def _say(self) -> None:
        self.add.setText(self.tr("Add camera"))
        self.import_file.setText(self.tr("Import file"))
        self.demo.setText(self.tr("Demo"))
        self.clear_filter.setText(self.tr("Clear filter"))
        if self._all_live:
            self._heading.setText(self.tr("Every camera is live"))
            self._words.setText(self.tr("Only cameras that are not live are shown now."))
        elif self._filtered:
            self._heading.setText(self.tr("No camera matches"))
            self._words.setText(self.tr("The filter or the view hides every camera on the wall."))
        else:
            self._heading.setText(self.tr("No cameras yet"))
            self._words.setText(
                self.tr("Add a camera, import a site file, or look around in the demo.")
            )
        for button in (self.add, self.import_file, self.demo):
            button.setVisible(not self._filtered)
        self.clear_filter.setVisible(self._filtered)
        self.setFocusProxy(self.clear_filter if self._filtered else self.add)
