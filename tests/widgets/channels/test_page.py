"""The page of channels: what it shows of each, and what its keys ask for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.domain.alerts import ChannelTraffic
from services.domain.channels import LOG_CHANNEL, ChannelKind, ChannelSettings
from services.domain.sentences import sentence
from widgets.channels.channel_rows import TestResult
from widgets.channels.editor import ChannelEditor
from widgets.channels.entries import Entered
from widgets.channels.page import ChannelsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOOK = ChannelSettings(ChannelKind.WEBHOOK, "Hook", "https://hook.example/in/canary", "f-hook-1")
MAIL = ChannelSettings(
    ChannelKind.EMAIL,
    "Guard",
    "smtps://mail.example.org",
    sender="station@example.org",
    recipients=("a@example.org", "b@example.org", "c@example.org"),
)
REFUSED = sentence("{host} refuses the connection.", host="hook.example")
TRAFFIC = {
    "Hook": ChannelTraffic("Hook", 3, 1, NOON - timedelta(minutes=1), False, REFUSED),
    "log": ChannelTraffic("log", 0, 0, NOON, True, sentence("Delivered.")),
}


@pytest.fixture
def page(qtbot: QtBot) -> ChannelsPage:
    made = ChannelsPage(clock=lambda: NOON)
    qtbot.addWidget(made)
    made.resize(1286, 600)
    made.show_channels((LOG_CHANNEL, HOOK, MAIL), TRAFFIC, {})
    made.show()
    made.table.setFocus()
    return made


def shown(page: ChannelsPage) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in page.table.texts()}


def press(page: ChannelsPage, key: Qt.Key) -> None:
    QTest.keyClick(page.table, key)


def test_a_row_says_where_to_what_waits_and_how_it_went(page: ChannelsPage) -> None:
    rows = shown(page)
    assert rows["Hook"][:4] == ["Webhook", "https://hook.example", "3", "1"]
    assert rows["Hook"][5] == "hook.example refuses the connection."
    assert rows["Guard"][1] == "a@example.org, b@example.org +1"
    assert rows["Guard"][5] == "Nothing was sent yet."
    assert rows["log"][5] == "Delivered."
    assert page.summary.text() == "Waiting: 3. Given up in the last 7 days: 1."
    assert "canary" not in str(rows)


def test_a_kind_that_rules_name_and_nobody_set_up_is_said(page: ChannelsPage) -> None:
    page.show_channels((LOG_CHANNEL, HOOK), {"email": ChannelTraffic("email", 0, 2)}, {})
    assert page.summary.text().startswith("Without a channel: E-mail (2).")


def test_a_test_is_on_its_way_and_then_tells_how_it_went(page: ChannelsPage) -> None:
    channels = (LOG_CHANNEL, HOOK)
    page.choose("Hook")
    page.show_channels(channels, TRAFFIC, {"Hook": TestResult(NOON)})
    assert shown(page)["Hook"][5] == "The test is on its way…"
    assert not page.test.isEnabled()
    page.show_channels(channels, TRAFFIC, {"Hook": TestResult(NOON, ok=False, what=REFUSED)})
    assert shown(page)["Hook"][5] == "Test: hook.example refuses the connection."
    assert page.test.isEnabled()


def test_a_newer_delivery_stands_before_an_older_test(page: ChannelsPage) -> None:
    old = TestResult(NOON - timedelta(hours=1), ok=True, what=sentence("Delivered."))
    page.show_channels((LOG_CHANNEL, HOOK), TRAFFIC, {"Hook": old})
    assert shown(page)["Hook"][5] == "hook.example refuses the connection."


def test_the_keys_ask_for_what_the_buttons_do(page: ChannelsPage, qtbot: QtBot) -> None:
    page.choose("Hook")
    for key, signal in (
        (Qt.Key.Key_Return, page.edit_requested),
        (Qt.Key.Key_Delete, page.delete_requested),
        (Qt.Key.Key_T, page.test_requested),
    ):
        with qtbot.waitSignal(signal, timeout=1000) as asked:
            press(page, key)
        assert asked.args == ["Hook"]
    for key in (Qt.Key.Key_N, Qt.Key.Key_Insert):
        with qtbot.waitSignal(page.add_requested, timeout=1000):
            press(page, key)


def test_the_log_is_tested_and_nothing_else(page: ChannelsPage, qtbot: QtBot) -> None:
    page.choose("log")
    with (
        qtbot.assertNotEmitted(page.edit_requested),
        qtbot.assertNotEmitted(page.delete_requested),
    ):
        press(page, Qt.Key.Key_Return)
        press(page, Qt.Key.Key_Delete)
    assert not page.edit.isEnabled()
    assert not page.delete.isEnabled()
    with qtbot.waitSignal(page.test_requested, timeout=1000):
        press(page, Qt.Key.Key_T)


def test_with_the_log_alone_the_page_says_the_next_step(page: ChannelsPage, qtbot: QtBot) -> None:
    page.show_channels((LOG_CHANNEL,), {}, {})
    assert page.first.isVisible()
    with qtbot.waitSignal(page.add_requested, timeout=1000):
        page.first.add.click()
    page.show_channels((LOG_CHANNEL, HOOK), {}, {})
    assert not page.first.isVisible()


def test_column_widths_come_back(page: ChannelsPage, qtbot: QtBot) -> None:
    page.table.setColumnWidth(0, 211)
    other = ChannelsPage()
    qtbot.addWidget(other)
    other.restore(page.state())
    other.restore({"table": "nonsense"})
    assert other.table.columnWidth(0) == 211


def editor_for(qtbot: QtBot, before: ChannelSettings | None) -> ChannelEditor:
    made = ChannelEditor(before)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def type_into(editor: ChannelEditor, field: str, text: str) -> None:
    QTest.keyClicks(editor.form.fields[field].input, text)


def test_the_editor_shows_the_fields_of_the_kind_alone(qtbot: QtBot) -> None:
    editor = editor_for(qtbot, None)
    fields = editor.form.fields
    assert fields["address"].isVisible()
    assert not fields["sender"].isVisible()
    fields["kind"].input.setFocus()
    QTest.keyClick(fields["kind"].input, Qt.Key.Key_Down)
    assert fields["sender"].isVisible()
    assert not fields["address"].isVisible()
    assert not fields["password"].isVisible()


def test_a_refused_field_is_marked_and_has_the_focus(qtbot: QtBot) -> None:
    editor = editor_for(qtbot, None)
    type_into(editor, "name", "Hook")
    type_into(editor, "address", "ftp://a.example")
    QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert editor.form.fields["address"].problem.startswith("Enter an address")
    assert editor.focusWidget() is editor.form.fields["address"].input
    editor.show_error("secret", "At least 8 characters.")
    assert editor.form.fields["secret"].problem == "At least 8 characters."


def test_a_typed_channel_is_asked_to_be_saved_with_its_secret(qtbot: QtBot) -> None:
    editor = editor_for(qtbot, None)
    for field, text in (
        ("name", "Hook"),
        ("address", "https://a.example/in"),
        ("secret", "12345678"),
    ):
        type_into(editor, field, text)
    with qtbot.waitSignal(editor.save_requested, timeout=1000) as asked:
        QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked.args is not None
    (wanted,) = asked.args
    assert isinstance(wanted, Entered)
    assert (wanted.settings.name, wanted.secret) == ("Hook", "12345678")


def test_a_stored_secret_shows_only_that_it_is_stored(qtbot: QtBot) -> None:
    editor = editor_for(qtbot, HOOK)
    line = editor.form.fields["secret"]
    assert line.text() == ""
    assert line.input.property("placeholderText") == "stored; leave empty to keep it"
    assert not editor.form.fields["name"].input.isEnabled()


def test_leaving_asks_first_when_something_was_typed(qtbot: QtBot) -> None:
    editor = editor_for(qtbot, HOOK)
    type_into(editor, "address", "x")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    unchanged = editor_for(qtbot, HOOK)
    QTest.keyClick(unchanged, Qt.Key.Key_Escape)
    assert not unchanged.isVisible()
