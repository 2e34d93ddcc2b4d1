"""The cameras as rows: takes a whole new picture of them and tells only what changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from services.domain.results import CameraView
from widgets.cameras.columns import COLUMNS, INDEX, RESULT, Axis, axis_of, column_words
from widgets.look.shapes import look_of
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning
from widgets.plain_text import plain_tip

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
LOOK_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NO_PARENT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class CameraTableModel(QAbstractTableModel):
    """Rows keep their place as long as their cameras exist; the filter above sorts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._views: dict[str, CameraView] = {}
        self._texts: dict[str, list[str]] = {}
        self._results: dict[str, tuple[bool, str]] = {}

    def show_cameras(self, views: Sequence[CameraView]) -> set[int]:
        """Returns the columns in which something changed."""
        new = {view.camera.id: view for view in views}
        self._remove([camera_id for camera_id in self._ids if camera_id not in new])
        changed = self._update([view for view in views if view.camera.id in self._rows])
        self._append([view for view in views if view.camera.id not in self._rows])
        return changed

    def show_result(self, camera_id: str, *, ok: bool, text: str) -> None:
        self._results[camera_id] = (ok, text)
        self._tell(camera_id, RESULT, RESULT)

    def clear_results(self, camera_ids: Iterable[str]) -> None:
        for camera_id in camera_ids:
            if self._results.pop(camera_id, None):
                self._tell(camera_id, RESULT, RESULT)

    def say_again(self) -> None:
        """After a change of language or theme."""
        for camera_id, view in self._views.items():
            self._texts[camera_id] = [column.text(view) for column in COLUMNS]
        if self._ids:
            corner = self.index(len(self._ids) - 1, RESULT)
            self.dataChanged.emit(self.index(0, 0), corner)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, RESULT)

    def view(self, camera_id: str) -> CameraView | None:
        return self._views.get(camera_id)

    def view_at(self, row: int) -> CameraView:
        return self._views[self._ids[row]]

    def row_of(self, camera_id: str) -> int | None:
        return self._rows.get(camera_id)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else RESULT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= RESULT:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_words(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section != RESULT and COLUMNS[section].is_number else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        camera_id, column = self._ids[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(camera_id, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column != RESULT and COLUMNS[column].is_number else _LEFT
        if role == SORT_ROLE:
            return self._sort_key(camera_id, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(camera_id, column))
        return self._look(camera_id, column, role)

    def _text(self, camera_id: str, column: int) -> str:
        if column == RESULT:
            return self._results.get(camera_id, (True, ""))[1]
        return self._texts[camera_id][column]

    def _sort_key(self, camera_id: str, column: int) -> Any:
        if column == RESULT:
            ok, text = self._results.get(camera_id, (True, ""))
            return f"{int(ok)}{text}"
        return COLUMNS[column].sort_key(self._views[camera_id])

    def _look(self, camera_id: str, column: int, role: int) -> Any:
        if role == LOOK_ROLE and column == INDEX["state"]:
            return look_of(self._views[camera_id])
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(camera_id, column)
        if role == Qt.ItemDataRole.BackgroundRole and axis_of(column) is Axis.CONFIGURATION:
            return QBrush(QColor(current_tokens().surface))
        return None

    def _color(self, camera_id: str, column: int) -> QBrush | None:
        tokens, view = current_tokens(), self._views[camera_id]
        if column == INDEX["state"] or (column == INDEX["age"] and not view.run.is_live):
            return QBrush(QColor(tokens.by_meaning[look_of(view)[0]]))
        if column == RESULT:
            ok = self._results.get(camera_id, (True, ""))[0]
            return QBrush(QColor(tokens.by_meaning[Meaning.OK if ok else Meaning.FAILED]))
        quiet = (column == INDEX["active"] and not view.camera.active) or (
            column == INDEX["auto_start"] and not view.camera.auto_start
        )
        secondary = column in (INDEX["id"], INDEX["location"], INDEX["source"])
        return QBrush(QColor(tokens.muted)) if quiet or secondary else None

    def _update(self, views: list[CameraView]) -> set[int]:
        changed: set[int] = set()
        for view in views:
            camera_id = view.camera.id
            if self._views[camera_id] == view:
                continue
            old_look = look_of(self._views[camera_id])
            self._views[camera_id] = view
            texts = [column.text(view) for column in COLUMNS]
            before, self._texts[camera_id] = self._texts[camera_id], texts
            cells = {n for n, text in enumerate(texts) if text != before[n]}
            if look_of(view) != old_look:
                cells.add(INDEX["state"])
            for first, last in _runs(sorted(cells)):
                self._tell(camera_id, first, last)
            changed |= cells
        return changed

    def _append(self, views: list[CameraView]) -> None:
        if not views:
            return
        first = len(self._ids)
        self.beginInsertRows(QModelIndex(), first, first + len(views) - 1)
        for view in views:
            camera_id = view.camera.id
            self._rows[camera_id] = len(self._ids)
            self._ids.append(camera_id)
            self._views[camera_id] = view
            self._texts[camera_id] = [column.text(view) for column in COLUMNS]
        self.endInsertRows()

    def _remove(self, camera_ids: list[str]) -> None:
        for camera_id in camera_ids:
            row = self._rows[camera_id]
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._ids[row], self._views[camera_id], self._texts[camera_id]
            self._results.pop(camera_id, None)
            self._rows = {each: number for number, each in enumerate(self._ids)}
            self.endRemoveRows()

    def _tell(self, camera_id: str, first: int, last: int) -> None:
        row = self._rows.get(camera_id)
        if row is not None:
            self.dataChanged.emit(self.index(row, first), self.index(row, last))


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Neighbours together: 1 2 3 7 as (1, 3), (7, 7)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
