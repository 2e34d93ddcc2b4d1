"""The keys of the wall: what each does, for the hands and for the sheet of all keys."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from widgets.camera_actions import FACES, CameraAction
from widgets.translation import QT_TRANSLATE_NOOP


class WallKey(StrEnum):
    """What a key asks of the wall; the value is the key itself."""

    LEFT = "Left"
    RIGHT = "Right"
    UP = "Up"
    DOWN = "Down"
    FIRST = "Home"
    LAST = "End"
    MOVE_LEFT = "Ctrl+Shift+Left"
    MOVE_RIGHT = "Ctrl+Shift+Right"
    MOVE_UP = "Ctrl+Shift+Up"
    MOVE_DOWN = "Ctrl+Shift+Down"
    SELECT = "Space"
    SELECT_ALL = "Ctrl+A"
    OPEN = "Return"
    OPEN_TOO = "Enter"
    BACK = "Esc"
    PREVIOUS_PAGE = "PgUp"
    NEXT_PAGE = "PgDown"
    ZOOM_IN = "+"
    ZOOM_OUT = "-"
    ZOOM_RESET = "0"
    FIGURES = "G"
    NOT_LIVE = "N"
    CAROUSEL = "C"
    LAYOUT = "W"
    FILTER = "Ctrl+F"
    FULL_SCREEN = "F"
    OWN_WINDOW = "O"
    VIEWS = "V"
    SAVE_VIEW = "Ctrl+S"
    NEW_WALL = "Ctrl+Shift+W"


# (key, English words with the context WallKeys), in the order of the sheet
WALL_KEYS: list[tuple[str, str]] = [
    ("← → ↑ ↓", QT_TRANSLATE_NOOP("WallKeys", "Go to another tile")),
    ("Home, End", QT_TRANSLATE_NOOP("WallKeys", "Go to the first or last tile")),
    ("Space", QT_TRANSLATE_NOOP("WallKeys", "Select the tile or take it out again")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("WallKeys", "Select all tiles")),
    ("Enter", QT_TRANSLATE_NOOP("WallKeys", "Maximise the tile, or return")),
    ("Esc", QT_TRANSLATE_NOOP("WallKeys", "Back: end the drag, the zoom, the large tile")),
    ("Ctrl+Shift+← → ↑ ↓", QT_TRANSLATE_NOOP("WallKeys", "Move the tile to another place")),
    ("PgUp, PgDown", QT_TRANSLATE_NOOP("WallKeys", "Previous or next page")),
    ("+, -, 0", QT_TRANSLATE_NOOP("WallKeys", "Zoom in, zoom out, whole picture")),
    ("C", QT_TRANSLATE_NOOP("WallKeys", "Carousel through the pages on or off")),
    ("W", QT_TRANSLATE_NOOP("WallKeys", "Next layout")),
    ("G", QT_TRANSLATE_NOOP("WallKeys", "Figures on all tiles on or off")),
    ("N", QT_TRANSLATE_NOOP("WallKeys", "Only cameras that are not live, or all")),
    ("Ctrl+F", QT_TRANSLATE_NOOP("WallKeys", "Filter by text")),
    ("F", QT_TRANSLATE_NOOP("WallKeys", "Full screen on or off")),
    ("O", QT_TRANSLATE_NOOP("WallKeys", "Open the cameras in windows of their own")),
    ("V", QT_TRANSLATE_NOOP("WallKeys", "Named views: open, save, rename, delete")),
    ("Ctrl+S", QT_TRANSLATE_NOOP("WallKeys", "Save the wall as a view")),
    ("Alt+1 … Alt+9", QT_TRANSLATE_NOOP("WallKeys", "Open a view by its key")),
    ("Alt+0", QT_TRANSLATE_NOOP("WallKeys", "All cameras, no view")),
    ("Ctrl+Shift+W", QT_TRANSLATE_NOOP("WallKeys", "One more wall, in a window of its own")),
]

STEPS = {
    WallKey.LEFT: (-1, 0),
    WallKey.RIGHT: (1, 0),
    WallKey.UP: (0, -1),
    WallKey.DOWN: (0, 1),
}
MOVES = {
    WallKey.MOVE_LEFT: (-1, 0),
    WallKey.MOVE_RIGHT: (1, 0),
    WallKey.MOVE_UP: (0, -1),
    WallKey.MOVE_DOWN: (0, 1),
}


def meant_by(event: QKeyEvent) -> WallKey | CameraAction | None:
    """What the key asks for on the wall."""
    # + and 0 come with shift or from the number pad, as the keyboard has it
    if event.text() in ("+", "-", "0"):
        return WallKey(event.text())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combination = QKeyCombination(modifiers, Qt.Key(event.key()))
    return _BY_KEY.get(QKeySequence(combination).toString())


_BY_KEY: dict[str, WallKey | CameraAction] = {
    **{face.key: action for action, face in FACES.items()},
    **{key.value: key for key in WallKey},
}
