"""The row under the toolbar in which a view is given its name, its key and its cameras."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from services.domain.wall_views import HIGHEST_KEY, LONGEST_VIEW_NAME
from widgets.elided_label import ElidedLabel

HEIGHT_PX = 44
SPACE_PX = 8
NAME_PX = 220

# what the row offers of cameras: the words, and their ids or None for all
CameraChoice = tuple[str, tuple[str, ...] | None]


class ViewRow(QWidget):
    """Enter saves, Esc leaves; what is refused is said in the row, and nothing typed is lost."""

    save_requested = Signal(str, int, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self._choices: list[CameraChoice] = []
        self.name, self.cameras, self.key = QLineEdit(self), QComboBox(self), QComboBox(self)
        self.name.setMaxLength(LONGEST_VIEW_NAME)
        self.name.setFixedWidth(NAME_PX)
        self._name_label, self._key_label = QLabel(self), QLabel(self)
        self._cameras_label = QLabel(self)
        self.problem = ElidedLabel(self)
        self.problem.setProperty("role", "problem")
        self.save, self.cancel = QPushButton(self), QPushButton(self)
        self.save.setProperty("role", "main")
        self._lay_out()
        self.save.clicked.connect(self._ask)
        self.name.returnPressed.connect(self._ask)
        self.cancel.clicked.connect(self.leave)
        self.name.textEdited.connect(lambda: self.show_problem("", ""))
        self._say()
        self.hide()

    def ask(
        self, name: str, key: int, free_keys: Sequence[int], cameras: Sequence[CameraChoice]
    ) -> None:
        """Opens the row; without cameras only name and key are asked for."""
        self._choices = list(cameras)
        self.cameras.clear()
        self.cameras.addItems([words for words, _ in cameras])
        for widget in (self._cameras_label, self.cameras):
            widget.setVisible(bool(cameras))
        self._show_keys(key, free_keys)
        self.name.setText(name)
        self.show_problem("", "")
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def show_problem(self, field: str, text: str) -> None:
        """`text` is translated and plain; empty takes the problem away."""
        self.problem.show_text(text)
        for name, widget in (("name", self.name), ("key", self.key), ("cameras", self.cameras)):
            widget.setProperty("wrong", "true" if text and field == name else "false")
            widget.style().polish(widget)

    def leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            # a letter on one of the lists is no action on a camera
            event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _ask(self) -> None:
        place = self.cameras.currentIndex()
        only = self._choices[place][1] if self._choices else None
        self.save_requested.emit(self.name.text(), int(self.key.currentData() or 0), only)

    def _show_keys(self, key: int, free_keys: Sequence[int]) -> None:
        self.key.clear()
        self.key.addItem(self.tr("No key"), 0)
        for number in range(1, HIGHEST_KEY + 1):
            if number in free_keys or number == key:
                self.key.addItem(f"Alt+{number}", number)
        self.key.setCurrentIndex(max(0, self.key.findData(key)))

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_PX, 0, SPACE_PX, 0)
        line.setSpacing(SPACE_PX)
        pairs = (
            (self._name_label, self.name),
            (self._cameras_label, self.cameras),
            (self._key_label, self.key),
        )
        for label, field in pairs:
            label.setProperty("role", "muted")
            label.setBuddy(field)
            line.addWidget(label)
            line.addWidget(field)
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        line.addWidget(self.problem, 1)

    def _say(self) -> None:
        self._name_label.setText(self.tr("View"))
        self.name.setPlaceholderText(self.tr("Name of the view"))
        self.name.setAccessibleName(self.tr("Name of the view"))
        self._cameras_label.setText(self.tr("Cameras"))
        self.cameras.setAccessibleName(self.tr("Cameras of the view"))
        self._key_label.setText(self.tr("Key"))
        self.key.setAccessibleName(self.tr("Key that opens the view"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
