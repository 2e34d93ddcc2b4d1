"""Keys that belong to one widget."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import widgets
from widgets.bound_key import bind_key


def test_a_bound_key_works_only_where_its_widget_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    gate, yard = QPushButton("Gate"), QPushButton("Yard")
    rows.addWidget(gate)
    rows.addWidget(yard)
    pressed: list[str] = []
    bind_key("A", gate, lambda: pressed.append("A"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    yard.setFocus()
    QTest.keyClick(yard, Qt.Key.Key_A)
    assert pressed == []
    gate.setFocus()
    QTest.keyClick(gate, Qt.Key.Key_A)

    assert pressed == ["A"]


def test_a_key_bound_within_works_for_what_lies_inside(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    form, note = QWidget(), QLineEdit()
    QVBoxLayout(form).addWidget(note)
    rows.addWidget(form)
    pressed: list[str] = []
    bind_key("Ctrl+Return", form, lambda: pressed.append("sent"), within=True)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert pressed == ["sent"]


def test_no_shortcut_is_given_its_context_as_an_argument() -> None:
    """The library takes the argument and ignores it."""
    folder = Path(widgets.__file__).parent
    ignored = re.compile(r"QShortcut\([^)]*context=", re.DOTALL)
    found = [file.name for file in folder.rglob("*.py") if ignored.search(file.read_text("utf-8"))]
    assert [name for name in found if name != "bound_key.py"] == []
