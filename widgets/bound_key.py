"""A key that belongs to one widget; PySide6 6.10 and 6.11 ignore `QShortcut(…, context=…)`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind_key(
    key: str | QKeySequence.StandardKey,
    widget: QWidget,
    act: Callable[[], None],
    *,
    within: bool = False,
) -> QShortcut:
    """Works while the widget has the focus or, `within`, anything inside it."""
    bound = QShortcut(QKeySequence(key), widget)
    contexts = Qt.ShortcutContext
    bound.setContext(contexts.WidgetWithChildrenShortcut if within else contexts.WidgetShortcut)
    bound.activated.connect(act)
    return bound
