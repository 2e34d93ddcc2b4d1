"""Where a rule's alerts are told, one box each; what is not set up yet says so beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from services.domain.channels import ChannelKind
from services.domain.rules import Channel
from widgets.rules.kept_order import in_kept_order
from widgets.rules.terms import channel_word

_IN_A_ROW = 4
_SET_UP = frozenset(map(str, ChannelKind))
"""Kinds that need a channel; the others are told within the station."""


class ChannelsField(QWidget):
    edited = Signal()
    channels_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: list[str] = []
        self._present: frozenset[str] | None = None
        self._label = QLabel(self)
        self.boxes = {str(channel): QCheckBox(self) for channel in Channel}
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self._missing = QLabel(self)
        self._missing.setProperty("level", "warning")
        self._missing.setWordWrap(True)
        self.set_up = QPushButton(self)
        self.set_up.setProperty("role", "link")
        self.set_up.clicked.connect(self.channels_requested)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place // _IN_A_ROW, place % _IN_A_ROW)
            box.toggled.connect(self._on_toggled)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._label)
        rows.addLayout(grid)
        for widget in (self._problem, self._missing, self.set_up):
            rows.addWidget(widget)
        self.show_problem("")
        self.say()

    def value(self) -> list[str]:
        return list(self._chosen)

    def show_value(self, channels: Sequence[str]) -> None:
        """Does not count as an edit."""
        self._chosen = list(channels)
        for channel, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(channel in channels)
            box.blockSignals(False)
        self._show_missing()

    def show_present(self, kinds: Collection[str]) -> None:
        """The kinds of which the station has a channel."""
        self._present = frozenset(kinds)
        self._show_missing()

    def show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def say(self) -> None:
        self._label.setText(self.tr("Tell through"))
        for channel, box in self.boxes.items():
            box.setText(channel_word(channel))
        self.set_up.setText(self.tr("Set one up"))
        self._show_missing()

    def _on_toggled(self) -> None:
        checked = [channel for channel, box in self.boxes.items() if box.isChecked()]
        self._chosen = in_kept_order(self._chosen, checked, checked)
        self._show_missing()
        self.edited.emit()

    def _show_missing(self) -> None:
        missing = [
            channel_word(channel)
            for channel in self._chosen
            if channel in _SET_UP and self._present is not None and channel not in self._present
        ]
        text = self.tr("No channel of this kind yet: {channels}. Nobody is told that way.")
        self._missing.setText(text.format(channels=", ".join(missing)))
        for widget in (self._missing, self.set_up):
            widget.setVisible(bool(missing))
