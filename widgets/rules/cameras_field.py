"""Which cameras a rule watches: all of them, now and later, or some that are picked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.plain_text import plain_tip
from widgets.rules.kept_order import in_kept_order

_ROW_PX = 29
_MOST_SEEN = 6
_FIND_FROM = 8
_ID = Qt.ItemDataRole.UserRole


class CamerasField(QWidget):
    """A picked camera that the site does not have stays in the list and says so."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._picked: list[str] = []
        self.all = QCheckBox(self)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.installEventFilter(self)
        self._problem = QLabel(self)
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (self.all, self.search, self.list, self._problem):
            rows.addWidget(widget)
        self.all.toggled.connect(self._on_all)
        self.list.itemChanged.connect(self._on_item)
        self.search.textChanged.connect(self._show_found)
        self.show_value(None)
        self.show_problem("")
        self.say()

    def show_cameras(self, cameras: Sequence[tuple[str, str]]) -> None:
        """(id, name) of every camera of the site; what is picked stays picked."""
        if dict(cameras) != self._names:
            self._names = dict(cameras)
            self._fill()

    def value(self) -> list[str] | None:
        return None if self.all.isChecked() else list(self._picked)

    def show_value(self, cameras: Sequence[str] | None) -> None:
        """Does not count as an edit."""
        self._picked = list(cameras or ())
        self.all.blockSignals(True)
        self.all.setChecked(cameras is None)
        self.all.blockSignals(False)
        self._fill()

    def show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.list.setAccessibleDescription(text)

    def say(self) -> None:
        self.all.setText(self.tr("All cameras, also those that come later"))
        self.search.setPlaceholderText(self.tr("Find a camera"))
        self.search.setAccessibleName(self.tr("Find a camera"))
        self.list.setAccessibleName(self.tr("Cameras of the rule"))
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return picks like the space bar, so that no page takes it for its own key."""
        if watched is self.list and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            item = self.list.currentItem()
            if event.type() is QEvent.Type.KeyPress and is_enter and item is not None:
                checked = item.checkState() is Qt.CheckState.Checked
                item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        unknown = [camera for camera in self._picked if camera not in self._names]
        self.list.blockSignals(True)
        self.list.clear()
        for camera in (*unknown, *self._names):
            name = self._names.get(camera) or self.tr("{camera} (not in this site)").format(
                camera=camera
            )
            item = QListWidgetItem(name, self.list)
            item.setData(_ID, camera)
            item.setToolTip(plain_tip(camera))
            picked = camera in self._picked
            item.setCheckState(Qt.CheckState.Checked if picked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.setFixedHeight(_ROW_PX * min(max(1, self.list.count()), _MOST_SEEN) + 4)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._show_found(self.search.text())
        self._show_whether_picked()

    def _show_found(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in f"{item.text()} {item.data(_ID)}".casefold())

    def _show_whether_picked(self) -> None:
        some = not self.all.isChecked()
        self.list.setVisible(some)
        self.search.setVisible(some and self.list.count() >= _FIND_FROM)

    def _on_all(self) -> None:
        self._show_whether_picked()
        self.edited.emit()

    def _on_item(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        checked = [
            str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
        self._picked = in_kept_order(self._picked, checked, checked)
        self.edited.emit()
