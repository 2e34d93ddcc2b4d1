"""The alerts as rows, newest first; what arrives is put in place, never the whole table anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from services.domain.alerts import Alert
from services.domain.clock import utc_now
from widgets.alerts.inbox_columns import COLUMNS, Cell, Context
from widgets.alerts.words import said
from widgets.plain_text import plain_tip

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
MOST_KEPT = 5_000
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class InboxModel(QAbstractTableModel):
    older_wanted = Signal(int)  # the number below which older alerts begin

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__()
        self._now = now
        self._alerts: list[Alert] = []
        # falling numbers as rising keys, for bisect
        self._keys: list[int] = []
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._context = Context({}, now())
        self._oldest = 0
        self._more = False
        self._asked = False

    def show_alerts(self, alerts: Sequence[Alert], *, more: bool) -> None:
        """A first page, newest first."""
        self.beginResetModel()
        self._context = Context(self._context.names, self._now())
        self._alerts = list(alerts)
        self._keys = [-alert.id for alert in alerts]
        self._cells.clear()
        self._oldest = alerts[-1].id if alerts else 0
        self._more, self._asked = more, False
        self.endResetModel()

    def add_older(self, alerts: Sequence[Alert], *, more: bool) -> None:
        self._more, self._asked = more, False
        fresh = [alert for alert in alerts if alert.id < self._oldest]
        if fresh:
            self._insert(len(self._alerts), fresh)
            self._oldest = fresh[-1].id

    def take(self, alerts: Iterable[Alert], passes: Callable[[Alert], bool]) -> int:
        """Alerts as they are now; returns how many rows came in at the top."""
        at_top: list[Alert] = []
        newest = -self._keys[0] if self._keys else 0
        for alert in alerts:
            row = self.row_of(alert.id)
            if row is not None:
                self._put(row, alert) if passes(alert) else self._remove(row)
            elif passes(alert):
                if alert.id > newest:
                    at_top.append(alert)
                elif alert.id > self._oldest or not self._more:
                    self._insert(bisect_left(self._keys, -alert.id), [alert])
        if at_top:
            self._insert(0, sorted(at_top, key=lambda alert: -alert.id))
            self._trim()
        return len(at_top)

    def show_names(self, names: Mapping[str, str]) -> None:
        if dict(names) != self._context.names:
            self._context = Context(dict(names), self._now())
            self.show_again()

    def show_again(self) -> None:
        """Words, colours or the time changed."""
        self._context = Context(self._context.names, self._now())
        self._cells.clear()
        if self._alerts:
            last = self.index(len(self._alerts) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def alert(self, row: int) -> Alert:
        return self._alerts[row]

    def row_of(self, alert_id: int) -> int | None:
        at = bisect_left(self._keys, -alert_id)
        return at if at < len(self._keys) and self._keys[at] == -alert_id else None

    def texts(self, row: int) -> list[str]:
        return [cell.text for cell in self.cells(row)]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._alerts)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802
        if self.canFetchMore(parent):
            self._asked = True
            self.older_wanted.emit(self._oldest)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == SORT_ROLE:
            return COLUMNS[index.column()].order(self._alerts[index.row()], self._context)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cells(index.row())[index.column()].text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.cells(index.row())[index.column()].text)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return said(COLUMNS[section].words) if role == Qt.ItemDataRole.DisplayRole else None

    def cells(self, row: int) -> tuple[Cell, ...]:
        alert = self._alerts[row]
        cells = self._cells.get(alert.id)
        if cells is None:
            cells = tuple(column.cell(alert, self._context) for column in COLUMNS)
            self._cells[alert.id] = cells
        return cells

    def _insert(self, at: int, alerts: Sequence[Alert]) -> None:
        self.beginInsertRows(_ROOT, at, at + len(alerts) - 1)
        self._alerts[at:at] = alerts
        self._keys[at:at] = [-alert.id for alert in alerts]
        self.endInsertRows()

    def _put(self, row: int, alert: Alert) -> None:
        if alert != self._alerts[row]:
            self._alerts[row] = alert
            self._cells.pop(alert.id, None)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(_ROOT, row, row)
        gone = self._alerts.pop(row)
        del self._keys[row]
        self._cells.pop(gone.id, None)
        self.endRemoveRows()

    def _trim(self) -> None:
        """What is pushed out below can be fetched again."""
        if len(self._alerts) <= MOST_KEPT:
            return
        self.beginRemoveRows(_ROOT, MOST_KEPT, len(self._alerts) - 1)
        for alert in self._alerts[MOST_KEPT:]:
            self._cells.pop(alert.id, None)
        del self._alerts[MOST_KEPT:], self._keys[MOST_KEPT:]
        self._oldest, self._more = self._alerts[-1].id, True
        self.endRemoveRows()
