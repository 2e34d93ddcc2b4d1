"""The layouts in the operator's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from widgets.wall.grid import Layout


def layout_words(layout: Layout) -> str:
    if layout is Layout.AUTOMATIC:
        return QCoreApplication.translate("Wall", "Automatic")
    if layout is Layout.ONE:
        return QCoreApplication.translate("Wall", "1 tile")
    if layout is Layout.SIX:
        return QCoreApplication.translate("Wall", "6, one large")
    return QCoreApplication.translate("Wall", "{n} tiles").format(n=layout.value)
