"""Where file and station differ: every field has its choice, every camera its way back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from services.domain.results import FieldConflict, Vanished
from widgets.cameras.conflict_view import ConflictView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NAME = FieldConflict("gate", "name", "Gate", "Gate north", "Gate 1")
FPS = FieldConflict("yard", "fps", "15", None, "25")


@pytest.fixture
def view(qtbot: QtBot) -> ConflictView:
    made = ConflictView()
    qtbot.addWidget(made)
    made.show()
    made.show_conflicts([NAME, FPS], [Vanished("dock", "Dock"), Vanished("hall", "Hall")])
    return made


def named(view: ConflictView, name: str) -> QPushButton:
    found = view.findChildren(QPushButton)
    return next(b for b in found if name in (b.accessibleName(), b.text()))


def test_a_field_is_taken_from_one_side(view: ConflictView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.resolved) as resolved:
        named(view, "Take the file's: gate, Name").click()
    assert resolved.args == ["gate", "name", "file"]
    with qtbot.waitSignal(view.resolved) as resolved:
        named(view, "Keep the station's: yard, Pictures per second").click()
    assert resolved.args == ["yard", "fps", "station"]


def test_all_fields_are_taken_from_one_side(view: ConflictView) -> None:
    taken: list[tuple[str, str, str]] = []
    view.resolved.connect(lambda *choice: taken.append(choice))
    named(view, "All from file").click()
    assert taken == [("gate", "name", "file"), ("yard", "fps", "file")]


def test_a_key_that_is_absent_on_one_side_is_said_to_be(view: ConflictView) -> None:
    assert "(not there)" in [label.text() for label in view.findChildren(QLabel)]


def test_vanished_cameras_are_removed_or_put_back_one_by_one_or_all(
    view: ConflictView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.remove_requested) as remove:
        named(view, "Remove: Dock").click()
    assert remove.args == [["dock"]]
    with qtbot.waitSignal(view.put_back_requested) as put_back:
        named(view, "Put back: All of them").click()
    assert put_back.args == [["dock", "hall"]]


def test_when_both_agree_it_says_so(view: ConflictView) -> None:
    view.show_conflicts([], [])
    texts = [label.text() for label in view.findChildren(QLabel)]
    assert "The site file and the station agree." in texts
