"""The alerts of a trial as a table; what an edit adds and removes is said in words and shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from widgets.look.draw_shape import draw_shape
from widgets.look.theme import current_tokens
from widgets.rules.tried_alerts import LOOKS, Change, ShownAlert
from widgets.words import duration_text

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIGN_PX = 12
_COLUMNS = 5


class TryModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._alerts: Sequence[ShownAlert] = ()
        self._names: Mapping[str, str] = {}

    def show_alerts(self, alerts: Sequence[ShownAlert], names: Mapping[str, str]) -> None:
        self.beginResetModel()
        self._alerts, self._names = alerts, dict(names)
        self.endResetModel()

    def show_again(self) -> None:
        if self._alerts:
            last = self.index(len(self._alerts) - 1, _COLUMNS - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._alerts)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._alerts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._texts(one)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return _sign(one.change)
        if role == Qt.ItemDataRole.ForegroundRole and one.change is Change.REMOVED:
            return QColor(current_tokens().muted)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = (
            self.tr("Against saved"),
            self.tr("Camera"),
            self.tr("Fired"),
            self.tr("Lasted"),
            self.tr("Hits"),
        )
        return words[section]

    def _texts(self, one: ShownAlert) -> tuple[str, ...]:
        alert = one.alert
        words = {
            Change.SAME: self.tr("the same"),
            Change.ADDED: self.tr("added"),
            Change.REMOVED: self.tr("removed"),
        }
        lasted = self.tr("until now")
        if alert.resolved_at is not None:
            lasted = duration_text(alert.resolved_at - alert.fired_at)
        return (
            words[one.change],
            self._names.get(alert.camera_id, alert.camera_id) or self.tr("Station"),
            datetime.fromtimestamp(alert.fired_at).astimezone().strftime("%m-%d %H:%M:%S"),
            lasted,
            str(alert.count),
        )


def _sign(change: Change) -> QPixmap:
    meaning, shape = LOOKS[change]
    drawn = QPixmap(_SIGN_PX * 2, _SIGN_PX * 2)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    color = QColor(current_tokens().by_meaning[meaning])
    draw_shape(painter, shape, QRectF(0, 0, _SIGN_PX * 2, _SIGN_PX * 2), color)
    painter.end()
    drawn.setDevicePixelRatio(2)
    return drawn
