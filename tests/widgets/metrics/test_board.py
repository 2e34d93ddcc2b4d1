"""Five charts with one time axis and one crosshair."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from services.domain.metrics import ChartMark, MarkKind
from services.domain.operation import Implementation, Operation
from services.domain.sentences import sentence
from services.domain.verdicts import GuardLimits
from tests.widgets.metrics.convincing import NOON, a_day, charts, snapshot
from widgets.look.theme import apply_theme
from widgets.look.tokens import TOKENS, Theme
from widgets.metrics.board import ChartBoard
from widgets.metrics.chart import Chart
from widgets.metrics.lines import SideLines
from widgets.metrics.outcome_bars import OutcomeBars
from widgets.metrics.page import MetricsPage
from widgets.metrics.ranges import RANGES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def board(page: MetricsPage) -> ChartBoard:
    assert page.board is not None
    return page.board


def chart(board: ChartBoard, key: str) -> Chart:
    return next(one for one in board.charts if one.plan.key == key)


def firm(board: ChartBoard, key: str, side: Implementation) -> list[float]:
    """The level of every point of a side's firm line."""
    content = chart(board, key).content
    assert isinstance(content, SideLines)
    line = next(line for _, each, line in content.lines if each is side)
    return [float(value) for value in line.firm.getData()[1]]


def test_there_are_the_five_charts(board: ChartBoard) -> None:
    assert [one.title.text() for one in board.charts] == [
        "Error rate",
        "Success rate",
        "Latency",
        "Usage share of domain",
        "Calls by outcome",
    ]


def test_a_gap_in_the_data_is_a_gap_in_the_line(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(charts([50] * 5, [50, 50, 0, 50, 50]))
    levels = firm(board, "success_rate", Implementation.DOMAIN)
    assert levels[:2] == levels[3:] == [100, 100]
    assert np.isnan(levels[2])


def test_legacy_is_dashed_and_domain_is_not(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(charts([50] * 30, [50] * 30, slot_s=120))
    content = chart(board, "error_rate").content
    assert isinstance(content, SideLines)
    connects = {side: line.firm.opts["connect"] for _, side, line in content.lines}
    assert connects == {Implementation.LEGACY: "pairs", Implementation.DOMAIN: "finite"}
    strokes = firm(board, "error_rate", Implementation.LEGACY)
    assert len(strokes) > 2 * 30


def test_new_data_goes_into_the_same_items(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(a_day())
    before = {one.plan.key: set(one.view.box.childGroup.childItems()) for one in board.charts}
    page.show_charts(charts([1, 2], [3, 4]))
    assert {
        one.plan.key: set(one.view.box.childGroup.childItems()) for one in board.charts
    } == before


def test_all_charts_show_the_same_time(page: MetricsPage, board: ChartBoard) -> None:
    page.choose_range(RANGES[2])
    assert {one.view.times for one in board.charts} == {(NOON - 21600, NOON)}
    board.charts[3].view.box.setXRange(NOON - 9000, NOON - 2000, padding=0)
    assert {one.view.times for one in board.charts} == {(NOON - 9000, NOON - 2000)}
    assert not page.window_shown.follows


def test_domain_stands_on_the_line_and_legacy_hangs_from_it(
    page: MetricsPage, board: ChartBoard
) -> None:
    page.show_charts(charts([40], [10]))
    content = chart(board, "calls").content
    assert isinstance(content, OutcomeBars)
    heights = {
        side: float(content.items[side, outcome].opts["height"][0])
        for side, outcome in content.items
        if outcome == "ok"
    }
    assert heights == {Implementation.DOMAIN: 10, Implementation.LEGACY: -40}


def test_the_crosshair_reads_both_sides_in_every_chart(
    page: MetricsPage, board: ChartBoard
) -> None:
    page.show_charts(charts([40, 30], [10, 15], slot_s=60))
    board.charts[1].view.hovered.emit(NOON - 50)
    assert all(one.view.cross.isVisible() for one in board.charts)
    assert {one.view.cross.value() for one in board.charts} == {NOON - 30}
    said = board.readout.text
    assert "Calls: Legacy 30, Domain 15" in said
    assert "P95: Legacy 80 ms, Domain 80 ms" in said
    assert "Usage share: Legacy 66.7 %, Domain 33.3 %" in said
    board.charts[1].view.hovered.emit(None)
    assert not any(one.view.cross.isVisible() for one in board.charts)


def test_without_a_crosshair_the_whole_range_is_read(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(a_day())
    page.show_snapshot(snapshot())
    assert board.readout.text.startswith("All operations, whole range. ")
    assert "Calls: Legacy 7,500, Domain 2,500" in board.readout.text


def test_few_calls_are_said_at_the_crosshair(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(charts([40, 3], [10, 0], slot_s=60))
    board.charts[0].view.hovered.emit(NOON - 30)
    assert board.readout.text.endswith("few calls")


def test_the_crosshair_stays_when_fresh_data_comes(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(charts([1, 2, 3], [0, 0, 0], slot_s=60))
    board.charts[0].view.hovered.emit(NOON - 90)
    page.show_charts(charts([1, 2, 3, 4, 5, 6], [0] * 6, slot_s=60))
    assert "Calls: Legacy 5, Domain 0" in board.readout.text


def test_marks_say_what_happened_when_they_are_pointed_at(
    page: MetricsPage, board: ChartBoard
) -> None:
    told = ChartMark(NOON - 90, MarkKind.ROLL_BACK, sentence("<b>Rolled back</b> {x}", x="<img>"))
    page.show_charts(charts([9, 9, 9], [0, 0, 0], marks=(told,)))
    assert board.charts[0].view.tip_at(NOON - 90).endswith("<b>Rolled back</b> <img>")
    assert board.charts[0].view.tip_at(NOON - 2000) == ""


def test_a_time_without_a_station_says_so(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(replace(charts([9] * 9, [0] * 9), off=((NOON - 300, NOON - 100),)))
    assert board.charts[2].view.tip_at(NOON - 200).startswith("The station was off: ")


def test_limits_stand_in_the_rate_charts(board: ChartBoard) -> None:
    board.show_limits(GuardLimits(error_attention=0.02, success_roll_back=0.9))
    lines = {
        key: [limit.at for limit in chart(board, key).view.ground.thresholds]
        for key in ("error_rate", "success_rate", "usage_share")
    }
    assert lines["error_rate"] == pytest.approx([2, 5])
    assert lines["success_rate"] == pytest.approx([99, 90])
    assert lines["usage_share"] == []


def test_latency_limits_grow_from_legacy_of_one_operation(
    page: MetricsPage, board: ChartBoard
) -> None:
    page.show_snapshot(snapshot())
    page.show_charts(a_day())
    assert chart(board, "latency").view.ground.thresholds == []
    page.choose_operation(Operation.START)
    page.show_charts(replace(a_day(), operation=Operation.START))
    limits = [10**limit.at for limit in chart(board, "latency").view.ground.thresholds]
    assert limits == pytest.approx([62 * 1.2, 62 * 1.5])


def test_a_time_without_calls_is_said_in_words(page: MetricsPage, board: ChartBoard) -> None:
    page.show_charts(charts([0, 0], [0, 0]))
    assert board.notice.isVisible()
    assert board.notice.text() == "No calls were recorded in this time."
    assert not page.bar.table.isEnabled()
    page.show_charts(charts([0, 1], [0, 0]))
    assert not board.notice.isVisible()


def test_keys_pan_zoom_step_and_go_home(page: MetricsPage, board: ChartBoard) -> None:
    page.choose_range(RANGES[1])
    page.show_charts(charts([5] * 60, [5] * 60, slot_s=60))
    view = board.charts[0].view
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert page.window_shown.until == pytest.approx(NOON - 360)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert page.window_shown.seconds == pytest.approx(2400)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert page.window_shown.seconds == pytest.approx(3600)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert page.window_shown.follows
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.cross.value() == NOON - 30
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.cross.value() == NOON - 90
    assert "Calls: Legacy 5" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.cross.isVisible()


def test_a_change_of_theme_repaints_the_lines(qapp: QApplication, board: ChartBoard) -> None:
    content = chart(board, "error_rate").content
    assert isinstance(content, SideLines)
    domain = next(line for _, side, line in content.lines if side is Implementation.DOMAIN)
    try:
        apply_theme(qapp, Theme.LIGHT)
        light = domain.firm.opts["pen"].color().name().upper()
    finally:
        apply_theme(qapp, Theme.DARK)
    assert light == TOKENS[Theme.LIGHT].domain
    assert domain.firm.opts["pen"].color().name().upper() == TOKENS[Theme.DARK].domain
