"""The page of cameras: batches from question to result, filters, empty site."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.cameras.sixty_four import site
from widgets.camera_actions import CameraAction
from widgets.cameras.columns import RESULT
from widgets.cameras.page import CamerasPage
from widgets.cameras.table_filter import Shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(qtbot: QtBot) -> CamerasPage:
    made = CamerasPage()
    qtbot.addWidget(made)
    made.resize(1278, 700)
    made.show()
    made.show_cameras(site())
    return made


def button(widget: QWidget, text: str) -> QPushButton:
    found = widget.findChildren(QPushButton)
    return next(b for b in found if b.isVisible() and b.text() == text)


def visible(widget: QWidget, text: str) -> bool:
    return any(b.isVisible() and b.text() == text for b in widget.findChildren(QPushButton))


def result(page: CamerasPage, camera_id: str) -> str:
    row = page.table.cameras.row_of(camera_id)
    assert row is not None
    return str(page.table.cameras.index(row, RESULT).data())


def test_one_camera_is_acted_on_at_once(page: CamerasPage, qtbot: QtBot) -> None:
    page.select(["gate-00"])
    with qtbot.waitSignal(page.action_requested) as asked:
        button(page.batch, "Stop").click()
    assert asked.args == [CameraAction.STOP, ["gate-00"]]


def test_stopping_several_is_asked_once(page: CamerasPage, qtbot: QtBot) -> None:
    page.select(["gate-00", "gate-08", "gate-16"])
    with qtbot.assertNotEmitted(page.batch_requested):
        button(page.batch, "Stop").click()
    with qtbot.waitSignal(page.batch_requested) as asked:
        button(page.batch, "Stop 3").click()
    assert asked.args == [CameraAction.STOP, ["gate-00", "gate-08", "gate-16"]]


def test_a_question_is_withdrawn_when_the_selection_changes(page: CamerasPage) -> None:
    page.select(["gate-00", "gate-08"])
    button(page.batch, "Stop").click()
    page.select(["gate-00", "gate-08", "gate-16"])
    assert not visible(page.batch, "Stop 2")


def test_a_batch_shows_progress_results_and_what_failed(page: CamerasPage, qtbot: QtBot) -> None:
    page.select(["gate-00", "gate-08", "gate-16"])
    button(page.batch, "Restart").click()
    page.show_batch_result("gate-00", True, "Restarted")
    page.show_batch_progress(1, 3)
    assert visible(page.batch, "Cancel")
    assert not button(page.batch, "Restart").isEnabled()
    page.show_batch_result("gate-08", False, "Not active. Activate it first.")
    page.show_batch_result("gate-16", True, "Restarted")
    page.show_batch_progress(3, 3)
    page.show_batch_finished()

    assert result(page, "gate-00") == "Restarted"
    assert result(page, "gate-08") == "Not active. Activate it first."
    with qtbot.waitSignal(page.batch_requested) as again:
        button(page.batch, "Again for those that failed").click()
    assert again.args == [CameraAction.RESTART, ["gate-08"]]


def test_a_batch_that_is_cancelled_says_that_it_ends(page: CamerasPage, qtbot: QtBot) -> None:
    page.select(["gate-00", "gate-08"])
    button(page.batch, "Restart").click()
    with qtbot.waitSignal(page.batch_cancel_requested):
        button(page.batch, "Cancel").click()
    assert not button(page.batch, "Cancel").isEnabled()
    page.show_batch_progress(1, 2)
    assert not button(page.batch, "Cancel").isEnabled()
    page.show_batch_finished()
    assert not visible(page.batch, "Cancel")


def test_results_are_there_until_they_are_closed(page: CamerasPage) -> None:
    page.select(["gate-00", "gate-08"])
    button(page.batch, "Restart").click()
    page.show_batch_result("gate-00", True, "Restarted")
    page.show_batch_finished()
    assert not page.table.isColumnHidden(RESULT)

    page.batch.results_closed.emit()

    assert page.table.isColumnHidden(RESULT)
    assert result(page, "gate-00") == ""


def test_what_makes_no_sense_is_off_and_says_why(page: CamerasPage) -> None:
    page.select(["gate-00"])
    start = button(page.batch, "Start")
    assert not start.isEnabled()
    assert "Already running." in start.toolTip()


def test_an_empty_site_offers_three_ways_to_get_cameras(page: CamerasPage, qtbot: QtBot) -> None:
    page.show_cameras([])
    for text, signal in (
        ("Add camera", page.add_requested),
        ("Import file", page.import_requested),
        ("Demo", page.demo_requested),
    ):
        with qtbot.waitSignal(signal):
            button(page.empty, text).click()


def test_a_filter_that_hides_everything_can_be_cleared_there(page: CamerasPage) -> None:
    page.tools.search.setText("nowhere")
    assert page.empty.isVisible()
    button(page.empty, "Clear the filter").click()
    assert page.table.isVisible()
    assert page.tools.count.text() == "64 cameras"


def test_choosing_a_camera_from_elsewhere_clears_a_filter_that_hides_it(page: CamerasPage) -> None:
    page.tools.search.setText("dock")
    page.select(["gate-08"])
    assert page.selected_ids() == ["gate-08"]
    assert page.tools.search.text() == ""


def test_letters_that_are_typed_into_the_filter_stop_no_camera(
    page: CamerasPage, qtbot: QtBot
) -> None:
    page.select(["gate-00"])
    page.tools.search.setFocus()
    with qtbot.assertNotEmitted(page.action_requested):
        QTest.keyClicks(page.tools.search, "x")
    assert page.tools.search.text() == "x"


def test_a_filter_never_outlives_the_window(page: CamerasPage) -> None:
    page.tools.search.setText("dock")
    page.tools.filter_changed.emit("dock", Shown.STOPPED)
    assert "dock" not in str(page.state())


def test_a_page_out_of_view_waits_with_its_work(page: CamerasPage) -> None:
    page.hide()
    page.show_cameras(site()[:10])
    assert page.table.cameras.rowCount() == 64
    page.show()
    assert page.table.cameras.rowCount() == 10


def test_the_site_wide_requests_are_told(page: CamerasPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.refresh_requested):
        page.tools.refresh.click()
    with qtbot.waitSignal(page.add_requested):
        page.tools.add.click()
