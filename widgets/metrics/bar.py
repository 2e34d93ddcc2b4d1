"""What is chosen of the charts: the operation, how far back, and what is taken away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from services.domain.operation import Operation
from widgets.look.theme import set_icons
from widgets.metrics.ranges import RANGES, Range
from widgets.operation_words import operation_word

_CHOICES: tuple[Operation | None, ...] = (None, *Operation)


class MetricsBar(QWidget):
    operation_chosen = Signal(object)  # Operation, or None for all
    range_chosen = Signal(object)  # Range
    follow_requested = Signal()
    table_requested = Signal()
    picture_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.operation, self.follow = QComboBox(), QPushButton()
        self.ranges = {one: QPushButton() for one in RANGES}
        self.table, self.picture = QPushButton(), QPushButton()
        self._build()
        self._connect()
        self._retranslate()
        self._tint()

    def show_operation(self, operation: Operation | None) -> None:
        with QSignalBlocker(self.operation):
            self.operation.setCurrentIndex(_CHOICES.index(operation))

    def show_span(self, seconds: float, *, follows: bool) -> None:
        """A span between the choices presses no button."""
        for one, button in self.ranges.items():
            button.setChecked(abs(one.seconds - seconds) < 1)
        self.follow.setChecked(follows)

    def show_whether_empty(self, *, is_empty: bool) -> None:
        self.table.setEnabled(not is_empty)
        self.picture.setEnabled(not is_empty)

    def focus_operation(self) -> None:
        self.operation.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._tint()

    def _build(self) -> None:
        self.operation.addItems([""] * len(_CHOICES))
        self.operation.setMaxVisibleItems(len(_CHOICES))
        self.operation.setMinimumWidth(144)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.operation)
        layout.addSpacing(8)
        for button in (*self.ranges.values(), self.follow):
            button.setCheckable(True)
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.table)
        layout.addWidget(self.picture)

    def _connect(self) -> None:
        self.operation.currentIndexChanged.connect(
            lambda index: self.operation_chosen.emit(_CHOICES[max(0, index)])
        )
        for one, button in self.ranges.items():
            button.clicked.connect(lambda _=False, one=one: self._choose(one))
        self.follow.clicked.connect(self._follow)
        self.table.clicked.connect(self.table_requested)
        self.picture.clicked.connect(self.picture_requested)

    def _choose(self, one: Range) -> None:
        """A pressed button stays pressed: it says what is shown."""
        self.ranges[one].setChecked(True)
        self.range_chosen.emit(one)

    def _follow(self) -> None:
        self.follow.setChecked(True)
        self.follow_requested.emit()

    def _tint(self) -> None:
        set_icons((self.follow, "follow"), (self.table, "export"), (self.picture, "snapshot"))

    def _retranslate(self) -> None:
        with QSignalBlocker(self.operation):
            for index, operation in enumerate(_CHOICES):
                self.operation.setItemText(index, operation_word(operation))
        self.operation.setAccessibleName(self.tr("Operation"))
        self.operation.setToolTip(self.tr("Which operation's calls are shown (Ctrl+F)"))
        tip = self.tr("The last {range}, up to now")
        for one, button in self.ranges.items():
            button.setText(one.words)
            button.setToolTip(tip.format(range=one.words))
            button.setAccessibleName(tip.format(range=one.words))
        self.follow.setText(self.tr("Follow"))
        self.follow.setToolTip(self.tr("Back to now, and stay there (Home in a chart)"))
        self.table.setText(self.tr("CSV…"))
        self.table.setToolTip(self.tr("Save what the charts show as a table (Ctrl+S)"))
        self.table.setAccessibleName(self.tr("Save as CSV"))
        self.picture.setText(self.tr("Picture…"))
        self.picture.setToolTip(self.tr("Save the charts as a picture (Ctrl+Shift+S)"))
        self.picture.setAccessibleName(self.tr("Save as a picture"))
