"""A station's window on a site of a test's own, as the program opens it, under real hands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.command_line.options import WindowOptions
from app.composition import Composition, open_composition
from app.gui_thread import GuiThread
from app.main_window import StationWindow
from app.site_folder import SiteFolder
from app.translations import Languages
from services.domain.run_state import CaptureState, RunState
from tests.app.running_station import state_of
from widgets.cameras.page import CamerasPage
from widgets.events.page import EventsPage
from widgets.logs.page import LogsPage
from widgets.settings.page import SettingsPage
from widgets.wall.tile import Tile

WAIT_MS = 8_000
W = TypeVar("W", bound=QWidget)


class OpenWindow:
    """What an operator sees and touches; every wait is for something that can be seen."""

    def __init__(self, composed: Composition, window: StationWindow, bot: QtBot) -> None:
        self.composed = composed
        self.window = window
        self.frame = window.frame
        self.wall = window.wall
        self.bot = bot

    @property
    def cameras(self) -> CamerasPage:
        return self.page(CamerasPage)

    @property
    def logs(self) -> LogsPage:
        return self.page(LogsPage)

    @property
    def events(self) -> EventsPage:
        return self.page(EventsPage)

    @property
    def settings(self) -> SettingsPage:
        return self.page(SettingsPage)

    @property
    def message(self) -> str:
        return self.frame.message_area.shown_text()

    @property
    def status(self) -> str:
        labels = self.frame.status_bar.findChildren(QLabel)
        return " | ".join(label.text() for label in labels)

    @property
    def said(self) -> list[str]:
        """All messages so far, newest first."""
        return [past.text for past in self.frame.message_area.history()]

    def page(self, kind: type[W]) -> W:
        found = self.frame.findChild(kind)
        assert found is not None
        return found

    def until(self, is_so: Callable[[], object], within_ms: int = WAIT_MS) -> None:
        self.bot.waitUntil(lambda: bool(is_so()), timeout=within_ms)

    def until_said(self, text: str) -> None:
        self.until(lambda: any(text in said for said in self.said))

    def until_state(self, camera_id: str, *states: CaptureState) -> None:
        self.until(lambda: self.state(camera_id).state in states)

    def until_live(self, *camera_ids: str) -> None:
        for camera_id in camera_ids:
            self.until(lambda camera_id=camera_id: self.is_painted(camera_id))  # type: ignore[misc]

    def state(self, camera_id: str) -> RunState:
        return state_of(self.composed, camera_id)

    def is_painted(self, camera_id: str) -> bool:
        """Live, and a picture of it stands on the wall."""
        tile = self.wall.field.tile(camera_id)
        return tile is not None and tile.is_live and tile.words is not None and has_colour(tile)

    def tile(self, camera_id: str) -> Tile:
        tile = self.wall.field.tile(camera_id)
        assert tile is not None
        return tile

    def focus(self, camera_id: str) -> Tile:
        tile = self.tile(camera_id)
        self.frame.activateWindow()
        tile.setFocus()
        self.until(tile.hasFocus)
        return tile

    def press(self, key: Any, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """To whatever has the focus, as a keyboard does."""
        focus = QApplication.focusWidget() or self.frame
        QTest.keyClick(focus, key, modifiers)

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.frame, text)

    def press_on(self, camera_id: str, key: Any, modifiers: Any = None) -> None:
        self.focus(camera_id)
        self.press(key, modifiers or Qt.KeyboardModifier.NoModifier)

    def button(self, words: str, within: QWidget | None = None) -> QPushButton:
        """The button that can be seen and says this."""
        room = within or self.frame
        self.until(lambda: _buttons(room, words))
        return _buttons(room, words)[0]

    def click(self, words: str, within: QWidget | None = None) -> None:
        button = self.button(words, within)
        # what is offered follows the state within a look of the clock
        self.until(button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def dialog(self, kind: type[W]) -> W:
        """The dialog of this kind that is open."""
        self.until(lambda: self._open_dialogs(kind))
        return self._open_dialogs(kind)[0]

    def _open_dialogs(self, kind: type[W]) -> list[W]:
        dialogs = cast(list[W], self.frame.findChildren(kind))
        return [found for found in dialogs if found.isVisible()]


@contextmanager
def open_window(
    bot: QtBot, folder: Path, *, starts: bool = True, **options: Any
) -> Iterator[OpenWindow]:
    """Opens as app.window does; everything is closed and gone after the block."""
    application = cast(QApplication, QApplication.instance())
    with ExitStack() as stack:
        composed = stack.enter_context(open_composition(SiteFolder.at(folder)))
        gui = GuiThread()
        stack.callback(gui.close)
        languages = Languages(application)
        stack.callback(languages.use, "en")
        given = {"language": "en", "theme": "dark"} | options
        window = StationWindow(composed, gui, languages, WindowOptions(**given))
        stack.callback(_delete_later_now)
        stack.callback(window.close)
        window.open()
        window.frame.activateWindow()
        opened = OpenWindow(composed, window, bot)
        opened.until(window.frame.isActiveWindow)
        if starts:
            window.start_cameras()
        yield opened


def has_colour(widget: QWidget) -> bool:
    """Whether a picture in colour is painted: what is not live is grey."""
    image = widget.grab().toImage()
    steps = [(x, y) for x in range(8, image.width(), 24) for y in range(30, image.height(), 24)]
    return any(image.pixelColor(x, y).saturation() > 60 for x, y in steps)


def _buttons(room: QWidget, words: str) -> list[QPushButton]:
    return [
        button
        for button in room.findChildren(QPushButton)
        if button.isVisible() and button.text().startswith(words)
    ]


def _delete_later_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
