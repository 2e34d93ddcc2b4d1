"""The page of events under the hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from services.domain.results import JournalEntry
from services.domain.sentences import sentence
from widgets.events import model as model_module
from widgets.events.event_filter import EventFilter
from widgets.events.model import Column
from widgets.events.page import EventsPage

# the screen without a display says so of windows with a smallest size and of menus
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOON = datetime(2026, 11, 23, 12, 0, 5, tzinfo=UTC)


def entry(number: int, actor: str = "Li", camera_id: str | None = "gate") -> JournalEntry:
    at = NOON + timedelta(seconds=number)
    return JournalEntry(at, actor, "call", sentence("Start accepted."), camera_id, number)


def newest_first(first: int, last: int) -> list[JournalEntry]:
    return [entry(number) for number in range(first, last, -1)]


@pytest.fixture
def page(qtbot: QtBot) -> EventsPage:
    made = EventsPage()
    qtbot.addWidget(made)
    made.resize(1278, 700)
    made.show_cameras([("gate", "Gate"), ("yard", "Yard")])
    made.show()
    return made


def test_a_row_says_when_who_where_and_what(page: EventsPage) -> None:
    page.show_entries([entry(1)], more=False, first_page=True)
    texts = page.model.texts(0)
    assert texts[1:] == ["Action", "Gate", "Li", "Start accepted."]
    assert texts[0] == (NOON + timedelta(seconds=1)).astimezone().isoformat(
        sep=" ", timespec="milliseconds"
    )


def test_older_entries_are_asked_for_below_the_last_number(page: EventsPage, qtbot: QtBot) -> None:
    page.show_entries(newest_first(300, 100), more=True, first_page=True)
    with qtbot.waitSignal(page.entries_requested) as asked:
        page.table.scrollToBottom()
        page.model.fetchMore(page.table.rootIndex())
    assert asked.args == [EventFilter(), 101]
    page.show_entries(newest_first(100, 0), more=False, first_page=False)
    assert page.model.rowCount() == 300
    assert not page.model.canFetchMore(page.table.rootIndex())


def test_a_page_is_asked_for_once(page: EventsPage, qtbot: QtBot) -> None:
    page.hide()
    page.show_entries(newest_first(300, 290), more=True, first_page=True)
    asked: list[int] = []
    page.entries_requested.connect(lambda _, number: asked.append(number))
    page.model.fetchMore(page.table.rootIndex())
    page.model.fetchMore(page.table.rootIndex())
    assert asked == [291]


def test_what_happens_now_comes_on_top(page: EventsPage) -> None:
    page.show_entries([entry(1)], more=False, first_page=True)
    page.add_newest([entry(2), entry(3)])
    assert [page.model.entry(row).number for row in range(3)] == [3, 2, 1]


def test_who_reads_further_down_keeps_the_place(page: EventsPage, qtbot: QtBot) -> None:
    page.show_entries(newest_first(300, 100), more=False, first_page=True)
    bar = page.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    end = bar.maximum()
    bar.setValue(end)
    page.add_newest([entry(301), entry(302)])
    assert bar.value() == end + 2


def test_a_long_watch_does_not_grow_without_end(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_module, "MOST_KEPT_LIVE", 10)
    page.hide()
    page.show_entries(newest_first(10, 0), more=False, first_page=True)
    page.add_newest([entry(11), entry(12)])
    assert page.model.rowCount() == 10
    assert page.model.canFetchMore(page.table.rootIndex())


def test_choosing_a_camera_asks_for_its_events_alone(page: EventsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.entries_requested) as asked:
        page.bar.choose_camera("yard")
    assert asked.args == [EventFilter(camera_id="yard"), 0]
    page.add_newest([entry(2)])
    assert page.model.rowCount() == 0


def test_typed_words_are_asked_for_after_a_pause(page: EventsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.entries_requested) as asked:
        QTest.keyClicks(page.bar.text, "start")
    assert asked.args is not None
    assert asked.args[0].text == "start"


def test_a_period_reaches_back_from_now(page: EventsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.entries_requested) as asked:
        page.bar.period.span.setCurrentIndex(1)
    assert asked.args is not None
    since = asked.args[0].since
    assert timedelta(minutes=59) < datetime.now(UTC) - since < timedelta(minutes=61)


def test_a_period_may_have_two_ends(page: EventsPage) -> None:
    page.bar.period.span.setCurrentIndex(4)
    since, until = page.bar.period.ends
    assert since is not None
    assert until is not None
    assert until - since == timedelta(days=2)


def test_clearing_the_filter_shows_everything_again(page: EventsPage, qtbot: QtBot) -> None:
    page.bar.choose_camera("yard")
    page.bar.text.setText("x")
    with qtbot.waitSignal(page.entries_requested) as asked:
        page.bar.clear.click()
    assert asked.args == [EventFilter(), 0]
    assert not page.bar.clear.isEnabled()


def test_an_answer_to_a_filter_that_was_left_is_dropped(page: EventsPage) -> None:
    page.bar.choose_camera("yard")
    page.show_entries([entry(1)], more=False, first_page=True, wanted=EventFilter())
    assert page.model.rowCount() == 0


def test_actors_that_turn_up_become_choices(page: EventsPage) -> None:
    page.show_entries(
        [entry(1, actor="Li"), entry(2, actor="station")], more=False, first_page=True
    )
    actors = [page.bar.actor.itemData(n) for n in range(page.bar.actor.count())]
    assert actors == [None, "Li", "station"]


def test_enter_jumps_to_the_camera(page: EventsPage, qtbot: QtBot) -> None:
    page.show_entries([entry(1)], more=False, first_page=True)
    page.table.setCurrentIndex(page.model.index(0, 0))
    with qtbot.waitSignal(page.camera_jump_requested) as jumped:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert jumped.args == ["gate"]


def test_an_event_without_a_camera_leads_nowhere(page: EventsPage, qtbot: QtBot) -> None:
    page.show_entries([entry(1, camera_id=None)], more=False, first_page=True)
    with qtbot.assertNotEmitted(page.camera_jump_requested):
        page.table.activated.emit(page.model.index(0, 0))


def test_marked_events_are_copied_with_tabs(page: EventsPage) -> None:
    page.show_entries([entry(2), entry(1)], more=False, first_page=True)
    page.table.selectAll()
    page.bar.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert lines[0].split("\t")[1:] == ["Action", "Gate", "Li", "Start accepted."]


def test_exporting_hands_on_the_path_and_the_filter(page: EventsPage, qtbot: QtBot) -> None:
    page.show_entries([entry(1)], more=False, first_page=True)
    page.bar.export.click()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(page.export_requested) as exported:
        dialog.fileSelected.emit("events.csv")
        dialog.reject()
    assert exported.args == ["events.csv", EventFilter()]


def test_an_empty_journal_says_so(page: EventsPage) -> None:
    page.show_entries([], more=False, first_page=True)
    assert page.empty.isVisible()
    assert page.empty.text() == "Nothing has happened yet."
    page.bar.choose_camera("yard")
    assert page.empty.text() == "No event passes the filter."


def test_widths_come_back_and_nonsense_does_not(page: EventsPage, qtbot: QtBot) -> None:
    page.table.setColumnWidth(Column.CAMERA, 333)
    other = EventsPage()
    qtbot.addWidget(other)
    other.restore(page.state())
    assert other.table.columnWidth(Column.CAMERA) == 333
    other.restore({"widths": [1, "x", None, 999_999]})
    assert other.table.columnWidth(Column.CAMERA) == 333


def test_the_bar_fits_the_smallest_window(page: EventsPage) -> None:
    page.bar.period.span.setCurrentIndex(4)
    assert page.minimumSizeHint().width() <= 1278


def test_a_text_that_looks_like_markup_is_shown_as_it_is(page: EventsPage) -> None:
    said = JournalEntry(NOON, "Li", "call", sentence("<b>{x}</b>", x="<img>"), "gate", 1)
    page.show_entries([said], more=False, first_page=True)
    index = page.model.index(0, Column.WHAT)
    assert index.data() == "<b><img></b>"
    assert "&lt;img&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_menu_leads_to_the_camera_of_the_event(page: EventsPage, qtbot: QtBot) -> None:
    page.show_entries([entry(1)], more=False, first_page=True)
    where = page.table.visualRect(page.model.index(0, 0)).center()
    page.table.customContextMenuRequested.emit(where)
    menu = page.findChild(QMenu)
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(page.camera_jump_requested) as jumped:
        actions["Show the camera"].trigger()
    assert jumped.args == ["gate"]
    with qtbot.waitSignal(page.entries_requested) as asked:
        actions["Only events of this camera"].trigger()
    assert asked.args == [EventFilter(camera_id="gate"), 0]
    menu.close()
