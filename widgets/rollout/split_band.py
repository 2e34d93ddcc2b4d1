"""The split: slider, exact entry, who would move, and the one button that applies it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from services.domain.rollout_view import RolloutView
from widgets.elided_label import ElidedLabel
from widgets.rollout.ask_row import AskRow
from widgets.rollout.moves import Moves, moves
from widgets.rollout.percent_entry import PercentEntry
from widgets.rollout.split_slider import SliderMarks, SplitSlider
from widgets.rollout.split_words import (
    is_off_plan,
    moves_text,
    precedence_text,
    sides_text,
    why_locked,
)
from widgets.rollout.wishes import SetPercent

_NUMBER_PX = 84


class SplitBand(QWidget):
    """`previewed` carries the percentage that is meant; `wished` a SetPercent once applied."""

    wished = Signal(object)
    previewed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RolloutView | None = None
        self._in_force = 0
        self._problem = ""
        self.number, self.slider, self.entry = QLabel(self), SplitSlider(self), PercentEntry(self)
        self.apply, self.back = QPushButton(self), QPushButton(self)
        self.preview, self.precedence = ElidedLabel(self), QLabel(self)
        self._title = QLabel(self)
        self.ask_row = AskRow(self._words())
        self._lay_out()
        self.slider.valueChanged.connect(self._on_meant)
        self.entry.valueChanged.connect(self.slider.setValue)
        self.entry.refused.connect(self._on_refused)
        self.apply.clicked.connect(self._apply)
        self.back.clicked.connect(self.forget)
        self._retranslate()

    @property
    def meant(self) -> int:
        return self.slider.value()

    @property
    def moves(self) -> Moves:
        if self._view is None:
            return Moves()
        return moves(self._view.cameras, self.meant, self._view.state)

    def show_view(self, view: RolloutView) -> None:
        """Follows what is in force unless somebody means something else."""
        state = view.state
        locked = bool(why_locked(state))
        untouched = self._view is None or self.meant == self._in_force or locked
        self._view, self._in_force = view, state.percent
        self.slider.show_marks(_marks(view))
        for widget in (self.slider, self.entry):
            widget.setEnabled(not locked)
        if untouched and not self.slider.isSliderDown() and not _is_typing(self.entry):
            self.slider.setValue(state.percent)
        self._say()

    def forget(self) -> None:
        """Back to what is in force."""
        self.ask_row.close_form()
        self.slider.setValue(self._in_force)
        self.entry.show_percent(self._in_force)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._problem or self.meant != self._in_force):
            self.forget()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.apply.isEnabled():
            self._apply()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_meant(self, percent: int) -> None:
        self.entry.show_percent(percent)
        self.previewed.emit(percent)
        self._say()

    def _on_refused(self, problem: str) -> None:
        self._problem = problem
        self._say()

    def _apply(self) -> None:
        if self._view is None or self.meant == self._in_force:
            return
        percent = self.meant
        if not is_off_plan(self._view.state):
            self.wished.emit(SetPercent(percent, ""))
            return
        question = self.tr("Off the plan, from {before} to {after} %, which pauses it:")
        verb = self.tr("Apply {percent} %").format(percent=percent)
        self.ask_row.ask(
            question.format(before=self._in_force, after=percent),
            verb,
            lambda reason, _: self.wished.emit(SetPercent(percent, reason)),
        )

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        locked = why_locked(view.state)
        is_meant = self.meant != self._in_force and not locked
        self.number.setText(f"{self._in_force} %")
        words = sides_text(view.cameras)
        if is_meant:
            words = f"{words}  {moves_text(self.moves, self.meant)}"
        words = locked or self._problem or words
        self.preview.show_text(words)
        self.preview.setAccessibleName(words)
        self.precedence.setText(precedence_text(view))
        self.apply.setText(self.tr("Apply {percent} %").format(percent=self.meant))
        self.apply.setEnabled(is_meant)
        self.back.setEnabled(is_meant)
        self._say_tips(locked)

    def _say_tips(self, locked: str) -> None:
        keys = self.tr("Arrows move by 1, Page by 10, Home and End to 0 and 100")
        idle = self.tr("Move the slider first.")
        self.slider.setToolTip(locked or keys)
        self.entry.setToolTip(locked or self.tr("The exact percentage; Enter applies it"))
        is_idle = not self.apply.isEnabled()
        self.apply.setToolTip(locked or (idle if is_idle else self.tr("Enter")))
        self.back.setToolTip(locked or (idle if is_idle else self.tr("Esc")))

    def _words(self) -> QWidget:
        usual = QWidget()
        row = QHBoxLayout(usual)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.preview, 1)
        row.addWidget(self.precedence)
        self.precedence.setProperty("role", "muted")
        return usual

    def _lay_out(self) -> None:
        self._title.setProperty("role", "small")
        self.number.setProperty("role", "heading")
        self.number.setFixedWidth(_NUMBER_PX)
        self.entry.setFixedWidth(_NUMBER_PX)
        self.apply.setProperty("role", "main")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self.number, 1, 0)
        grid.addWidget(self.slider, 0, 1, 2, 1)
        for column, widget in enumerate((self.entry, self.apply, self.back), 2):
            grid.addWidget(widget, 0, column, 2, 1)
        grid.addWidget(self.ask_row, 2, 0, 1, 5)
        grid.setColumnStretch(1, 1)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("On domain"))
        self.slider.setAccessibleName(self.tr("Share of domain, in percent"))
        self.entry.setAccessibleName(self.tr("Percentage"))
        self.back.setText(self.tr("Back"))
        widest = self.tr("Apply {percent} %").format(percent=100)
        self.apply.setMinimumWidth(self.apply.fontMetrics().horizontalAdvance(widest) + 32)
        tip = self.tr("The latch goes before forces, forces before pins, pins before the slider.")
        self.precedence.setToolTip(tip)
        self._say()


def _marks(view: RolloutView) -> SliderMarks:
    stages = tuple(stage.stage.percent for stage in view.stages)
    number = view.state.stage
    return SliderMarks(
        view.state.percent,
        stages,
        stages[number] if number < len(stages) and is_off_plan(view.state) else None,
        tuple(camera.bucket for camera in view.cameras if camera.bucket is not None),
    )


def _is_typing(entry: QSpinBox) -> bool:
    return entry.hasFocus() and entry.lineEdit().isModified()
