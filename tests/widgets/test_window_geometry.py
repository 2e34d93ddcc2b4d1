"""Where a window comes back when screens moved or are gone."""

from __future__ import annotations

from PySide6.QtCore import QRect

from widgets.window_geometry import with_its_screen

RIGHT = {"screen": "DP-2", "screen_x": 1920, "screen_y": 0}
PLACE = QRect(2000, 50, 800, 600)


def test_a_place_stays_while_its_screen_stays() -> None:
    screens = {"DP-1": QRect(0, 0, 1920, 1080), "DP-2": QRect(1920, 0, 1920, 1080)}
    assert with_its_screen(PLACE, RIGHT, screens) == PLACE


def test_a_place_moves_with_its_screen() -> None:
    screens = {"DP-2": QRect(0, 0, 1920, 1080), "DP-1": QRect(1920, 0, 1920, 1080)}
    assert with_its_screen(PLACE, RIGHT, screens) == QRect(80, 50, 800, 600)


def test_without_its_screen_there_is_no_place() -> None:
    assert with_its_screen(PLACE, RIGHT, {"DP-1": QRect(0, 0, 1920, 1080)}) is None


def test_a_place_that_was_kept_without_a_screen_is_taken_as_it_is() -> None:
    assert with_its_screen(PLACE, {}, {"DP-1": QRect(0, 0, 1920, 1080)}) == PLACE
    assert with_its_screen(PLACE, {"screen": 3, "screen_x": True}, {}) == PLACE
