"""The rollout page as a whole: what is always there, what a refresh leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.domain.operation import Operation
from services.domain.rollout_view import RollBackNotice
from services.domain.sentences import sentence
from tests.widgets.rollout import views
from widgets.rollout.page import RolloutPage
from widgets.rollout.wishes import ReportProblem, RollBack, SetPercent, Step, TakeStep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot) -> RolloutPage:
    made = RolloutPage()
    qtbot.addWidget(made)
    made.resize(1286, 732)
    made.show()
    made.activateWindow()
    made.show_operator("Li")
    made.show_view(views.RUNNING)
    qtbot.waitUntil(made.isActiveWindow)
    return made


WORDS = {"Roll back now": "立即回滚", "Operations": "操作", "Verdict": "判定"}


class Chinese(QTranslator):
    """A few words, without a file."""

    def translate(
        self, context: str, text: str, comment: str | None = None, number: int = -1
    ) -> str:
        return WORDS.get(text, "")

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    translator = Chinese()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_one_key_asks_why_and_rolls_back_from_any_tab(qtbot: QtBot, page: RolloutPage) -> None:
    page.show_tab("audit")
    page.audit.table.setFocus()

    QTest.keyClick(page.audit.table, Qt.Key.Key_R, CONTROL_SHIFT)
    assert page.head.ask_row.is_asking
    QTest.keyClicks(page.head.ask_row.text, "The wall is black")
    with qtbot.waitSignal(page.wished) as wished:
        QTest.keyClick(page.head.ask_row.text, Qt.Key.Key_Return)

    assert wished.args == [RollBack("The wall is black")]


def test_a_roll_back_does_not_make_the_page_outgrow_a_small_screen(page: RolloutPage) -> None:
    for key in ("problems", "rehearsals", "consistency", "limits", "operations"):
        page.show_tab(key)
        page.show_view(views.ROLLED_BACK)

        assert page.notice.isVisible()
        assert page.minimumSizeHint().height() <= 600
        assert page.current_tab == key


def test_a_kill_switch_is_not_called_a_roll_back(page: RolloutPage) -> None:
    why = sentence("The environment variable {name} is false.", name="USE_DOMAIN_SERVICE")
    killed = replace(views.KILLED, notice=RollBackNotice(views.NOW, "station", why, 0))
    page.show_view(killed)

    assert page.notice.title.text().startswith("Switched off at")
    assert page.notice.seen.text() == f"Seen: {why}"
    assert "unset the variable" in page.notice.next.text()


def test_a_roll_back_without_a_reason_is_not_asked_for(qtbot: QtBot, page: RolloutPage) -> None:
    page.head.roll_back.click()

    with qtbot.assertNotEmitted(page.wished):
        page.head.ask_row.give.click()

    assert page.head.ask_row.is_asking


def test_roll_back_and_report_are_always_there(page: RolloutPage) -> None:
    for view in views.ALL.values():
        page.show_view(view)

        for button in (page.head.roll_back, page.head.problem):
            assert button.isVisible()
            assert button.isEnabled()


def test_a_problem_is_reported_by_key(qtbot: QtBot, page: RolloutPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_P, CONTROL_SHIFT)
    qtbot.waitUntil(page.problems.form.what.hasFocus)

    QTest.keyClicks(page.problems.form.what, "No picture")
    with qtbot.waitSignal(page.wished) as wished:
        page.problems.form.send.click()

    assert wished.args == [ReportProblem("No picture", "", None)]


def test_a_roll_back_stands_across_the_page_with_what_was_seen_and_what_to_do(
    page: RolloutPage,
) -> None:
    page.show_view(views.ROLLED_BACK)

    assert page.notice.isVisible()
    assert page.notice.width() == page.width()
    assert "Rolled back by the station" in page.notice.title.text()
    assert "8 failed of 40 domain calls, 20.0 % > 5 %" in page.notice.seen.text()
    assert "start again with a reason" in page.notice.next.text()


def test_the_notice_leads_to_the_operation_and_to_the_start(
    qtbot: QtBot, page: RolloutPage
) -> None:
    page.show_view(views.ROLLED_BACK)
    page.show_tab("audit")

    page.notice.show_seen.click()
    assert page.current_tab == "operations"
    assert page.operations.table.chosen_keys() == [Operation.START.value]

    page.notice.start_again.click()
    page.plan.ask_row.text.setText("Fixed in 1.4")
    with qtbot.waitSignal(page.wished) as wished:
        page.plan.ask_row.give.click()
    assert wished.args == [TakeStep(Step.START_AGAIN, "Fixed in 1.4")]


def test_a_roll_back_that_could_not_be_stored_says_so(page: RolloutPage) -> None:
    assert views.ROLLED_BACK.notice is not None
    unstored = replace(views.ROLLED_BACK.notice, stored=False, kept=False)

    page.show_view(replace(views.ROLLED_BACK, notice=unstored))

    assert "could not be stored" in page.notice.next.text()


def test_the_notice_goes_once_it_is_answered(page: RolloutPage) -> None:
    page.show_view(views.ROLLED_BACK)

    page.show_view(views.ARMED)

    assert not page.notice.isVisible()


def test_a_held_stage_says_why_in_the_head(page: RolloutPage) -> None:
    page.show_view(views.HELD)

    assert page.head.mark.accessibleName() == "Held, stage 2 of 3. A problem is open."


def test_lost_records_are_said(page: RolloutPage) -> None:
    page.show_view(replace(views.RUNNING, dropped_records=3))

    assert "3 records of calls were lost" in page.head.mark.accessibleName()


def test_open_items_and_problems_are_counted_in_their_tabs(page: RolloutPage) -> None:
    names = [page.tabs.tabText(place) for place in range(page.tabs.count())]

    assert "Checklists (4)" in names
    assert "Problems (1)" in names


def test_every_state_fits_the_narrow_window(page: RolloutPage) -> None:
    for name, view in views.ALL.items():
        page.show_view(view)

        assert page.minimumSizeHint().width() <= 1286, name
        assert page.minimumSizeHint().height() <= 732, name


def test_overview_and_table_are_seen_together_at_1366_by_768(page: RolloutPage) -> None:
    table = page.operations.table

    last = table.visualRect(table.order.index(12, 0))
    assert last.bottom() <= table.viewport().height()
    assert table.horizontalScrollBar().maximum() == 0


def test_a_refresh_emits_no_wish_and_moves_no_focus(qtbot: QtBot, page: RolloutPage) -> None:
    page.show_tab("problems")
    page.problems.form.what.setFocus()
    QTest.keyClicks(page.problems.form.what, "The yard")

    with qtbot.assertNotEmitted(page.wished):
        for view in (views.LARGE, views.HELD, views.RUNNING):
            page.show_view(view)

    assert page.problems.form.what.hasFocus()
    assert page.problems.form.what.toPlainText() == "The yard"


def test_the_language_changes_while_the_page_is_open(
    qapp: QApplication, page: RolloutPage, chinese: None
) -> None:
    page.split.slider.setValue(60)

    qapp.sendEvent(page, QEvent(QEvent.Type.LanguageChange))

    assert page.head.roll_back.text() == "立即回滚"
    assert page.tabs.tabText(0) == "操作"
    header = page.operations.table.rows.headerData(2, Qt.Orientation.Horizontal)
    assert header == "判定"
    assert page.split.meant == 60


def test_the_tab_and_the_widths_come_back_after_a_restart(qtbot: QtBot, page: RolloutPage) -> None:
    page.show_tab("cameras")
    page.cameras.table.setColumnWidth(0, 300)
    again = RolloutPage()
    qtbot.addWidget(again)

    again.restore(page.state())

    assert again.current_tab == "cameras"
    assert again.cameras.table.columnWidth(0) == 300


def test_nonsense_that_was_kept_is_left_alone(page: RolloutPage) -> None:
    page.restore({"tab": 7, "parts": {"cameras": [], "nobody": {}, "operations": {"table": 3}}})

    assert page.current_tab == "operations"


def test_from_the_slider_tab_walks_to_what_applies_it(qtbot: QtBot, page: RolloutPage) -> None:
    page.split.slider.setFocus()
    page.split.slider.setValue(60)

    met: list[QWidget | None] = []
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    assert met == [page.split.entry, page.split.apply, page.split.back]


def test_the_slider_is_applied_by_keyboard_alone(qtbot: QtBot, page: RolloutPage) -> None:
    page.show_view(views.MANUAL)
    page.setFocus()
    QTest.keyClick(page.split.slider, Qt.Key.Key_PageUp)

    with qtbot.waitSignal(page.wished) as wished:
        QTest.keyClick(page.split.slider, Qt.Key.Key_Return)

    assert wished.args == [SetPercent(35, "")]
