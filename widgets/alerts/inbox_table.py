"""The table of alerts: selection, keys, menu, columns as people left them, words when empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from services.domain.alerts import Alert
from widgets.alerts.inbox_actions import FACES, AlertAction, action_words, why_off_for
from widgets.alerts.inbox_columns import COLUMNS
from widgets.alerts.inbox_model import SORT_ROLE, InboxModel
from widgets.alerts.row_pictures import RowLook, RowPictures
from widgets.look.icons import icon
from widgets.look.theme import current_tokens
from widgets.look.tokens import Meaning

ROW_PX = 28
NARROWEST = 44
_MARGIN = 16
_RING_PX = 2
_ROOT = QModelIndex()
_BEGINS_GROUP = frozenset({AlertAction.CONFIRM, AlertAction.REOPEN, AlertAction.JUMP})


class InboxTable(QTableView):
    """`asked`: a key or the menu; `details_asked`: Enter; `chosen_changed`: other rows."""

    asked = Signal(object)
    details_asked = Signal()
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alerts = InboxModel()
        self.order = QSortFilterProxyModel(self)
        self.order.setSourceModel(self.alerts)
        self.order.setSortRole(SORT_ROLE)
        self.setModel(self.order)
        self._empty_words = ""
        self._pictures = RowPictures()
        self._build()
        self._bind_keys()
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        self.doubleClicked.connect(lambda _: self.details_asked.emit())

    def chosen(self) -> list[Alert]:
        """From top to bottom as they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.alert_shown(row) for row in rows]

    def alert_shown(self, row: int) -> Alert:
        return self.alerts.alert(self.order.mapToSource(self.order.index(row, 0)).row())

    def choose(self, alert_ids: Iterable[int]) -> None:
        """Selects these, as far as they are shown, and makes the first of them current."""
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.clearSelection()
        rows = [row for one in alert_ids if (row := self.alerts.row_of(one)) is not None]
        for number, row in enumerate(rows):
            index = self.order.mapFromSource(self.alerts.index(row, 0))
            if number == 0:
                selection.setCurrentIndex(index, flags.NoUpdate)
                self.scrollTo(index)
            selection.select(index, flags.Select | flags.Rows)

    def take(self, alerts: Iterable[Alert], passes: Any) -> None:
        """Who reads further down keeps the place; who lost the chosen row stands on the next."""
        bar, rows = self.verticalScrollBar(), self.order.rowCount(_ROOT)
        place, chosen = bar.value(), self.selectionModel().selectedRows()
        at = min((index.row() for index in chosen), default=0)
        came = self.alerts.take(alerts, passes)
        if self.order.sortColumn() >= 0:
            # they stand anywhere
            came = 0
        if place and came:
            # the table learns of its new rows later, and the bar with it
            self.updateGeometries()
            bar.setValue(place + came)
        if (chosen or not rows) and not self.selectionModel().hasSelection():
            self._choose_row(at + came)
        if not self.order.rowCount(_ROOT):
            self.viewport().update()

    def choose_current(self) -> None:
        at = self.currentIndex()
        self._choose_row(at.row() if at.isValid() else 0)

    def _choose_row(self, row: int) -> None:
        """Or the last one, where there are fewer."""
        count = self.order.rowCount(_ROOT)
        if count:
            self.selectRow(min(row, count - 1))

    def show_empty(self, words: str) -> None:
        if words != self._empty_words:
            self._empty_words = words
            self.viewport().update()

    def menu(self) -> QMenu:
        """Every action; what makes no sense is off and says why beside its name."""
        menu, alerts = QMenu(self), self.chosen()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        color = current_tokens().text
        for action, face in FACES.items():
            if action in _BEGINS_GROUP:
                menu.addSeparator()
            reason = why_off_for(action, alerts)
            words = f"{action_words(action)} – {reason}" if reason else action_words(action)
            # the key stands in the text: a shortcut of the menu would take it from the table
            entry = menu.addAction(icon(face.icon, color), f"{words}\t{face.key}")
            entry.setEnabled(not reason)
            entry.triggered.connect(lambda _=False, action=action: self.asked.emit(action))
        return menu

    def columns_state(self) -> dict[str, Any]:
        header, sort = self.horizontalHeader(), self.order.sortColumn()
        widths = {c.key: self.columnWidth(n) for n, c in enumerate(COLUMNS[:-1])}
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        sorted_by = COLUMNS[sort].key if sort >= 0 else ""
        return {"widths": widths, "sort": sorted_by, "descending": down}

    def restore_columns(self, state: Mapping[str, Any]) -> None:
        """Takes what it knows."""
        keys = [column.key for column in COLUMNS]
        widths = state.get("widths")
        for key, width in (widths if isinstance(widths, dict) else {}).items():
            if key in keys and isinstance(width, int) and NARROWEST <= width <= 2000:
                self.setColumnWidth(keys.index(key), width)
        if state.get("sort") in keys:
            down = state.get("descending") is True
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            self.sortByColumn(keys.index(str(state["sort"])), order)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard stands on a row and can act on it at once."""
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.selectionModel().hasSelection():
            self.choose_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.details_asked.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            # the window closes its panel with it
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen():
            self.menu().popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Row by row, each from its picture: Qt would draw every cell of a storm anew."""
        if not self.order.rowCount(_ROOT):
            self._paint_empty()
            return
        first = max(0, self.rowAt(event.rect().top()))
        last = self.rowAt(event.rect().bottom())
        last = self.order.rowCount(_ROOT) - 1 if last < 0 else last
        self._pictures.begin(self._look())
        with QPainter(self.viewport()) as painter:
            self._paint_rows(painter, first, last)
            if self.hasFocus() and self.currentIndex().isValid():
                self._paint_focus(painter)

    def _paint_rows(self, painter: QPainter, first: int, last: int) -> None:
        top, selection = self.rowViewportPosition(first), self.selectionModel()
        some_selected, is_sorted = selection.hasSelection(), self.order.sortColumn() >= 0
        for row in range(first, last + 1):
            selected = some_selected and selection.isRowSelected(row, _ROOT)
            # unsorted they stand as in the model: asking for each costs as much as painting it
            source = self.order.mapToSource(self.order.index(row, 0)).row() if is_sorted else row
            picture = self._pictures.picture(self.alerts.cells(source), selected=selected)
            painter.drawPixmap(0, top + (row - first) * ROW_PX, picture)

    def _look(self) -> RowLook:
        columns = range(len(COLUMNS))
        places = tuple((self.columnViewportPosition(n), self.columnWidth(n)) for n in columns)
        size = QSize(self.viewport().width(), ROW_PX)
        return RowLook.of(places, size, self.font(), self.devicePixelRatioF())

    def _paint_focus(self, painter: QPainter) -> None:
        pen = QPen(QColor(current_tokens().by_meaning[Meaning.INFORMATION]), _RING_PX)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(QRectF(self.visualRect(self.currentIndex())).adjusted(1, 1, -1, -1))

    def _paint_empty(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(QColor(current_tokens().muted))
        room = self.viewport().rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._empty_words)
        painter.end()

    def _build(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(NARROWEST)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # a third press brings the newest to the top again
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, column.width)

    def _bind_keys(self) -> None:
        for action, face in FACES.items():
            bound = QAction(self)
            bound.setShortcut(QKeySequence(face.key))
            bound.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            bound.triggered.connect(lambda _=False, action=action: self.asked.emit(action))
            self.addAction(bound)
