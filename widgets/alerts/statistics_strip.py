"""How each rule does: alerts, what people made of them, how soon somebody came."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from services.domain.alerts import RuleStatistics
from widgets.rule_names import rule_name
from widgets.translation import QT_TRANSLATE_NOOP
from widgets.words import duration_text

PERIODS_D = (7, 30)
ROW_PX = 24
HEIGHT_PX = 196
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS = (
    (QT_TRANSLATE_NOOP("RuleStatistics", "Rule"), 260),
    (QT_TRANSLATE_NOOP("RuleStatistics", "Alerts"), 72),
    (QT_TRANSLATE_NOOP("RuleStatistics", "New"), 72),
    (QT_TRANSLATE_NOOP("RuleStatistics", "Confirmed"), 92),
    (QT_TRANSLATE_NOOP("RuleStatistics", "False positive"), 108),
    (QT_TRANSLATE_NOOP("RuleStatistics", "No action"), 92),
    (QT_TRANSLATE_NOOP("RuleStatistics", "Confirmed share"), 132),
    (QT_TRANSLATE_NOOP("RuleStatistics", "Until acknowledged"), 140),
)
_NUMBERS = tuple(range(1, len(_COLUMNS)))


class StatisticsStrip(QWidget):
    """`wanted`: figures of so many days."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self.period, self.title, self.note = QComboBox(self), QLabel(self), QLabel(self)
        self.table = QTableWidget(0, len(_COLUMNS), self)
        self._rows: Sequence[RuleStatistics] = ()
        self._lay_out()
        self.period.currentIndexChanged.connect(lambda _: self.ask_again())
        self._retranslate()

    @property
    def days(self) -> int:
        return int(self.period.currentData())

    def choose_days(self, days: int) -> None:
        self.period.setCurrentIndex(max(0, self.period.findData(days)))

    def ask_again(self) -> None:
        if self.isVisible():
            self.wanted.emit(self.days)

    def show_statistics(self, days: int, rows: Sequence[RuleStatistics]) -> None:
        """An answer to a period that was left meanwhile is dropped."""
        if days != self.days:
            return
        self._rows = tuple(rows)
        self._fill()

    def texts(self) -> list[list[str]]:
        """All that is shown, row by row."""
        return [_texts(figures) for figures in self._rows]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _fill(self) -> None:
        self.table.setRowCount(len(self._rows))
        for row, figures in enumerate(self._rows):
            for column, text in enumerate(_texts(figures)):
                item = QTableWidgetItem(text)
                if column in _NUMBERS:
                    item.setTextAlignment(_RIGHT)
                self.table.setItem(row, column, item)
        text = self.tr("No rule raised an alert in this time.")
        self.note.setText("" if self._rows else text)

    def _lay_out(self) -> None:
        self.title.setProperty("role", "group")
        self.note.setProperty("role", "muted")
        for days in PERIODS_D:
            self.period.addItem("", days)
        table = self.table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for number, (_, width) in enumerate(_COLUMNS):
            table.setColumnWidth(number, width)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 4)
        top.setSpacing(12)
        for widget in (self.title, self.period, self.note):
            top.addWidget(widget)
        top.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(table, 1)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("How the rules do"))
        for at, days in enumerate(PERIODS_D):
            self.period.setItemText(at, self.tr("Last {days} days").format(days=days))
        self.period.setAccessibleName(self.tr("Time of the statistics"))
        self.table.setAccessibleName(self.tr("Statistics of the rules"))
        for column, (words, _) in enumerate(_COLUMNS):
            text = QCoreApplication.translate("RuleStatistics", words)
            item = QTableWidgetItem(text)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            item.setTextAlignment(_RIGHT if column in _NUMBERS else left)
            self.table.setHorizontalHeaderItem(column, item)
        self._fill()


def _texts(figures: RuleStatistics) -> list[str]:
    share = figures.confirmed_share
    return [
        rule_name(figures.rule_name),
        *(
            str(count)
            for count in (
                figures.alerts,
                figures.unhandled,
                figures.confirmed,
                figures.false_positives,
                figures.no_action,
            )
        ),
        "–" if share is None else f"{share:.0%}".replace("%", " %"),
        duration_text(figures.median_ack_s),
    ]
