"""The keys of window, cameras and table, as the sheet of keys lists them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from widgets.camera_actions import FACES, CameraAction, action_words
from widgets.key_sheet import KeyGroup
from widgets.translation import QT_TRANSLATE_NOOP

_WINDOW = (
    ("F11", QT_TRANSLATE_NOOP("Keys", "Full screen")),
    ("Esc", QT_TRANSLATE_NOOP("Keys", "Close the panel, leave full screen")),
    ("?", QT_TRANSLATE_NOOP("Keys", "This sheet")),
)
_TABLE = (
    ("Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Find a camera")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Select all")),
    ("Return", QT_TRANSLATE_NOOP("Keys", "Details")),
    ("Ctrl+N", QT_TRANSLATE_NOOP("Keys", "Add a camera")),
)
_EDITOR = (
    ("Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Save")),
    ("Ctrl+T", QT_TRANSLATE_NOOP("Keys", "Test the source")),
    ("Esc", QT_TRANSLATE_NOOP("Keys", "Close; asks when something would be lost")),
)


def window_keys(page_titles: Sequence[str]) -> KeyGroup:
    """`page_titles` in the order of the rail, as English words marked with the context Page."""
    pages = tuple(
        (f"Ctrl+{number}", QCoreApplication.translate("Page", title))
        for number, title in enumerate(page_titles[:9], 1)
    )
    return KeyGroup(_said(QT_TRANSLATE_NOOP("Keys", "Window")), pages + _all_said(_WINDOW))


def camera_keys() -> KeyGroup:
    """What works on the selected cameras, on the wall and in the table alike."""
    keys = tuple((FACES[action].key, action_words(action)) for action in CameraAction)
    return KeyGroup(_said(QT_TRANSLATE_NOOP("Keys", "Selected cameras")), keys)


def table_keys() -> KeyGroup:
    return KeyGroup(_said(QT_TRANSLATE_NOOP("Keys", "Table of cameras")), _all_said(_TABLE))


def editor_keys() -> KeyGroup:
    return KeyGroup(_said(QT_TRANSLATE_NOOP("Keys", "Editing a camera")), _all_said(_EDITOR))


def _all_said(keys: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((key, _said(words)) for key, words in keys)


def _said(words: str) -> str:
    return QCoreApplication.translate("Keys", words)
