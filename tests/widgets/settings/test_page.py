"""The settings under the hand."""

from __future__ import annotations

from importlib import resources
from typing import Any

import pytest
import yaml
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from services.domain.results import StoredSize
from services.domain.settings import SETTINGS
from widgets.settings.page import SettingsPage
from widgets.settings.setting_words import EXPLANATIONS, GROUPS, LABELS

# the screen without a display says so of windows with a smallest size and of menus
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DEFAULTS: dict[str, Any] = yaml.safe_load(
    resources.files("resources").joinpath("defaults.yaml").read_text()
)


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage()
    qtbot.addWidget(made)
    made.resize(1278, 700)
    made.show_settings(DEFAULTS | {"capacity": 64}, DEFAULTS)
    made.show()
    return made


def type_into(page: SettingsPage, key: str, text: str) -> None:
    line = page.rows[key].editor.inner
    assert isinstance(line, QLineEdit)
    line.setText(text)


def test_every_setting_has_a_name_and_says_what_it_does() -> None:
    assert {spec.key for spec in SETTINGS} == set(LABELS) == set(EXPLANATIONS)
    assert {spec.group for spec in SETTINGS} == set(GROUPS)


def test_every_default_goes_in_and_comes_out_unchanged(page: SettingsPage) -> None:
    page.show_settings(DEFAULTS, DEFAULTS)
    for row in page.rows.values():
        assert not row.is_changed, row.spec.key
        assert not row.is_wrong, row.spec.key
        assert not row.reset.isEnabled(), row.spec.key


def test_only_what_changed_is_saved(page: SettingsPage, qtbot: QtBot) -> None:
    type_into(page, "operator", "Li")
    type_into(page, "retry_delays_s", "1, 2.5，10")
    with qtbot.waitSignal(page.save_requested) as saved:
        QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == [{"operator": "Li", "retry_delays_s": (1.0, 2.5, 10.0)}]


def test_a_bad_value_is_told_at_its_field_and_not_saved(page: SettingsPage, qtbot: QtBot) -> None:
    type_into(page, "carousel_seconds", "1")
    row = page.rows["carousel_seconds"]
    assert row.problem.text() == "Enter a number from 3 to 600."
    assert row.editor.inner.property("wrong") is True
    assert not page.save.isEnabled()
    with qtbot.assertNotEmitted(page.save_requested):
        page._save()
    assert row.editor.inner.hasFocus()


@pytest.mark.parametrize(
    ("key", "text", "problem"),
    [
        ("capacity", "many", "Enter a number."),
        ("capacity", "1.5", "Enter a whole number."),
        ("capacity", "", "Enter a number."),
        ("open_limit_s", "nan", "Enter a number."),
        ("open_limit_s", "1e999", "Enter a number."),
        ("retry_delays_s", "5, 1", "The delays must not fall."),
        ("retry_delays_s", "", "Enter a number."),
        ("operator", "x" * 61, "At most 60 characters."),
    ],
)
def test_what_is_typed_is_checked(page: SettingsPage, key: str, text: str, problem: str) -> None:
    type_into(page, key, text)
    assert page.rows[key].problem.text() == problem


def test_a_folder_must_be_absolute(page: SettingsPage, qtbot: QtBot) -> None:
    row = page.rows["file_roots"]
    row.editor.show_value(["clips"])
    assert "clips" in row.problem.text()
    row.editor.show_value(["/srv/clips"])
    assert row.value == ("/srv/clips",)


def test_a_folder_can_be_chosen(page: SettingsPage) -> None:
    row = page.rows["file_roots"]
    row.editor._ask_for_folder()  # type: ignore[attr-defined]
    dialog = row.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit("/srv/clips")
    dialog.reject()
    assert row.value == ("/srv/clips",)


def test_reset_brings_the_default_back(page: SettingsPage) -> None:
    row = page.rows["capacity"]
    assert row.default.text() == "Default: 128"
    row.reset.click()
    assert row.value == 128
    assert row.is_changed
    assert not row.reset.isEnabled()


def test_discard_brings_back_what_is_stored(page: SettingsPage) -> None:
    type_into(page, "capacity", "x")
    type_into(page, "operator", "Li")
    page.discard.click()
    assert page.rows["capacity"].value == 64
    assert not page.has_changes
    assert not page.discard.isEnabled()


def test_saved_settings_are_no_longer_changes(page: SettingsPage) -> None:
    type_into(page, "operator", "Li")
    assert page.notice.text() == "Not saved yet: Operator"
    page.show_saved()
    assert not page.has_changes
    assert page.notice.text() == "Saved."


def test_typing_survives_settings_that_come_from_elsewhere(page: SettingsPage) -> None:
    type_into(page, "operator", "Li")
    page.show_settings(DEFAULTS | {"capacity": 100}, DEFAULTS)
    assert page.rows["operator"].value == "Li"
    assert page.rows["capacity"].value == 100


def test_a_refusal_of_the_station_stands_at_its_field(page: SettingsPage) -> None:
    page.show_error("capacity", "The machine has memory for 40.")
    assert page.rows["capacity"].problem.text() == "The machine has memory for 40."
    page.show_error("elsewhere", "The database is locked.")
    assert page.notice.text() == "The database is locked."


def test_the_wheel_over_a_choice_does_not_change_it(page: SettingsPage) -> None:
    combo = page.rows["theme"].editor.inner
    assert isinstance(combo, QComboBox)
    combo.clearFocus()
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turned)
    assert page.rows["theme"].value == "dark"


def test_sizes_and_places_are_shown_and_lead_to_their_folders(
    page: SettingsPage, qtbot: QtBot
) -> None:
    page.show_sizes([StoredSize("logs", 10_485_760, "/site/logs")])
    page.show_places([("Site file", "/site/cameras.yaml")])
    buttons = {b.accessibleName(): b for b in page.keeping.findChildren(QToolButton)}
    buttons["Copy the path: Site file"].click()
    assert QGuiApplication.clipboard().text() == "/site/cameras.yaml"
    with qtbot.waitSignal(page.folder_requested) as asked:
        buttons["Open the folder: Logs"].click()
    assert asked.args == ["/site/logs"]


def test_backup_and_passwords_are_asked_for(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignals([page.backup_requested, page.move_passwords_requested]):
        page.keeping.backup.click()
        page.keeping.passwords.click()


def test_the_page_fits_the_smallest_window(page: SettingsPage) -> None:
    assert page._scroll.horizontalScrollBar().maximum() == 0
