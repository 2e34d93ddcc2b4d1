"""What a drill and an exercise are told: a fault; operations, a test camera and how often."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from services.domain.operation import Operation
from widgets.operation_words import operation_word
from widgets.rollout.number_entries import align_right

_KINDS = ("error", "hang", "slow", "wrong-field")
MOST_TIMES = 1000
DEFAULT_TIMES = 60
_LIST_PX = 132
# what stands above and below the list in its box
_AROUND_PX = 240
_AMOUNT_PX = 80


class DrillFields(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operation, self.kind = QComboBox(self), QComboBox(self)
        self.amount = QDoubleSpinBox(self)
        align_right(self.amount)
        for operation in Operation:
            self.operation.addItem("", operation)
        self.operation.setCurrentIndex(self.operation.findData(Operation.START))
        for kind in _KINDS:
            self.kind.addItem("", kind)
        self.kind.currentIndexChanged.connect(self._show_amount)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.operation, 4)
        row.addWidget(self.kind, 5)
        row.addWidget(self.amount)
        self.amount.setFixedWidth(_AMOUNT_PX)
        self._retranslate()
        self._show_amount()

    @property
    def fault(self) -> str:
        """As on the command line, `start=error:0.2` say."""
        operation, kind = Operation(self.operation.currentData()), str(self.kind.currentData())
        if kind == "error":
            return f"{operation}={kind}:{self.amount.value() / 100:g}"
        if kind == "slow":
            return f"{operation}={kind}:{self.amount.value():g}"
        return f"{operation}={kind}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_amount(self) -> None:
        kind = self.kind.currentData()
        self.amount.setEnabled(kind in ("error", "slow"))
        is_share = kind == "error"
        self.amount.setDecimals(0 if is_share else 1)
        self.amount.setRange(1 if is_share else 1.1, 100)
        self.amount.setSuffix(" %" if is_share else " ×")
        self.amount.setValue(20 if is_share else 2)

    def _retranslate(self) -> None:
        words = {
            "error": self.tr("fails in"),
            "hang": self.tr("hangs"),
            "slow": self.tr("is slower by"),
            "wrong-field": self.tr("writes a wrong field"),
        }
        for place, kind in enumerate(_KINDS):
            self.kind.setItemText(place, words[kind])
        for place, operation in enumerate(Operation):
            self.operation.setItemText(place, operation_word(operation))
        self.operation.setAccessibleName(self.tr("Operation that is made to fail"))
        self.kind.setAccessibleName(self.tr("How it fails"))
        self.amount.setAccessibleName(self.tr("How much"))


class ExerciseFields(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations, self.camera, self.times = (
            QListWidget(self),
            QComboBox(self),
            QSpinBox(self),
        )
        self._cameras: list[tuple[str, str]] = []
        self.operations.setFixedHeight(_LIST_PX)
        for operation in Operation:
            item = QListWidgetItem("", self.operations)
            item.setData(Qt.ItemDataRole.UserRole, operation)
            item.setCheckState(Qt.CheckState.Unchecked)
        align_right(self.times)
        self.times.setRange(1, MOST_TIMES)
        self.times.setValue(DEFAULT_TIMES)
        self.times.setSuffix(" ×")
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.camera, 1)
        below.addWidget(self.times)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.operations, 1)
        rows.addLayout(below)
        self._retranslate()

    @property
    def chosen(self) -> tuple[Operation, ...]:
        items = (self.operations.item(row) for row in range(self.operations.count()))
        return tuple(
            Operation(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    @property
    def camera_id(self) -> str:
        return str(self.camera.currentData() or "")

    def show_room(self, height_px: int) -> None:
        """As many operations as there is room for, all of them at most."""
        rows_px = sum(map(self.operations.sizeHintForRow, range(self.operations.count())))
        whole_px = rows_px + 2 * self.operations.frameWidth()
        self.operations.setFixedHeight(max(_LIST_PX, min(height_px - _AROUND_PX, whole_px)))

    def show_cameras(self, cameras: Sequence[tuple[str, str]]) -> None:
        """(id, name) of each; the choice stays."""
        if list(cameras) == self._cameras:
            return
        self._cameras = list(cameras)
        chosen = self.camera.currentData()
        self.camera.clear()
        for camera_id, name in self._cameras:
            self.camera.addItem(name, camera_id)
        self.camera.setCurrentIndex(max(0, self.camera.findData(chosen)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for row, operation in enumerate(Operation):
            self.operations.item(row).setText(operation_word(operation))
        self.operations.setAccessibleName(self.tr("Operations to exercise"))
        self.camera.setAccessibleName(self.tr("Test camera"))
        self.times.setAccessibleName(self.tr("How often each"))
        self.times.setToolTip(self.tr("How often each operation is called on both sides"))
