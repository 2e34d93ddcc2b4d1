"""The metrics page under the hand."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from services.domain.metrics import ChartQuery
from services.domain.operation import Operation
from tests.widgets.metrics.convincing import NOON, a_day, charts, snapshot
from widgets.look.theme import apply_theme
from widgets.look.tokens import Theme
from widgets.metrics.figures_model import Column
from widgets.metrics.page import MetricsPage
from widgets.metrics.ranges import RANGES, Range

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Chinese(QTranslator):
    """Enough of a translation to see whether a text is asked for again."""

    WORDS: ClassVar = {
        "Error rate": "错误率",
        "All operations": "全部操作",
        "Follow": "跟随",
        "7 days": "7 天",
        "Calls": "调用",
        "Legacy": "旧实现",
    }

    def translate(self, context, source, disambiguation=None, n=-1):  # type: ignore[no-untyped-def]
        del context, disambiguation, n
        return self.WORDS.get(source, "")


def test_a_range_is_asked_for_up_to_now(page: MetricsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.query_changed):
        page.bar.ranges[RANGES[3]].click()
    assert page.wanted_charts == ChartQuery(None, NOON - 86_400, NOON)
    assert page.wanted_figures == (NOON - 86_400, NOON)
    pressed = [one.key for one, button in page.bar.ranges.items() if button.isChecked()]
    assert pressed == ["24h"]


def test_an_operation_is_asked_for(page: MetricsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.query_changed):
        page.bar.operation.setCurrentIndex(4)
    assert page.wanted_charts.operation is Operation.START


def test_the_filter_offers_all_and_the_thirteen(page: MetricsPage) -> None:
    words = [page.bar.operation.itemText(n) for n in range(page.bar.operation.count())]
    assert words[0] == "All operations"
    assert len(set(words)) == 14


def test_a_hand_that_rests_is_asked_after_once(page: MetricsPage, qtbot: QtBot) -> None:
    assert page.board is not None
    asked: list[int] = []
    page.query_changed.connect(lambda: asked.append(1))
    with qtbot.waitSignal(page.query_changed):
        for _ in range(5):
            page.board.pan_requested.emit(-0.1)
    assert asked == [1]
    assert not page.bar.follow.isChecked()
    page.bar.follow.click()
    assert page.window_shown.follows


def test_an_answer_about_an_operation_that_was_left_is_dropped(page: MetricsPage) -> None:
    page.choose_operation(Operation.STOP)
    page.show_charts(replace(charts([1], [1]), operation=Operation.START))
    assert page.charts is None


def test_figures_stand_per_operation_and_side(page: MetricsPage) -> None:
    page.show_snapshot(snapshot())
    order = page.tables.order
    rows = [
        [order.index(row, column).data() for column in Column] for row in range(order.rowCount())
    ]
    assert len(rows) == 14 * 3
    assert rows[0][:3] == ["All operations", "Legacy", "7,500"]
    start = next(row for row in rows if row[:2] == ["Start", "Domain"])
    assert start == [
        "Start", "Domain", "102", "0 %", "100 %", "16 ms", "48 ms", "120 ms", "24.8 %", "25.0 %",
    ]  # fmt: skip
    apart = next(row for row in rows if row[:2] == ["Start", "Apart"])
    assert apart[2] == "3"


def test_figures_are_sorted_by_value(page: MetricsPage) -> None:
    page.show_snapshot(snapshot())
    page.tables.figures_table.sortByColumn(Column.CALLS, Qt.SortOrder.DescendingOrder)
    order = page.tables.order
    calls = [order.index(row, Column.CALLS).data() for row in range(4)]
    assert calls == ["7,500", "2,500", "1,120", "1,030"]


def test_a_marked_row_stays_marked_when_fresh_figures_come(page: MetricsPage) -> None:
    page.show_snapshot(snapshot())
    page.tables.figures_table.selectRow(7)
    page.show_snapshot(snapshot())
    marked = page.tables.figures_table.selectionModel().selectedRows()
    assert [index.row() for index in marked] == [7]


def test_enter_on_a_row_shows_its_operation(page: MetricsPage, qtbot: QtBot) -> None:
    page.show_snapshot(snapshot())
    page.tables.figures_table.setCurrentIndex(page.tables.order.index(3, 0))
    with qtbot.waitSignal(page.query_changed):
        QTest.keyClick(page.tables.figures_table, Qt.Key.Key_Return)
    assert page.operation is Operation.CREATE_RULE
    assert page.bar.operation.currentText() == "Create rule"


def test_recent_errors_are_listed_and_none_is_said(page: MetricsPage) -> None:
    page.show_snapshot(snapshot())
    model = page.tables.errors
    assert model.rowCount() == 10
    assert [model.index(2, column).data() for column in range(1, 6)] == [
        "Preview", "Legacy", "Timed out", "CallTimedOut", "gate",
    ]  # fmt: skip
    page.show_snapshot(snapshot(is_empty=True))
    assert page.tables.no_errors.isVisible()


def test_lost_records_are_said(page: MetricsPage) -> None:
    page.show_snapshot(replace(snapshot(), dropped=12))
    assert page.foot.problem.text() == "12 records were lost: the figures are incomplete."


def test_what_cannot_be_shown_is_said_and_the_old_stays(page: MetricsPage) -> None:
    page.show_charts(a_day())
    page.show_problem("The database does not answer.")
    assert page.foot.problem.text() == "The database does not answer."
    assert page.charts is not None
    page.show_charts(a_day())
    assert page.foot.problem.text() == ""


def test_the_length_of_a_slot_is_said(page: MetricsPage) -> None:
    page.show_charts(charts([1], [1], slot_s=300))
    assert page.foot.slot.text() == "One slot: 5 min"


def test_times_in_whole_seconds_are_as_good(page: MetricsPage) -> None:
    data = charts([1, 2], [1, 2], slot_s=10)
    page.show_charts(replace(data, slot_s=10, starts=[int(start) for start in data.starts]))
    assert page.foot.slot.text() == "One slot: 10 s"


@pytest.mark.parametrize(("button", "name"), [("table", "x.csv"), ("picture", "x.png")])
def test_saving_asks_where(page: MetricsPage, qtbot: QtBot, button: str, name: str) -> None:
    page.show_charts(a_day())
    getattr(page.bar, button).click()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    wish = page.table_requested if button == "table" else page.picture_requested
    with qtbot.waitSignal(wish) as asked:
        dialog.fileSelected.emit(name)
        dialog.reject()
    assert asked.args == [name]


def painted(page: MetricsPage) -> set[str]:
    """The colours of the chart of errors alone: the figures beside it have them too."""
    assert page.board is not None
    picture = page.board.views[0].grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize("shown", RANGES, ids=lambda each: each.key)
def test_lines_and_limits_are_painted_in_every_range(page: MetricsPage, shown: Range) -> None:
    page.choose_range(shown)
    page.show_charts(a_day(span_s=shown.seconds))

    assert {"#e69f00", "#f85149"} <= painted(page)


def test_the_limits_stay_painted_however_far_one_pans_and_zooms(page: MetricsPage) -> None:
    page.choose_range(RANGES[-1])
    page.show_charts(a_day(span_s=RANGES[-1].seconds))
    assert page.board is not None

    for by in (0.1, 0.1, 0.1, 30.0):
        page.board.zoom_requested.emit(by)
        page.board.pan_requested.emit(-0.6)

        assert "#f85149" in painted(page)


def test_the_picture_holds_the_charts(page: MetricsPage) -> None:
    page.show_charts(a_day())
    picture = page.picture().toImage()
    assert page.board is not None
    assert picture.size() == page.board.size() * page.devicePixelRatio()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert {"#e69f00", "#f85149"} <= colours


def test_places_come_back_and_nonsense_does_not(page: MetricsPage, qtbot: QtBot) -> None:
    page.choose_range(RANGES[4])
    page.choose_operation(Operation.LOGS)
    page.tables.figures_table.setColumnWidth(Column.OPERATION, 222)
    kept = json.loads(json.dumps(page.state()))
    other = MetricsPage(clock=lambda: NOON)
    qtbot.addWidget(other)
    other.restore(kept)
    assert other.wanted_charts == ChartQuery(Operation.LOGS, NOON - 7 * 86_400, NOON)
    assert other.bar.operation.currentText() == "Logs"
    assert other.tables.figures_table.columnWidth(Column.OPERATION) == 222
    other.restore({"range": "a year", "operation": 7, "figures": ["x"] * 99, "parts": [None, -3]})
    assert other.window_shown.seconds == 7 * 86_400
    assert other.operation is None
    assert other.tables.figures_table.columnWidth(Column.OPERATION) == 222


def test_the_charts_are_wanted_when_the_page_is_first_seen(qtbot: QtBot) -> None:
    fresh = MetricsPage(clock=lambda: NOON)
    qtbot.addWidget(fresh)
    with qtbot.waitSignals([fresh.board_wanted, fresh.query_changed]):
        fresh.show()
    assert fresh.board is None
    assert fresh.loading.isVisible()
    fresh.hide()
    with qtbot.assertNotEmitted(fresh.board_wanted):
        fresh.show()


def test_data_that_came_before_the_charts_is_shown_in_them(qtbot: QtBot) -> None:
    fresh = MetricsPage(clock=lambda: NOON)
    qtbot.addWidget(fresh)
    fresh.show()
    fresh.show_charts(charts([7], [3], slot_s=60))
    fresh.show_snapshot(snapshot())
    fresh.build_board()
    assert fresh.board is not None
    fresh.board.charts[0].view.hovered.emit(NOON - 1)
    assert "Calls: Legacy 7, Domain 3" in fresh.board.readout.text


def test_a_change_of_language_says_everything_again(page: MetricsPage) -> None:
    page.show_charts(a_day())
    page.show_snapshot(snapshot())
    assert page.board is not None
    chinese = Chinese()
    QCoreApplication.installTranslator(chinese)
    try:
        QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
        said = (
            page.board.charts[0].title.text(),
            page.board.charts[0].view.accessibleName(),
            page.bar.operation.itemText(0),
            page.bar.follow.text(),
            page.tables.order.index(0, Column.SIDE).data(),
        )
        read = page.board.readout.text
    finally:
        QCoreApplication.removeTranslator(chinese)
        QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert said == ("错误率", "错误率", "全部操作", "跟随", "旧实现")
    assert "调用: 旧实现 7,500" in read
    assert page.bar.follow.text() == "Follow"


def test_tab_walks_from_the_bar_through_the_charts_to_the_tables(page: MetricsPage) -> None:
    assert page.board is not None
    views = [one.view for one in page.board.charts]
    wanted = [
        page.bar.operation,
        *page.bar.ranges.values(),
        page.bar.follow,
        page.bar.table,
        page.bar.picture,
        *views,
        page.tables.figures_table,
    ]
    chain: list[object] = [page.bar.operation]
    after = page.bar.operation.nextInFocusChain()
    while after is not None and after is not page.bar.operation:
        chain.append(after)
        after = after.nextInFocusChain()
    places = [chain.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_a_chart_with_the_focus_shows_it(page: MetricsPage, qtbot: QtBot) -> None:
    assert page.board is not None
    view = page.board.charts[0].view
    page.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.box.border.widthF() == 2
    page.bar.operation.setFocus()
    assert view.box.border.style() == Qt.PenStyle.NoPen


def test_every_chart_says_what_it_is_and_shows(page: MetricsPage) -> None:
    page.show_charts(a_day())
    page.show_snapshot(snapshot())
    assert page.board is not None
    for one in page.board.charts:
        assert one.view.accessibleName() == one.title.text()
        assert "Error rate: Legacy" in one.view.accessibleDescription()


def test_the_page_fits_the_smallest_window(qapp: QApplication, page: MetricsPage) -> None:
    apply_theme(qapp, Theme.DARK)
    page.show_charts(a_day())
    assert page.minimumSizeHint().width() <= 860
    assert page.minimumSizeHint().height() <= 600
