"""Pages that stand in windows of their own, and the way there and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from widgets.messages import Messages
from widgets.own_window import OwnWindow, has_dialog


@dataclass(frozen=True)
class _Page:
    title_source: str
    widget: QWidget


class PageWindows(QObject):
    """The same widget, moved: in the stack of the main window, or alone in its own.

    `opened`: a window, before it is shown. `moved`: a page is out, or back in the stack.
    """

    opened = Signal(OwnWindow)
    moved = Signal(str, bool)

    def __init__(self, stack: QStackedWidget, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self._stack = stack
        self._messages = messages
        self._pages: dict[str, _Page] = {}
        self._windows: dict[str, OwnWindow] = {}
        parent.installEventFilter(self)

    def add(self, key: str, title_source: str, page: QWidget) -> None:
        """`title_source` is an English word marked with the context Page."""
        self._pages[key] = _Page(title_source, page)

    def window(self, key: str) -> OwnWindow | None:
        """The window that the page has of its own; None while it stands in the main window."""
        return self._windows.get(key)

    def take_out(self, key: str, state: Mapping[str, Any] | None = None) -> OwnWindow | None:
        """Moves the page into its own window.

        None for the last page of the main window, and while a dialog there waits for its answer.
        """
        is_last = len(self._windows) + 1 >= len(self._pages)
        if key in self._windows or is_last or has_dialog(self._stack.window()):
            return self._windows.get(key)
        page = self._pages[key].widget
        size = page.size()
        self._stack.removeWidget(page)
        window = OwnWindow(page, self._messages)
        window.resize(size.width(), size.height() + window.strip.sizeHint().height())
        self._windows[key] = window
        self._name(key, window)
        window.closed.connect(lambda: self.put_back(key))
        self.opened.emit(window)
        if state is not None:
            window.restore(dict(state))
        window.show()
        page.setFocus()
        self.moved.emit(key, True)
        return window

    def put_back(self, key: str) -> bool:
        """Back into the main window; not while a dialog waits for its answer on top of it."""
        window = self._windows.get(key)
        if window is None or window.is_asking:
            return False
        del self._windows[key]
        self._stack.addWidget(window.take_content())
        window.hide()
        window.deleteLater()
        self.moved.emit(key, False)
        return True

    def close_all(self) -> None:
        """With the main window; pages go back to it, so that everything ends together."""
        for key in list(self._windows):
            window = self._windows.pop(key)
            self._stack.addWidget(window.take_content())
            window.hide()
            window.deleteLater()

    def state(self) -> dict[str, Any]:
        return {key: window.state() for key, window in self._windows.items()}

    def restore(self, state: Any) -> None:
        """Takes out what was out; pages that are not known any more are passed over."""
        for key, kept in state.items() if isinstance(state, dict) else ():
            if key in self._pages and isinstance(kept, dict):
                self.take_out(key, kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LanguageChange:
            for key, window in self._windows.items():
                self._name(key, window)
        return False

    def _name(self, key: str, window: OwnWindow) -> None:
        window.show_title(QCoreApplication.translate("Page", self._pages[key].title_source))
