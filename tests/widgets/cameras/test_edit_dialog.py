"""Adding and editing a camera: checked while typing, tried before saving, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from services.domain.camera import Camera, Transport
from widgets.cameras.edit_dialog import CameraEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GATE = Camera(
    "gate",
    "Gate",
    "rtsp://{secret:gate}@10.0.0.3/main",
    sub_source="rtsp://{secret:gate}@10.0.0.3/sub",
    fps=15.0,
    env={"A": "1"},
)


Opened = Callable[..., CameraEditor]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Opens an editor and keeps it alive: collected while it is painted it would crash."""
    kept: list[CameraEditor] = []

    def open_editor(camera: Camera | None = None) -> CameraEditor:
        made = CameraEditor(camera, user="admin" if camera else "")
        kept.append(made)
        qtbot.addWidget(made)
        made.open()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return open_editor


def typed(editor: CameraEditor, key: str, text: str) -> None:
    line = editor.form.fields[key].input
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, text)


def button(editor: CameraEditor, text: str) -> QPushButton:
    found = editor.findChildren(QPushButton)
    return next(b for b in found if b.isVisible() and b.text() == text)


def asked_to_save(qtbot: QtBot, editor: CameraEditor) -> dict[str, Any]:
    with qtbot.waitSignal(editor.save_requested) as asked:
        QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    values: dict[str, Any] = asked.args[0]
    return values


def test_a_new_camera_is_saved_with_all_its_fields(qtbot: QtBot, opened: Opened) -> None:
    editor = opened()
    typed(editor, "name", "Yard 2")
    typed(editor, "source", "rtsp://10.0.0.4/main")
    typed(editor, "user", "admin")
    typed(editor, "password", "p@ss")

    values = asked_to_save(qtbot, editor)

    yard = Camera(**values)
    assert (yard.id, yard.name, yard.active) == ("yard-2", "Yard 2", True)
    assert yard.source == "rtsp://admin:p%40ss@10.0.0.4/main"
    assert yard.transport is Transport.TCP


def test_an_id_that_was_typed_is_not_replaced_by_a_suggestion(opened: Opened) -> None:
    editor = opened()
    typed(editor, "id", "north")
    typed(editor, "name", "Yard")
    assert editor.form.fields["id"].text() == "north"


def test_only_what_changed_is_saved(qtbot: QtBot, opened: Opened) -> None:
    editor = opened(GATE)
    typed(editor, "name", "Gate north")
    assert asked_to_save(qtbot, editor) == {"name": "Gate north"}


def test_the_stored_password_is_neither_shown_nor_lost(qtbot: QtBot, opened: Opened) -> None:
    editor = opened(GATE)
    shown = " ".join(field.text() for field in editor.form.fields.values())
    assert "secret" not in shown
    typed(editor, "source", "rtsp://10.0.0.9/main")
    assert asked_to_save(qtbot, editor) == {"source": "rtsp://{secret:gate}@10.0.0.9/main"}


def test_a_new_password_goes_to_both_streams(qtbot: QtBot, opened: Opened) -> None:
    editor = opened(GATE)
    typed(editor, "password", "new")
    assert asked_to_save(qtbot, editor) == {
        "source": "rtsp://admin:new@10.0.0.3/main",
        "sub_source": "rtsp://admin:new@10.0.0.3/sub",
    }


def test_a_pasted_address_gives_its_credentials_to_their_own_fields(opened: Opened) -> None:
    editor = opened()
    typed(editor, "source", "rtsp://ines:pa55@10.0.0.4/main")
    QTest.keyClick(editor.form.fields["source"].input, Qt.Key.Key_Tab)
    assert editor.form.fields["source"].text() == "rtsp://10.0.0.4/main"
    assert editor.form.fields["user"].text() == "ines"
    assert editor.form.fields["password"].text() == "pa55"


def test_a_wrong_value_is_marked_while_it_is_typed(qtbot: QtBot, opened: Opened) -> None:
    editor = opened(GATE)
    typed(editor, "source", "concat:a")
    field = editor.form.fields["source"]
    assert "is not opened" in field.problem
    assert field.input.property("wrong") == "true"
    with qtbot.assertNotEmitted(editor.save_requested):
        button(editor, "Save").click()
    typed(editor, "source", "rtsp://10.0.0.3/main")
    assert field.problem == ""


def test_an_empty_form_is_not_saved_and_says_what_is_missing(qtbot: QtBot, opened: Opened) -> None:
    editor = opened()
    with qtbot.assertNotEmitted(editor.save_requested):
        button(editor, "Add").click()
    assert editor.form.problems() == ["name", "id", "source"]


def test_a_refusal_stands_at_its_field_and_can_be_corrected(qtbot: QtBot, opened: Opened) -> None:
    editor = opened(GATE)
    typed(editor, "name", "Yard")
    asked_to_save(qtbot, editor)
    assert not button(editor, "Save").isEnabled()

    editor.show_error("name", "There is a camera of this name.")

    assert editor.form.fields["name"].problem == "There is a camera of this name."
    assert button(editor, "Save").isEnabled()
    assert editor.isVisible()


def test_the_source_is_tried_with_what_is_typed_now(qtbot: QtBot, opened: Opened) -> None:
    editor = opened(GATE)
    typed(editor, "source", "rtsp://10.0.0.9/main")
    with qtbot.waitSignal(editor.test_requested) as asked:
        button(editor, "Test the source").click()
    assert asked.args[0]["source"] == "rtsp://{secret:gate}@10.0.0.9/main"
    assert not button(editor, "Test the source").isEnabled()


def test_the_tried_picture_is_shown_and_forgotten_with_the_next_edit(
    opened: Opened, tmp_path: Path
) -> None:
    editor = opened(GATE)
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(tmp_path / "gate.jpg"))

    editor.show_test_picture((tmp_path / "gate.jpg").read_bytes(), "64×36")
    assert editor.source_test.picture.has_picture

    typed(editor, "source", "rtsp://10.0.0.9/main")
    assert not editor.source_test.picture.has_picture


def test_a_picture_that_cannot_be_read_is_said_to_be_so(opened: Opened) -> None:
    editor = opened(GATE)
    editor.show_test_picture(b"no picture", "64×36")
    assert not editor.source_test.picture.has_picture
    assert button(editor, "Test the source").isEnabled()


def test_esc_asks_when_something_would_be_lost(opened: Opened) -> None:
    editor = opened(GATE)
    typed(editor, "name", "Yard")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    button(editor, "Keep editing").click()
    assert editor.form.fields["name"].text() == "Yard"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    button(editor, "Discard").click()
    assert not editor.isVisible()


def test_esc_closes_at_once_when_nothing_was_typed(opened: Opened) -> None:
    editor = opened(GATE)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_saving_without_a_change_just_closes(qtbot: QtBot, opened: Opened) -> None:
    editor = opened(GATE)
    with qtbot.assertNotEmitted(editor.save_requested):
        button(editor, "Save").click()
    assert not editor.isVisible()
