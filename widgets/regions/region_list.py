"""The regions at the side of the picture: one chosen, with its name and type to type over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.cameras.form_field import FormField
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.regions.checks import Problems
from widgets.regions.drawing import Drawing
from widgets.regions.painting import sign_of
from widgets.regions.place_words import shown_name
from widgets.words import say

WIDTH = 280
MOTION = "motion"
KNOWN_TYPES = (MOTION, "no_hairnet", "no_handwash")


class RegionList(QWidget):
    """Shows what the drawing holds and tells what is typed; keeps nothing of its own."""

    chosen = Signal(int)
    typed = Signal(str, str)  # field, text
    add_clicked = Signal()
    draw_toggled = Signal(bool)
    delete_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "group")
        self.list = _List(self)
        self.draw, self.add, self.delete = QPushButton(self), QPushButton(self), QPushButton(self)
        types = QComboBox(self)
        types.setEditable(True)
        types.addItems(list(KNOWN_TYPES))
        self.fields = {
            "name": FormField("name", QLineEdit(self), self),
            "type": FormField("type", types, self),
        }
        self._empty = QLabel(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._say()

    def _lay_out(self) -> None:
        self.draw.setCheckable(True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.draw, self.add):
            button.setAutoDefault(False)
            buttons.addWidget(button, 1)
        self.delete.setAutoDefault(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._heading)
        rows.addLayout(buttons)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        rows.addWidget(self._stack, 1)
        for field in self.fields.values():
            rows.addWidget(field)
        rows.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row)
        self.list.delete_pressed.connect(self.delete_clicked)
        self.draw.clicked.connect(self.draw_toggled)
        self.add.clicked.connect(self.add_clicked)
        self.delete.clicked.connect(self.delete_clicked)
        for key, field in self.fields.items():
            field.edited.connect(lambda _, key=key: self.typed.emit(key, self.fields[key].text()))

    def show_drawing(self, drawing: Drawing, problems: Problems, *, draws: bool) -> None:
        self._show_rows(drawing, problems)
        self._show_fields(drawing, problems)
        self._stack.setCurrentWidget(self.list if drawing.regions else self._empty)
        self.draw.setChecked(draws or bool(drawing.open))
        self.draw.setEnabled(not drawing.is_full)
        self.add.setEnabled(not drawing.is_full)
        self.delete.setEnabled(drawing.chosen is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._say()
        super().changeEvent(event)

    def _show_rows(self, drawing: Drawing, problems: Problems) -> None:
        wrong = {place for place, _ in problems}
        tokens, ratio = current_tokens(), self.devicePixelRatioF()
        was_blocked = self.list.blockSignals(True)
        while self.list.count() > len(drawing.regions):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(drawing.regions):
            place = self.list.count()
            self.list.addItem(QListWidgetItem(sign_of(place, tokens, ratio), ""))
        for place, draft in enumerate(drawing.regions):
            text = f"{shown_name(draft)} · {draft.type}"
            if place in wrong:
                text = self.tr("{region} – wrong").format(region=text)
            self.list.item(place).setText(text)
        self.list.setCurrentRow(-1 if drawing.chosen is None else drawing.chosen)
        self.list.blockSignals(was_blocked)

    def _show_fields(self, drawing: Drawing, problems: Problems) -> None:
        draft = drawing.draft
        for key, text in (("name", draft.name), ("type", draft.type)) if draft else ():
            if self.fields[key].text() != text:
                self.fields[key].show_text(text)
        for key, field in self.fields.items():
            field.setVisible(draft is not None)
            problem = problems.get((drawing.chosen, key)) if drawing.chosen is not None else None
            field.show_problem(say(problem) if problem else "")

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _say(self) -> None:
        text = current_tokens().text
        self._heading.setText(self.tr("Regions"))
        self.list.setAccessibleName(self.tr("Regions"))
        self.draw.setText(self.tr("Draw"))
        self.draw.setIcon(icon("regions", text))
        self.draw.setToolTip(self.tr("Set the corners of a new region by clicks (D)"))
        self.add.setText(self.tr("Square"))
        self.add.setIcon(icon("add", text))
        self.add.setToolTip(self.tr("A new square region in the middle (N)"))
        self.delete.setText(self.tr("Delete region"))
        self.delete.setIcon(icon("delete", text))
        self._empty.setText(
            self.tr("No region yet. Click into the picture to set the corners, or press N.")
        )
        self.fields["name"].name_it(self.tr("Name"))
        hint = self.tr("What is reported when it happens here.")
        self.fields["type"].name_it(self.tr("Type of violation"), hint)


class _List(QListWidget):
    """Del asks for the deletion of the chosen row."""

    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
