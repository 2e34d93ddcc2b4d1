"""The inbox under the hand: rows, selection, keys, notes, and what arrives meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from services.domain.alerts import Alert, ClosedAs, Signal
from tests.widgets.alerts.some import BY_KIM, NOON, alert, closed_as, newest_first
from widgets.alerts.inbox import InboxPage
from widgets.alerts.inbox_actions import AlertAction, AlertWish
from widgets.alerts.inbox_filter import InboxFilter
from widgets.alerts.inbox_model import MOST_KEPT

# the screen without a display says so of windows with a smallest size and of menus
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Seat:
    """The page, and what it asked for."""

    def __init__(self, page: InboxPage) -> None:
        self.page = page
        self.table = page.table
        self.wishes: list[AlertWish] = []
        self.asked: list[tuple[InboxFilter, int]] = []
        page.wished.connect(self.wishes.append)
        page.alerts_requested.connect(lambda wanted, before: self.asked.append((wanted, before)))

    def show(self, *alerts: Alert, more: bool = False) -> None:
        self.page.show_alerts(alerts, more=more, first_page=True, wanted=self.page.wanted)

    @property
    def numbers(self) -> list[int]:
        rows = range(self.table.order.rowCount(QModelIndex()))
        return [self.table.alert_shown(row).id for row in rows]

    @property
    def chosen(self) -> list[int]:
        return [one.id for one in self.table.chosen()]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        focus = QApplication.focusWidget() or self.table
        QTest.keyClick(focus, key, modifiers or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    page = InboxPage()
    qtbot.addWidget(page)
    page.resize(1286, 660)
    page.show_cameras([("gate", "Gate"), ("yard", "Yard")])
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.table.setFocus()
    return Seat(page)


def test_a_row_has_signal_and_handling_apart_each_with_a_shape(seat: Seat) -> None:
    seat.show(alert(7, count=12, worst=0.5, priority="critical", handled=BY_KIM))

    cells = seat.table.alerts.cells(0)

    assert [cell.text for cell in cells[:3]] == ["Firing", "Acknowledged", "Critical"]
    assert [cell.text for cell in cells[4:]] == ["Gate", "12", "0.5", "Hairnet"]
    assert cells[0].look is not None
    assert cells[1].look is not None
    assert cells[0].look[1] is not cells[1].look[1]


@pytest.mark.parametrize(
    ("shown", "camera"),
    [
        (alert(1, "", cameras=("gate", "yard")), "2 cameras"),
        (alert(1, ""), "Station"),
        (alert(1, "gone"), "gone"),
    ],
)
def test_what_is_of_no_single_camera_says_so(seat: Seat, shown: Alert, camera: str) -> None:
    seat.show(shown)
    assert seat.table.alerts.texts(0)[4] == camera


def test_a_snoozed_alert_says_so_while_it_stands(seat: Seat) -> None:
    seat.show(
        alert(2, snoozed_until_clear=True),
        alert(1, snoozed_until_clear=True, signal=Signal.RESOLVED),
    )
    assert [seat.table.alerts.texts(row)[1] for row in (0, 1)] == ["New, snoozed", "New"]


def test_new_alerts_come_in_at_the_top_and_the_chosen_one_stays_chosen(seat: Seat) -> None:
    seat.show(*newest_first(3, 0))
    seat.table.choose([2])

    seat.page.take([alert(5), alert(4), alert(2, count=9)])

    assert seat.numbers == [5, 4, 3, 2, 1]
    assert seat.chosen == [2]
    assert seat.table.alerts.texts(3)[5] == "9"


def test_who_reads_further_down_keeps_the_place(seat: Seat) -> None:
    seat.show(*newest_first(100, 0))
    bar = seat.table.verticalScrollBar()
    bar.setValue(40)
    top = seat.table.alert_shown(seat.table.rowAt(0)).id

    seat.page.take(newest_first(110, 100))

    assert seat.table.alert_shown(seat.table.rowAt(0)).id == top


def test_a_row_that_no_longer_passes_leaves_and_the_next_one_is_chosen(seat: Seat) -> None:
    seat.show(*newest_first(3, 0))
    seat.table.choose([2])

    seat.page.take([alert(2, handled=closed_as(ClosedAs.CONFIRMED))])

    assert seat.numbers == [3, 1]
    assert seat.chosen == [1]


def test_what_comes_back_stands_in_its_place(seat: Seat) -> None:
    seat.show(*newest_first(3, 0))
    seat.page.take([alert(2, handled=closed_as(ClosedAs.CONFIRMED))])

    seat.page.take([alert(2)])

    assert seat.numbers == [3, 2, 1]


def test_a_sorted_table_stays_sorted_when_alerts_arrive(seat: Seat) -> None:
    seat.show(alert(2, count=5), alert(1, count=9))
    seat.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)

    seat.page.take([alert(3, count=7)])

    assert seat.numbers == [1, 3, 2]


def test_older_alerts_are_asked_for_below_the_last_number_also_after_it_left(seat: Seat) -> None:
    seat.show(*newest_first(300, 100), more=True)
    seat.page.take([alert(101, handled=closed_as(ClosedAs.CONFIRMED))])

    seat.table.alerts.fetchMore(QModelIndex())
    assert seat.asked[-1] == (InboxFilter(), 101)

    seat.page.show_alerts(newest_first(100, 90), more=False, first_page=False, wanted=InboxFilter())
    assert seat.numbers[-1] == 91
    assert not seat.table.alerts.canFetchMore(QModelIndex())


def test_no_more_is_kept_than_can_be_fetched_again(seat: Seat) -> None:
    seat.show()
    seat.page.take(newest_first(MOST_KEPT + 50, 0))

    assert len(seat.numbers) == MOST_KEPT
    assert seat.numbers[-1] == 51
    assert seat.table.alerts.canFetchMore(QModelIndex())


def test_an_answer_to_a_filter_that_was_left_is_dropped(seat: Seat) -> None:
    seat.show(alert(1))
    seat.page.show_alerts([alert(9)], more=False, first_page=True, wanted=InboxFilter("firing"))
    assert seat.numbers == [1]


def test_a_acknowledges_the_chosen_ones_and_leaves_those_that_are(seat: Seat) -> None:
    seat.show(alert(3), alert(2, handled=BY_KIM), alert(1))
    seat.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    seat.press(Qt.Key.Key_A)

    assert seat.wishes == [AlertWish(AlertAction.ACKNOWLEDGE, (3, 1))]


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Qt.Key.Key_C, AlertAction.CONFIRM),
        (Qt.Key.Key_F, AlertAction.FALSE_POSITIVE),
        (Qt.Key.Key_N, AlertAction.NO_ACTION),
    ],
)
def test_closing_asks_for_a_note_that_may_be_empty(
    seat: Seat, key: Qt.Key, action: AlertAction
) -> None:
    seat.show(alert(1))
    seat.press(key)
    assert seat.page.acts.note.text.hasFocus()

    seat.press(Qt.Key.Key_Return)

    assert seat.wishes == [AlertWish(action, (1,), "")]
    assert seat.table.hasFocus()


def test_a_note_that_is_too_long_is_refused_in_words_and_nothing_is_closed(seat: Seat) -> None:
    seat.show(alert(1))
    seat.press(Qt.Key.Key_C)
    seat.page.acts.note.text.setText("x" * 501)

    seat.press(Qt.Key.Key_Return)

    assert seat.wishes == []
    assert seat.page.acts.note.problem.text()


def test_a_note_is_for_the_alerts_it_was_begun_for(seat: Seat) -> None:
    seat.show(alert(2), alert(1))
    seat.table.choose([1])
    seat.press(Qt.Key.Key_C)
    seat.table.choose([2])
    seat.page.acts.note.text.setFocus()

    seat.press(Qt.Key.Key_Return)

    assert [wish.alert_ids for wish in seat.wishes] == [(1,)]


def test_the_snooze_menu_offers_times_and_until_it_clears(seat: Seat) -> None:
    seat.show(alert(1, snoozed_until=NOON))
    entries = seat.page.acts.snooze_menu([1]).actions()

    for entry in entries:
        entry.trigger()

    seconds = [wish.seconds for wish in seat.wishes if wish.action is AlertAction.SNOOZE]
    assert seconds == [900.0, 3600.0, 28800.0, None]
    assert seat.wishes[-1] == AlertWish(AlertAction.WAKE, (1,))


@pytest.mark.parametrize(
    ("key", "shown", "why"),
    [
        (Qt.Key.Key_A, alert(1, handled=BY_KIM), "Somebody has acknowledged it."),
        (Qt.Key.Key_C, alert(1, handled=closed_as(ClosedAs.CONFIRMED)), "This alert is closed."),
        (Qt.Key.Key_S, alert(1, signal=Signal.RESOLVED), "This alert is over"),
        (Qt.Key.Key_Z, alert(1), "Nobody has handled it yet."),
        (Qt.Key.Key_J, alert(1, ""), "It is about the station"),
    ],
)
def test_a_key_that_makes_no_sense_says_why(
    seat: Seat, qtbot: QtBot, key: Qt.Key, shown: Alert, why: str
) -> None:
    seat.page.bar.show_filter(InboxFilter(handling="all"))
    seat.page.ask_again()
    seat.show(shown)

    with qtbot.waitSignal(seat.page.hint) as hint:
        seat.press(key)

    assert hint.args[0].startswith(why)
    assert seat.wishes == []


def test_the_camera_and_the_rule_are_opened_for_one_alert(seat: Seat, qtbot: QtBot) -> None:
    seat.show(alert(2, "", cameras=("yard", "gate")), alert(1, rule_id=7))
    seat.table.choose([2])
    with qtbot.waitSignal(seat.page.camera_jump_requested) as jump:
        seat.press(Qt.Key.Key_J)
    seat.table.choose([1])
    with qtbot.waitSignal(seat.page.rule_open_requested) as rule:
        seat.press(Qt.Key.Key_R)
    assert (jump.args, rule.args) == (["yard"], [7])


def test_the_menu_says_why_an_entry_is_off(seat: Seat) -> None:
    seat.show(alert(1, handled=BY_KIM))
    menu: QMenu = seat.table.menu()
    entries = {entry.text().split("\t")[-1]: entry for entry in menu.actions() if entry.text()}

    assert not entries["A"].isEnabled()
    assert entries["A"].text().startswith("Acknowledge – Somebody has acknowledged it.")
    assert entries["C"].isEnabled()
    menu.close()


def test_words_stand_where_no_alert_is(seat: Seat) -> None:
    seat.show()
    assert seat.table._empty_words.startswith("Nothing waits for you here.")
    seat.page.bar.show_filter(InboxFilter(priority="critical"))
    seat.page.ask_again()
    assert seat.table._empty_words.startswith("No alert passes the filter.")


def test_filter_columns_and_widths_are_kept(seat: Seat, qtbot: QtBot) -> None:
    wanted = InboxFilter("firing", "new", "yard", "critical", "hair")
    seat.page.bar.show_filter(wanted)
    seat.page.ask_again()
    seat.table.setColumnWidth(0, 133)
    seat.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    kept = seat.page.state()

    other = InboxPage()
    qtbot.addWidget(other)
    other.restore(kept)

    assert other.wanted == other.bar.wanted == wanted
    assert other.table.columnWidth(0) == 133
    assert other.table.order.sortColumn() == 2
    other.restore({"filter": 7, "columns": "x", "pane": "wide", "days": None})
    assert other.wanted == wanted


def test_a_chosen_camera_that_is_gone_stays_chosen(seat: Seat) -> None:
    seat.page.show_only("yard")
    seat.page.show_cameras([("gate", "Gate")])
    assert seat.page.bar.wanted.camera_id == "yard"


def test_the_alert_shown_in_full_follows_what_happens_to_it(seat: Seat) -> None:
    seat.show(alert(1))
    seat.page.take([replace(alert(1), handled=BY_KIM)])
    assert "by Kim" in seat.page.pane.marks._handling(replace(alert(1), handled=BY_KIM), NOON)
    assert seat.page.pane.alert is not None
    assert seat.page.pane.alert.handled == BY_KIM
