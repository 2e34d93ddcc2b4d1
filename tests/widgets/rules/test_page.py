"""The list of rules: sorted, filtered, kept; and an editor that follows it and loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from services.domain.rules import RuleType
from tests.widgets.rules.saved import CAMERAS, RULES, rule
from widgets.rules.model import Column
from widgets.rules.page import WIDE_PX, RulesPage
from widgets.rules.rules_filter import Wanted


@pytest.fixture
def page(qtbot: QtBot) -> RulesPage:
    made = RulesPage()
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show_cameras(CAMERAS)
    made.show_rules(RULES)
    made.show()
    return made


def names(page: RulesPage) -> list[str]:
    order = page.table.order
    return [str(order.index(row, Column.NAME).data()) for row in range(order.rowCount())]


def cells(page: RulesPage, name: str) -> list[str]:
    row = names(page).index(name)
    return [str(page.table.order.index(row, column).data()) for column in Column]


def test_every_rule_is_a_row_in_words(page: RulesPage) -> None:
    page.show_firing({1: 2})

    assert cells(page, "Hairnets") == [
        "enabled", "Hairnets", "Violations", "Gate", "high", "2", "window, e-mail", "1",
    ]  # fmt: skip
    assert cells(page, "Slow")[:6] == ["disabled", "Slow", "Frame rate", "all", "low", "–"]


def test_priorities_sort_by_what_they_mean(page: RulesPage) -> None:
    page.table.sortByColumn(Column.PRIORITY, Qt.SortOrder.AscendingOrder)

    assert names(page) == ["Slow", "Hairnets", "Lost"]


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Wanted("hair"), ["Hairnets"]),
        (Wanted("gate window"), ["Hairnets"]),
        (Wanted(rule_type="camera_offline"), ["Lost"]),
        (Wanted(enabled=False), ["Slow"]),
        (Wanted("nobody"), []),
    ],
)
def test_a_filter_shows_what_passes_it(page: RulesPage, wanted: Wanted, shown: list[str]) -> None:
    page.bar.show_wanted(wanted)

    assert names(page) == shown
    assert page.bar.count.text() == f"{len(shown)} of 3 rules"
    assert page.empty.isVisible() is not bool(shown)


def test_no_rules_offers_three_ways_to_have_some(page: RulesPage) -> None:
    page.show_rules([])
    assert page.empty.isVisible()

    page.empty.example.click()

    assert page.editor.form.value()["name"] == "测试规则"
    assert page.editor.draft is not None
    assert page.editor.head.save.isEnabled()


def test_names_take_the_room_that_is_left_until_somebody_chooses_a_width(page: RulesPage) -> None:
    page.show()
    table = page.table
    table.resize(1200, 300)
    wide = table.columnWidth(Column.NAME)
    table.setColumnWidth(Column.TYPE, 200)
    table.resize(1500, 300)

    assert wide > 300
    assert table.columnWidth(Column.NAME) == wide


def test_columns_filter_and_sizes_are_kept(page: RulesPage, qtbot: QtBot) -> None:
    page.table.setColumnWidth(Column.NAME, 321)
    page.table.setColumnHidden(Column.REVISION, True)
    page.table.sortByColumn(Column.PRIORITY, Qt.SortOrder.DescendingOrder)
    page.bar.show_wanted(Wanted("lost", "", True))
    other = RulesPage()
    qtbot.addWidget(other)

    other.restore(page.state())
    other.show_rules(RULES)

    assert other.table.columnWidth(Column.NAME) == 321
    assert other.table.isColumnHidden(Column.REVISION)
    assert names(other) == ["Lost"]
    assert other.state()["table"] == page.state()["table"]


@pytest.mark.parametrize(
    "kept",
    [
        {"table": [], "filter": 5, "sizes": "wide"},
        {"table": {"widths": ["x"] * 8, "hidden": [1, "a"], "sorted_by": 99}},
        {"filter": [1, "no_type", "yes"], "sizes": {"below": ["a"]}},
    ],
)
def test_what_was_kept_and_makes_no_sense_is_left_out(
    page: RulesPage, kept: dict[str, object]
) -> None:
    page.restore(kept)

    assert len(names(page)) == 3
    assert not page.table.isColumnHidden(Column.NAME)


def test_the_editor_follows_the_table_unless_something_would_be_lost(
    page: RulesPage, qtbot: QtBot
) -> None:
    page.select(1)
    assert page.editor.head.sentence.text().startswith("When Gate has at least 5 violations")
    page.editor.form.focus_name()
    QTest.keyClicks(page.editor.form.fields["name"].input, "!")

    page.table.select([2])
    assert page.editor.loss.isVisible()
    assert page.editor.rule == RULES[0]

    page.editor.loss.discard.click()
    assert page.editor.rule == RULES[1]
    assert not page.editor.is_changed


def test_a_rule_that_is_read_again_keeps_selection_and_edits(page: RulesPage, qtbot: QtBot) -> None:
    page.select(1)
    QTest.keyClicks(page.editor.form.fields["name"].input, "!")

    page.show_rules([rule(1, RULES[0].draft, revision=2), *RULES[1:]])

    assert [chosen.id for chosen in page.table.selected()] == [1]
    assert page.editor.form.value()["name"] == "Hairnets!"
    assert not page.editor.loss.isVisible()


def test_a_rule_that_was_saved_elsewhere_is_shown_as_it_is_now(page: RulesPage) -> None:
    page.select(1)

    page.show_rules([rule(1, replace(RULES[0].draft, name="Caps"), revision=2), *RULES[1:]])

    assert page.editor.form.value()["name"] == "Caps"
    assert not page.editor.is_changed


@pytest.mark.parametrize(("typed", "kept"), [("", ""), ("!", "Hairnets!")])
def test_of_a_rule_that_was_deleted_only_edits_are_kept_as_a_new_one(
    page: RulesPage, typed: str, kept: str
) -> None:
    page.select(1)
    QTest.keyClicks(page.editor.form.fields["name"].input, typed)

    page.show_rules(RULES[1:])

    assert page.editor.rule is None
    assert page.editor.form.value()["name"] == kept


def test_what_is_asked_of_the_table_concerns_all_that_is_selected(
    page: RulesPage, qtbot: QtBot
) -> None:
    page.table.setFocus()
    page.table.selectAll()

    for key, signal in (
        (Qt.Key.Key_Delete, page.delete_requested),
        (Qt.Key.Key_Space, page.toggle_requested),
    ):
        with qtbot.waitSignal(signal) as asked:
            QTest.keyClick(page.table, key)
        assert [chosen.id for chosen in asked.args[0]] == [1, 2, 3]


def test_keys_of_the_table_are_letters_in_the_form(page: RulesPage, qtbot: QtBot) -> None:
    page.select(1)
    name = page.editor.form.fields["name"].input
    name.setFocus()
    toggled: list[object] = []
    page.toggle_requested.connect(toggled.append)

    QTest.keyClicks(name, " n")

    assert page.editor.form.value()["name"] == "Hairnets n"
    assert toggled == []


def test_the_menu_of_types_names_them_all(page: RulesPage, qtbot: QtBot) -> None:
    menu = page.bar.type_menu()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == len(RuleType)

    menu.actions()[2].trigger()

    assert page.editor.form.rule_type == "camera_offline"
    assert page.editor.rule is None


def test_the_editor_stands_beside_the_list_where_there_is_room(
    page: RulesPage, qtbot: QtBot
) -> None:
    assert page.sides.orientation() is Qt.Orientation.Vertical

    page.resize(WIDE_PX, 900)

    qtbot.waitUntil(lambda: page.sides.orientation() is Qt.Orientation.Horizontal)
