"""The guards' limits: what they would have done over the recorded calls, then saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from services.domain.errors import BadValue
from services.domain.rehearsals import ReplayedLimits
from services.domain.rollout_view import RolloutView
from services.domain.verdicts import DEFAULT_LIMITS, GuardLimits
from widgets.rollout.limit_field import LIMIT_FIELDS, LimitField
from widgets.rollout.replay_list import ReplayList
from widgets.rollout.rollout_words import said
from widgets.rollout.wishes import ReplayLimits, SaveLimits
from widgets.words import say

_FIELDS_PX = 440
_ROW_PX = 32


class LimitsTab(QWidget):
    """Saving is off until exactly these limits were replayed."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: GuardLimits | None = None
        self._replayed: GuardLimits | None = None
        self._asked: GuardLimits | None = None
        self.fields = {key: LimitField(key) for key in LIMIT_FIELDS}
        self.seed_literal, self.about = QCheckBox(self), QLabel(self)
        self.replay, self.save = QPushButton(self), QPushButton(self)
        self.discard, self.defaults = QPushButton(self), QPushButton(self)
        self.result, self.problem = ReplayList(self), QLabel(self)
        self._columns, self._rows = (QLabel(), QLabel()), (QLabel(), QLabel(), QLabel())
        self._lay_out()
        for field in self.fields.values():
            field.changed.connect(self._check)
        self.seed_literal.toggled.connect(lambda _: self._check())
        self.replay.clicked.connect(self._replay)
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(lambda: self._show(self._saved or DEFAULT_LIMITS))
        self.defaults.clicked.connect(lambda: self._show(DEFAULT_LIMITS))
        self._show(DEFAULT_LIMITS)
        self._retranslate()

    @property
    def limits(self) -> GuardLimits:
        """What is typed; raises BadValue."""
        values = {key: field.value for key, field in self.fields.items()}
        return GuardLimits(**values, seed_literal=self.seed_literal.isChecked())

    @property
    def is_changed(self) -> bool:
        try:
            return self.limits != (self._saved or DEFAULT_LIMITS)
        except BadValue:
            return True

    def show_view(self, view: RolloutView) -> None:
        """What somebody typed and has not saved stays."""
        if view.limits == self._saved:
            return
        keep = self._saved is not None and self.is_changed
        self._saved = view.limits
        if not keep:
            self._show(view.limits)
        self._check()

    def show_replay(self, replayed: ReplayedLimits) -> None:
        """The answer to the last replay that was asked for."""
        self._replayed = self._asked
        self.result.show_replay(replayed)
        self._check()

    def show_problem(self, field: str, text: str) -> None:
        if field in self.fields:
            self.fields[field].show_problem(text)
            name = said(LIMIT_FIELDS[field])
            self.problem.setText(f"{name}: {text}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _replay(self) -> None:
        self._asked = self.limits
        self.wished.emit(ReplayLimits(self._asked))

    def _save(self) -> None:
        self.wished.emit(SaveLimits(self.limits))

    def _show(self, limits: GuardLimits) -> None:
        for key, field in self.fields.items():
            field.show_value(getattr(limits, key))
        self.seed_literal.setChecked(limits.seed_literal)
        self._check()

    def _check(self) -> None:
        for field in self.fields.values():
            field.show_problem("")
        self.problem.clear()
        limits: GuardLimits | None = None
        try:
            limits = self.limits
        except BadValue as error:
            self.show_problem(error.field or "", say(error.sentence))
        is_new = limits is not None and limits != (self._saved or DEFAULT_LIMITS)
        was_replayed = limits is not None and limits == self._replayed
        self.replay.setEnabled(limits is not None)
        self.save.setEnabled(is_new and was_replayed)
        self.discard.setEnabled(self.is_changed)
        if not is_new:
            tip = self.tr("Nothing is changed.")
        else:
            tip = "" if was_replayed else self.tr("Replay them over the recorded calls first.")
        self.save.setToolTip(tip)

    def _lay_out(self) -> None:
        self.about.setProperty("role", "small")
        self.about.setWordWrap(True)
        self.problem.setProperty("role", "problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.save.setProperty("role", "main")
        for name in self._columns:
            name.setProperty("role", "small")
        for name in self._rows:
            name.setFixedHeight(_ROW_PX)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(self._columns, 1):
            grid.addWidget(name, 0, place)
        for place, name in enumerate(self._rows, 1):
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2 + 1, place % 2 + 1)
        grid.setColumnStretch(3, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.replay, self.save, self.discard, self.defaults):
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QWidget()
        left.setFixedWidth(_FIELDS_PX)
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.about)
        rows.addLayout(grid)
        rows.addWidget(self.seed_literal)
        rows.addLayout(buttons)
        rows.addWidget(self.problem)
        rows.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 12, 0, 0)
        columns.setSpacing(24)
        columns.addWidget(left)
        columns.addWidget(self.result, 1)

    def _retranslate(self) -> None:
        self.about.setText(
            self.tr("Where attention and roll back begin. Evidence is asked for in any case.")
        )
        self._columns[0].setText(self.tr("Attention"))
        self._columns[1].setText(self.tr("Roll back"))
        self._rows[0].setText(self.tr("Error rate above"))
        self._rows[1].setText(self.tr("Success rate below"))
        self._rows[2].setText(self.tr("P95 grows by more than"))
        self.seed_literal.setText(self.tr("Roll back even when legacy has the same trouble"))
        self.seed_literal.setToolTip(
            self.tr("Off: a cause that both sides share holds the stage instead")
        )
        self.replay.setText(self.tr("Replay"))
        self.replay.setToolTip(self.tr("What these limits would have done over the recorded calls"))
        self.save.setText(self.tr("Save the limits"))
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Back to what is saved"))
        self.defaults.setText(self.tr("Defaults"))
        self.defaults.setToolTip(self.tr("The limits the station came with"))
        self._check()
