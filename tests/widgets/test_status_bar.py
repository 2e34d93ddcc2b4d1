"""The figures below: always in place, the operator changed without a dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from widgets.status_bar import StatusBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.show()
    show(made, live=53, wanted=62)
    return made


def show(bar: StatusBar, *, live: int, wanted: int, cpu: float = 118.0) -> None:
    bar.show_figures(live, wanted, cpu, 1240.0, "Database fine", database_ok=True, operator="Mara")


def texts(bar: StatusBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


def test_the_figures_are_shown(bar: StatusBar) -> None:
    assert {"53 / 62 live", "CPU 118 %", "1240 MB", "Database fine"} <= set(texts(bar))


def test_no_number_moves_its_neighbour(bar: StatusBar) -> None:
    before = [label.geometry() for label in bar.findChildren(QLabel) if label.isVisible()]
    show(bar, live=7, wanted=128, cpu=3.0)
    after = [label.geometry() for label in bar.findChildren(QLabel) if label.isVisible()]
    assert after == before


def test_crashes_and_slowed_cameras_are_shown_only_when_there_are_any(bar: StatusBar) -> None:
    assert not any("Errors" in text or "slowed" in text for text in texts(bar))
    bar.show_crashes(2)
    bar.show_shed(12)
    assert {"Errors: 2", "12 slowed"} <= set(texts(bar))


def test_the_operator_is_changed_in_place(bar: StatusBar, qtbot: QtBot) -> None:
    bar.findChildren(QToolButton)[0].click()
    line = bar.findChildren(QLineEdit)[0]
    assert line.text() == "Mara"
    line.setText("Ines")

    with qtbot.waitSignal(bar.operator_change_requested) as asked:
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert asked.args == ["Ines"]
    assert not line.isVisible()


@pytest.mark.parametrize("typed", ["", "   ", "Mara"])
def test_an_empty_or_unchanged_name_changes_nobody(
    bar: StatusBar, qtbot: QtBot, typed: str
) -> None:
    bar.findChildren(QToolButton)[0].click()
    line = bar.findChildren(QLineEdit)[0]
    line.setText(typed)
    with qtbot.assertNotEmitted(bar.operator_change_requested):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_esc_keeps_the_operator(bar: StatusBar, qtbot: QtBot) -> None:
    bar.findChildren(QToolButton)[0].click()
    line = bar.findChildren(QLineEdit)[0]
    line.setText("Ines")
    with qtbot.assertNotEmitted(bar.operator_change_requested):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()
