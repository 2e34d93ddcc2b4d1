"""The chosen operation in full: its switch, its traffic, and each guard's evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from services.domain.operation import Implementation
from services.domain.rollout_view import OperationLine, RolloutView
from services.domain.verdicts import GuardVerdict, VerdictKind
from widgets.elided_label import ElidedLabel
from widgets.operation_words import operation_word
from widgets.rollout.guard_block import GuardBlock
from widgets.rollout.plan_steps import stage_now
from widgets.rollout.rollout_words import FAMILIES, said, side_word
from widgets.rollout.wishes import SetForce

SWITCH_KEYS = {None: "A", Implementation.LEGACY: "L", Implementation.DOMAIN: "D"}


class OperationDetails(QWidget):
    """`note_asked`: attention is to be accepted, with a note that the page asks for."""

    wished = Signal(object)
    note_asked = Signal(OperationLine)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: OperationLine | None = None
        self._general: tuple[GuardVerdict, ...] = ()
        self._is_latched = False
        self._why_no_note = ""
        self.title, self.about, self.traffic = ElidedLabel(self), QLabel(self), QLabel(self)
        self.switch = {side: QPushButton(self) for side in SWITCH_KEYS}
        self.accept, self.suspended = QPushButton(self), QLabel(self)
        self.blocks: list[GuardBlock] = []
        self.exercise_blocks: list[GuardBlock] = []
        self._exercise = QLabel(self)
        self._guards, self._exercised = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        for side, button in self.switch.items():
            button.clicked.connect(lambda _=False, side=side: self.force(side))
        self.accept.clicked.connect(self._ask_note)
        self._say()

    def show_operation(self, line: OperationLine, view: RolloutView) -> None:
        self._line, self._general = line, ()
        self._is_latched = view.state.is_latched
        self._why_no_note = self._why_not_accepted(line, view)
        self._say()

    def show_general(self, verdicts: Sequence[GuardVerdict]) -> None:
        """The guards that look at the whole."""
        self._line, self._general = None, tuple(verdicts)
        self._say()

    def force(self, side: Implementation | None) -> None:
        if self._line is not None and self._line.force is not side:
            self.wished.emit(SetForce(self._line.operation, side))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _ask_note(self) -> None:
        if self._line is not None:
            self.note_asked.emit(self._line)

    def _why_not_accepted(self, line: OperationLine, view: RolloutView) -> str:
        if line.verdict.kind is not VerdictKind.ATTENTION:
            return self.tr("There is no attention to accept.")
        if line.operation in view.state.accepted:
            return self.tr("It is accepted for this stage already.")
        return "" if stage_now(view) is not None else self.tr("No stage is running.")

    def _say(self) -> None:
        line = self._line
        for widget in (*self.switch.values(), self.accept, self.traffic, self.about):
            widget.setVisible(line is not None)
        self._say_switch()
        if line is None:
            self.title.show_text(self.tr("The whole"))
            self.suspended.hide()
            self._show_guards(self._general, ())
            return
        self.title.show_text(operation_word(line.operation))
        self.about.setText(said(FAMILIES[line.family]))
        text = self.tr(
            "{legacy} legacy, {domain} domain calls since the slider moved; {day:.0f} a day"
        )
        self.traffic.setText(
            text.format(legacy=line.legacy_calls, domain=line.domain_calls, day=line.calls_per_day)
        )
        self.suspended.setVisible(self._is_latched and line.force is Implementation.DOMAIN)
        self._show_guards(line.verdict.guards, line.exercise.guards if line.exercise else ())

    def _say_switch(self) -> None:
        line = self._line
        for side, button in self.switch.items():
            button.setText(side_word(side))
            tip = self.tr("Served by {side} from the next call on ({key})")
            auto = self.tr("The pin or the slider decides ({key})")
            words = auto if side is None else tip
            button.setToolTip(words.format(side=side_word(side), key=SWITCH_KEYS[side]))
            button.setAccessibleName(self.tr("Switch: {side}").format(side=side_word(side)))
            button.setChecked(line is not None and line.force is side)
        self.suspended.setText(self.tr("The force to domain is suspended: the latch goes first."))
        self.accept.setText(self.tr("Accept the attention…"))
        self.accept.setEnabled(line is not None and not self._why_no_note)
        why_on = self.tr("Its hours pass again; asks for a note")
        self.accept.setToolTip(self._why_no_note or why_on)
        self._exercise.setText(self.tr("By exercise"))

    def _show_guards(
        self, guards: Sequence[GuardVerdict], exercised: Sequence[GuardVerdict]
    ) -> None:
        """The blocks are made once for each place; those of the exercise stand below a title."""
        for blocks, room, verdicts in (
            (self.blocks, self._guards, guards),
            (self.exercise_blocks, self._exercised, exercised),
        ):
            while len(blocks) < len(verdicts):
                blocks.append(GuardBlock())
                room.addWidget(blocks[-1])
            for place, block in enumerate(blocks):
                block.setVisible(place < len(verdicts))
            for block, verdict in zip(blocks, verdicts, strict=False):
                block.show_verdict(verdict)
        self._exercise.setVisible(bool(exercised))

    def _lay_out(self) -> None:
        self.title.setProperty("role", "heading")
        self._exercise.setProperty("role", "group")
        for label in (self.about, self.traffic):
            label.setProperty("role", "small")
        self.suspended.setProperty("role", "problem")
        for label in (self.about, self.traffic, self.suspended):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        switch = QHBoxLayout()
        switch.setSpacing(4)
        for button in self.switch.values():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            switch.addWidget(button, 1)
        line = QFrame()
        line.setProperty("role", "line")
        content = QWidget()
        content.setObjectName("scrolled")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.setSpacing(8)
        inside.addWidget(self.title)
        inside.addWidget(self.about)
        inside.addLayout(switch)
        for below in (self.suspended, self.accept, self.traffic, line):
            inside.addWidget(below)
        for room in (self._guards, self._exercised):
            room.setSpacing(12)
        inside.addLayout(self._guards)
        inside.addWidget(self._exercise)
        inside.addLayout(self._exercised)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
