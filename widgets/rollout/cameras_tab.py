"""Every camera's side: why, from which percentage on, its pin, and who would move."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from services.domain.operation import Implementation
from services.domain.rollout_view import CameraSide, RolloutView
from widgets.elided_label import ElidedLabel
from widgets.look.tokens import Meaning
from widgets.rollout.figures import NONE, from_percent
from widgets.rollout.moves import Moves, moves
from widgets.rollout.operation_rows import switch_text
from widgets.rollout.rollout_words import REASONS, said, side_word
from widgets.rollout.rows import Cell, Column, Row
from widgets.rollout.rows_table import RowsTable
from widgets.rollout.split_words import sides_text
from widgets.rollout.wishes import SetPins
from widgets.translation import QT_TRANSLATE_NOOP

PIN_KEYS = {None: "A", Implementation.LEGACY: "L", Implementation.DOMAIN: "D"}
COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("Rollout", "Camera"), 240),
    Column("id", QT_TRANSLATE_NOOP("Rollout", "Id"), 144),
    Column("from", QT_TRANSLATE_NOOP("Rollout", "Domain from"), 104, is_number=True),
    Column("side", QT_TRANSLATE_NOOP("Rollout", "Now on"), 104),
    Column("why", QT_TRANSLATE_NOOP("Rollout", "By"), 120),
    Column("pin", QT_TRANSLATE_NOOP("Rollout", "Pin"), 120),
    Column("moves", QT_TRANSLATE_NOOP("Rollout", "Would move"), 160),
)
_SIGNS = {Implementation.LEGACY: "○", Implementation.DOMAIN: "●"}


class CamerasTab(QWidget):
    """A, L and D pin the chosen cameras to nothing, legacy and domain."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self._meant = 0
        self.table, self.summary = CameraSides(self), ElidedLabel(self)
        self.pins = {side: QPushButton(self) for side in PIN_KEYS}
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.summary, 1)
        for button in self.pins.values():
            head.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        for side, button in self.pins.items():
            button.clicked.connect(lambda _=False, side=side: self.pin(side))
        self.table.pin_asked.connect(self.pin)
        self.table.chosen_changed.connect(self._show_what_can_be_done)
        self._retranslate()

    def show_view(self, view: RolloutView) -> None:
        if self._view is None:
            self._meant = view.state.percent
        before, self._view = self._view, view
        if before is None or _sides(before) != _sides(view):
            self._say()

    def show_meant(self, percent: int) -> None:
        """Where the slider would go."""
        self._meant = percent
        self._say()

    def pin(self, side: Implementation | None) -> None:
        keys = self.table.chosen_keys()
        if keys:
            self.wished.emit(SetPins(tuple(keys), side))

    def state(self) -> dict[str, Any]:
        return {"table": self.table.columns_state()}

    def restore(self, state: Mapping[str, Any]) -> None:
        if isinstance(state.get("table"), dict):
            self.table.restore_columns(state["table"])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        moving = moves(view.cameras, self._meant, view.state)
        is_latched = view.state.is_latched
        rows = [_row(camera, moving, is_latched=is_latched) for camera in view.cameras]
        known = {camera.camera_id for camera in view.cameras}
        gone = [(key, pin) for key, pin in view.state.pins.items() if key not in known]
        self.table.show_rows(
            [*rows, *(_gone(key, pin, is_latched=is_latched) for key, pin in gone)]
        )
        text = sides_text(view.cameras)
        if moving.camera_ids:
            would = self.tr("{count} would move at {percent} %.")
            text = f"{text} {would.format(count=len(moving.camera_ids), percent=self._meant)}"
        self.summary.show_text(text)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        nothing = self.tr("Select cameras first.")
        chosen = bool(self.table.chosen_keys())
        tips = {
            None: self.tr("The slider decides again ({key})"),
            Implementation.LEGACY: self.tr("Legacy whatever the slider says ({key})"),
            Implementation.DOMAIN: self.tr("Domain whatever the slider says ({key})"),
        }
        for side, button in self.pins.items():
            button.setEnabled(chosen)
            tip = tips[side].format(key=PIN_KEYS[side])
            button.setToolTip(tip if chosen else f"{tip}\n{nothing}")

    def _retranslate(self) -> None:
        words = {
            None: self.tr("No pin"),
            Implementation.LEGACY: self.tr("Pin to legacy"),
            Implementation.DOMAIN: self.tr("Pin to domain"),
        }
        for side, button in self.pins.items():
            button.setText(words[side])
        self.table.setAccessibleName(self.tr("Which camera is on which side"))
        self.table.show_empty(self.tr("No cameras yet. They are dealt when the slider leaves 0."))
        self._say()


class CameraSides(RowsTable):
    """`pin_asked` carries a side, or None for no pin."""

    pin_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent, several=True)
        for side, key in PIN_KEYS.items():
            self.bind(key, partial(self.pin_asked.emit, side))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen_keys():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        menu = QMenu(self)
        words = {
            None: self.tr("No pin"),
            Implementation.LEGACY: self.tr("Pin to legacy"),
            Implementation.DOMAIN: self.tr("Pin to domain"),
        }
        for side, key in PIN_KEYS.items():
            entry = menu.addAction(words[side])
            entry.setShortcut(key)
            entry.triggered.connect(lambda _=False, side=side: self.pin_asked.emit(side))
        return menu


def _sides(view: RolloutView) -> tuple[object, ...]:
    """All that the rows are made from; the rest of a view changes every second."""
    state = view.state
    return view.cameras, state.percent, state.is_latched, tuple(state.pins.items())


def _row(camera: CameraSide, moving: Moves, *, is_latched: bool) -> Row:
    dealt = camera.bucket is not None
    at = from_percent(camera.bucket) if camera.bucket is not None else 0
    pin = Cell(NONE) if camera.pin is None else _pin(camera.pin, is_latched=is_latched)
    cells = (
        Cell(camera.name),
        Cell(camera.camera_id),
        Cell(f"{at} %" if dealt else NONE, order=camera.bucket if dealt else -1),
        Cell(f"{_SIGNS[camera.side]} {side_word(camera.side)}", side=camera.side),
        Cell(said(REASONS[camera.why])),
        pin,
        _move(camera, moving),
    )
    return Row(camera.camera_id, cells)


def _gone(camera_id: str, pin: Implementation, *, is_latched: bool) -> Row:
    """A pin that a deleted camera left behind, to be taken away."""
    name = QCoreApplication.translate("Rollout", "Deleted camera")
    none = Cell(NONE, order=-1)
    cells = (Cell(name, ink=Meaning.QUIET), Cell(camera_id), none, none, none)
    return Row(camera_id, (*cells, _pin(pin, is_latched=is_latched), Cell("", order=0)))


def _pin(pin: Implementation, *, is_latched: bool) -> Cell:
    return Cell(switch_text(pin, is_latched=is_latched), ink=Meaning.ATTENTION)


def _move(camera: CameraSide, moving: Moves) -> Cell:
    if camera.camera_id not in moving.camera_ids:
        return Cell("", order=0)
    is_up = camera in moving.to_domain
    side = Implementation.DOMAIN if is_up else Implementation.LEGACY
    return Cell(f"→ {_SIGNS[side]} {side_word(side)}", order=1, side=side)
