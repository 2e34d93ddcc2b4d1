"""The keys that lead from every window of the station to every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

MOST_PAGE_KEYS = 9


def add_window_keys(
    window: QWidget,
    *,
    show_keys: Callable[[], None],
    pages: Callable[[], Sequence[str]],
    show_page: Callable[[str], None],
    move_page: Callable[[str], None],
) -> None:
    """`pages` in the order of the rail."""

    def with_nth(place: int, do: Callable[[str], None]) -> None:
        keys = pages()
        if place < len(keys):
            do(keys[place])

    # an input that has the focus takes ? for itself before this sees it
    QShortcut(QKeySequence("?"), window, show_keys)
    for place in range(MOST_PAGE_KEYS):
        shown = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), window)
        shown.activated.connect(lambda place=place: with_nth(place, show_page))
        moved = QShortcut(QKeySequence(f"Ctrl+Shift+{place + 1}"), window)
        moved.activated.connect(lambda place=place: with_nth(place, move_page))
