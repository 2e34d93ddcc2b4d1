"""Where the site file and the station differ, with a choice for each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from services.domain.results import FieldConflict, Vanished
from widgets.cameras.form_words import field_name

Take = Literal["file", "station"]
_FIELD_WIDTH = 160


class ConflictView(QWidget):
    """Both sides changed the same field: nothing is taken over until somebody chooses."""

    resolved = Signal(str, str, str)
    remove_requested = Signal(list)
    put_back_requested = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._conflicts: tuple[FieldConflict, ...] = ()
        self._vanished: tuple[Vanished, ...] = ()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._scroll)
        self._build()

    def show_conflicts(
        self, conflicts: Sequence[FieldConflict], vanished: Sequence[Vanished]
    ) -> None:
        if (tuple(conflicts), tuple(vanished)) != (self._conflicts, self._vanished):
            self._conflicts, self._vanished = tuple(conflicts), tuple(vanished)
            self._build()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._build()
        super().changeEvent(event)

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(16)
        if not self._conflicts and not self._vanished:
            rows.addWidget(_label(self.tr("The site file and the station agree."), "muted"))
        if self._vanished:
            self._add_vanished(rows)
        if self._conflicts:
            self._add_conflicts(rows)
        rows.addStretch(1)
        self._scroll.setWidget(inside)

    def _add_vanished(self, rows: QVBoxLayout) -> None:
        rows.addWidget(_label(self.tr("No longer in the file"), "heading"))
        rows.addWidget(_label(self.tr("They run on until you decide."), "muted"))
        for each in self._vanished:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(_label(f"{each.name}  ({each.camera_id})"), 1)
            self._add_choices(line, [each.camera_id], each.name)
            rows.addLayout(line)
        if len(self._vanished) > 1:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(_label(self.tr("All of them"), "muted"), 1)
            self._add_choices(line, [each.camera_id for each in self._vanished], "")
            rows.addLayout(line)

    def _add_choices(self, line: QHBoxLayout, ids: list[str], name: str) -> None:
        put_back = self._button(self.tr("Put back"), lambda: self.put_back_requested.emit(ids))
        remove = self._button(self.tr("Remove"), lambda: self.remove_requested.emit(ids))
        whose = name or self.tr("All of them")
        for button in (put_back, remove):
            button.setAccessibleName(f"{button.text()}: {whose}")
            line.addWidget(button)

    def _add_conflicts(self, rows: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_label(self.tr("Changed on both sides"), "heading"), 1)
        head.addWidget(self._button(self.tr("All from file"), lambda: self._take_all("file")))
        head.addWidget(self._button(self.tr("All from station"), lambda: self._take_all("station")))
        rows.addLayout(head)
        for camera_id in dict.fromkeys(each.camera_id for each in self._conflicts):
            rows.addWidget(_label(camera_id, "group"))
            rows.addWidget(self._fields_of(camera_id))

    def _fields_of(self, camera_id: str) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        titles = (self.tr("Field"), self.tr("Before"), self.tr("In the file"))
        for column, title in enumerate((*titles, "", self.tr("In the station"), "")):
            grid.addWidget(_label(title, "small"), 0, column)
        grid.setColumnMinimumWidth(0, _FIELD_WIDTH)
        for column in (1, 2, 4):
            grid.setColumnStretch(column, 1)
        mine = [each for each in self._conflicts if each.camera_id == camera_id]
        for row, conflict in enumerate(mine, 1):
            self._add_field(grid, row, conflict)
        line = QFrame(box)
        line.setProperty("role", "line")
        grid.addWidget(line, len(mine) + 1, 0, 1, 6)
        return box

    def _add_field(self, grid: QGridLayout, row: int, conflict: FieldConflict) -> None:
        absent = self.tr("(not there)")
        name = field_name(conflict.field)
        grid.addWidget(_label(name), row, 0)
        grid.addWidget(_label(_or(conflict.agreed, absent), "muted"), row, 1)
        grid.addWidget(_label(_or(conflict.in_file, absent)), row, 2)
        grid.addWidget(_label(_or(conflict.in_station, absent)), row, 4)
        words = (
            (3, "file", self.tr("Take the file's")),
            (5, "station", self.tr("Keep the station's")),
        )
        for column, take, text in words:
            button = self._button(text, partial(self._choose, conflict, take))
            button.setAccessibleName(f"{text}: {conflict.camera_id}, {name}")
            grid.addWidget(button, row, column)

    def _choose(self, conflict: FieldConflict, take: str) -> None:
        self.resolved.emit(conflict.camera_id, conflict.field, take)

    def _take_all(self, take: Take) -> None:
        for each in self._conflicts:
            self._choose(each, take)

    def _button(self, text: str, call: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: call())
        return button


def _or(value: str | None, absent: str) -> str:
    return absent if value is None else value


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
