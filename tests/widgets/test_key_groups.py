"""The sheet of keys tells the truth about the keys there are."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from widgets.camera_actions import FACES
from widgets.key_groups import camera_keys, editor_keys, table_keys, window_keys


def test_pages_are_listed_in_the_order_of_the_rail(qapp: QApplication) -> None:
    group = window_keys(["Wall", "Cameras"])
    assert group.keys[:2] == (("Ctrl+1", "Wall"), ("Ctrl+2", "Cameras"))


def test_every_action_on_cameras_is_listed_with_its_key(qapp: QApplication) -> None:
    assert [key for key, _ in camera_keys().keys] == [face.key for face in FACES.values()]


def test_no_key_means_two_things_on_the_page_of_cameras(qapp: QApplication) -> None:
    groups = (window_keys(["Wall", "Cameras"]), camera_keys(), table_keys())
    keys = [QKeySequence(key).toString() for group in groups for key, _ in group.keys]
    assert len(keys) == len(set(keys))


def test_every_listed_key_is_a_key(qapp: QApplication) -> None:
    groups = (window_keys(["Wall"]), camera_keys(), table_keys(), editor_keys())
    assert all(not QKeySequence(key).isEmpty() for group in groups for key, _ in group.keys)
