"""A new rule that nobody has touched yet."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.rules.saved import CAMERAS
from widgets.rules.defaults import new_rule
from widgets.rules.page import RulesPage


def test_an_empty_form_accuses_nobody_until_something_is_typed(qtbot: QtBot) -> None:
    page = RulesPage()
    qtbot.addWidget(page)
    page.show_cameras(CAMERAS)
    page.editor.show_new(new_rule("violation"))
    name = page.editor.form.fields["name"]
    assert name.problem == ""
    assert "Give the new rule a name" in page.editor.head.sentence.text()

    QTest.keyClicks(name.input, " ")

    assert name.problem != ""
    assert "see the marked fields" in page.editor.head.sentence.text()
