"""Order and filter of the camera table; rows move only when that helps."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from services.domain.results import CameraView
from services.domain.run_state import CaptureState
from widgets.cameras.columns import COLUMNS, RESULT
from widgets.cameras.table_model import SORT_ROLE, CameraTableModel

_ATTENTION = frozenset(CaptureState) - {
    CaptureState.LIVE,
    CaptureState.STOPPED,
    CaptureState.STARTING,
}


class Shown(StrEnum):
    """Which cameras the table shows by state."""

    ALL = "all"
    RUNNING = "running"
    ATTENTION = "attention"
    STOPPED = "stopped"
    INACTIVE = "inactive"


def is_shown(view: CameraView, shown: Shown) -> bool:
    return {
        Shown.ALL: True,
        Shown.RUNNING: view.run.is_running,
        Shown.ATTENTION: view.run.state in _ATTENTION or view.problem is not None,
        Shown.STOPPED: not view.run.is_running,
        Shown.INACTIVE: not view.camera.active,
    }[shown]


class CameraFilter(QSortFilterProxyModel):
    """Lively columns are put in order when asked, calm ones also when they change."""

    def __init__(self, model: CameraTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._shown = Shown.ALL
        self._model = model
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(False)

    def show_only(self, text: str, shown: Shown) -> None:
        """Every word of `text` must stand somewhere in the row."""
        words = text.casefold().split()
        if (words, shown) != (self._words, self._shown):
            self.beginFilterChange()
            self._words, self._shown = words, shown
            self.endFilterChange()
            self.order_again()

    def follow(self, changed: set[int]) -> None:
        """After the model changed in these columns."""
        if self._words or self._shown is not Shown.ALL:
            self.beginFilterChange()
            self.endFilterChange()
        column = self.sortColumn()
        if column in changed and not COLUMNS[column].lively:
            self.order_again()

    def order_again(self) -> None:
        if self.sortColumn() >= 0:
            self.sort(self.sortColumn(), self.sortOrder())

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        del source_parent
        view = self._model.view_at(source_row)
        if not is_shown(view, self._shown):
            return False
        if not self._words:
            return True
        texts = (self._model.index(source_row, column).data() for column in range(RESULT))
        row = "\n".join(str(text) for text in texts).casefold()
        return all(word in row for word in self._words)

    def lessThan(
        self,
        left: QModelIndex | QPersistentModelIndex,
        right: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Equal ones stand by id, so that the order is the same whichever way they came."""
        one, other = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if one == other:
            ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            first = self._model.view_at(left.row()).camera.id
            second = self._model.view_at(right.row()).camera.id
            return (first < second) is ascending and first != second
        return bool(one < other)
