"""The table under fresh figures: only what changed is told, nothing jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from services.domain.results import CameraView
from services.domain.run_state import CaptureState
from tests.widgets.cameras.sixty_four import camera, site, view
from tests.widgets.fakes import camera_view
from widgets.camera_actions import CameraAction
from widgets.cameras.columns import COLUMNS, INDEX, RESULT, Axis
from widgets.cameras.table import CameraTable
from widgets.cameras.table_filter import Shown
from widgets.cameras.table_model import CameraTableModel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Told(QObject):
    """The cells a model said had changed."""

    def __init__(self, model: CameraTableModel) -> None:
        super().__init__(model)
        self.cells: set[tuple[int, str]] = set()
        model.dataChanged.connect(self._on_changed)

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            for column in range(first.column(), last.column() + 1):
                self.cells.add((row, "result" if column == RESULT else COLUMNS[column].key))


@pytest.fixture
def table(qtbot: QtBot) -> CameraTable:
    made = CameraTable()
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show_cameras(site())
    made.show()
    return made


def names(table: CameraTable) -> list[str]:
    return [str(table.order.index(row, 0).data()) for row in range(table.order.rowCount())]


def shown(table: CameraTable, camera_id: str, key: str) -> str:
    row = table.cameras.row_of(camera_id)
    assert row is not None
    return str(table.cameras.index(row, INDEX[key]).data())


def test_the_models_keep_qts_rules(
    table: CameraTable,
) -> None:
    # it watches every change and warns, which fails the test
    watch = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, watch) for model in (table.cameras, table.order)]
    table.show_cameras(site(tick=3)[:40])
    table.show_cameras(site())
    assert len(testers) == 2


def test_the_same_figures_again_tell_nothing(table: CameraTable) -> None:
    told = Told(table.cameras)
    table.show_cameras(site())
    assert told.cells == set()


def test_only_the_cells_that_changed_are_told(table: CameraTable) -> None:
    told = Told(table.cameras)
    views = site()
    views[0] = replace(views[0], run=replace(views[0].run, reconnects=9, dropped=77))
    table.show_cameras(views)
    assert told.cells == {(0, "reconnects"), (0, "dropped")}


def test_selection_current_row_and_scroll_stay_under_fresh_figures(table: CameraTable) -> None:
    table.select(["hall-43", "gate-08"])
    table.verticalScrollBar().setValue(7)
    current = table.currentIndex().data()

    for tick in range(1, 6):
        table.show_cameras(site(tick=tick))

    assert [v.camera.id for v in table.selected_views()] == ["gate-08", "hall-43"]
    assert table.currentIndex().data() == current
    assert table.verticalScrollBar().value() == 7


def test_a_lively_column_does_not_move_rows_by_itself(table: CameraTable) -> None:
    table.sortByColumn(INDEX["fps"], Qt.SortOrder.DescendingOrder)
    before = names(table)
    for tick in range(1, 6):
        table.show_cameras(site(tick=tick))
    assert names(table) == before


def test_a_calm_column_is_kept_in_order(table: CameraTable) -> None:
    table.sortByColumn(INDEX["state"], Qt.SortOrder.AscendingOrder)
    assert names(table)[0] == "Yard 41"  # failed

    views = site()
    views[0] = replace(views[0], run=replace(views[0].run, state=CaptureState.FAILED))
    table.show_cameras(views)

    assert names(table)[:2] == ["Gate 00", "Yard 41"]


def test_equal_rows_always_stand_in_the_same_order(table: CameraTable, qtbot: QtBot) -> None:
    other = CameraTable()
    qtbot.addWidget(other)
    other.show_cameras(list(reversed(site())))
    for each in (table, other):
        each.sortByColumn(INDEX["active"], Qt.SortOrder.AscendingOrder)
    assert names(table) == names(other)


def test_cameras_come_and_go(table: CameraTable) -> None:
    table.select(["gate-08"])
    table.show_cameras([each for each in site() if each.camera.id != "dock-02"][:30])
    assert table.cameras.rowCount() == 30
    assert "Dock 02" not in names(table)
    table.show_cameras(site())
    assert names(table)[0] == "Dock 02"
    assert [v.camera.id for v in table.selected_views()] == ["gate-08"]


def test_configuration_and_run_state_share_no_column() -> None:
    axis = {column.key: column.axis for column in COLUMNS}
    assert axis["active"] is axis["auto_start"] is Axis.CONFIGURATION
    assert axis["state"] is axis["reason"] is Axis.RUN_STATE


def test_an_inactive_camera_and_a_stopped_one_read_differently(table: CameraTable) -> None:
    assert shown(table, camera(12).id, "active") == "Not active"
    assert shown(table, camera(50).id, "active") == "Active"
    assert shown(table, camera(12).id, "state") == shown(table, camera(50).id, "state") == "Stopped"


def test_no_credentials_stand_in_any_cell(qtbot: QtBot) -> None:
    table = CameraTable()
    qtbot.addWidget(table)
    secret = replace(camera(1), source="rtsp://admin:pa55w0rd@10.0.0.3/main")
    table.show_cameras([CameraView(secret, view(1).run)])
    cells = [str(table.cameras.index(0, column).data()) for column in range(RESULT + 1)]
    assert shown(table, secret.id, "source") == "rtsp://***@10.0.0.3/main"
    assert not any("pa55w0rd" in text for text in cells)


def test_markup_in_a_name_is_shown_as_it_is_written(qtbot: QtBot) -> None:
    table = CameraTable()
    qtbot.addWidget(table)
    named = replace(camera(1), name="<b>Gate</b>")
    table.show_cameras([CameraView(named, view(1).run)])
    index = table.cameras.index(0, 0)
    assert index.data() == "<b>Gate</b>"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_words_and_state_filter_the_rows(table: CameraTable) -> None:
    table.show_only("gate building", Shown.ALL)
    assert names(table) == [f"Gate {number:02d}" for number in range(0, 64, 8)]
    table.show_only("", Shown.ATTENTION)
    assert len(names(table)) == 8
    table.show_only("", Shown.INACTIVE)
    assert set(names(table)) == {camera(number).name for number in (12, 25, 38, 51)}


def test_a_camera_that_recovers_leaves_the_filter(table: CameraTable) -> None:
    table.show_only("", Shown.ATTENTION)
    assert "Hall 03" in names(table)
    views = site()
    views[3] = replace(views[3], run=replace(views[3].run, state=CaptureState.LIVE))
    table.show_cameras(views)
    assert "Hall 03" not in names(table)


def test_columns_come_back_as_they_were_left(table: CameraTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()
    header.moveSection(header.visualIndex(INDEX["reason"]), 1)
    table.setColumnWidth(INDEX["name"], 222)
    table.setColumnHidden(INDEX["codec"], True)
    table.setColumnHidden(INDEX["pid"], False)
    table.sortByColumn(INDEX["state"], Qt.SortOrder.DescendingOrder)

    again = CameraTable()
    qtbot.addWidget(again)
    again.restore_columns(table.columns_state())

    assert again.columns_state() == table.columns_state()
    assert again.horizontalHeader().visualIndex(INDEX["reason"]) == 1
    assert again.isColumnHidden(INDEX["codec"])


def test_nonsense_in_the_kept_columns_is_passed_over(table: CameraTable) -> None:
    before = table.columns_state()
    table.restore_columns({"order": "name", "widths": {"name": "wide", "x": 1}, "sort": 3})
    table.restore_columns({"shown": {"name": False}})
    assert table.columns_state() == before


def test_a_key_acts_on_the_selected_cameras_it_makes_sense_for(
    table: CameraTable, qtbot: QtBot
) -> None:
    table.setFocus()
    table.select(["gate-00", "dock-50"])
    with qtbot.waitSignal(table.asked) as asked:
        QTest.keyClick(table, Qt.Key.Key_X)
    assert asked.args == [CameraAction.STOP, ["gate-00"]]


def test_the_menu_says_why_something_is_off(table: CameraTable) -> None:
    table.select(["gate-00"])
    menu = table.menu_for(table.selected_views())
    entries = {entry.text(): entry for entry in menu.actions() if entry.text()}
    assert entries["Stop"].isEnabled()
    assert not entries["Start – Already running."].isEnabled()
    assert len(entries) == len(CameraAction)
    menu.deleteLater()


def test_numbers_in_names_are_ordered_as_people_count() -> None:
    by_name = COLUMNS[INDEX["name"]].sort_key
    names = ["Camera 10", "camera 9", "Camera 1"]

    in_order = sorted((camera_view("gate", name=name) for name in names), key=by_name)

    assert [each.camera.name for each in in_order] == ["Camera 1", "camera 9", "Camera 10"]
