"""The station's own rules in the list and in the editor."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from services.domain.rules import BUILT_IN
from tests.widgets.rules.saved import CAMERAS, rule
from widgets.rules.page import RulesPage

DISK = next(one for one in BUILT_IN if one.key == "disk")
OWN = replace(rule(1, DISK.draft), built_in="disk")


def _page(qtbot: QtBot) -> RulesPage:
    page = RulesPage()
    qtbot.addWidget(page)
    page.show_cameras(CAMERAS)
    page.show_rules([OWN])
    page.select(1)
    return page


def test_a_rule_of_the_station_keeps_what_it_is(qtbot: QtBot) -> None:
    form = _page(qtbot).editor.form

    kept = (form.fields["name"], form.kind, form.conditions, form.cameras)
    assert not any(part.isEnabled() for part in kept)
    assert form.fields["priority"].isEnabled()
    assert form.channels.isEnabled()


def test_another_rule_after_it_can_be_edited_whole(qtbot: QtBot) -> None:
    page = _page(qtbot)

    page.editor.show_rule(rule(2, DISK.draft))

    assert page.editor.form.fields["name"].isEnabled()
    assert page.editor.form.conditions.isEnabled()


def test_its_menu_does_not_offer_to_delete_it(qtbot: QtBot) -> None:
    page = _page(qtbot)
    (row,) = page.table.selected()
    assert row.built_in == "disk"

    delete = next(entry for entry in page.table.menu().actions() if entry.text() == "Delete")

    assert not delete.isEnabled()
