"""How the window opens: as it was when somebody left it, then as the command line has it."""

from __future__ import annotations

from typing import Any

from app.command_line.options import WindowOptions
from app.pages import Pages
from app.presenters.walls import Walls
from app.window_memory import WindowMemory
from widgets.main_window import MainWindow
from widgets.wall.grid import Layout

DEFAULT_SIZE = (1600, 900)


class WindowPlaces:
    """A run that ends by itself neither uses nor keeps what people arranged."""

    def __init__(
        self,
        memory: WindowMemory,
        options: WindowOptions,
        *,
        pages: Pages,
        walls: Walls,
        frame: MainWindow,
    ) -> None:
        self._memory = memory
        self._options = options
        self._pages = pages
        self._walls = walls
        self._frame = frame
        # the window last: it shows the page that was open
        self._parts: dict[str, Any] = {**pages.by_key(), "walls": walls, "window": frame}

    def restore(self) -> None:
        kept = {} if self._options.is_scripted else self._memory.kept()
        self._frame.resize(*(self._options.size or DEFAULT_SIZE))
        for name, part in self._parts.items():
            if isinstance(kept.get(name), dict):
                part.restore(kept[name])
        if self._options.size is not None:
            self._frame.resize(*self._options.size)
        self._show_wanted()

    def keep(self) -> None:
        if not self._options.is_scripted:
            self._memory.keep({name: part.state() for name, part in self._parts.items()})

    def _show_wanted(self) -> None:
        options = self._options
        if options.view is not None:
            self._frame.show_page("wall")
            self._walls.open_view(options.view)
        if options.layout is not None:
            self._pages.wall.set_layout(
                Layout(str(options.layout)) if options.layout else Layout.AUTOMATIC
            )
        if options.page is not None:
            self._pages.open_in(self._frame, options.page)
